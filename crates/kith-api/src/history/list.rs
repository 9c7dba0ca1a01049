use chrono::{DateTime, Utc};
use kith_model::lens::Lens;
use kith_model::step::{Noun, StepKind};
use kith_model::{CohortId, ImportBatchId, PersonId, StepId};
use kith_store::history::{self, About, Form, Step, StepQuery};
use kith_store::{Read, StoreError, import};
use serde::{Deserialize, Serialize};

use super::step_words;
use crate::desk::Desk;
use crate::problem::Problem;

/// Which part of the history.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "HistoryPart"))]
pub struct Steps {
    /// At most as many.
    pub limit: u32,
    /// Only what came before this step.
    pub before: Option<StepId>,
    /// Only what touched this person and what hangs on them.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Only what touched this cohort, who is in it and its sessions. A person goes first.
    #[serde(default)]
    pub cohort: Option<CohortId>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Steps and entries, latest first.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct History {
    /// Latest first.
    pub steps: Vec<StepTold>,
    /// How many there are in all.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub total: u64,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StepTold {
    /// Its key.
    pub step: StepId,
    /// When.
    pub at: DateTime<Utc>,
    /// A code.
    pub kind: StepKind,
    /// What the line is.
    pub form: StepForm,
    /// In words, through the lens.
    pub words: String,
    /// It was taken back since, and not done again.
    pub undone: bool,
    /// It can be taken back.
    pub can_undo: bool,
    /// Why not, in a sentence.
    pub why_not: Option<String>,
    /// The import of which the file was kept, so that it can be laid out again.
    pub file_of: Option<ImportBatchId>,
}

/// What a line of the history is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StepForm {
    /// A command.
    Step,
    /// A step taken back.
    Undo,
    /// A step that was taken back, done again.
    Redo,
    /// Only told: undo passes it by.
    Entry,
}

/// What undo and redo would do.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryState {
    /// The step that undo takes back.
    pub undo: Option<StepTold>,
    /// The step that redo does again.
    pub redo: Option<StepTold>,
}

/// The history, latest first.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, part: Steps) -> Result<History, Problem> {
    let about = match (part.person, part.cohort) {
        (Some(person), _) => Some(About::Person(person)),
        (None, cohort) => cohort.map(About::Cohort),
    };
    Ok(desk.store()?.read(move |read| {
        let (steps, total) = match about {
            Some(about) => history::steps_about(read, about, part.before, part.limit)?,
            None => {
                let query = StepQuery {
                    row: None,
                    before: part.before,
                    limit: part.limit,
                };
                (history::steps(read, query)?, history::count_steps(read)?)
            }
        };
        let steps = steps.into_iter().map(|step| told(read, step, part.lens));
        Ok(History {
            steps: steps.collect::<Result<_, StoreError>>()?,
            total,
        })
    })?)
}

/// What undo and redo would do, in words.
///
/// # Errors
/// `no_workspace`.
pub fn state(desk: &Desk, _: crate::Nothing) -> Result<HistoryState, Problem> {
    Ok(desk.store()?.read(|read| {
        let say = |step: Option<Step>| step.map(|step| told(read, step, Lens::Me)).transpose();
        Ok(HistoryState {
            undo: say(history::latest_undo(read)?)?,
            redo: say(history::latest_redo(read)?)?,
        })
    })?)
}

/// One line of the history, by its key.
pub(crate) fn line(read: &Read<'_>, id: StepId, lens: Lens) -> Result<StepTold, StoreError> {
    told(read, history::get_step(read, id)?, lens)
}

fn told(read: &Read<'_>, step: Step, lens: Lens) -> Result<StepTold, StoreError> {
    let undone = history::is_undone(read, &step)?;
    let why_not = obstacle(&step, undone);
    Ok(StepTold {
        step: step.id,
        at: step.at,
        kind: step.label.kind,
        form: step.form.into(),
        words: step_words(read, &step, lens)?,
        undone,
        can_undo: why_not.is_none(),
        why_not: why_not.map(str::to_owned),
        file_of: match lens {
            Lens::Me => file_of(read, &step)?,
            _ => None,
        },
    })
}

fn file_of(read: &Read<'_>, step: &Step) -> Result<Option<ImportBatchId>, StoreError> {
    let label = &step.label;
    let batch = label
        .subjects
        .iter()
        .find(|(noun, _)| *noun == Noun::ImportBatch);
    match batch.filter(|_| label.kind == StepKind::RosterImported) {
        Some(&(_, id)) if import::has_source(read, id.get().into())? => Ok(Some(id.get().into())),
        _ => Ok(None),
    }
}

/// Why a line of the history has no way back.
fn obstacle(step: &Step, undone: bool) -> Option<&'static str> {
    match step {
        Step {
            form: Form::Entry, ..
        } => Some("This tells what happened; there is nothing in it to take back."),
        Step { sealed: true, .. } => {
            Some("Something in this step was erased for good since, so it stays as it is.")
        }
        Step {
            form: Form::Undo,
            undone_by: Some(_),
            ..
        } => Some("This was done again since."),
        Step {
            undone_by: Some(_), ..
        } if undone => Some("This was taken back since."),
        Step {
            undone_by: Some(_), ..
        } => Some("This was taken back and done again since: the later line can be taken back."),
        _ => None,
    }
}

impl From<Form> for StepForm {
    fn from(form: Form) -> Self {
        match form {
            Form::Step => Self::Step,
            Form::Undo => Self::Undo,
            Form::Redo => Self::Redo,
            Form::Entry => Self::Entry,
        }
    }
}
