use serde_json::json;
use support::kith::Desk;

use super::{id, statuses, with_cohorts};

#[test]
fn a_session_serves_other_cohorts_later_and_is_not_called_off_once_people_came() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["cohort", "add", "Spring", "--program", "Growers"])
        .done();
    desk.on(["cohort", "add", "Autumn", "--program", "Growers"])
        .done();
    let rosa = id(
        desk.on(["person", "add", "--given", "Rosa", "--json"])
            .json(),
        "person",
    );
    desk.on([
        "enrollment",
        "add",
        &rosa,
        "--cohort",
        "Autumn",
        "--on",
        "2026-01-01",
    ])
    .done();
    let schedule = [
        "session",
        "schedule",
        "Table",
        "--cohort",
        "Spring",
        "--starts",
        "2026-04-09T18:00",
        "--json",
    ];
    let table = id(desk.on(schedule).json(), "session");
    let roll = || desk.on(["session", "show", &table, "--json"]).json()["roll"].clone();
    assert_eq!(roll(), json!([]), "nobody is in Spring");
    desk.on([
        "session",
        "edit",
        &table,
        "--cohort",
        "Spring",
        "--cohort",
        "Autumn",
        "--set",
        "is_optional=true",
    ])
    .done();
    assert_eq!(
        (&roll()[0]["person"], &roll()[0]["expectation"]),
        (&json!(rosa), &json!("optional")),
        "Rosa may come"
    );
    desk.on(["attendance", "mark", &table, "present", &rosa])
        .done();
    desk.on(["session", "cancel", &table])
        .with_code(1)
        .saying("One mark says that somebody came or was away");
}

#[test]
fn a_session_is_scheduled_held_and_everybody_in_it_marked() {
    let desk = with_cohorts();
    let people: Vec<String> = ["Rosa", "Ines", "Sol"]
        .iter()
        .map(|name| {
            id(
                desk.on(["person", "add", "--given", name, "--json"]).json(),
                "person",
            )
        })
        .collect();
    for person in &people[..2] {
        desk.on([
            "enrollment",
            "add",
            person,
            "--cohort",
            "Spring",
            "--on",
            "2026-01-01",
        ])
        .done();
    }
    let schedule = [
        "session",
        "schedule",
        "First table",
        "--cohort",
        "Spring",
        "--starts",
        "2026-03-10T18:00",
        "--ends",
        "2026-03-10T20:30",
        "--kind",
        "circle",
        "--zone",
        "America/Denver",
        "--json",
    ];
    let session = id(desk.on(schedule).json(), "session");
    let marks = || desk.on(["attendance", "show", &session, "--json"]).json();
    let seen = |lens: &str| {
        desk.on(["attendance", "show", &session, "--lens", lens, "--json"])
            .json()
    };
    assert_eq!(seen("funder"), json!([]), "not even by their keys");
    assert_eq!(
        seen("circle").as_array().map(Vec::len),
        Some(2),
        "who was there"
    );
    assert_eq!(
        statuses(&marks()),
        ["unmarked", "unmarked"],
        "a row for everybody expected, and nobody else"
    );
    desk.on(["session", "hold", &session]).done();
    desk.on([
        "attendance",
        "mark",
        &session,
        "apologies",
        &people[0],
        "--reason",
        "travel",
    ])
    .done();
    desk.on(["attendance", "mark", &session, "present"]).done();
    let mut all = statuses(&marks());
    all.sort_unstable();
    assert_eq!(
        all,
        ["apologies", "present"],
        "whoever was left unmarked is present"
    );
    let page = desk.on(["cohort", "show", "Spring", "--json"]).json();
    assert_eq!(
        page["attendance"]["words"], "1 of 2 (50%)",
        "apologies are no attendance: {page}"
    );
    assert_eq!(
        page["commitment"]["words"], "2 of 2 (100%)",
        "and they are commitment: {page}"
    );
    desk.on(["attendance", "mark", &session, "present", &people[2]])
        .done();
    desk.on(["session", "cancel", &session])
        .with_code(1)
        .saying("2 marks say who came");
    let unmark = ["attendance", "mark", &session, "unmarked"];
    desk.on(unmark
        .into_iter()
        .chain([people[1].as_str(), people[2].as_str()]))
        .done();
    desk.on(["session", "cancel", &session]).done();
    assert_eq!(
        desk.on(["list", "sessions", "--cohort", "Spring", "--json"])
            .json()[0]["status"],
        "canceled",
        "called off"
    );
    desk.on(["session", "delete", &session]).done();
    assert_eq!(
        desk.on(["list", "sessions", "--json"]).json(),
        json!([]),
        "gone with its marks"
    );
}

#[test]
fn a_session_is_postponed_planned_again_and_shown_with_its_roll() {
    let desk = with_cohorts();
    let schedule = [
        "session",
        "schedule",
        "First table",
        "--cohort",
        "Spring",
        "--starts",
        "2026-03-10T18:00",
        "--json",
    ];
    let session = id(desk.on(schedule).json(), "session");
    desk.on(["session", "postpone", &session]).done();
    let rosa = id(
        desk.on(["person", "add", "--given", "Rosa", "--json"])
            .json(),
        "person",
    );
    let enroll = ["enrollment", "add", &rosa, "--cohort", "Spring"];
    desk.on(enroll.into_iter().chain(["--on", "2026-04-01"]))
        .done();
    desk.on([
        "session",
        "edit",
        &session,
        "--set",
        "status=scheduled",
        "--set",
        "starts_local=2026-05-10T18:00",
    ])
    .done();
    let page = desk.on(["session", "show", &session, "--json"]).json();
    assert_eq!(
        (&page["session"]["status"], &page["roll"][0]["name"]),
        (&json!("scheduled"), &json!("Rosa")),
        "who joined in between is expected: {page}"
    );
    assert_eq!(
        page["roll"][0]["standing"], "not_held",
        "and is in no figure before it was held: {page}"
    );
    let ends_first = [
        "session",
        "edit",
        &session,
        "--set",
        "ends_local=2026-05-10T17:00",
    ];
    desk.on(ends_first)
        .with_code(1)
        .saying("Choose a later time");
}

#[test]
fn a_zone_that_does_not_exist_is_told() {
    let desk = with_cohorts();
    let schedule = [
        "session",
        "schedule",
        "T",
        "--cohort",
        "Spring",
        "--starts",
        "2026-03-10T18:00",
        "--zone",
        "Mars/Olympus",
    ];
    desk.on(schedule)
        .with_code(1)
        .saying("Mars/Olympus is no time zone");
}
