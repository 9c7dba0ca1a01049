use serde_json::{Value, json};

use crate::desk::{Place, list, text, with};

const ROSTER: &str = "\
Name,Email,Favorite soil
Rosa Begay,other@x.org,loam
Bo Ngwenya,bo@x.org,sand
Minh Dao,,clay
";

/// Rosa and Minh are known by name alone, so that both rows wait.
fn waiting() -> (Place, Value, String) {
    let place = Place::new();
    let rosa = place.add("Rosa", "Begay", Some("rosa@x.org"));
    place.add("Minh", "Dao", Some("minh@x.org"));
    let plan = place.table("spring.csv", ROSTER);
    place.apply(&plan);
    (place, plan, rosa)
}

fn batch(place: &Place) -> Value {
    place.call("tray_list", json!({}))["batches"][0]["batch"].clone()
}

fn decide(place: &Place, answers: Value) -> Value {
    place.call(
        "tray_decide",
        json!({ "batch": batch(place), "answers": answers }),
    )
}

#[test]
fn rows_in_doubt_wait_in_the_tray_with_their_table_and_cohort() {
    let (place, plan, rosa) = waiting();
    let tray = place.call("tray_list", json!({}));
    assert_eq!(tray["rows"], 2, "both of them");
    let told = &tray["batches"][0];
    assert_eq!(
        (&told["file_name"], &told["cohort_name"]),
        (&json!("spring.csv"), &json!("Spring")),
        "where they came from, and go"
    );
    let page = place.call("tray_rows", json!({ "batch": batch(&place) }));
    let lines: Vec<Value> = list(&page["rows"])
        .iter()
        .map(|row| row["line"].clone())
        .collect();
    assert_eq!(
        lines,
        [json!(2), json!(4)],
        "lines of the file they came from"
    );
    assert_eq!(
        page["rows"][0]["cells"],
        json!(["Rosa Begay", "other@x.org", "loam"]),
        "every cell is kept"
    );
    let review = place.call("tray_review", json!({ "batch": batch(&place), "line": 2 }));
    assert_eq!(
        text(&review["alike"][0]["person"]),
        rosa,
        "whom it may be about"
    );
    let again = place.apply(&plan);
    assert_eq!(
        again["step"],
        Value::Null,
        "the same file proposes nothing while they wait"
    );
}

#[test]
fn the_same_person_comes_in_as_one_step_that_undo_takes_back() {
    let (place, _, rosa) = waiting();
    let decided = decide(
        &place,
        json!([{ "line": 2, "says": "same", "person": rosa }]),
    );
    assert_eq!(
        decided["words"], "Brought in Rosa Begay, who waited",
        "said in words"
    );
    assert_eq!(place.people().len(), 3, "nobody is there twice");
    assert!(place.enrolled().contains(&rosa), "she is in the cohort now");
    assert_eq!(
        place.call("tray_list", json!({}))["rows"],
        1,
        "Minh still waits"
    );
    place.call("undo", json!({ "step": null }));
    assert!(!place.enrolled().contains(&rosa), "taken back");
    assert_eq!(
        place.call("tray_list", json!({}))["rows"],
        2,
        "and she waits again"
    );
}

#[test]
fn somebody_new_and_a_row_left_out_do_not_wait_any_more() {
    let (place, plan, _) = waiting();
    decide(&place, json!([{ "line": 2, "says": "new" }]));
    assert_eq!(place.people().len(), 4, "another Rosa");
    let decided = decide(&place, json!([{ "line": 4, "says": "leave" }]));
    assert_eq!(
        decided["words"], "Left out a row that waited",
        "said in words"
    );
    let tray = place.call("tray_list", json!({}));
    assert_eq!(
        (&tray["rows"], list(&tray["batches"]).len()),
        (&json!(0), 0),
        "the tray is empty"
    );
    assert_eq!(
        place.decisions(&plan),
        ["skip", "skip", "skip"],
        "the same file asks about none of them"
    );
    let gone = place.tried("tray_rows", json!({ "batch": "0000000000001" }));
    assert!(gone.is_err(), "a table of which nothing waits is not found");
}

#[test]
fn the_tray_is_for_its_owner_alone() {
    let (place, ..) = waiting();
    for lens in ["team", "circle", "client", "funder", "public", "projector"] {
        let tray = place.call("tray_list", json!({ "lens": lens }));
        assert_eq!(tray["rows"], 0, "{lens} sees an empty tray");
        let rows = place.tried("tray_rows", json!({ "batch": batch(&place), "lens": lens }));
        assert!(rows.is_err(), "{lens} sees no row");
    }
}

#[test]
fn what_is_put_right_before_it_waits_stays_right() {
    let place = Place::new();
    place.add("Rosa", "Begay", None);
    let plan = place.table("spring.csv", "Name,Email\nRosa Begay,rosa@@x.org\n");
    let fixes = json!({ "fixes": [{ "line": 2, "column": 2, "value": "rosa@x.org" }] });
    place.apply(&with(&plan, json!({ "choices": fixes })));
    let page = place.call("tray_rows", json!({ "batch": batch(&place) }));
    assert_eq!(
        page["rows"][0]["cells"][1], "rosa@x.org",
        "as it was put right"
    );
}

#[test]
fn a_cell_of_a_row_that_waits_is_put_right_in_place_and_undo_takes_that_back() {
    let (place, plan, _) = waiting();
    let fix = json!({ "batch": batch(&place), "line": 2, "column": 2, "value": "rosa@x.org" });
    let told = place.call("tray_fix", fix);
    assert_eq!(told["words"], "Put right a row that waits", "said in words");
    let row = || place.call("tray_rows", json!({ "batch": batch(&place) }))["rows"][0].clone();
    assert_eq!(
        (&row()["cells"][1], &row()["cells"][2]),
        (&json!("rosa@x.org"), &json!("loam")),
        "that cell and no other"
    );
    assert_eq!(
        place.decisions(&plan)[0],
        "skip",
        "the same file still asks about nothing that waits"
    );
    place.call("undo", json!({ "step": null }));
    assert_eq!(row()["cells"][1], "other@x.org", "as the file has it");
    let nowhere = json!({ "batch": batch(&place), "line": 2, "column": 9, "value": "x" });
    assert!(place.tried("tray_fix", nowhere).is_err(), "no such column");
}

#[test]
fn all_rows_that_wait_are_decided_at_once_as_one_step() {
    let (place, _, rosa) = waiting();
    let decided = place.call(
        "tray_decide",
        json!({ "batch": batch(&place), "answers": [], "rest": "same" }),
    );
    assert_eq!(decided["rows"], 2, "both of them: {decided}");
    assert!(place.enrolled().contains(&rosa), "each is whom it is like");
    assert_eq!(place.people().len(), 3, "nobody is there twice");
    place.call("undo", json!({ "step": null }));
    assert_eq!(
        place.call("tray_list", json!({}))["rows"],
        2,
        "one step takes both back"
    );
    let answers = json!([{ "line": 2, "says": "leave" }]);
    let decided = place.call(
        "tray_decide",
        json!({ "batch": batch(&place), "answers": answers, "rest": "new" }),
    );
    assert_eq!(
        (&decided["rows"], place.people().len()),
        (&json!(2), 4),
        "a single word wins over the one for all"
    );
}
