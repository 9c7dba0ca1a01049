//! What comes in, leaves, is worked on elsewhere and comes back.

use serde_json::{Value, json};

use crate::desk::{Place, list, text};

/// The records of the roster that leaves, or of everybody.
pub fn export(place: &Place, name: &str, exact: bool, of_cohort: bool) -> Vec<Vec<String>> {
    let cohorts = place.call("cohort_list", json!({ "program": null }));
    let cohort = match of_cohort {
        true => list(&cohorts["cohorts"])[0]["id"].clone(),
        false => Value::Null,
    };
    let to = place.desk.place(&place.path(name)).place;
    let of = json!({ "cohort": cohort, "place": to, "lens": "me", "exact": exact });
    place.call("export_roster", of);
    if std::path::Path::new(name)
        .extension()
        .is_none_or(|ending| ending != "csv")
    {
        return Vec::new();
    }
    let bytes = std::fs::read(place.path(name)).expect("it left");
    let told = String::from_utf8(bytes).expect("UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(told.trim_start_matches('\u{feff}').as_bytes());
    let records = reader.records().map(|record| record.expect("a record"));
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    records.map(cells).collect()
}

/// As a spreadsheet saves it: no mark in front, quotes where they have to be.
pub fn saved(records: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in records {
        writer
            .write_record(record)
            .expect("memory takes everything");
    }
    String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8")
}

/// What stands under a header in the first row.
pub fn cell(records: &[Vec<String>], header: &str) -> String {
    let at = records[0].iter().position(|head| head == header);
    let at = at.unwrap_or_else(|| panic!("{header} in {:?}", records[0]));
    records[1][at].clone()
}

#[test]
fn two_numbers_that_differ_by_their_extension_are_two() {
    let place = Place::new();
    let file = |second: &str| {
        format!("Name,Email,Cell,Work phone\nRosa Begay,rosa@x.org,505-555-0100 x12,{second}\n")
    };
    place.apply(&place.table("roster.csv", &file("505-555-0100 x13")));
    let out = export(&place, "out.csv", false, true);
    assert_eq!(
        (cell(&out, "Phone"), cell(&out, "Phone 2")),
        ("505-555-0100 x12".to_owned(), "505-555-0100 x13".to_owned())
    );
    assert_eq!(
        place.decisions(&place.table("again.csv", &file("(505) 555-0100 x13"))),
        ["skip"],
        "the same in other letters"
    );
    for (second, now) in [
        ("(505) 555-0100 x13", "(505) 555-0100 x13"),
        ("505-555-0100 x14", "505-555-0100 x14"),
    ] {
        let at = out[0].iter().position(|header| header == "Phone 2");
        let mut back = out.clone();
        second.clone_into(&mut back[1][at.expect("a second number")]);
        place.apply(&place.table("back.csv", &saved(&back)));
        let told = export(&place, "told.csv", false, true);
        assert_eq!(
            (cell(&told, "Phone"), cell(&told, "Phone 2")),
            ("505-555-0100 x12".to_owned(), now.to_owned()),
            "a returned file puts that one right"
        );
        assert_eq!(told[0], out[0], "and there are two of them");
    }
    let fresh = Place::new();
    fresh.apply(&fresh.table(
        "one.csv",
        "Name,Email,Phone\nRosa Begay,rosa@x.org,505-555-0100\n",
    ));
    let with_extension = fresh.table("two.csv", &file("505-555-0100 x13"));
    assert_eq!(
        fresh.decisions(&with_extension),
        ["match"],
        "there is something to fill"
    );
}

#[test]
fn two_numbers_come_in_leave_and_come_back() {
    let place = Place::new();
    place.apply(&place.table(
        "roster.csv",
        "Name,Email,Cell,Work phone\nRosa Begay,rosa@x.org,505 555 0100,505 555 0101\n",
    ));
    let out = export(&place, "out.csv", false, true);
    assert_eq!(
        (cell(&out, "Phone"), cell(&out, "Phone 2")),
        ("505 555 0100".to_owned(), "505 555 0101".to_owned()),
        "each in its column"
    );
    for ending in ["csv", "xlsx", "vcf"] {
        let name = format!("out.{ending}");
        export(&place, &name, false, true);
        assert_eq!(place.decisions(&place.at(&name)), ["skip"], "{name}: known");
        let fresh = Place::new();
        std::fs::copy(place.path(&name), fresh.path(&name)).expect("copied");
        fresh.apply(&fresh.at(&name));
        let again = export(&fresh, "again.csv", true, true);
        assert_eq!(
            (cell(&again, "phone"), cell(&again, "phone_2")),
            ("505 555 0100".to_owned(), "505 555 0101".to_owned()),
            "{name} brings both into another workspace"
        );
        assert!(
            again[0].iter().all(|header| !header.contains("imported")),
            "and nothing beside them: {again:?}"
        );
    }
    let cards = std::fs::read_to_string(place.path("out.vcf")).expect("cards");
    for line in ["TEL;TYPE=CELL:505 555 0100", "TEL;TYPE=WORK:505 555 0101"] {
        assert!(cards.contains(line), "{line} in {cards}");
    }
    let more = place.table(
        "more.csv",
        "Name,Email,Phone,Mobile\nBo Lee,bo@x.org,505 555 0200; 505 555 0201,\n\
         Rosa Begay,rosa@x.org,505 555 0100,505 555 0101\n",
    );
    assert_eq!(place.decisions(&more), ["new", "skip"], "two in one cell");
    place.apply(&more);
    let bo = export(&place, "out.csv", false, true);
    let bo = bo.iter().find(|row| row.contains(&"Bo Lee".to_owned()));
    assert!(
        bo.is_some_and(|row| row.contains(&"505 555 0201".to_owned())),
        "the second of them: {bo:?}"
    );
}

#[test]
fn a_second_number_fills_what_is_empty_and_is_taken_back() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Phone\nRosa Begay,rosa@x.org,505 555 0100\n",
    ));
    let second = place.table(
        "second.csv",
        "Name,Email,Phone,Work phone\nRosa Begay,rosa@x.org,505 555 0100,505 555 0101\n",
    );
    assert_eq!(place.decisions(&second), ["match"], "it says more");
    let done = place.apply(&second);
    assert_eq!(place.decisions(&second), ["skip"], "once");
    let out = export(&place, "out.csv", false, true);
    assert_eq!(cell(&out, "Phone 2"), "505 555 0101", "beside the first");
    place.call("undo", json!({ "step": done["step"] }));
    let out = export(&place, "out.csv", false, true);
    assert!(!out[0].contains(&"Phone 2".to_owned()), "taken back");
}

