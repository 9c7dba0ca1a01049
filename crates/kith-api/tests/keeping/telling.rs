use serde_json::{Value, json};

use super::desk::Place;

/// The latest line of the history, through a lens.
fn latest(place: &Place, lens: &str) -> String {
    let told = place.done("history_list", json!({ "limit": 1, "lens": lens }));
    told["steps"][0]["words"]
        .as_str()
        .expect("a line")
        .to_owned()
}

fn key(answer: &Value, of: &str) -> String {
    answer[of].as_str().expect("a key").to_owned()
}

#[test]
fn archiving_is_told_as_what_it_is() {
    let place = Place::new(None);
    let program = json!({ "name": "Long table", "kind": "other" });
    let program = key(&place.done("program_add", program), "program");
    let cohort = json!({ "program": program, "name": "Spring" });
    let cohort = key(&place.done("cohort_add", cohort), "cohort");
    let status = |status: &str| {
        let edit = json!({ "program": program, "edit": { "status": status } });
        place.done("program_edit", edit)["words"].clone()
    };
    assert_eq!(status("archived"), "Archived Long table", "at once");
    assert_eq!(
        status("completed"),
        "Brought Long table back from the archive",
        "the way back"
    );
    assert_eq!(
        status("active"),
        "Changed the status of Long table",
        "any other status is a field"
    );
    let edit = json!({ "cohort": cohort, "edit": { "status": "archived" } });
    place.done("cohort_edit", edit);
    assert_eq!(latest(&place, "funder"), "Archived Spring", "to everybody");
    place.done("undo", json!({}));
    assert_eq!(latest(&place, "me"), "Undid: Archived Spring", "taken back");
}

#[test]
fn an_edit_names_its_fields_to_the_owner_alone() {
    let place = Place::new(None);
    let rosa = json!({ "person": { "given_name": "Rosa", "family_name": "Begay" } });
    let rosa = key(&place.done("person_add", rosa), "person");
    let cell = |field: &str, value: &str| json!({ "person": rosa, "field": field, "value": value });
    let cells = json!([cell("email", "rosa@example.org"), cell("city", "Taos")]);
    let typed = place.done("roster_edit", json!({ "cells": cells }));
    assert_eq!(
        typed["words"], "Changed the city and e-mail of Rosa Begay",
        "a new address, too"
    );
    let edit = |edit: Value| place.done("person_edit", json!({ "person": rosa, "edit": edit }));
    let needs = edit(json!({ "access_needs": "Step-free" }));
    assert_eq!(needs["words"], "Changed the access needs of Rosa Begay");
    assert_eq!(
        latest(&place, "circle"),
        "Edited Rosa Begay",
        "what was noted of somebody is not for the circle"
    );
    let moved = edit(json!({
        "region": "New Mexico", "country": "US", "languages": "Diné", "headline": "Weaver", "pronouns": "she",
    }));
    assert_eq!(moved["words"], "Changed 5 fields of Rosa Begay", "too many");
}
