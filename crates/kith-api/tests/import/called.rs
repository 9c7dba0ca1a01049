//! What people who are known are called, where a file says it otherwise or says more.

use serde_json::json;

use crate::desk::{Place, with};
use crate::round::{cell, export};
use crate::updated::{changed, place, reasons, updated};

#[test]
fn given_and_family_name_are_put_the_right_way_round() {
    let place = Place::new();
    let file = "Last,First,Email,Where\nBegay,Rosa,rosa@x.org,Taos\n";
    let turned =
        json!({ "choices": { "columns": [[1, "given_name"], [2, "family_name"], [4, null]] } });
    let batch = place.apply(&with(&place.table("roster.csv", file), turned))["batch"].clone();
    assert_eq!(place.people()[0].name, "Begay Rosa");
    place.lose("roster.csv");
    let laid = place.call("import_again", json!({ "batch": batch }));
    let again = json!({
        "table": laid["table"]["table"], "program": laid["program"], "cohort": laid["cohort"],
        "choices": { "columns": [[1, "family_name"], [2, "given_name"], [4, "city"]] },
    });
    assert_eq!(
        place.rows(&again)[0]["fills"],
        json!([4]),
        "which is which says nothing against who it is"
    );
    let row = &place.rows(&updated(&again))[0];
    assert_eq!(row["fills"], json!([1, 2, 4]), "{row}");
    let half = json!({ "known": { "columns": [[1, "update"]] } });
    assert_eq!(
        place.rows(&with(&again, half))[0]["fills"],
        json!([4]),
        "one without the other would double it"
    );
    place.apply(&updated(&again));
    assert_eq!(place.people()[0].name, "Rosa Begay");
    assert_eq!(place.decisions(&updated(&again)), ["skip"]);
}

#[test]
fn a_whole_name_that_kith_took_apart_turns_nobody_round() {
    let place = Place::new();
    place.add(
        "Th\u{1ecb} Minh Khai",
        "\u{110}\u{1eb7}ng",
        Some("khai@x.org"),
    );
    place.apply(&place.table("one.csv", "Email\nkhai@x.org\n"));
    let file = "Name,Email\n\u{110}\u{1eb7}ng Th\u{1ecb} Minh Khai,khai@x.org\n";
    let plan = updated(&place.table("two.csv", file));
    assert_eq!(
        place.decisions(&plan),
        ["skip"],
        "{}",
        reasons(&place, &plan)
    );
}

#[test]
fn a_returned_table_with_nothing_but_the_name_puts_it_right() {
    let place = Place::new();
    let id = place.add("Rosalind", "de la Cruz", Some("rosa@x.org"));
    place.call(
        "person_edit",
        json!({ "person": id, "edit": { "preferred_name": "Rosie" } }),
    );
    place.apply(&place.table("one.csv", "Name,Email\nRosie de la Cruz,rosa@x.org\n"));
    let back = |name: &str| place.table("back.csv", &format!("Kith ID,Name\n{id},{name}\n"));
    assert_eq!(place.decisions(&back("Rosie de la Cruz")), ["skip"]);
    assert_eq!(place.decisions(&back(" Rosie  de la Cruz ")), ["skip"]);
    let plan = back("Rosie De La Cruz");
    assert!(
        reasons(&place, &plan).contains("Full name differs and becomes as the file has it"),
        "{}",
        reasons(&place, &plan)
    );
    place.apply(&plan);
    let person = place.people().remove(0).person;
    assert_eq!(
        [person.given_name, person.preferred_name, person.family_name].map(Option::unwrap),
        ["Rosalind", "Rosie", "De La Cruz"]
    );
    assert_eq!(place.decisions(&plan), ["skip"], "once");
    let out = export(&place, "out.csv", false, true);
    let other = place.table("other.csv", &changed(&out, &[("Name", "ROSIE De La Cruz")]));
    assert_eq!(place.decisions(&other), ["match"], "beside its parts, too");
    place.apply(&other);
    assert_eq!(place.people()[0].name, "ROSIE De La Cruz");
    assert_eq!(place.decisions(&other), ["skip"], "once");
}

/// Names by their parts.
fn names(place: &Place) -> Vec<[String; 3]> {
    let people = place.people().into_iter().map(|one| one.person);
    let part = Option::unwrap_or_default;
    people
        .map(|one| {
            [
                part(one.prefix),
                part(one.given_name),
                part(one.family_name),
            ]
        })
        .collect()
}

