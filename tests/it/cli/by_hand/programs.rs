use serde_json::{Value, json};
use support::kith::Desk;

use super::{id, with_cohorts};

#[test]
fn programs_are_added_changed_and_taken_away() {
    let desk = Desk::with_workspace();
    let id = id(
        desk.on([
            "program",
            "add",
            "Growers",
            "--kind",
            "dialogue_circle",
            "--set",
            "purpose=A fair price",
            "--json",
        ])
        .json(),
        "program",
    );
    desk.on([
        "program",
        "edit",
        &id,
        "--set",
        "status=active",
        "--set",
        "purpose=",
    ])
    .done();
    let program = desk.on(["list", "programs", "--json"]).json()[0].clone();
    assert_eq!(
        (&program["kind"], &program["status"], &program["purpose"]),
        (&json!("dialogue_circle"), &json!("active"), &Value::Null),
        "{program}"
    );
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    desk.on(["program", "delete", &id]).with_code(1);
    desk.on(["cohort", "delete", "Spring"]).done();
    desk.on(["program", "delete", &id]).done();
    assert_eq!(
        desk.on(["list", "programs", "--json"]).json(),
        json!([]),
        "it is gone"
    );
}

#[test]
fn a_wrong_code_is_told_with_the_allowed_ones() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers", "--kind", "circus"])
        .with_code(2)
        .saying("dialogue_circle");
    desk.on(["program", "add", "Growers"]).done();
    desk.on([
        "cohort",
        "add",
        "Spring",
        "--program",
        "Growers",
        "--set",
        "status=asleep",
    ])
    .with_code(2)
    .saying("recruiting");
    desk.on([
        "cohort",
        "add",
        "Spring",
        "--program",
        "Growers",
        "--set",
        "weather=fair",
    ])
    .with_code(2)
    .saying("weather");
    desk.on(["cohort", "add", "Spring", "--program", "Nobody"])
        .with_code(1)
        .saying("There is no program Nobody");
}

#[test]
fn dates_out_of_order_change_nothing() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    let add = [
        "cohort",
        "add",
        "Spring",
        "--program",
        "Growers",
        "--set",
        "starts_on=2026-06-01",
        "--set",
        "ends_on=2026-03-01",
    ];
    desk.on(add).with_code(1);
    assert_eq!(
        desk.on(["list", "cohorts", "--json"]).json(),
        json!([]),
        "nothing was kept"
    );
}

#[test]
fn a_stage_of_the_community_is_noted_with_what_showed_it() {
    let desk = with_cohorts();
    desk.on([
        "cohort",
        "stage",
        "Spring",
        "coalescing",
        "--on",
        "2026-04-01",
        "--evidence",
        "They met without us",
    ])
    .done();
    desk.on(["cohort", "edit", "Spring", "--set", "capacity=12"])
        .done();
    let page = desk.on(["cohort", "show", "Spring", "--json"]).json();
    assert_eq!(
        (&page["stage"], &page["capacity"]),
        (&json!("coalescing"), &json!(12)),
        "{page}"
    );
}
