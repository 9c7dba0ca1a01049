//! Tables that come back: Kith's own, and rows that stayed out.

use kith_api::model::lens::Lens;
use serde_json::json;

use crate::desk::{Place, text, with};

#[test]
fn a_file_of_kiths_own_ids_brings_people_up_to_date_unless_somebody_says_otherwise() {
    let place = Place::new();
    let rosa = place.add("Rosa", "Begay", Some("rosa@x.org"));
    place.apply(&place.table(
        "first.csv",
        "Name,Email,City\nRosa Begay,rosa@x.org,Gallup\n",
    ));
    let back =
        format!("Spring circle\nkith_id,name,email,city\n{rosa},Rosa Begay,rosa@x.org,Taos\n");
    let plan = place.table("back.csv", &back);
    let looked = place.call("import_preview", plan.clone());
    assert_eq!(looked["usual"], "update", "the window says so");
    assert_eq!(place.decisions(&plan), ["match"], "below a title, too");
    let filled = with(&plan, json!({ "known": { "file": "fill" } }));
    assert_eq!(place.decisions(&filled), ["skip"], "where somebody says so");
    let stranger = place.table("other.csv", "Name,Email,City\nRosa Begay,rosa@x.org,Taos\n");
    let looked = place.call("import_preview", stranger.clone());
    assert_eq!(looked["usual"], "fill", "another's file overwrites nothing");
    assert_eq!(place.decisions(&stranger), ["skip"], "by itself");
}

#[test]
fn rows_that_stay_out_leave_as_their_file_is_written_and_come_back() {
    let place = Place::new();
    let roster = "Name;Email;Birth date;Remark\r\n\
                  Jos\u{e9} Mu\u{f1}oz;jose@x.org;1988-02-30;=1+1\r\n\
                  Ines Okafor;ines@x.org;1990-05-01;\r\n";
    let latin: Vec<u8> = roster.chars().map(|letter| letter as u8).collect();
    std::fs::write(place.path("roster.csv"), latin).expect("written");
    let plan = place.at("roster.csv");
    let out = place.path("out.csv");
    let to = place.desk.place(&out).place;
    let saved = place.call("import_rejected", with(&plan, json!({ "place": to })));
    assert_eq!(
        (&saved["rows"], text(&saved["words"]).is_empty()),
        (&json!(1), false),
        "{saved}"
    );
    let bytes = std::fs::read(&out).expect("it is there");
    let told: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines[0], "Name;Email;Birth date;Remark;Why it stays out",
        "its own separator and header"
    );
    assert!(
        lines[1].starts_with("Jos\u{e9} Mu\u{f1}oz;jose@x.org;1988-02-30;'=1+1;"),
        "its own letters, and nothing runs: {told}"
    );
    assert_eq!(lines.len(), 2, "only what stays out");
    let left = place.call("history_list", json!({ "limit": 5, "lens": Lens::Me }));
    assert!(
        left.to_string().contains("Exported"),
        "it is among what left: {left}"
    );

    let right: Vec<u8> = told
        .replace("02-30", "02-28")
        .chars()
        .map(|letter| letter as u8)
        .collect();
    std::fs::write(place.path("right.csv"), right).expect("written");
    let again = place.at("right.csv");
    let looked = place.call("import_preview", again.clone());
    let why = &looked["columns"][4];
    assert_eq!(
        (&why["field"], &why["keepable"]),
        (&json!(null), &json!(false)),
        "{why}"
    );
    assert_eq!(place.decisions(&again), ["new"], "put right, it comes in");
    let row = &place.rows(&again)[0];
    assert!(
        row.to_string().contains("=1+1") && !row.to_string().contains("'=1+1"),
        "{row}"
    );
}

#[test]
fn a_header_of_a_stranger_runs_nowhere_and_comes_back() {
    let place = Place::new();
    let plan = place.table(
        "roster.csv",
        "Name,Email,Birth date,=1+1,'Shirt\nRosa Begay,rosa@x.org,1988-02-30,a,M\n",
    );
    let out = place.path("out.csv");
    let to = place.desk.place(&out).place;
    place.call("import_rejected", with(&plan, json!({ "place": to })));
    let told = std::fs::read_to_string(&out).expect("it is there");
    assert_eq!(
        told.lines().next(),
        Some("Name,Email,Birth date,'=1+1,''Shirt,Why it stays out"),
        "nothing runs"
    );
    std::fs::write(place.path("right.csv"), told.replace("02-30", "02-28")).expect("written");
    let again = place.at("right.csv");
    let looked = place.call("import_preview", again.clone());
    let headers: Vec<&str> = looked["columns"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|column| column["header"].as_str())
        .collect();
    assert_eq!(headers[3..5], ["=1+1", "'Shirt"], "as the file has them");
    assert_eq!(place.decisions(&again), ["new"], "put right, it comes in");
}

#[test]
fn a_roster_that_says_who_came_is_offered_as_such_too() {
    let place = Place::new();
    let offered = |text: &str| {
        let looked = place.call("import_preview", place.table("list.csv", text));
        let otherwise = &looked["otherwise"];
        [
            otherwise["attendance"].clone(),
            otherwise["who_came"].clone(),
        ]
    };
    assert_eq!(
        offered("Name,Email,Attended\nRosa Begay,rosa@x.org,yes\n"),
        [json!(false), json!(true)],
        "a roster first"
    );
    assert_eq!(
        offered("Name,Email,Joined\nRosa Begay,rosa@x.org,2024-03-01\n"),
        [json!(false), json!(false)],
        "the day somebody joined is no meeting"
    );
    assert_eq!(
        offered("Name,Join time,Leave time\nRosa Begay,5:00 PM,6:00 PM\n"),
        [json!(true), json!(false)],
        "who came, and nothing else"
    );
}