#[test]
fn whoever_came_as_an_address_alone_gets_a_name_without_being_asked_about() {
    let place = Place::new();
    let pasted = place.call(
        "table_paste",
        json!({ "text": "Email\nzoe@x.org\nan@x.org\n" }),
    );
    let plan = json!({ "table": pasted["table"], "cohort": "Spring", "program": "Growers" });
    place.apply(&plan);
    let names = || {
        let mut names: Vec<String> = place.people().into_iter().map(|one| one.name).collect();
        names.sort();
        names
    };
    assert_eq!(
        names(),
        ["an@x.org", "zoe@x.org"],
        "called by what is known"
    );
    for of_cohort in [true, false] {
        let out = export(&place, "out.csv", false, of_cohort);
        assert_eq!(
            (cell(&out, "Name"), cell(&out, "Given name")),
            ("an@x.org".to_owned(), String::new()),
            "an address is no given name"
        );
        let back = place.table("back.csv", &saved(&out));
        assert_eq!(
            place.decisions(&back),
            ["skip", "skip"],
            "nor when it comes back"
        );
    }
    export(&place, "out.vcf", false, true);
    let cards = std::fs::read_to_string(place.path("out.vcf")).expect("cards");
    assert!(
        cards.contains("FN:an@x.org") && cards.contains("N:;;;;"),
        "nor on a card: {cards}"
    );
    assert_eq!(
        place.decisions(&place.at("out.vcf")),
        ["skip", "skip"],
        "nor when that comes back"
    );

    let roster = place.table("roster.csv", "Name,Email\nZoe Zed,zoe@x.org\n,an@x.org\n");
    assert_eq!(
        place.decisions(&roster),
        ["match", "skip"],
        "nothing is asked"
    );
    let done = place.apply(&roster);
    assert_eq!(names(), ["Zoe Zed", "an@x.org"], "the name is filled in");
    assert_eq!(place.decisions(&roster), ["skip", "skip"], "once");
    let other = place.table("other.csv", "Name,Email\nBo Lee,zoe@x.org\n");
    assert_eq!(
        place.decisions(&other),
        ["review"],
        "by now another name is one"
    );
    place.call("undo", json!({ "step": done["step"] }));
    assert_eq!(names(), ["an@x.org", "zoe@x.org"], "taken back");

    let family = place.table("family.csv", "Last name,Email\nZed,zoe@x.org\n");
    assert_eq!(
        place.decisions(&family),
        ["match"],
        "half a name is one, too"
    );
    place.apply(&family);
    assert_eq!(names(), ["Zed", "an@x.org"], "without the address in front");
}

