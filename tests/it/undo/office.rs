use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Utc};
use kith_api::{Code, Desk, Problem};
use serde_json::{Value, json};
use support::raw::{self, Rows};
use tempfile::TempDir;

use super::act::Act;

/// A workspace at work, through the commands that the window calls.
pub struct Office {
    folder: TempDir,
    desk: Desk,
}

/// The workspace that every office begins with.
pub struct Start {
    /// Its file.
    file: Vec<u8>,
    /// Opens it without deriving a key.
    words: String,
    /// Its last step: what came before is not to be undone.
    step: Value,
    pub rows: Rows,
    pub searched: Vec<String>,
}

const STAGES: [&str; 6] = [
    "accepted",
    "active",
    "paused",
    "withdrawn",
    "completed",
    "active",
];
const STATUSES: [&str; 6] = [
    "present",
    "late",
    "apologies",
    "absent",
    "unmarked",
    "remote",
];
const NAMES: [&str; 6] = ["Rosa", "Inés", "Tomasz", "Adaeze", "Wren", "浩子"];
const COMMUNITY: [&str; 3] = ["potential", "coalescing", "maturing"];

impl Office {
    /// A workspace with a program, two cohorts, three people and a session, made once.
    pub fn start() -> &'static Start {
        static START: LazyLock<Start> = LazyLock::new(begun);
        &START
    }

    /// A copy of it, open.
    pub fn open() -> Self {
        let start = Self::start();
        let folder = TempDir::new().expect("there is a folder for temporary files");
        std::fs::write(folder.path().join("w.kith"), &start.file).expect("it takes a copy");
        let office = Self {
            desk: desk(&folder),
            folder,
        };
        let place = office.desk.place(&office.file()).place;
        office
            .asked(
                "workspace_recover",
                json!({ "place": place, "words": start.words }),
            )
            .expect("the words open it");
        office
    }

    /// Does it; false where a rule stood against it, which changes nothing.
    ///
    /// # Panics
    /// Where Kith answers with anything that is no rule.
    pub fn carry_out(&self, act: &Act) -> bool {
        match self.done(act) {
            None => false,
            Some(Ok(_)) => true,
            Some(Err(problem)) => {
                let ruled = match problem.code {
                    Code::Invalid | Code::NotFound | Code::Conflict => true,
                    // Two programs of one name, and an import that goes by names.
                    Code::NeedsDecision => matches!(act, Act::Import(..)),
                    _ => false,
                };
                assert!(ruled, "{act:?}: {problem:?}");
                false
            }
        }
    }

    /// Undoes the latest step until only the start is left.
    pub fn undo_everything(&self) -> Result<(), Problem> {
        while self.latest().is_some() {
            self.asked("undo", json!({ "step": null }))?;
        }
        Ok(())
    }

    /// What a check finds.
    pub fn check(&self) -> Vec<String> {
        let found = self
            .asked("workspace_check", json!({}))
            .expect("it can be checked");
        let found = found["findings"].as_array().cloned().unwrap_or_default();
        found.iter().map(ToString::to_string).collect()
    }

    /// Closes it and reads what is in the file.
    pub fn close(self) -> (Rows, Vec<String>) {
        self.asked("workspace_lock", json!({})).expect("it closes");
        let conn = raw::open(&self.file(), &Self::start().words);
        (raw::rows(&conn), raw::searched(&conn))
    }

    /// None where there is nothing to do it to.
    fn done(&self, act: &Act) -> Option<Result<Value, Problem>> {
        let programs = || self.ids("program_list", json!({}), "programs");
        let cohorts = || self.ids("cohort_list", json!({}), "cohorts");
        let people = || self.ids("person_list", json!({}), "people");
        let sessions = || self.ids("session_list", json!({}), "sessions");
        Some(match *act {
            Act::AddProgram(n) => self.asked("program_add", json!({ "name": format!("Program {n}"), "kind": "fellowship" })),
            Act::EditProgram(of, n) => self.edited("program", &nth(&programs(), of)?, json!({ "purpose": format!("Purpose {n}") })),
            Act::DeleteProgram(of) => self.asked("program_delete", json!({ "program": nth(&programs(), of)? })),
            Act::AddCohort(of, n) => self.asked("cohort_add", json!({ "program": nth(&programs(), of)?, "name": format!("Cohort {n}") })),
            Act::EditCohort(of, n) => self.edited("cohort", &nth(&cohorts(), of)?, json!({ "name": format!("Circle {n}"), "cadence": format!("Every {n} weeks") })),
            Act::DeleteCohort(of) => self.asked("cohort_delete", json!({ "cohort": nth(&cohorts(), of)? })),
            Act::NoteStage(of, n) => {
                let stage = COMMUNITY[n % COMMUNITY.len()];
                self.asked("cohort_stage_add", json!({ "cohort": nth(&cohorts(), of)?, "stage": stage, "on_date": "2026-02-01" }))
            }
            Act::AddPerson(n) => self.asked(
                "person_add",
                json!({ "person": { "given_name": NAMES[n], "family_name": "Begay" }, "email": format!("p{n}@example.org"), "organization": format!("Farm {}", n % 2) }),
            ),
            Act::EditPerson(of, n) => self.edited("person", &nth(&people(), of)?, json!({ "city": format!("City {n}"), "preferred_name": NAMES[n] })),
            Act::DeletePerson(of) => self.asked("person_delete", json!({ "person": nth(&people(), of)? })),
            Act::RestorePerson(of) => self.asked("person_restore", json!({ "person": nth(&people(), of)? })),
            Act::Merge(of, into) => self.asked("person_merge", json!({ "person": nth(&people(), of)?, "into": nth(&people(), into)? })),
            Act::TakeApart(of) => {
                let page = self.asked("person_page", json!({ "person": nth(&people(), of)? })).ok()?;
                self.asked("person_take_apart", json!({ "person": page["merged"][0]["person"].as_str()? }))
            }
            Act::Type(of, n) => {
                let cell = |field: &str, value: String| json!({ "enrollment": self.enrollment(&people(), of), "field": field, "value": value });
                let cells = [cell("city", format!("City {n}")), cell("email", format!("t{n}@example.org")), cell("organization", format!("Barn {n}")), cell("participation", "core".to_owned())];
                self.enrollment(&people(), of)?;
                self.asked("roster_edit", json!({ "cells": &cells[..1 + n % 4] }))
            }
            Act::Enroll(of, to, n) => {
                self.asked("enrollment_add", json!({ "person": nth(&people(), of)?, "cohort": nth(&cohorts(), to)?, "role": "participant", "stage": STAGES[n % 3] }))
            }
            Act::Stage(of, n) => self.asked("enrollment_stage", json!({ "enrollment": self.enrollment(&people(), of)?, "stage": STAGES[n] })),
            Act::Transfer(of, to) => self.asked("enrollment_transfer", json!({ "enrollment": self.enrollment(&people(), of)?, "to": nth(&cohorts(), to)? })),
            Act::Schedule(of, n) => self.schedule(&nth(&cohorts(), of)?, n),
            Act::EditSession(of, n) => self.edited("session", &nth(&sessions(), of)?, json!({ "title": format!("Gathering {n}"), "place": format!("Hall {n}") })),
            Act::Hold(of) => self.asked("session_hold", json!({ "session": nth(&sessions(), of)? })),
            Act::Cancel(of) => self.asked("session_cancel", json!({ "session": nth(&sessions(), of)? })),
            Act::DeleteSession(of) => self.asked("session_delete", json!({ "session": nth(&sessions(), of)? })),
            Act::Mark(of, n) => {
                let marks: Vec<_> = people().iter().take(1 + n % 3).map(|person| json!({ "person": person, "status": STATUSES[n] })).collect();
                self.asked("attendance_mark", json!({ "session": nth(&sessions(), of)?, "marks": marks }))
            }
            Act::Import(of, rows, which) => self.import(of, rows, which),
            Act::Undo => {
                self.latest()?;
                self.asked("undo", json!({ "step": null }))
            }
            Act::UndoStep(back) => self.asked("undo", json!({ "step": self.earlier(back)? })),
            Act::GoBack(back) => self.asked("undo", json!({ "step": self.earlier(back)?, "on_conflict": "go_back" })),
            Act::Redo => self.asked("redo", json!({})),
        })
    }

    fn edited(&self, noun: &str, id: &str, edit: Value) -> Result<Value, Problem> {
        self.asked(&format!("{noun}_edit"), json!({ noun: id, "edit": edit }))
    }

    fn schedule(&self, cohort: &str, n: usize) -> Result<Value, Problem> {
        let cohorts = self.asked("cohort_list", json!({}))?;
        let program = cohorts["cohorts"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|one| one["id"] == cohort)
            .map(|one| one["program"].clone());
        let starts = format!("2026-0{}-10T18:00", 1 + n);
        let session = json!({ "program": program, "title": format!("Table {n}"), "kind": "circle", "starts_local": starts, "zone": "America/Denver" });
        self.asked(
            "session_schedule",
            json!({ "session": session, "cohorts": [cohort] }),
        )
    }

    /// A roster whose people partly stand in other rosters, too.
    fn import(&self, cohort: usize, rows: usize, which: usize) -> Result<Value, Problem> {
        let rows: String = (0..=rows)
            .map(|n| {
                format!(
                    "{},{},p{}@example.org,City {which},Farm {n}\n",
                    NAMES[(n + which) % 6],
                    ["Begay", "Marsh"][which % 2],
                    n + which
                )
            })
            .collect();
        let path = self.folder.path().join(format!("roster-{which}.csv"));
        std::fs::write(
            &path,
            format!("Given name,Family name,Email,City,Organization\n{rows}"),
        )
        .expect("it takes a roster");
        let table = self.desk.table(&path).table;
        self.asked("import_apply", json!({ "table": table, "cohort": format!("Cohort {cohort}"), "program": "Program 1", "job": "import" }))
    }

    fn enrollment(&self, people: &[String], of: usize) -> Option<String> {
        let listed = self
            .asked("enrollment_list", json!({ "person": nth(people, of)? }))
            .ok()?;
        listed["enrollments"].as_array()?.last()?["id"]
            .as_str()
            .map(str::to_owned)
    }

    /// The step that undo takes back next, after the start.
    fn latest(&self) -> Option<Value> {
        let state = self
            .asked("history_state", json!({}))
            .expect("there is a history");
        let latest = state["undo"]["step"].clone();
        (!latest.is_null() && latest != Self::start().step).then_some(latest)
    }

    /// A step after the start, so many steps back.
    fn earlier(&self, back: usize) -> Option<String> {
        let listed = self
            .asked("history_list", json!({ "limit": 30, "before": null }))
            .ok()?;
        let steps = listed["steps"].as_array()?;
        let mut after = steps
            .iter()
            .take_while(|step| step["step"] != Self::start().step);
        after.nth(back)?["step"].as_str().map(str::to_owned)
    }

    fn ids(&self, list: &str, request: Value, of: &str) -> Vec<String> {
        let listed = self.asked(list, request).expect("a list is given");
        let all = listed[of].as_array().expect("an array");
        all.iter()
            .filter_map(|one| one["id"].as_str())
            .map(str::to_owned)
            .collect()
    }

    fn asked(&self, name: &str, request: Value) -> Result<Value, Problem> {
        self.desk.call(name, request)
    }

    fn file(&self) -> std::path::PathBuf {
        self.folder.path().join("w.kith")
    }
}

