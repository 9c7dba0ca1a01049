//! What a file says of people who are known in columns that Kith has no field for.

use serde_json::json;

use crate::desk::{Place, with};
use crate::round::{cell, export, saved};

const FIRST: &str = "Name,Email,Dish\nRosa Begay,rosa@x.org,stew\nBo Lee,bo@x.org,tea\n";

#[test]
fn a_returned_file_in_which_only_such_a_column_was_changed_says_so_and_is_heard() {
    let place = Place::new();
    place.apply(&place.table("first.csv", FIRST));
    let mut out = export(&place, "out.csv", false, true);
    let before = out.clone();
    let unchanged = place.table("same.csv", &saved(&out));
    assert_eq!(place.decisions(&unchanged), ["skip", "skip"], "nothing new");

    let dish = out[0].iter().position(|header| header == "Dish");
    let dish = dish.expect("a column of its own");
    let rosa = out.iter().position(|row| row[dish] == "stew");
    let rosa = rosa.expect("Rosa's row");
    out[rosa][dish] = "cake".to_owned();
    let back = place.table("back.csv", &saved(&out));
    let mut decided = ["skip"; 2];
    decided[rosa - 1] = "match";
    assert_eq!(place.decisions(&back), decided);
    let row = &place.rows(&back)[rosa - 1];
    assert!(
        row["reasons"]
            .to_string()
            .contains("Dish says something else than before, which is kept instead"),
        "{row}"
    );
    assert_eq!(
        row["fills"],
        json!([dish + 1]),
        "and shows which cell: {row}"
    );
    let left = with(
        &back,
        json!({ "known": { "rows": [[row["line"], "skip"]] } }),
    );
    assert_eq!(
        place.decisions(&left),
        ["skip", "skip"],
        "unless not wanted"
    );

    let applied = place.apply(&back);
    let told = export(&place, "after.csv", false, true);
    assert_eq!(told[rosa][dish], "cake");
    assert_eq!(place.decisions(&back), ["skip", "skip"], "heard once");
    let old = place.table("old.csv", &saved(&before));
    assert_eq!(
        place.decisions(&old),
        decided,
        "a file of Kith's may go back to what was"
    );
    place.call("undo", json!({ "step": applied["step"] }));
    let told = export(&place, "undone.csv", false, true);
    assert_eq!(told[rosa][dish], "stew", "and it can be undone");
}

#[test]
fn the_table_of_everybody_comes_back_without_a_question_and_is_heard_where_it_changed() {
    let place = Place::new();
    place.apply(&place.table("first.csv", FIRST));
    let mut out = export(&place, "all.csv", true, false);
    let unchanged = place.table("same.csv", &saved(&out));
    assert_eq!(place.decisions(&unchanged), ["skip", "skip"], "{out:?}");
    let was = cell(&out, "Dish");
    for found in out[1].iter_mut().filter(|found| **found == was) {
        *found = "cake".to_owned();
    }
    let back = place.table("back.csv", &saved(&out));
    assert_eq!(place.decisions(&back), ["match", "skip"]);
}

#[test]
fn another_answer_in_a_strangers_file_is_new_once_and_an_old_one_never_again() {
    let place = Place::new();
    let first = place.table("first.csv", FIRST);
    place.apply(&first);
    assert_eq!(place.decisions(&first), ["skip", "skip"]);
    let second = place.table("second.csv", &FIRST.replace("stew", "cake"));
    assert_eq!(place.decisions(&second), ["match", "skip"]);
    place.apply(&second);
    for known in [&first, &second] {
        assert_eq!(place.decisions(known), ["skip", "skip"], "both were heard");
    }
    let out = export(&place, "out.csv", false, true);
    assert!(out.iter().any(|row| row.contains(&"cake".to_owned())));
}

#[test]
fn several_rows_about_one_person_and_rows_left_out_are_not_new_again() {
    let place = Place::new();
    let orders = "Name,Email,Dish\nRosa Begay,rosa@x.org,stew\nRosa Begay,rosa@x.org,cake\n\
                  Rose Bell,rosa@x.org,tea\n";
    let orders = place.table("orders.csv", orders);
    assert_eq!(place.decisions(&orders), ["new", "match", "review"]);
    let left = json!({ "answers": [{ "line": 4, "says": "leave" }] });
    place.apply(&with(&orders, left));
    assert_eq!(place.decisions(&orders), ["skip", "skip", "skip"]);
}

