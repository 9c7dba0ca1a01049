//! Role and stage of people who are in the cohort already.

use serde_json::{Value, json};

use crate::desk::{Place, list, with};
use crate::round::{export, saved};
use crate::updated::{changed, place, reasons, updated};

/// Role, stage and since when, of everybody in the cohort.
fn seats(place: &Place) -> Vec<[String; 3]> {
    let out = export(place, "seats.csv", true, true);
    let at = |header: &str| {
        out[0]
            .iter()
            .position(|head| head == header)
            .expect("a column")
    };
    let columns = [at("role"), at("stage"), at("since")];
    let rows = out[1..].iter();
    rows.map(|row| columns.map(|column| row[column].clone()))
        .collect()
}

#[test]
fn role_and_stage_of_a_returned_file_become_so_from_today_on() {
    let place = Place::new();
    let first = "Name,Email\nRosa Begay,rosa@x.org\n";
    let since = json!({ "since": "2026-03-01" });
    place.apply(&with(&place.table("first.csv", first), since));
    let out = export(&place, "out.csv", false, true);
    let cells = [("Role", "Facilitator"), ("Stage", "Completed")];
    let back = place.table("back.csv", &changed(&out, &cells));
    assert_eq!(place.decisions(&back), ["match"]);
    let why = reasons(&place, &back);
    for told in ["Role differs and becomes", "Status differs and becomes"] {
        assert!(why.contains(told), "{why}");
    }
    let done = place.apply(&back);
    let seat = ["Facilitator", "Completed", "2026-11-23"].map(str::to_owned);
    assert_eq!(seats(&place), [seat], "since today");
    assert_eq!(place.decisions(&back), ["skip"], "once");
    place.call("undo", json!({ "step": done["step"] }));
    let seat = ["Participant", "Active", "2026-03-01"].map(str::to_owned);
    assert_eq!(seats(&place), [seat]);
}

#[test]
fn a_strangers_word_for_a_stage_changes_nothing_by_itself() {
    let place = Place::new();
    let first = "Name,Email\nRosa Begay,rosa@x.org\n";
    place.apply(&place.table("first.csv", first));
    let other = "Name,Email,Status,Role\nRosa Begay,rosa@x.org,completed,Facilitator\n";
    let other = place.table("other.csv", other);
    assert_eq!(place.decisions(&other), ["skip"]);
    let why = reasons(&place, &other);
    assert!(why.contains("Status differs and stays as it is"), "{why}");
    assert!(why.contains("Role differs and stays as it is"), "{why}");
    assert_eq!(place.decisions(&updated(&other)), ["match"]);
    place.apply(&updated(&other));
    assert_eq!(seats(&place)[0][..2], ["Facilitator", "Completed"]);
}

#[test]
fn no_file_brings_anybody_back_or_to_where_they_were_long_ago() {
    let place = Place::new();
    let file = |stage: &str| format!("Name,Email,Status\nRosa Begay,rosa@x.org,{stage}\n");
    place.apply(&place.table("first.csv", &file("Active")));
    let earlier = updated(&place.table("earlier.csv", &file("registered")));
    assert_eq!(place.decisions(&earlier), ["skip"]);
    let why = reasons(&place, &earlier);
    assert!(
        why.contains("no file takes anybody from Active to Enrolled"),
        "{why}"
    );
    for (stage, back) in [("Completed", "Active"), ("Alumni", "Completed")] {
        place.apply(&updated(&place.table("on.csv", &file(stage))));
        assert_eq!(seats(&place)[0][1], stage);
        let back = updated(&place.table("back.csv", &file(back)));
        assert_eq!(place.decisions(&back), ["skip"], "{stage}");
    }
    let place = Place::new();
    place.apply(&place.table("first.csv", &file("Active")));
    place.apply(&updated(&place.table("left.csv", &file("Withdrawn"))));
    assert_eq!(seats(&place)[0][1], "Withdrawn");
    let back = updated(&place.table("back.csv", &file("Active")));
    assert_eq!(place.decisions(&back), ["skip"]);
    assert!(reasons(&place, &back).contains("enroll them by hand"));
}

#[test]
fn a_table_of_another_cohort_changes_no_stage_of_this_one_by_itself() {
    let place = Place::new();
    let file = "Name,Email,Status\nRosa Begay,rosa@x.org,completed\nBo Lee,bo@x.org,completed\n\
                Ada Reyes,ada@x.org,completed\n";
    let spring = place.table("spring.csv", file);
    place.apply(&with(&spring, json!({ "cohort": "Autumn" })));
    place.apply(&place.table("one.csv", "Name,Email\nRosa Begay,rosa@x.org\n"));
    let cohorts = place.call("cohort_list", json!({ "program": null }));
    let autumn = list(&cohorts["cohorts"]);
    let autumn = autumn
        .iter()
        .find(|cohort| cohort["name"] == "Autumn")
        .expect("Autumn");
    let to = place.desk.place(&place.path("out.csv")).place;
    place.call(
        "export_roster",
        json!({ "cohort": autumn["id"], "place": to, "lens": "me" }),
    );
    let back = place.at("out.csv");
    let row = |plan: &Value| {
        let rows = place.rows(plan);
        let rosa = rows.iter().find(|row| row["name"] == "Rosa Begay").cloned();
        rosa.expect("Rosa's row")
    };
    assert_eq!(row(&back)["decision"], "skip", "{}", row(&back));
    assert!(
        row(&back)["reasons"]
            .to_string()
            .contains("Status differs and stays")
    );
    assert_eq!(
        row(&updated(&back))["decision"],
        "match",
        "where it is said"
    );
}

#[test]
fn whoever_has_two_seats_in_the_cohort_keeps_both() {
    let place = place();
    let person = json!(place.people()[0].person.id);
    let cohorts = place.call("cohort_list", json!({ "program": null }));
    let cohort = &list(&cohorts["cohorts"])[0];
    let mentor = json!({ "person": person, "cohort": cohort["id"], "role": "mentor" });
    place.call("enrollment_add", mentor);
    let out = export(&place, "out.csv", false, true);
    let unchanged = place.table("same.csv", &saved(&out));
    assert!(
        place
            .decisions(&unchanged)
            .iter()
            .all(|decision| decision == "skip"),
        "{:?}",
        place.rows(&unchanged)
    );
}

#[test]
fn a_stage_that_takes_a_seat_asks_for_one() {
    let place = Place::new();
    let file = "Name,Email,Status\nRosa Begay,rosa@x.org,waitlisted\nBo Lee,bo@x.org,active\n";
    place.apply(&place.table("first.csv", file));
    let cohorts = place.call("cohort_list", json!({ "program": null }));
    let id = list(&cohorts["cohorts"])[0]["id"].clone();
    place.call(
        "cohort_edit",
        json!({ "cohort": id, "edit": { "capacity": 1 } }),
    );
    let in_now = updated(&place.table("second.csv", &file.replace("waitlisted", "active")));
    let looked = place.call("import_preview", in_now);
    assert_eq!(
        looked["no_room"]["wanted"],
        json!(1),
        "{}",
        looked["no_room"]
    );
}