/// One of them, whatever the number.
fn nth(ids: &[String], n: usize) -> Option<String> {
    (!ids.is_empty()).then(|| ids[n % ids.len()].clone())
}

/// A desk on which every look at the clock is 50 seconds later than the one
/// before: some edits of one field become one step, and some do not.
fn desk(folder: &TempDir) -> Desk {
    let seconds = AtomicI64::new(1_772_000_000);
    let clock = move || {
        DateTime::<Utc>::from_timestamp(seconds.fetch_add(50, Ordering::Relaxed), 0)
            .expect("a time")
    };
    Desk::with_clock(
        Some(folder.path().join("home")),
        Arc::new(|_| {}),
        Arc::new(clock),
    )
    .expect("a desk")
}

fn begun() -> Start {
    let folder = TempDir::new().expect("there is a folder for temporary files");
    let office = Office {
        desk: desk(&folder),
        folder,
    };
    let place = office.desk.place(&office.file()).place;
    let create =
        json!({ "name": "Start", "passphrase": "sorghum, rye and a long table", "place": place });
    let created = office
        .asked("workspace_create", create)
        .expect("a workspace is made");
    let words: Vec<_> = created["recovery_words"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let words = words.join(" ");
    for act in [
        Act::AddProgram(0),
        Act::AddCohort(0, 0),
        Act::AddCohort(0, 1),
        Act::AddPerson(0),
        Act::AddPerson(1),
        Act::AddPerson(2),
        Act::Enroll(0, 0, 1),
        Act::Enroll(1, 0, 1),
        Act::Schedule(0, 2),
    ] {
        let done = office.done(&act);
        assert!(matches!(done, Some(Ok(_))), "{act:?}: {done:?}");
    }
    let state = office
        .asked("history_state", json!({}))
        .expect("there is a history");
    office
        .asked("workspace_lock", json!({}))
        .expect("it closes");
    let file = std::fs::read(office.file()).expect("the file is there");
    let conn = raw::open(&office.file(), &words);
    Start {
        file,
        step: state["undo"]["step"].clone(),
        rows: raw::rows(&conn),
        searched: raw::searched(&conn),
        words,
    }
}