#[test]
fn headers_that_were_made_safe_or_marked_come_back_as_they_were() {
    let place = Place::new();
    place.apply(&place.table(
        "roster.csv",
        "Name,Email,=cmd,Birth date,Pronouns,'Shirt\n\
         Rosa Begay,rosa@x.org,=2,--03-07,she/her,M\n",
    ));
    let expected = ["'=cmd", "Birth date (imported)", "''Shirt"];
    let mut cells = vec!["'=2", "'--03-07", "M"];
    for (round, shirt) in ["L", "XL", "S"].into_iter().enumerate() {
        let mut out = export(&place, "out.csv", false, true);
        let from = out[0].iter().position(|header| header == "'=cmd");
        let from = from.expect("what came along");
        assert_eq!(out[0][from..], expected, "round {round}");
        assert_eq!(out[1][from..], cells, "round {round}");
        assert_eq!(cell(&out, "Pronouns"), "she/her", "a column of Kith's own");
        out[1][from + 2] = shirt.to_owned();
        let city = out[0].iter().position(|header| header == "City");
        out[1][city.expect("a city")] = format!("City of {shirt}");
        cells[2] = shirt;
        let back = place.table(&format!("back{round}.csv"), &saved(&out));
        assert_eq!(place.decisions(&back), ["match"], "another city");
        place.apply(&back);
    }
    let exact = export(&place, "out.csv", true, true);
    let from = exact[0].iter().position(|header| header == "=cmd");
    assert_eq!(
        exact[0][from.expect("what came along")..],
        ["=cmd", "Birth date (imported)", "'Shirt"],
        "and exactly"
    );
    let back = place.table("exact.csv", &saved(&exact));
    place.apply(&back);
    assert_eq!(
        export(&place, "out.csv", true, true)[0],
        exact[0],
        "once more"
    );
}

