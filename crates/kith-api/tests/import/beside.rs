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
            .contains("Dish says something new, which is kept"),
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
    assert_eq!(place.decisions(&orders), ["new", "skip", "review"]);
    let left = json!({ "answers": [{ "line": 4, "says": "leave" }] });
    place.apply(&with(&orders, left));
    assert_eq!(place.decisions(&orders), ["skip", "skip", "skip"]);
}