/// What the roster that leaves says of everybody under a header, by the first of its names.
fn said(place: &Place, header: &str) -> Vec<(String, String)> {
    let out = export(place, "said.csv", true, true);
    let of = |header: &str| out[0].iter().position(|head| head == header);
    let name = of("given_name").unwrap_or_else(|| panic!("a name in {:?}", out[0]));
    let at = of(header);
    let mut said: Vec<(String, String)> = out[1..]
        .iter()
        .map(|row| {
            let said = at.map_or(String::new(), |at| row[at].clone());
            (row[name].clone(), said)
        })
        .collect();
    said.sort();
    said
}

fn words(said: &[(String, String)]) -> Vec<&str> {
    said.iter().map(|(_, said)| said.as_str()).collect()
}

const HEADER: &str = "First name,Last name,Email,Shirt\n";

#[test]
fn what_a_row_says_that_was_left_out_is_not_said_of_whoever_is_like_it() {
    let place = Place::new();
    place.apply(&place.table("first.csv", &format!("{HEADER}Rosa,Begay,rosa@x.org,S\n")));
    for other in ["Rosa,Begay,other@y.org", "Jim,Begay,rosa@x.org"] {
        let row = place.table("one.csv", &format!("{HEADER}{other},M\n"));
        assert_eq!(place.decisions(&row), ["review"], "{other}");
        let leave = json!({ "answers": [{ "line": 2, "says": "leave" }] });
        place.apply(&with(&row, leave));
        let again = place.table("two.csv", &format!("{HEADER}{other},L\n"));
        assert_eq!(place.decisions(&again), ["skip"], "{other}");
    }
    assert_eq!(words(&said(&place, "Shirt")), ["S"]);
}

#[test]
fn a_file_that_came_is_about_whom_it_became_whoever_is_called_so_now() {
    let place = Place::new();
    let file = |rest: &str| format!("First name,Last name,Phone,Email,Shirt\nRosa,Begay,{rest}\n");
    let first = place.table("first.csv", &file("505 555 0100,,M"));
    place.apply(&first);
    let id = json!(place.people()[0].person.id);
    let renamed = json!({ "person": id, "edit": { "family_name": "Yazzie" } });
    place.call("person_edit", renamed);
    let other = place.table("other.csv", &file(",rosa@b.org,S"));
    place.apply(&other);
    assert_eq!(place.people().len(), 2);
    assert_eq!(place.decisions(&first), ["skip"], "nothing is new in it");
    let news = place.table("news.csv", &file("505 555 0100,,XL"));
    assert_eq!(place.decisions(&news), ["match"]);
    assert_eq!(json!(place.rows(&news)[0]["person"]), id, "Rosa Yazzie");
    place.apply(&news);
    assert_eq!(words(&said(&place, "Shirt")), ["S", "XL"]);
}

#[test]
fn twin_rows_in_doubt_go_on_waiting() {
    let place = Place::new();
    place.apply(&place.table("first.csv", &format!("{HEADER}Rose,Begay,,S\n")));
    let twins = format!("{HEADER}Rose,Begay,other@fam.org,M\nRose,Begay,other@fam.org,\n");
    let twins = place.table("twins.csv", &twins);
    assert_eq!(place.decisions(&twins), ["review", "skip"]);
    place.apply(&twins);
    assert_eq!(place.decisions(&twins), ["skip", "skip"]);
    assert_eq!(words(&said(&place, "Shirt")), ["S"]);
}