#[test]
fn what_came_along_with_two_who_are_one_leaves_with_them() {
    let place = Place::new();
    place.apply(&place.table(
        "first.csv",
        "Name,Email,Shirt,Bus\nRosa Begay,rosa@x.org,M,yes\nBo Lee,bo@x.org,S,no\n",
    ));
    place.apply(&place.table(
        "second.csv",
        "Name,Email,Shirt,Meal\nRosita Begay,rosita@y.org,L,soup\n",
    ));
    let people = place.people();
    let id = |name: &str| {
        let found = people.iter().find(|one| one.name == name).expect(name);
        json!(found.person.id)
    };
    let told = || {
        let out = export(&place, "out.csv", true, true);
        let rosa = out
            .iter()
            .find(|row| row.contains(&"Rosa Begay".to_owned()));
        let from = out[0]
            .iter()
            .position(|header| header == "Shirt")
            .expect("Shirt");
        let rosa = rosa.expect("Rosa")[from..].to_vec();
        (out[0][from..].to_vec(), rosa)
    };
    let headers: Vec<String> = ["Shirt", "Bus", "Meal"].map(str::to_owned).to_vec();
    let cells = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    assert_eq!(told(), (headers.clone(), cells(["M", "yes", ""])), "apart");
    let merge = json!({ "person": id("Rosita Begay"), "into": id("Rosa Begay") });
    let done = place.call("person_merge", merge);
    assert_eq!(
        told(),
        (headers.clone(), cells(["M; L", "yes", "soup"])),
        "what came with either"
    );
    let mut out = export(&place, "out.csv", false, true);
    for row in &mut out {
        row.iter_mut()
            .filter(|cell| *cell == "M; L")
            .for_each(|cell| *cell = "XL".to_owned());
    }
    let city = out[0].iter().position(|header| header == "City");
    out[1][city.expect("a city")] = "Taos".to_owned();
    let back = place.table("back.csv", &saved(&out));
    assert_eq!(place.decisions(&back), ["match", "skip"], "{out:?}");
    let back = place.apply(&back);
    assert_eq!(
        told().1,
        cells(["XL", "yes", "soup"]),
        "put right elsewhere"
    );
    place.call("undo", json!({ "step": back["step"] }));
    place.call("undo", json!({ "step": done["step"] }));
    assert_eq!(
        told(),
        (headers, cells(["M", "yes", ""])),
        "and apart again"
    );
}

#[test]
fn what_left_is_told_in_real_words() {
    let place = Place::new();
    place.apply(&place.table("roster.csv", "Name,Email\nRosa Begay,rosa@x.org\n"));
    export(&place, "out.csv", false, false);
    export(&place, "out.csv", false, true);
    let told = place.call("history_list", json!({ "limit": 2, "lens": "me" }));
    let words: Vec<String> = list(&told["steps"])
        .iter()
        .map(|step| text(&step["words"]))
        .collect();
    assert_eq!(
        words,
        ["Exported the roster of Spring", "Exported everybody"]
    );
}

#[test]
fn a_third_number_or_address_is_kept_whichever_column_stands_first() {
    let (numbers, addresses) = (
        ["505 555 0101", "505 555 0102", "505 555 0103"],
        ["rosa@x.org", "rb@x.org", "rosa@y.org"],
    );
    for (header, [first, second, third]) in [("Phone", numbers), ("Email", addresses)] {
        let both = [format!("{first}; {second}"), third.to_owned()];
        let heads = [header.to_owned(), format!("{header} 2")];
        for order in [[0, 1], [1, 0]] {
            let line = |of: &[String; 2]| order.map(|at| of[at].clone()).join(",");
            let place = Place::new();
            let file = format!("Name,{}\nRosa Begay,{}\n", line(&heads), line(&both));
            place.apply(&place.table("roster.csv", &file));
            let out = export(&place, "out.csv", false, true);
            assert_eq!(cell(&out, header), first, "the first of its own column");
            let said = out[1].join("; ");
            for one in [first, second, third] {
                let times = said.split("; ").filter(|part| *part == one).count();
                assert!(times >= 1, "{one} of {file} is somewhere: {out:?}");
                // The cell that was not taken whole is kept whole.
                let is_taken = one == cell(&out, &heads[1]);
                let kept_whole = said.contains(&both[0]) && one != third;
                assert!(
                    times <= 1 || kept_whole || !is_taken,
                    "{one} of {file}: {out:?}"
                );
            }
            let again = place.table("again.csv", &file);
            assert_eq!(
                place.decisions(&again),
                ["skip"],
                "nothing new comes of {file}"
            );
        }
    }
}
