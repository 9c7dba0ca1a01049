//! Files that leave: written whole, and written down.

use std::path::Path;

use kith_model::CohortId;
use kith_model::lens::Lens;
use kith_model::step::{Counted, Label, Noun, StepKind};
use kith_store::departure::{self, Departure, Leaving};
use kith_store::history as entries;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::desk::{Desk, Phase};
use crate::problem::Problem;
use crate::{Code, Written, history, whole_file};

/// A file that has left.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Given {
    /// As the person knows it.
    pub file_name: String,
    /// As the ending has it: pdf, html, csv.
    pub format: String,
    /// Through whose eyes it was made.
    pub lens: Lens,
    /// How many people it tells of, by name or in a count.
    pub people: u32,
    /// Its size.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// Of its bytes, in hexadecimal; it stands with the departure.
    pub sha256: String,
    /// What the lens held back.
    pub left_out: Vec<HeldBack>,
    /// What whoever asked for it should know, in sentences.
    pub notices: Vec<String>,
}

/// One kind of thing that a file does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HeldBack {
    /// What it is, worded for its count.
    pub what: String,
    /// How many.
    pub count: u32,
    /// Why.
    pub why: String,
}

/// A file that is ready to leave.
pub struct Ready {
    /// What it is.
    pub what: Leaving,
    /// As the ending has it.
    pub format: &'static str,
    /// About whom; `None` where it is about no cohort that is there.
    pub cohort: Option<CohortId>,
    /// Through whose eyes.
    pub lens: Lens,
    /// How many people it tells of.
    pub people: u32,
    /// The file itself.
    pub bytes: Vec<u8>,
    /// What it does not hold.
    pub left_out: Vec<HeldBack>,
    /// In sentences.
    pub notices: Vec<String>,
}

/// Writes the file into its place, then the departure with its entry in the
/// history; where they cannot be written the file is taken away again.
///
/// # Errors
/// `invalid` for the place of the open workspace; `read_only`, `disk_full`.
pub fn leave(desk: &Desk, place: &str, ready: Ready) -> Result<Written<Given>, Problem> {
    let path = desk.path(place)?;
    refuse_workspace(desk, &path)?;
    let sha256: String = Sha256::digest(&ready.bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let given = Given {
        file_name: desk.file_name(place)?,
        format: ready.format.to_owned(),
        lens: ready.lens,
        people: ready.people,
        bytes: ready.bytes.len() as u64,
        sha256: sha256.clone(),
        left_out: ready.left_out,
        notices: ready.notices,
    };
    let departure = Departure {
        what: ready.what,
        format: ready.format.to_owned(),
        lens: ready.lens,
        scope: ready
            .cohort
            .iter()
            .map(|cohort| (Noun::Cohort, (*cohort).into()))
            .collect(),
        people: ready.people,
        sha256,
    };
    let store = desk.store()?;
    whole_file::write(&path, &ready.bytes)
        .map_err(|wrong| not_written(&given.file_name, &wrong))?;
    let written = store.transact(label(&departure, ready.cohort), move |tx| {
        departure::add(tx, &departure)?;
        entries::entry(tx, &label(&departure, ready.cohort))
    });
    let step = match written {
        Ok(changed) => changed.value,
        Err(error) => {
            // What was not written down has not left; the place may refuse, and then says nothing.
            let _ = std::fs::remove_file(&path);
            return Err(error.into());
        }
    };
    let told = store.read(move |read| history::list::line(read, step, Lens::Me))?;
    let touched = vec!["history".to_owned()];
    desk.changed(&touched, Some(&told));
    Ok(Written {
        value: given,
        step: Some(step),
        words: told.words,
        touched,
    })
}

fn label(departure: &Departure, cohort: Option<CohortId>) -> Label {
    let kind = match departure.what {
        Leaving::Snapshot | Leaving::Register => StepKind::ReportMade,
        Leaving::Roster => StepKind::Exported,
        Leaving::People => StepKind::PeopleExported,
        Leaving::Attendance => StepKind::AttendanceExported,
        Leaving::Sessions => StepKind::SessionsExported,
        Leaving::Rejected => StepKind::RowsExported,
    };
    let label = Label::new(kind);
    let label = match cohort {
        Some(cohort) => label.about(Noun::Cohort, cohort),
        None => label,
    };
    label.counting(Counted::People, u64::from(departure.people))
}

/// A file renamed over a workspace, the open one or any other, would be the end of it.
pub(crate) fn refuse_workspace(desk: &Desk, path: &Path) -> Result<(), Problem> {
    let Phase::Open(workspace) = desk.phase() else {
        return Err(Problem::no_workspace());
    };
    let same = match (path.canonicalize(), workspace.path.canonicalize()) {
        (Ok(there), Ok(own)) => there == own,
        _ => path == workspace.path,
    };
    if same {
        return Err(Problem::invalid(
            "place",
            "That is the workspace itself. Choose another name.",
        ));
    }
    let ends_so = |path: &Path| {
        path.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("kith"))
    };
    // A link is followed.
    let led_to = path.canonicalize();
    if led_to.is_ok_and(|led_to| ends_so(path) || ends_so(&led_to)) {
        return Err(Problem::invalid(
            "place",
            "A workspace or a backup stands there. Choose another name.",
        ));
    }
    Ok(())
}

/// A file that could not be written.
pub(crate) fn not_written(name: &str, wrong: &std::io::Error) -> Problem {
    use std::io::ErrorKind::{
        NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull,
    };
    let code = match wrong.kind() {
        PermissionDenied | ReadOnlyFilesystem => Code::ReadOnly,
        StorageFull | QuotaExceeded => Code::DiskFull,
        NotFound => Code::NotFound,
        _ => Code::Failed,
    };
    let why = match wrong.kind() {
        NotFound => "there is no such folder. Choose another one".to_owned(),
        StorageFull | QuotaExceeded => {
            "there is no room left on the disk. Make some, or choose another folder".to_owned()
        }
        PermissionDenied | ReadOnlyFilesystem => {
            "its folder cannot be written to. Choose another one".to_owned()
        }
        _ => format!("{wrong}. Choose another folder"),
    };
    Problem::new(code, format!("{name} could not be written: {why}."))
        .with(json!({ "what": "new_file" }))
}
