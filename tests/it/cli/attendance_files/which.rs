use serde_json::{Value, json};

use super::{Circle, ZOOM};

#[test]
fn a_meeting_is_asked_about_once_and_remembered_by_its_number() {
    let circle = Circle::new();
    let file = circle
        .desk
        .write("other.csv", ZOOM.replace("Spring circle", "Dana's room"));
    // Another circle meets at the same hour.
    circle.schedule("Garden walk", "2026-03-12T18:30", "2026-03-12T19:00");
    let import = ["attendance", "import", file, "--json"];
    let asked = circle.desk.on(import).with_code(3);
    assert!(
        asked.err.contains(&circle.session) && asked.err.contains("Garden walk"),
        "{}",
        asked.err
    );
    circle
        .desk
        .on(import.iter().chain(&["--session", &circle.session]))
        .done();
    let next = circle.schedule("April table", "2026-04-09T18:00", "2026-04-09T19:30");
    let april = ZOOM
        .replace("03/12/2026", "04/09/2026")
        .replace("Spring circle", "Dana's room");
    let april = circle.desk.write("april.csv", april);
    let told = circle
        .desk
        .on(["attendance", "import", april, "--dry-run", "--json"])
        .json();
    assert_eq!(
        told["session"]["session"],
        next.as_str(),
        "the meeting was in this cohort: {told}"
    );
    circle.desk.on(["undo"]).done();
    circle.desk.on(["undo"]).done();
    let forgotten = circle
        .desk
        .on(["attendance", "import", file, "--dry-run", "--json"])
        .json();
    assert_eq!(forgotten["session"], Value::Null, "undo forgets the answer");
    let sessions = forgotten["sessions"].as_array().expect("a list").len();
    assert_eq!(sessions, 2, "and both are offered: {forgotten}");
}

#[test]
fn a_session_is_added_where_asked_for_and_names_are_taken_where_asked_for() {
    let circle = Circle::new();
    let meet = "First name,Last name,Email,Duration,Time joined,Time exited\nInes,Okafor,,58 min,18:02,19:00\nRosa,Begay,rosa@example.org,30 min,18:02,18:32\n";
    let file = circle.desk.write("meet.csv", meet);
    let import = ["attendance", "import", file, "--json", "--cohort", "Spring"];
    circle
        .desk
        .on(import)
        .with_code(3)
        .saying("does not tell its day");
    let new = ["--new-session", "Office hour", "--day", "2026-05-07"];
    let done = circle
        .desk
        .on(import.iter().chain(&new).chain(&["--names"]))
        .json();
    assert_eq!(done["counts"]["mark"], 2, "{done}");
    let page = circle
        .desk
        .on([
            "session",
            "show",
            done["session"].as_str().expect("a key"),
            "--json",
        ])
        .json();
    assert_eq!(
        (
            &page["session"]["title"],
            &page["session"]["starts_local"],
            &page["session"]["status"]
        ),
        (
            &json!("Office hour"),
            &json!("2026-05-07T18:02"),
            &json!("held")
        ),
        "{page}"
    );
    assert_eq!(
        page["roll"].as_array().expect("a list").len(),
        4,
        "with a row for everybody expected"
    );
    circle.desk.on(["undo"]).done();
    let sessions = circle.desk.on(["list", "sessions", "--json"]).json();
    assert_eq!(
        sessions.as_array().expect("a list").len(),
        1,
        "undo takes it away again"
    );
    let roster = circle
        .desk
        .write("roster.csv", "name,email\nRosa,rosa@example.org\n");
    circle
        .desk
        .on(["attendance", "import", roster])
        .with_code(1)
        .saying("who came");
}

#[test]
fn a_session_at_that_time_is_asked_about_where_nothing_else_speaks_for_it() {
    let circle = Circle::new();
    let strangers = ZOOM
        .replace("Spring circle", "Dana's room")
        .replace("@example.org", "@elsewhere.net");
    let file = circle.desk.write("strangers.csv", strangers);
    circle
        .desk
        .on(["attendance", "import", file])
        .with_code(3)
        .saying("one session at that time, under another title");
}

#[test]
fn one_room_may_be_met_in_twice_a_day_and_clocks_may_differ() {
    let circle = Circle::new();
    circle.import(&[]);
    let late = circle.schedule("Night table", "2026-03-12T21:00", "2026-03-12T22:30");
    let night = ZOOM
        .replace("Spring circle", "Dana's room")
        .replace("05:5", "08:5")
        .replace(" 07:", " 10:")
        .replace(" 06:", " 09:");
    let night = circle.desk.write("night.csv", night);
    let told = circle
        .desk
        .on(["attendance", "import", night, "--dry-run", "--json"])
        .json();
    assert_eq!(
        told["session"]["session"],
        late.as_str(),
        "the same room, another hour: {told}"
    );
    let elsewhere = ZOOM.replace(" PM", " AM");
    let elsewhere = circle.desk.write("elsewhere.csv", elsewhere);
    let told = circle
        .desk
        .on([
            "attendance",
            "import",
            elsewhere,
            "--session",
            &circle.session,
            "--dry-run",
            "--json",
        ])
        .json();
    assert_eq!(told["clock_differs"], true, "twelve hours apart");
    let ines = &told["rows"][1];
    assert_eq!(
        (&ines["name"], &ines["status"]),
        (&json!("Ines O"), &json!("late")),
        "by when the meeting began: {ines}"
    );
}
