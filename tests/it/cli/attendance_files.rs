//! What a meeting tool wrote down becomes the roll of a session.

use serde_json::{Value, json};
use support::kith::Desk;

const ZOOM: &str = "\
Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,
812 3456 7890,Spring circle,03/12/2026 05:58:12 PM,03/12/2026 07:31:40 PM,dana@example.org,94,8,

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
Rosa Begay,rosa@example.org,03/12/2026 05:59:01 PM,03/12/2026 06:30:02 PM,31,No
Rosa Begay,ROSA@example.org,03/12/2026 06:31:10 PM,03/12/2026 07:31:40 PM,60,No
Ines O (Ines Okafor),,03/12/2026 06:20:00 PM,03/12/2026 07:31:00 PM,71,Yes
Bo,bo@example.org,03/12/2026 06:00:00 PM,03/12/2026 06:50:00 PM,50,Yes
Wilma Walker,wilma@example.org,03/12/2026 06:00:00 PM,03/12/2026 07:31:00 PM,91,Yes
15550100123,,03/12/2026 06:06:00 PM,03/12/2026 07:00:00 PM,54,Yes
Otter.ai,,03/12/2026 06:00:30 PM,03/12/2026 07:31:40 PM,91,Yes
";

/// A circle of Rosa, Ines, Bo and Sam, and one session on the evening of the file.
struct Circle {
    desk: Desk,
    session: String,
    people: Vec<String>,
}

impl Circle {
    fn new() -> Self {
        let desk = Desk::with_workspace();
        let program = key(
            &desk,
            ["program", "add", "Growers", "--kind", "dialogue_circle"],
            "program",
        );
        desk.on(["cohort", "add", "Spring", "--program", &program])
            .done();
        let mut people = Vec::new();
        for (given, family, email) in [
            ("Rosa", "Begay", "rosa@example.org"),
            ("Ines", "Okafor", "ines@example.org"),
            ("Bo", "Ngwenya", "bo@example.org"),
            ("Sam", "Tso", "sam@example.org"),
        ] {
            let add = [
                "person", "add", "--given", given, "--family", family, "--email", email,
            ];
            let person = key(&desk, add, "person");
            let enroll = [
                "enrollment",
                "add",
                &person,
                "--cohort",
                "Spring",
                "--on",
                "2026-01-01",
            ];
            desk.on(enroll).done();
            people.push(person);
        }
        let mut circle = Self {
            desk,
            session: String::new(),
            people,
        };
        circle.session = circle.schedule("Spring circle", "2026-03-12T18:00", "2026-03-12T19:30");
        circle
    }

    fn schedule(&self, title: &str, starts: &str, ends: &str) -> String {
        let schedule = [
            "session", "schedule", title, "--cohort", "Spring", "--starts", starts, "--ends", ends,
        ];
        key(&self.desk, schedule, "session")
    }

    fn import(&self, options: &[&str]) -> Value {
        let file = self.desk.write("participants.csv", ZOOM);
        let import = ["attendance", "import", file, "--json"];
        self.desk.on(import.iter().chain(options)).json()
    }

    /// Name, status and minutes of everybody on the roll.
    fn roll(&self) -> Value {
        let roll = self
            .desk
            .on(["attendance", "show", &self.session, "--json"])
            .json();
        let told = roll.as_array().expect("a list").iter();
        told.map(|mark| json!([mark["name"], mark["status"], mark["minutes"]]))
            .collect()
    }
}

fn key<const N: usize>(desk: &Desk, command: [&str; N], what: &str) -> String {
    let told = desk.on(command.iter().chain(&["--json"])).json();
    told[what].as_str().expect("a key").to_owned()
}

fn decisions(told: &Value) -> Vec<(&str, &str)> {
    let rows = told["rows"].as_array().expect("rows are a list");
    rows.iter()
        .map(|row| {
            let of = |field: &str| row[field].as_str().expect("a text");
            (of("name"), of("decision"))
        })
        .collect()
}

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
    let roll = circle
        .desk
        .on(["attendance", "show", &circle.session, "--json"])
        .json();
    let wilma = roll
        .as_array()
        .expect("a list")
        .iter()
        .find(|mark| mark["name"] == "Wilma Walker");
    assert_eq!(
        wilma.expect("she is on the roll")["expectation"],
        "guest",
        "not expected"
    );
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
    let roll = circle
        .desk
        .on(["attendance", "show", &circle.session, "--json"])
        .json();
    let wilma = roll
        .as_array()
        .expect("a list")
        .iter()
        .find(|mark| mark["name"] == "Wilma Walker");
    assert_eq!(
        wilma.expect("she is on the roll")["expectation"],
        "expected",
        "and expected that day"
    );
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
