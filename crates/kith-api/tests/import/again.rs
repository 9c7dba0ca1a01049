//! A mistake in how a file was read, found when the file itself is gone.

use serde_json::{Value, json};

use crate::desk::{Place, list, text, with};

const ROSTER: &str =
    "Name,Email,Where\nRosa Begay,rosa@x.example,Taos\nBo Ngwenya,bo@x.example,Socorro\n";

#[test]
fn a_column_that_was_passed_over_comes_in_a_month_later() {
    let place = Place::new();
    let first = with(
        &place.table("roster.csv", ROSTER),
        json!({ "choices": { "columns": [[3, null]] } }),
    );
    let batch = place.apply(&first)["batch"].clone();
    place.lose("roster.csv");
    let cities = || -> Vec<Option<String>> {
        let people = place.people().into_iter();
        people.map(|person| person.person.city).collect()
    };
    assert_eq!(cities(), [None, None], "nobody said what the column was");

    let laid = place.call("import_again", json!({ "batch": batch }));
    assert_eq!(laid["table"]["file_name"], "roster.csv", "as it was called");
    let request = json!({
        "table": laid["table"]["table"],
        "program": laid["program"],
        "cohort": laid["cohort"],
    });
    assert_eq!(
        place.decisions(&with(&request, json!({ "choices": first["choices"] }))),
        ["skip", "skip"],
        "read as before it proposes nothing"
    );
    let meant = with(&request, json!({ "choices": { "columns": [[3, "city"]] } }));
    assert_eq!(
        place.decisions(&meant),
        ["match", "match"],
        "both are known"
    );
    place.apply(&meant);
    assert_eq!(
        cities().len(),
        2,
        "nobody came in twice, and both have a city now"
    );
    assert!(cities().iter().all(Option::is_some), "{:?}", cities());
}

#[test]
fn an_import_that_was_taken_back_has_no_file_and_one_that_was_done_again_has() {
    let place = Place::new();
    let batch = place.apply(&place.table("roster.csv", ROSTER))["batch"].clone();
    let told = || {
        let part = json!({ "limit": 20, "before": null });
        let steps = list(&place.call("history_list", part)["steps"]);
        let import = steps
            .into_iter()
            .find(|step| step["kind"] == "roster_imported");
        import.expect("the import is told")["file_of"].clone()
    };
    let again = || place.tried("import_again", json!({ "batch": batch }));
    assert_eq!(told(), batch, "the history leads to it");

    place.call("undo", json!({}));
    assert_eq!(told(), Value::Null, "gone with the import");
    assert!(again().is_err(), "and not to be laid out");

    place.call("redo", json!({}));
    assert_eq!(told(), batch, "back with it");
    let laid = again().expect("the file is there");
    assert_eq!(text(&laid["cohort"]), "Spring", "where its people went");
}

#[test]
fn what_was_said_of_columns_holds_for_the_next_file_with_the_same_headers() {
    let place = Place::new();
    let first = with(
        &place.table("march.csv", ROSTER),
        json!({ "choices": { "columns": [[3, "city"]] } }),
    );
    place.apply(&first);
    let april = "Where,Email,Name\nTaos,ada@x.example,Ada Reyes\n";
    let april = place.table("april.csv", april);
    let columns = list(&place.call("import_preview", april.clone())["columns"]);
    assert_eq!(columns[0]["field"], "city", "as it was said in March");
    assert_eq!(
        columns[0]["because"], "you said so of such a file",
        "and why"
    );
    let otherwise = with(&april, json!({ "choices": { "columns": [[1, null]] } }));
    let columns = list(&place.call("import_preview", otherwise)["columns"]);
    assert_eq!(
        columns[0]["field"],
        Value::Null,
        "until something else is said"
    );

    place.call("undo", json!({}));
    let columns = list(&place.call("import_preview", april)["columns"]);
    assert_eq!(columns[0]["field"], Value::Null, "undo forgets it");
}
