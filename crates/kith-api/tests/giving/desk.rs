use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use kith_api::model::lens::Lens;
use kith_api::model::span::Span;
use kith_api::model::{CohortId, PersonId};
use kith_api::report::{Paper, ReportOf};
use kith_api::{Desk, Given, Problem, Written, export, person, workspace};
use tempfile::TempDir;

/// A practice workspace on a clock that stands still, and a folder to give files to.
pub struct Place {
    pub desk: Desk,
    folder: TempDir,
}

pub type Making = fn(&Desk, ReportOf) -> Result<Written<Given>, Problem>;
pub type Exporting = fn(&Desk, export::ExportOf) -> Result<Written<Given>, Problem>;

/// Writes a roster with all the columns it has.
pub fn whole_roster(desk: &Desk, export: export::ExportOf) -> Result<Written<Given>, Problem> {
    let columns = None;
    export::roster(
        desk,
        export::RosterOf {
            export,
            columns,
            people: None,
        },
    )
}

/// Writes attendance with a column for each session.
pub fn wide_attendance(desk: &Desk, export: export::ExportOf) -> Result<Written<Given>, Problem> {
    attendance(desk, export, false)
}

/// Writes attendance with a row for each person and session.
pub fn tidy_attendance(desk: &Desk, export: export::ExportOf) -> Result<Written<Given>, Problem> {
    attendance(desk, export, true)
}

fn attendance(
    desk: &Desk,
    export: export::ExportOf,
    tidy: bool,
) -> Result<Written<Given>, Problem> {
    let columns = None;
    let of = export::AttendanceOf {
        export,
        tidy,
        columns,
    };
    export::attendance(desk, of)
}

/// Under the Chatham House Rule.
pub const CIRCLE: &str = "Farmers & Chefs Circle";

impl Place {
    pub fn new() -> Self {
        Self::made(true)
    }

    /// With nobody in it.
    pub fn empty() -> Self {
        Self::made(false)
    }

    fn made(practice: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let now: DateTime<Utc> = "2026-11-23T15:00:00Z".parse().expect("a moment");
        let desk = Desk::with_clock(
            Some(folder.path().join("home")),
            Arc::new(|_| {}),
            Arc::new(move || now),
        )
        .expect("a desk");
        let create = workspace::create::Create {
            name: "Practice".to_owned(),
            passphrase: None,
            place: Some(desk.place(&folder.path().join("practice.kith")).place),
            practice,
        };
        workspace::create::create(&desk, create).expect("a workspace");
        Self { desk, folder }
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn cohort(&self, name: &str) -> CohortId {
        kith_api::cohort::named(&self.desk, name, None)
            .expect("the cohort is there")
            .id
    }

    /// Makes a report and gives its file.
    pub fn report(
        &self,
        make: Making,
        cohort: CohortId,
        lens: Lens,
        name: &str,
    ) -> (Given, PathBuf) {
        let path = self.file(name);
        let of = ReportOf {
            cohort,
            place: self.desk.place(&path).place,
            lens,
            paper: Paper::Letter,
            period: Span::default(),
        };
        (
            make(&self.desk, of).expect("the report is made").value,
            path,
        )
    }

    /// Writes a table and gives its bytes.
    pub fn export(
        &self,
        write: Exporting,
        cohort: CohortId,
        lens: Lens,
        exact: bool,
    ) -> (Given, Vec<u8>) {
        let path = self.file("out.csv");
        let of = export::ExportOf {
            cohort: Some(cohort),
            place: self.desk.place(&path).place,
            lens,
            exact,
        };
        let given = write(&self.desk, of).expect("the table is written").value;
        (given, std::fs::read(path).expect("it is there"))
    }

    /// Everybody of the workspace: name, addresses and numbers.
    pub fn people(&self) -> Vec<person::PersonSeen> {
        let through = person::SeenThrough { lens: Lens::Me };
        person::list(&self.desk, through).expect("people").people
    }

    /// A person of that name, in the cohort as active.
    pub fn enroll(&self, cohort: CohortId, given: &str, family: &str) -> PersonId {
        let mut new = kith_api::model::person::NewPerson::new();
        new.given_name = Some(given.to_owned());
        new.family_name = Some(family.to_owned()).filter(|family| !family.is_empty());
        let with = person::NewPersonWith {
            joins: None,
            person: new,
            email: None,
            phone: None,
            organization: None,
            title: None,
        };
        let person = person::add(&self.desk, with).expect("added").value.person;
        self.desk
            .call(
                "enrollment_add",
                serde_json::json!({ "person": person, "cohort": cohort, "role": "participant", "stage": "active", "on_date": "2026-01-05" }),
            )
            .expect("enrolled");
        person
    }
}

/// A file's text as a reader of it gets it.
pub fn text(path: &Path) -> String {
    if path.extension().is_some_and(|ending| ending == "pdf") {
        let out = Command::new("pdftotext")
            .arg("-layout")
            .arg(path)
            .arg("-")
            .output()
            .expect("pdftotext is installed (poppler-utils)");
        assert!(
            out.status.success(),
            "the PDF can be read: {:?}",
            out.stderr
        );
        return String::from_utf8(out.stdout).expect("UTF-8");
    }
    std::fs::read_to_string(path).expect("UTF-8")
}

/// A table's records, as a strict reader of RFC 4180 has them.
pub fn records(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes)
        .into_records()
        .map(|record| {
            record
                .expect("a regular table")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}
