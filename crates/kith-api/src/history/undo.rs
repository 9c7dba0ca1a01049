use kith_model::StepId;
use kith_model::lens::Lens;
use kith_store::history::{self, UndoRequest};
use serde::{Deserialize, Serialize};

use crate::Nothing;
use crate::desk::Desk;
use crate::problem::{Code, Problem};
use crate::written::tags;

/// What to take back, and how.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "UndoStep"))]
pub struct Undo {
    /// The step; `null` is the latest.
    pub step: Option<StepId>,
    /// Where a later change stands in the way.
    #[serde(default)]
    pub on_conflict: OnConflict,
}

/// What to do where a later change stands in the way.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OnConflict {
    /// Change nothing and list the rows.
    #[default]
    Ask,
    /// Keep the later change and undo the rest.
    KeepLater,
    /// Go back past the later change.
    GoBack,
}

/// A step that was taken back or done again.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Undone {
    /// The line of history that tells it.
    pub step: StepId,
    /// In words.
    pub words: String,
    /// Rows that stayed as later steps left them.
    pub kept: usize,
    /// What to read again.
    pub touched: Vec<String>,
}

/// Takes a step back: the latest, or any other.
///
/// # Errors
/// `conflict` with the rows that stand in the way; `not_found` where there is nothing to take back.
pub fn undo(desk: &Desk, request: Undo) -> Result<Undone, Problem> {
    let on_conflict = match request.on_conflict {
        OnConflict::Ask => history::OnConflict::Ask,
        OnConflict::KeepLater => history::OnConflict::KeepLater,
        OnConflict::GoBack => history::OnConflict::GoBack,
    };
    let undone = desk.store()?.undo(UndoRequest {
        step: request.step,
        on_conflict,
        ..UndoRequest::default()
    })?;
    told(desk, undone, "There is nothing to undo.")
}

/// Does again what was undone last.
///
/// # Errors
/// As [`undo`].
pub fn redo(desk: &Desk, _: Nothing) -> Result<Undone, Problem> {
    let undone = desk.store()?.redo(UndoRequest::default())?;
    told(desk, undone, "There is nothing to do again.")
}

fn told(desk: &Desk, undone: Option<history::Undone>, nothing: &str) -> Result<Undone, Problem> {
    let undone = undone.ok_or_else(|| Problem::new(Code::NotFound, nothing))?;
    let step = undone.step;
    let told = desk
        .store()?
        .read(move |read| super::list::line(read, step, Lens::Me))?;
    let touched = tags(&undone.touched);
    desk.changed(&touched, Some(&told));
    Ok(Undone {
        step,
        words: told.words,
        kept: undone.kept,
        touched,
    })
}
