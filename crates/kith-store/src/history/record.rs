use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use kith_model::step::{Label, Noun};
use kith_model::{AnyId, StepId};
use rusqlite::{Connection, params};

use super::changes::Changes;
use super::step::Form;
use super::{KeyRange, RowKey, join};
use crate::StoreError;

/// A step about to be written into history.
pub(crate) struct Record<'a> {
    pub at: DateTime<Utc>,
    pub label: &'a Label,
    pub touched: &'a [(Noun, AnyId)],
    pub form: Form,
    pub target: Option<StepId>,
    pub changes: &'a Changes,
    /// The rows of `changes`, and those that were erased.
    pub rows: &'a BTreeSet<RowKey>,
    pub inserted: &'a [KeyRange],
    pub removed: &'a [KeyRange],
    /// Something was erased: this cannot be undone.
    pub sealed: bool,
}

impl Record<'_> {
    /// Writes it, or joins it to the latest step where it goes on with that.
    pub(crate) fn write(&self, conn: &Connection) -> Result<StepId, StoreError> {
        match join::onto_latest(conn, self)? {
            Some(joined) => Ok(joined),
            None => self.append(conn),
        }
    }

    /// Writes it as a line of its own.
    pub(super) fn append(&self, conn: &Connection) -> Result<StepId, StoreError> {
        let step = self.open(conn)?;
        self.fill(conn, step)?;
        Ok(step)
    }

    /// Writes the line and leaves what it changed for later.
    pub(super) fn open(&self, conn: &Connection) -> Result<StepId, StoreError> {
        conn.prepare_cached(include_str!("insert_step.sql"))?
            .execute(params![
                self.at.timestamp_millis(),
                self.label.kind.code(),
                json(self.label),
                json(&self.touched),
                self.form.code(),
                self.target.map(StepId::get),
                self.sealed,
            ])?;
        Ok(conn.last_insert_rowid().into())
    }

    /// Writes what the step changed, and which rows.
    pub(super) fn fill(&self, conn: &Connection, step: StepId) -> Result<(), StoreError> {
        if let Some(packed) = self.changes.pack() {
            conn.prepare_cached("UPDATE history_step SET changes = ?2 WHERE id = ?1")?
                .execute(params![step.get(), packed])?;
        }
        let mut row = conn.prepare_cached(
            "INSERT INTO history_row (table_code, row_key, step) VALUES (?1, ?2, ?3)",
        )?;
        for changed in self.rows {
            row.execute(params![changed.table.code(), changed.key, step.get()])?;
        }
        let mut range = conn.prepare_cached(
            "INSERT INTO history_range (step, table_code, first_key, last_key, removed) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        let inserted = self.inserted.iter().map(|keys| (keys, false));
        let removed = self.removed.iter().map(|keys| (keys, true));
        for (keys, gone) in inserted.chain(removed) {
            range.execute(params![
                step.get(),
                keys.table.code(),
                keys.first,
                keys.last,
                gone
            ])?;
        }
        Ok(())
    }
}

/// Labels and subjects are codes and numbers; writing them cannot fail.
pub(super) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