#[test]
fn a_slip_of_a_name_that_was_put_right_comes_back() {
    let place = place();
    let out = export(&place, "out.csv", false, true);
    let back = |given: &str| {
        let name = format!("{given} Alvarez");
        place.table(
            "back.csv",
            &changed(&out, &[("Name", &name), ("Given name", given)]),
        )
    };
    assert_eq!(place.decisions(&back("Bo")), ["review"], "somebody else");
    let slip = back("Rossa");
    assert_eq!(
        place.decisions(&slip),
        ["match"],
        "{}",
        reasons(&place, &slip)
    );
    place.apply(&slip);
    assert_eq!(place.people()[0].name, "Rossa Alvarez");
    assert_eq!(place.decisions(&slip), ["skip"]);
}

#[test]
fn a_name_is_filled_as_a_whole() {
    let place = Place::new();
    place.apply(&place.table("first.csv", "Name,Email\nBegay,fam@x.org\n"));
    let more = place.table("more.csv", "Name,Email\nRosa Begay,fam@x.org\n");
    assert_eq!(place.decisions(&more), ["match"]);
    place.apply(&more);
    assert_eq!(names(&place), [["", "Rosa", "Begay"].map(str::to_owned)]);
    assert_eq!(place.decisions(&more), ["skip"], "once");
    let both = Place::new();
    let file = "Name,Email\nBegay,fam@x.org\nRosa Begay,fam@x.org\n";
    both.apply(&both.table("both.csv", file));
    assert_eq!(
        names(&both),
        [["", "Rosa", "Begay"].map(str::to_owned)],
        "in one file"
    );
}

#[test]
fn a_couple_is_never_taken_for_one_of_the_two_without_asking() {
    for two in [
        "Rosa & Jim Begay",
        "Rosa and Jim Begay",
        "Rosa y Jim Begay",
        "Mr. & Mrs. Begay",
    ] {
        for (known, told) in [(two, "Rosa Begay"), ("Rosa Begay", two)] {
            let place = Place::new();
            let file = |name: &str| format!("Name,Email\n{name},fam@x.org\n");
            place.apply(&place.table("first.csv", &file(known)));
            let before = names(&place);
            let other = place.table("other.csv", &file(told));
            assert_eq!(place.decisions(&other), ["review"], "{known}: {told}");
            assert!(
                reasons(&place, &other).contains("couple"),
                "{}",
                reasons(&place, &other)
            );
            let person = json!(place.people()[0].person.id);
            let said = json!([{ "line": 2, "says": "same", "person": person }]);
            place.apply(&with(&other, json!({ "answers": said })));
            assert_eq!(
                names(&place),
                before,
                "{known}: no name is mixed with another"
            );
            let place = Place::new();
            let both = format!("{}{told},fam@x.org\n", file(known));
            let both = place.table("both.csv", &both);
            assert_eq!(place.decisions(&both), ["new", "review"], "{both}");
        }
        let place = Place::new();
        let file = place.table("first.csv", &format!("Name,Email\n{two},fam@x.org\n"));
        place.apply(&file);
        assert_eq!(
            place.decisions(&file),
            ["skip"],
            "the same two are no question"
        );
    }
}

#[test]
fn the_tray_brings_a_returned_row_up_to_date_too() {
    let place = place();
    let out = export(&place, "out.csv", false, true);
    let cells = [
        ("Name", "Rosa Yazzie"),
        ("Family name", "Yazzie"),
        ("City", "Gallup"),
        ("Email", "yazzie@x.org"),
    ];
    let back = place.table("back.csv", &changed(&out, &cells));
    assert_eq!(place.decisions(&back), ["review"], "another name");
    let person = json!(place.people()[0].person.id);
    let answers = json!([{ "line": 2, "says": "same", "person": person }]);
    let said = with(&back, json!({ "answers": answers }));
    let why = reasons(&place, &said);
    assert!(
        why.contains("Email differs and becomes as the file has it"),
        "{why}"
    );
    let filled = with(&said, json!({ "known": { "file": "fill" } }));
    assert!(
        !reasons(&place, &filled).contains("Email"),
        "it stands beside the old one"
    );
    place.apply(&back);
    let batch = place.call("tray_list", json!({}))["batches"][0]["batch"].clone();
    place.call("tray_decide", json!({ "batch": batch, "answers": answers }));
    let after = export(&place, "after.csv", false, true);
    assert_eq!(
        ["Family name", "City", "Email"].map(|header| cell(&after, header)),
        ["Yazzie", "Gallup", "yazzie@x.org"]
    );
    assert_eq!(place.people()[0].name, "ROSA Yazzie");
}
