use serde_json::{Value, json};

use super::{Circle, ZOOM, decisions};

#[test]
fn a_file_marks_whom_it_tells_for_sure_and_reports_everybody_else() {
    let circle = Circle::new();
    let told = circle.import(&["--dry-run"]);
    assert_eq!(
        told["session"]["session"],
        circle.session.as_str(),
        "by title, day and time"
    );
    assert_eq!(
        decisions(&told),
        [
            ("Rosa Begay", "mark"),
            ("Ines O", "look"),
            ("Bo", "mark"),
            ("Wilma Walker", "walk_in"),
            ("15550100123", "left_out"),
            ("Otter.ai", "left_out"),
        ],
        "an address decides, a name asks, and machines are nobody"
    );
    assert_eq!(told["away"][0]["name"], "Sam Tso", "expected and not there");
    assert_eq!(told["counts"]["away"], 1, "Ines may be there");
    let done = circle.import(&[]);
    assert!(done["step"].is_string(), "one step: {done}");
    assert_eq!(
        circle.roll(),
        json!([
            ["Rosa Begay", "present", 91],
            ["Bo Ngwenya", "left_early", 50],
            ["Ines Okafor", "unmarked", null],
            ["Sam Tso", "unmarked", null],
        ]),
        "joins are summed and whoever is not sure stays out"
    );
    let page = circle
        .desk
        .on(["session", "show", &circle.session, "--json"])
        .json();
    assert_eq!(page["session"]["status"], "held", "somebody was there");
    let again = circle.import(&[]);
    assert_eq!(
        again["step"],
        Value::Null,
        "the same file proposes nothing: {again}"
    );
    assert_eq!(again["counts"]["same"], 2, "both are marked so already");
    circle.desk.on(["undo"]).done();
    let page = circle
        .desk
        .on(["session", "show", &circle.session, "--json"])
        .json();
    assert_eq!(
        page["session"]["status"], "scheduled",
        "undo takes all of it back"
    );
}

#[test]
fn whoever_is_confirmed_is_known_by_that_name_from_then_on_until_it_is_undone() {
    let circle = Circle::new();
    let same = format!("7={}", circle.people[1]);
    let done = circle.import(&["--same", &same, "--away"]);
    assert_eq!(done["counts"]["mark"], 3, "{done}");
    let statuses: Vec<Value> = circle
        .roll()
        .as_array()
        .expect("a list")
        .iter()
        .map(|seat| seat[1].clone())
        .collect();
    assert_eq!(
        statuses,
        ["present", "left_early", "late", "absent"],
        "Begay, Ngwenya, Okafor, Tso"
    );
    let again = circle.import(&[]);
    assert_eq!(
        (&again["step"], &again["counts"]["same"]),
        (&Value::Null, &json!(3)),
        "{again}"
    );
    assert_eq!(
        again["counts"]["look"], 0,
        "nobody is asked about Ines O again"
    );
    circle.desk.on(["undo"]).done();
    assert_eq!(
        circle.import(&["--dry-run"])["counts"]["look"],
        1,
        "undo forgets the name"
    );
}

#[test]
fn marks_by_hand_stay_unless_somebody_asks() {
    let circle = Circle::new();
    circle
        .desk
        .on([
            "attendance",
            "mark",
            &circle.session,
            "excused",
            &circle.people[0],
        ])
        .done();
    let told = circle.import(&[]);
    assert_eq!(
        told["counts"]["kept"], 1,
        "Rosa's mark was set by hand: {told}"
    );
    assert_eq!(
        circle.roll()[0],
        json!(["Rosa Begay", "excused", null]),
        "and stays"
    );
    circle.import(&["--replace"]);
    assert_eq!(
        circle.roll()[0],
        json!(["Rosa Begay", "present", 91]),
        "unless asked"
    );
}

#[test]
fn walk_ins_come_in_as_guests_or_into_the_cohort_on_request() {
    let circle = Circle::new();
    let refused = circle.desk.on([
        "attendance",
        "import",
        circle.desk.write("p.csv", ZOOM),
        "--guest",
        "10",
    ]);
    refused.with_code(2).saying("no person's name");
    let done = circle.import(&["--guest", "9"]);
    assert_eq!(done["counts"]["mark"], 3, "{done}");
    assert_eq!(circle.expectation("Wilma Walker"), "guest", "not expected");
    assert_eq!(
        circle.import(&[])["counts"]["walk_in"],
        0,
        "and known from then on"
    );
    circle.desk.on(["undo"]).done();
    let later = circle.schedule("Next circle", "2026-03-26T18:00", "2026-03-26T19:30");
    circle.import(&["--walk-ins", "enroll"]);
    let next = circle
        .desk
        .on(["attendance", "show", &later, "--json"])
        .json();
    assert!(
        next.to_string().contains("Wilma Walker"),
        "she is expected at what is ahead: {next}"
    );
    let again = circle.import(&["--enroll", "9"]);
    assert_eq!(again["counts"]["mark"], 0, "she is in already: {again}");
    let members = circle
        .desk
        .on(["list", "people", "--cohort", "Spring", "--json"])
        .json();
    assert_eq!(
        members.as_array().expect("a list").len(),
        5,
        "Wilma is in: {members}"
    );
    assert_eq!(
        circle.expectation("Wilma Walker"),
        "expected",
        "and expected that day"
    );
}

#[test]
fn whoever_came_by_a_tool_to_a_circle_with_a_room_was_online() {
    let circle = Circle::new();
    let edit = ["cohort", "edit", "Spring", "--set", "delivery=hybrid"];
    circle.desk.on(edit).done();
    circle.import(&[]);
    assert_eq!(
        circle.roll()[0],
        json!(["Rosa Begay", "remote", 91]),
        "others may have been in the room"
    );
}