#[test]
fn whoever_stays_as_they_are_stays_so_in_every_column() {
    let place = Place::new();
    place.apply(&place.table("first.csv", &format!("{HEADER}Rosa,Begay,rosa@x.org,M\n")));
    let file = format!("{HEADER}Rosa,Begay,rosa@x.org,L\nBo,Lee,bo@x.org,S\n");
    let file = place.table("second.csv", &file);
    for known in [
        json!({ "file": "skip" }),
        json!({ "rows": [[2, "skip"]] }),
        json!({ "columns": [[4, "skip"]] }),
    ] {
        let plan = with(&file, json!({ "known": known }));
        assert_eq!(place.decisions(&plan), ["skip", "new"], "{known}");
        let done = place.apply(&plan);
        let told = said(&place, "Shirt");
        assert_eq!(words(&told), ["S", "M"], "{known}: {told:?}");
        place.call("undo", json!({ "step": done["step"] }));
    }
}

#[test]
fn a_late_file_with_somebody_new_takes_no_newer_word_back() {
    let place = Place::new();
    let file = |name: &str, shirt: &str, more: &str| {
        let text = format!("{HEADER}Rosa,Begay,rosa@x.org,{shirt}\n{more}");
        place.table(name, &text)
    };
    place.apply(&file("one.csv", "M", ""));
    place.apply(&file("two.csv", "L", ""));
    let late = file("three.csv", "M", "Bo,Lee,bo@x.org,S\n");
    assert_eq!(place.decisions(&late), ["skip", "new"]);
    place.apply(&late);
    let told = said(&place, "Shirt");
    assert_eq!(words(&told), ["S", "L"], "{told:?}");
}

#[test]
fn a_further_row_with_another_word_says_so_and_is_heard() {
    let place = Place::new();
    let header = "Name,Email,Course\n";
    let one = format!("{header}Rosa Begay,rosa@x.org,Soil\n");
    place.apply(&place.table("first.csv", &one));
    let both = place.table("both.csv", &format!("{one}Rosa Begay,rosa@x.org,Water\n"));
    assert_eq!(place.decisions(&both), ["skip", "match"]);
    let news = place.table(
        "news.csv",
        &format!("{header}Rosa Begay,rosa@x.org,Seed\nRosa Begay,rosa@x.org,Water\n"),
    );
    let counts = place.call("import_preview", news)["counts"].clone();
    assert_eq!(
        (&counts["match"], &counts["further"]),
        (&json!(2), &json!(1)),
        "one person"
    );
    let why = place.rows(&both)[1]["reasons"].to_string();
    assert!(
        why.contains("same person as line 2") && why.contains("Course says something new"),
        "{why}"
    );
    place.apply(&both);
    assert_eq!(words(&said(&place, "Course")), ["Soil; Water"]);
    assert_eq!(place.decisions(&both), ["skip", "skip"]);
}

#[test]
fn passwords_are_kept_nowhere() {
    let place = Place::new();
    let file = "First name,Last name,Email,Password,Shirt\n\
                Rosa,Begay,rosa@x.org,hunter2,M\nRosa,Begay,other@x.org,hunter3,L\n";
    let file = place.table("moodle.csv", file);
    let done = place.apply(&file);
    let out = export(&place, "out.csv", true, true);
    assert!(!format!("{out:?}").contains("hunter"), "{out:?}");
    let tray = place.call("tray_list", json!({ "lens": "me" }));
    assert!(!tray.to_string().contains("hunter"), "{tray}");
    let refused = place.tried("import_again", json!({ "batch": done["batch"] }));
    let refused = refused.expect_err("the file is not kept");
    assert!(
        refused.message.contains("not in this workspace"),
        "{refused:?}"
    );
    assert_eq!(
        place.decisions(&file)[0],
        "skip",
        "and nothing of it is news"
    );
}

