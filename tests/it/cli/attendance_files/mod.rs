//! What a meeting tool wrote down becomes the roll of a session.

mod which;
mod who;

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

    /// How somebody on the roll is awaited.
    fn expectation(&self, name: &str) -> Value {
        let roll = self
            .desk
            .on(["attendance", "show", &self.session, "--json"])
            .json();
        let marks = roll.as_array().expect("a list");
        let mark = marks.iter().find(|mark| mark["name"] == name);
        mark.expect("they are on the roll")["expectation"].clone()
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
