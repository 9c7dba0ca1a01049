use kith_api::Code;
use serde_json::{Value, json};

use crate::desk::Place;

/// Somebody whose access needs were written, then changed again, with another change between.
fn changed_twice(place: &Place) -> (Value, Value) {
    let added = place.done(
        "person_add",
        json!({ "person": { "given_name": "Rosa", "family_name": "Begay" } }),
    );
    let person = added["person"].clone();
    let need = |needs: &str| {
        let edit = json!({ "person": person, "edit": { "access_needs": needs } });
        place.done("person_edit", edit)["step"].clone()
    };
    let first = need("Step-free");
    place.add_program("Between");
    need("Step-free, large print");
    (person, first)
}

fn in_the_way(place: &Place, step: &Value, lens: &str) -> Value {
    let request = json!({ "step": step, "lens": lens });
    let refused = place
        .call("undo", request)
        .expect_err("it was changed again");
    assert_eq!(refused.code, Code::Conflict, "{refused}");
    refused.details["rows"].clone()
}

#[test]
fn what_stands_in_the_way_is_told_in_words_side_by_side() {
    let place = Place::new(None);
    let (_, first) = changed_twice(&place);
    let rows = in_the_way(&place, &first, "me");
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "one person: {rows}");
    assert_eq!(rows[0]["what"], "Rosa Begay", "by name");
    assert_eq!(
        rows[0]["later"]["words"], "Changed the access needs of Rosa Begay",
        "what came later"
    );
    assert_eq!(
        rows[0]["fields"],
        json!([{
            "field": "Access needs",
            "back": null,
            "then": "Step-free",
            "now": "Step-free, large print",
        }]),
        "before the step, as it left it, and now"
    );
}

#[test]
fn a_lens_that_may_not_read_a_value_is_not_told_it() {
    let place = Place::new(None);
    let (_, first) = changed_twice(&place);
    let rows = in_the_way(&place, &first, "funder");
    assert!(
        !rows.to_string().contains("Step-free"),
        "access needs are for me and the team: {rows}"
    );
}

#[test]
fn a_row_is_decided_by_the_name_it_was_told_under() {
    let place = Place::new(None);
    let (person, first) = changed_twice(&place);
    let row = in_the_way(&place, &first, "me")[0].clone();
    let choice = json!({ "table": row["table"], "key": row["key"], "choice": "go_back" });
    place.done("undo", json!({ "step": first, "rows": [choice] }));
    let seen = place.done("person_get", json!({ "person": person }));
    assert_eq!(seen["access_needs"], Value::Null, "back past both changes");
}

#[test]
fn the_history_says_why_a_line_has_no_way_back() {
    let place = Place::new(None);
    place.add_program("Growers");
    place.done("undo", json!({}));
    place.done("workspace_backup", json!({ "place": null }));
    let told = place.done("history_list", json!({ "limit": 10 }));
    let why = |nth: usize| told["steps"][nth]["why_not"].clone();
    assert!(why(0).is_string(), "a backup only tells: {told}");
    assert_eq!(why(1), Value::Null, "an undo can be done again: {told}");
    assert!(why(2).is_string(), "taken back already: {told}");
    assert_eq!(told["total"], 3, "of three lines");
}
