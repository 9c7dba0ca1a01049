use chrono::{DateTime, Utc};
use kith_model::step::{Label, Noun};
use kith_model::{AnyId, CohortId, PersonId, StepId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::RowKey;
use crate::packed::unreadable;
use crate::{Read, StoreError};

/// What a line of the history is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A command.
    Step,
    /// A step taken back.
    Undo,
    /// A step that was taken back, done again.
    Redo,
    /// Only told: undo passes it by.
    Entry,
}

impl Form {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Entry => "entry",
        }
    }

    fn read(code: &str) -> Option<Self> {
        [Self::Step, Self::Undo, Self::Redo, Self::Entry]
            .into_iter()
            .find(|form| form.code() == code)
    }
}

/// One line of the history, without what it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its place in the history of this file: later steps have greater ones.
    pub id: StepId,
    /// When.
    pub at: DateTime<Utc>,
    /// What. For an undo or redo, the label of what it took back or did again,
    /// with another kind.
    pub label: Label,
    /// What shows something else since, beside what the label names.
    pub touched: Vec<(Noun, AnyId)>,
    /// Step, undo, redo or entry.
    pub form: Form,
    /// What an undo took back, or the undo that a redo took back.
    pub target: Option<StepId>,
    /// The step that took it back.
    pub undone_by: Option<StepId>,
    /// Something in it was erased: it cannot be undone.
    pub sealed: bool,
}

/// Which part of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepQuery {
    /// Only what touched this row.
    pub row: Option<RowKey>,
    /// Only what came before this.
    pub before: Option<StepId>,
    /// At most as many.
    pub limit: u32,
}

/// Whom a part of the history is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The person, how to reach them, where they are enrolled, their marks.
    Person(PersonId),
    /// The cohort, who is in it, its sessions and their marks.
    Cohort(CohortId),
}

impl About {
    const fn steps(self) -> &'static str {
        match self {
            Self::Person(_) => include_str!("steps_of_person.sql"),
            Self::Cohort(_) => include_str!("steps_of_cohort.sql"),
        }
    }

    const fn key(self) -> i64 {
        match self {
            Self::Person(id) => id.get(),
            Self::Cohort(id) => id.get(),
        }
    }
}

/// When a row was last changed, and by what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastChange {
    /// The step.
    pub step: StepId,
    /// When it began.
    pub at: DateTime<Utc>,
}

const COLUMNS: &str = "id, at, label, touched, form, target, undone_by, sealed";

/// The history, latest first.
///
/// # Errors
/// Only those of reading.
pub fn steps(read: &Read<'_>, query: StepQuery) -> Result<Vec<Step>, StoreError> {
    let touching = include_str!("steps_of_row.sql");
    let sql = match query.row {
        None => format!(
            "SELECT {COLUMNS} FROM history_step WHERE id < :before ORDER BY id DESC LIMIT :limit"
        ),
        Some(_) => format!(
            "SELECT {COLUMNS} FROM history_step WHERE id < :before AND id IN ({touching}) ORDER BY id DESC LIMIT :limit"
        ),
    };
    let before = query.before.map_or(i64::MAX, StepId::get);
    let mut statement = read.conn().prepare_cached(&sql)?;
    let found = match query.row {
        None => statement.query_map(
            named_params! { ":before": before, ":limit": query.limit },
            row_to_step,
        )?,
        Some(RowKey { table, key }) => statement.query_map(
            named_params! { ":before": before, ":limit": query.limit, ":table": table.code(), ":key": key },
            row_to_step,
        )?,
    };
    Ok(found.collect::<Result<_, _>>()?)
}

/// The history of a person or a cohort, latest first, and how many lines it has in all.
///
/// # Errors
/// Only those of reading.
pub fn steps_about(
    read: &Read<'_>,
    about: About,
    before: Option<StepId>,
    limit: u32,
) -> Result<(Vec<Step>, u64), StoreError> {
    let steps = about.steps();
    let count = format!("SELECT count(*) FROM ({steps})");
    let count = read
        .conn()
        .prepare_cached(&count)?
        .query_row(named_params! { ":id": about.key() }, |row| {
            row.get::<_, i64>(0)
        })?;
    let sql = format!(
        "SELECT {COLUMNS} FROM history_step WHERE id < :before AND id IN ({steps}) ORDER BY id DESC LIMIT :limit"
    );
    let before = before.map_or(i64::MAX, StepId::get);
    let mut statement = read.conn().prepare_cached(&sql)?;
    let found = statement.query_map(
        named_params! { ":before": before, ":limit": limit, ":id": about.key() },
        row_to_step,
    )?;
    Ok((found.collect::<Result<_, _>>()?, count.unsigned_abs()))
}

