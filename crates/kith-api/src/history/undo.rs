use kith_model::lens::Lens;
use kith_model::{AnyId, StepId};
use kith_store::history::{self, RowKey, Table, UndoRequest};
use serde::{Deserialize, Serialize};

use super::in_the_way;
use crate::desk::Desk;
use crate::problem::{Code, Problem};
use crate::written::tags;

/// What to take back, and how.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "UndoStep"))]
pub struct Undo {
    /// The step; `null` is the latest.
    pub step: Option<StepId>,
    /// Where a later change stands in the way.
    #[serde(default)]
    pub on_conflict: OnConflict,
    /// What was decided row by row; the rest is up to `on_conflict`.
    #[serde(default)]
    pub rows: Vec<RowChoice>,
    /// Names the job, to watch and to stop it.
    #[serde(default)]
    pub job: Option<String>,
    /// Through whose eyes what stands in the way is told.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// What to do with one row that stands in the way.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowChoice {
    /// As the conflict named it.
    pub table: String,
    /// As the conflict named it.
    pub key: AnyId,
    /// Keep the later change, or go back.
    pub choice: OnConflict,
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
/// `conflict` with the rows that stand in the way; `not_found` where there is nothing to take back; `canceled`.
pub fn undo(desk: &Desk, request: Undo) -> Result<Undone, Problem> {
    let rows = request.rows.iter().map(|row| -> Result<_, Problem> {
        let table = Table::named(&row.table)
            .ok_or_else(|| Problem::invalid("rows", format!("There is no {}.", row.table)))?;
        let key = row.key.get();
        Ok((RowKey { table, key }, row.choice.into()))
    });
    let wanted = UndoRequest {
        step: request.step,
        on_conflict: request.on_conflict.into(),
        rows: rows.collect::<Result<_, _>>()?,
    };
    let store = desk.store()?;
    let undone = desk.as_job(request.job.as_deref(), |job| store.undo_with(wanted, job));
    told(
        desk,
        undone.map_err(|refused| in_the_way::told(&store, refused, request.lens))?,
        "There is nothing to undo.",
    )
}

/// What to do again.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Redo {
    /// Names the job, to watch and to stop it.
    #[serde(default)]
    pub job: Option<String>,
}

/// Does again what was undone last.
///
/// # Errors
/// As [`undo`].
pub fn redo(desk: &Desk, request: Redo) -> Result<Undone, Problem> {
    let store = desk.store()?;
    let redone = desk.as_job(request.job.as_deref(), |job| {
        store.redo_with(UndoRequest::default(), job)
    });
    told(
        desk,
        redone.map_err(|refused| in_the_way::told(&store, refused, Lens::Me))?,
        "There is nothing to do again.",
    )
}

impl From<OnConflict> for history::OnConflict {
    fn from(choice: OnConflict) -> Self {
        match choice {
            OnConflict::Ask => Self::Ask,
            OnConflict::KeepLater => Self::KeepLater,
            OnConflict::GoBack => Self::GoBack,
        }
    }
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
