use serde_json::{Value, json};
use support::kith::Desk;

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
    desk.on([
        "enrollment",
        "transfer",
        &enrollment,
        "--to",
        "Fall",
        "--on",
        "2026-09-01",
    ])
    .done();
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

fn with_cohorts() -> Desk {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    for cohort in ["Spring", "Fall"] {
        desk.on(["cohort", "add", cohort, "--program", "Growers"])
            .done();
    }
    desk
}

fn id(written: Value, what: &str) -> String {
    let id = written[what]
        .as_str()
        .unwrap_or_else(|| panic!("{what} has an id: {written}"));
    id.to_owned()
}

fn statuses(marks: &Value) -> Vec<String> {
    let marks = marks.as_array().expect("marks");
    marks
        .iter()
        .filter_map(|mark| mark["status"].as_str())
        .map(str::to_owned)
        .collect()
}