#[test]
fn kiths_own_ids_keep_two_of_one_name_apart() {
    let place = Place::new();
    let anas = "ID,Name,Shirt\n1001,Ana Ruiz,S\n1002,Ana Ruiz,M\n";
    place.apply(&place.table("anas.csv", anas));
    for ana in place.people() {
        let edit = json!({ "person": ana.person.id, "edit": { "external_id": null } });
        place.call("person_edit", edit);
    }
    let out = export(&place, "out.csv", false, true);
    let unchanged = place.table("same.csv", &saved(&out));
    assert_eq!(place.decisions(&unchanged), ["skip", "skip"], "{out:?}");
    let shirt = out[0].iter().position(|header| header == "Shirt");
    let shirt = shirt.expect("a column of its own");
    let city = out[0].iter().position(|header| header == "City");
    for (row, decided) in [(1, ["match", "skip"]), (2, ["skip", "match"])] {
        let mut changed = out.clone();
        changed[row][shirt] = "XXL".to_owned();
        let back = place.table("back.csv", &saved(&changed));
        assert_eq!(place.decisions(&back), decided, "row {row}");
        let mut moved = out.clone();
        moved[row][city.expect("a city")] = "Taos".to_owned();
        let moved = place.table("moved.csv", &saved(&moved));
        assert_eq!(place.decisions(&moved), decided, "row {row}");
        let done = place.apply(&back);
        let mut told = vec!["S", "M"];
        told[row - 1] = "XXL";
        let told: Vec<String> = told.into_iter().map(str::to_owned).collect();
        let after = export(&place, "after.csv", false, true);
        assert_eq!([&after[1][shirt], &after[2][shirt]], [&told[0], &told[1]]);
        assert_eq!(place.decisions(&back), ["skip", "skip"], "row {row}");
        place.call("undo", json!({ "step": done["step"] }));
    }
    let elsewhere = Place::new();
    let bare: Vec<Vec<String>> = out
        .iter()
        .map(|row| [row[0].clone(), "Ana Ruiz".to_owned()].to_vec())
        .collect();
    let mut bare = bare;
    bare[0][1] = "Name".to_owned();
    let bare = elsewhere.table("bare.csv", &saved(&bare));
    assert_eq!(elsewhere.decisions(&bare), ["new", "new"], "{out:?}");
    elsewhere.apply(&bare);
    assert_eq!(elsewhere.decisions(&bare), ["skip", "skip"]);
}

#[test]
fn an_old_file_of_two_who_are_one_now_settles() {
    let place = Place::new();
    let two = format!("{HEADER}Rosa,Begay,rosa@x.org,L\nRosie,Begay,rosie@y.org,XL\n");
    place.apply(&place.table("two.csv", &two));
    let out = export(&place, "out.csv", false, true);
    let people = place.people();
    let id = |given: &str| {
        let found = people.iter().find(|one| one.name.starts_with(given));
        json!(found.expect(given).person.id)
    };
    place.call(
        "person_merge",
        json!({ "person": id("Rosie"), "into": id("Rosa") }),
    );
    let old = place.table("old.csv", &saved(&out));
    for row in place.rows(&old) {
        let rosa = json!(null) == row["person"] || row["person"] == id("Rosa");
        assert!(rosa, "nobody writes to whom Rosie was: {row}");
    }
    place.apply(&old);
    let again = place.rows(&old);
    assert_eq!(
        place.decisions(&old),
        ["skip", "skip"],
        "once is enough: {again:?}"
    );
    assert_eq!(words(&said(&place, "Shirt")), ["L; XL"]);
}

#[test]
fn what_another_circle_heard_is_still_new_in_this_one() {
    let place = Place::new();
    let file = |diet: &str| format!("Name,Email,Diet\nAna Ruiz,ana@x.org,{diet}\n");
    place.apply(&place.table("first.csv", &file("none")));
    let out = export(&place, "out.csv", false, true);
    let other = with(
        &place.table("second.csv", &file("fish")),
        json!({ "cohort": "Another circle" }),
    );
    place.apply(&other);
    let diet = out[0].iter().position(|header| header == "Diet");
    let mut changed = out.clone();
    changed[1][diet.expect("a column of its own")] = "fish".to_owned();
    let back = place.table("back.csv", &saved(&changed));
    assert_eq!(place.decisions(&back), ["match"]);
}

#[test]
fn a_day_that_is_none_is_no_news() {
    let place = Place::new();
    place.apply(&place.table("first.csv", "Name,Email\nRosa Begay,rosa@x.org\n"));
    let file = "Name,Email,Birth date\nRosa Begay,rosa@x.org,1990-02-30\n";
    let decided = place.decisions(&place.table("second.csv", file));
    assert_ne!(decided, ["match"], "it is to be put right");
}
