use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use kith_model::StepId;
use rusqlite::Connection;

use super::RowKey;
use super::attempt::{Attempt, Outcome};
use super::step::{self, Form, Step};
use crate::changed::Touched;
use crate::error::Obstacle;
use crate::index::{self, Refresh};
use crate::{Job, Read, StoreError};

/// What to do with a row that a later step changed, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnConflict {
    /// Change nothing, and list the rows.
    #[default]
    Ask,
    /// The later state stays, and whatever it needs.
    KeepLater,
    /// The later state goes.
    GoBack,
}

/// What to take back, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UndoRequest {
    /// The step; the latest one in force if `None`. Naming an undo does again
    /// what it took back.
    pub step: Option<StepId>,
    /// For rows not named below.
    pub on_conflict: OnConflict,
    /// What was decided row by row.
    pub rows: BTreeMap<RowKey, OnConflict>,
}

/// A step taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The line of history that tells it.
    pub step: StepId,
    /// What was taken back; for a redo, the undo.
    pub target: Step,
    /// Whether this did something again.
    pub redone: bool,
    /// Rows that stayed as later steps left them.
    pub kept: usize,
    /// What shows something else now.
    pub touched: Touched,
}

/// Takes a step back, as a step of its own. `None` when there is nothing to
/// take back.
///
/// # Errors
/// `Conflict` and `StandsInTheWay` list rows that somebody must decide about,
/// `UndoImpossible` says why a step cannot be taken back. The workspace is then
/// as it was.
pub fn undo(
    conn: &Connection,
    request: &UndoRequest,
    now: DateTime<Utc>,
) -> Result<Option<Undone>, StoreError> {
    undo_watched(conn, request, now, &Job::quiet())
}

/// As [`undo`], for a large step: tells how far it is and can be stopped.
///
/// # Errors
/// Also `Canceled`.
pub fn undo_watched(
    conn: &Connection,
    request: &UndoRequest,
    now: DateTime<Utc>,
    job: &Job,
) -> Result<Option<Undone>, StoreError> {
    undo_with(conn, index::REFRESHES, request, now, job)
}

/// Does again what the latest undo took back, unless a new step came since.
/// `None` when there is nothing to do again. A step in the request is ignored.
///
/// # Errors
/// As of [`undo`].
pub fn redo(
    conn: &Connection,
    request: &UndoRequest,
    now: DateTime<Utc>,
) -> Result<Option<Undone>, StoreError> {
    redo_watched(conn, request, now, &Job::quiet())
}

/// As [`redo`], for a large step.
///
/// # Errors
/// Also `Canceled`.
pub fn redo_watched(
    conn: &Connection,
    request: &UndoRequest,
    now: DateTime<Utc>,
    job: &Job,
) -> Result<Option<Undone>, StoreError> {
    redo_with(conn, index::REFRESHES, request, now, job)
}

pub(crate) fn undo_with(
    conn: &Connection,
    refreshes: &[Refresh],
    request: &UndoRequest,
    now: DateTime<Utc>,
    job: &Job,
) -> Result<Option<Undone>, StoreError> {
    let target = match request.step {
        Some(step) => Some(in_force(conn, step)?),
        None => step::latest_undo(&Read::new(conn))?,
    };
    target
        .map(|target| take_back(conn, refreshes, target, request, now, job))
        .transpose()
}

pub(crate) fn redo_with(
    conn: &Connection,
    refreshes: &[Refresh],
    request: &UndoRequest,
    now: DateTime<Utc>,
    job: &Job,
) -> Result<Option<Undone>, StoreError> {
    step::latest_redo(&Read::new(conn))?
        .map(|target| take_back(conn, refreshes, target, request, now, job))
        .transpose()
}

/// The line that speaks for a step today: itself, or the last redo of it; for
/// an undo, the last undo of the same.
fn in_force(conn: &Connection, asked: StepId) -> Result<Step, StoreError> {
    let first = step::get(conn, asked)?;
    let impossible = |why| StoreError::UndoImpossible {
        step: asked.get(),
        why,
    };
    if first.form == Form::Entry {
        return Err(impossible(Obstacle::NotAStep));
    }
    let wants_undo = first.form != Form::Undo;
    let mut last = first;
    while let Some(by) = last.undone_by {
        last = step::get(conn, by)?;
    }
    if wants_undo == (last.form == Form::Undo) {
        return Err(impossible(Obstacle::AlreadyUndone));
    }
    Ok(last)
}

/// Tries, and tries again without the rows that turn out to stay.
fn take_back(
    conn: &Connection,
    refreshes: &[Refresh],
    target: Step,
    request: &UndoRequest,
    now: DateTime<Utc>,
    job: &Job,
) -> Result<Undone, StoreError> {
    if target.sealed {
        return Err(StoreError::UndoImpossible {
            step: target.id.get(),
            why: Obstacle::Erased,
        });
    }
    let mut kept = BTreeSet::new();
    loop {
        let attempt = Attempt {
            conn,
            refreshes,
            target: &target,
            request,
            now,
            job,
            kept: &kept,
        };
        match attempt.run()? {
            Outcome::Keep(rows) => kept.extend(rows),
            Outcome::Done { step, touched } => {
                return Ok(Undone {
                    step,
                    redone: target.form == Form::Undo,
                    target,
                    kept: kept.len(),
                    touched,
                });
            }
        }
    }
}