/// How many lines the whole history has.
///
/// # Errors
/// Only those of reading.
pub fn count_steps(read: &Read<'_>) -> Result<u64, StoreError> {
    let sql = "SELECT count(*) FROM history_step";
    let count: i64 = read
        .conn()
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// When a row was last changed; `None` for a row that history does not know.
///
/// # Errors
/// Only those of reading.
pub fn last_changed(read: &Read<'_>, row: RowKey) -> Result<Option<LastChange>, StoreError> {
    let query = StepQuery {
        row: Some(row),
        before: None,
        limit: 1,
    };
    Ok(steps(read, query)?.first().map(|step| LastChange {
        step: step.id,
        at: step.at,
    }))
}

/// What undo would take back: the latest step or redo still in force.
///
/// # Errors
/// Only those of reading.
pub fn latest_undo(read: &Read<'_>) -> Result<Option<Step>, StoreError> {
    one(
        read.conn(),
        "WHERE form IN ('step', 'redo') AND undone_by IS NULL ORDER BY id DESC LIMIT 1",
        0,
    )
}

/// Whether a line is taken back for now: what took it back may have been taken back itself.
///
/// # Errors
/// Only those of reading.
pub fn is_undone(read: &Read<'_>, line: &Step) -> Result<bool, StoreError> {
    let (mut undone, mut by) = (false, line.undone_by);
    while let Some(later) = by {
        undone = !undone;
        by = get(read.conn(), later)?.undone_by;
    }
    Ok(undone)
}

/// What redo would do again: the latest undo, unless a new step came after it.
///
/// # Errors
/// Only those of reading.
pub fn latest_redo(read: &Read<'_>) -> Result<Option<Step>, StoreError> {
    one(
        read.conn(),
        "WHERE form = 'undo' AND undone_by IS NULL
            AND id > coalesce((SELECT max(id) FROM history_step WHERE form = 'step'), 0)
         ORDER BY id DESC LIMIT 1",
        0,
    )
}

/// One line of the history.
///
/// # Errors
/// `NotFound`.
pub fn get_step(read: &Read<'_>, id: StepId) -> Result<Step, StoreError> {
    get(read.conn(), id)
}

/// The step of that place.
pub(super) fn get(conn: &Connection, id: StepId) -> Result<Step, StoreError> {
    one(conn, "WHERE id = ?1", id.get())?.ok_or(StoreError::NotFound {
        what: "step",
        id: id.get(),
    })
}

fn one(conn: &Connection, which: &str, id: i64) -> Result<Option<Step>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM history_step {which}");
    let mut statement = conn.prepare_cached(&sql)?;
    let found = if statement.parameter_count() == 0 {
        statement.query_row([], row_to_step)
    } else {
        statement.query_row([id], row_to_step)
    };
    Ok(found.optional()?)
}

fn row_to_step(row: &Row<'_>) -> rusqlite::Result<Step> {
    let strange = |column: usize| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(unreadable()),
        )
    };
    let label: String = row.get(2)?;
    let touched: String = row.get(3)?;
    let form: String = row.get(4)?;
    Ok(Step {
        id: row.get::<_, i64>(0)?.into(),
        at: DateTime::from_timestamp_millis(row.get(1)?).ok_or_else(|| strange(1))?,
        label: serde_json::from_str(&label).map_err(|_| strange(2))?,
        touched: serde_json::from_str(&touched).map_err(|_| strange(3))?,
        form: Form::read(&form).ok_or_else(|| strange(4))?,
        target: row.get::<_, Option<i64>>(5)?.map(Into::into),
        undone_by: row.get::<_, Option<i64>>(6)?.map(Into::into),
        sealed: row.get(7)?,
    })
}
