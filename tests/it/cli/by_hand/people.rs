use serde_json::{Value, json};
use support::kith::Desk;

use super::{id, with_cohorts};

#[test]
fn people_are_added_changed_taken_away_and_brought_back() {
    let desk = Desk::with_workspace();
    let add = [
        "person",
        "add",
        "--given",
        "Rosa",
        "--family",
        "Begay",
        "--email",
        "rosa@example.org",
        "--organization",
        "Green Fork Farm",
        "--title",
        "Grower",
        "--set",
        "city=Gallup",
        "--json",
    ];
    let id = id(desk.on(add).json(), "person");
    desk.on([
        "person",
        "edit",
        &id,
        "--set",
        "pronouns=she/her",
        "--set",
        "city=",
    ])
    .done();
    let shown = desk.on(["person", "show", &id, "--json"]).json();
    assert_eq!(
        (&shown["pronouns"], &shown["city"]),
        (&json!("she/her"), &Value::Null),
        "{shown}"
    );
    assert_eq!(shown["contacts"][0]["value"], "rosa@example.org", "{shown}");
    let seen = desk
        .on(["person", "show", &id, "--lens", "circle", "--json"])
        .json();
    assert_eq!(
        seen["contacts"],
        json!([]),
        "their circle is not shown how to reach people: {seen}"
    );
    desk.on(["person", "show", &id, "--lens", "funder"])
        .with_code(1)
        .saying("There is no person");
    desk.on(["person", "delete", &id]).done();
    assert_eq!(
        desk.on(["list", "people", "--json"]).json(),
        json!([]),
        "taken away"
    );
    desk.on(["person", "restore", &id]).done();
    assert_eq!(
        desk.on(["list", "people", "--json"]).json()[0]["id"],
        json!(id),
        "the same person"
    );
}

#[test]
fn a_name_is_taken_as_a_field_too() {
    let desk = Desk::with_workspace();
    let add = [
        "person",
        "add",
        "--set",
        "given_name=Rosa",
        "--family",
        "Begay",
    ];
    desk.on(add).done();
    let people = desk.on(["list", "people", "--json"]).json();
    assert_eq!(people[0]["name"], "Rosa Begay", "{people}");
}

#[test]
fn a_stage_follows_another_and_a_transfer_keeps_the_past() {
    let desk = with_cohorts();
    let person = id(
        desk.on(["person", "add", "--given", "Rosa", "--json"])
            .json(),
        "person",
    );
    let enroll = [
        "enrollment",
        "add",
        &person,
        "--cohort",
        "Spring",
        "--role",
        "fellow",
        "--stage",
        "accepted",
        "--on",
        "2026-03-01",
        "--json",
    ];
    let enrollment = id(desk.on(enroll).json(), "enrollment");
    desk.on([
        "enrollment",
        "stage",
        &enrollment,
        "active",
        "--on",
        "2026-03-08",
    ])
    .done();
    assert_eq!(
        desk.on(["list", "people", "--cohort", "Spring", "--json"])
            .json()[0]["stage"],
        "active",
        "the latest stage"
    );
    let again = [
        "enrollment",
        "add",
        &person,
        "--cohort",
        "Spring",
        "--role",
        "fellow",
    ];
    desk.on(again).with_code(1);
    let transfer = |on| {
        desk.on([
            "enrollment",
            "transfer",
            &enrollment,
            "--to",
            "Fall",
            "--on",
            on,
        ])
    };
    transfer("2026-02-01")
        .with_code(1)
        .saying("They came on March 1, 2026");
    transfer("2026-09-01").done();
    assert_eq!(
        desk.on(["list", "people", "--cohort", "Fall", "--json"])
            .json()[0]["person"],
        json!(person),
        "moved"
    );
    let all = desk.on(["enrollment", "list", &person, "--json"]).json();
    assert_eq!(
        all.as_array().map(Vec::len),
        Some(2),
        "one ended, one began: {all}"
    );
    assert_eq!(
        (&all[0]["stage"], &all[1]["cohort_name"]),
        (&json!("withdrawn"), &json!("Fall")),
        "each with where it stands: {all}"
    );
}
