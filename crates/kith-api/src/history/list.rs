use chrono::{DateTime, Utc};
use kith_model::StepId;
use kith_model::lens::Lens;
use kith_store::history::{self, Form, Step, StepQuery};
use kith_store::{Read, StoreError};
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
    pub kind: kith_model::step::StepKind,
    /// What the line is.
    pub form: StepForm,
    /// In words, through the lens.
    pub words: String,
    /// It was taken back since.
    pub undone: bool,
    /// It can be taken back.
    pub can_undo: bool,
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
    let steps = desk.store()?.read(move |read| {
        let query = StepQuery {
            row: None,
            before: part.before,
            limit: part.limit,
        };
        history::steps(read, query)?
            .into_iter()
            .map(|step| told(read, step, part.lens))
            .collect()
    })?;
    Ok(History { steps })
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
    Ok(StepTold {
        step: step.id,
        at: step.at,
        kind: step.label.kind,
        form: step.form.into(),
        words: step_words(read, &step, lens)?,
        undone: step.undone_by.is_some(),
        can_undo: step.form != Form::Entry && step.undone_by.is_none() && !step.sealed,
    })
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
