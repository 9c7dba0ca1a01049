use chrono::{DateTime, Utc};
use kith_model::lens::{Lens, Matter, Privacy};
use kith_model::{CohortId, ImportBatchId, ImportRowId, PersonId};

use super::BatchRow;
use crate::cell::Cells;
use crate::history::Table;
use crate::{Read, StoreError, Tx, live};

/// A table of which rows wait for a human.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingBatch {
    /// Its key.
    pub batch: ImportBatchId,
    /// As the person knows the file.
    pub file_name: String,
    /// When it came in.
    pub at: DateTime<Utc>,
    /// JSON, as it was kept.
    pub recognition: String,
    /// Where its people go.
    pub cohort: Option<CohortId>,
    /// How many rows wait.
    pub rows: u32,
}

/// A row that waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingRow {
    /// Its key.
    pub row: ImportRowId,
    /// In which batch.
    pub batch: ImportBatchId,
    /// Physical line, from 1.
    pub line: u32,
    /// Who it may be.
    pub person: Option<PersonId>,
    /// JSON: the cells.
    pub record: Option<String>,
}

/// Every table of which rows wait, the latest first. Nobody said yet whom the
/// rows are about, so they are for their author; other lenses get nothing.
///
/// # Errors
/// Only those of reading.
pub fn tray(read: &Read<'_>, lens: Lens) -> Result<Vec<WaitingBatch>, StoreError> {
    if !sees(lens) {
        return Ok(Vec::new());
    }
    live::list(read, include_str!("tray.sql"), &[], |row| {
        let mut cells = Cells::of(row);
        Ok(WaitingBatch {
            batch: cells.take()?,
            file_name: cells.take()?,
            at: DateTime::from_timestamp_millis(cells.take()?).unwrap_or_default(),
            recognition: cells.take()?,
            cohort: cells.take()?,
            rows: cells.take()?,
        })
    })
}

/// Rows of a batch that wait, in the order of the file, seen as [`tray`] is.
///
/// # Errors
/// Only those of reading.
pub fn waiting(
    read: &Read<'_>,
    batch: ImportBatchId,
    lens: Lens,
) -> Result<Vec<WaitingRow>, StoreError> {
    if !sees(lens) {
        return Ok(Vec::new());
    }
    let mut statement = read.conn().prepare_cached(include_str!("waiting.sql"))?;
    let rows = statement.query_map([batch.get()], |row| {
        Ok(WaitingRow {
            row: row.get::<_, i64>(0)?.into(),
            batch: row.get::<_, i64>(1)?.into(),
            line: row.get(2)?,
            person: row.get::<_, Option<i64>>(3)?.map(Into::into),
            record: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes a row out of the tray: what became of it is `settled`.
///
/// # Errors
/// `NotFound` where it does not wait any more.
pub fn settle(tx: &Tx<'_>, row: ImportRowId, settled: &BatchRow) -> Result<(), StoreError> {
    let written = tx
        .conn()
        .prepare_cached(include_str!("settle.sql"))?
        .execute(rusqlite::params![
            row.get(),
            settled.decision,
            settled.person.map(PersonId::get),
            settled.fingerprint,
            settled.record,
        ])?;
    match written {
        0 => Err(live::not_found(Table::ImportRow, row.get())),
        _ => Ok(()),
    }
}

/// Puts right what a row that waits says; it waits on. What the file said stays its
/// mark, so that the same file still proposes nothing.
///
/// # Errors
/// `NotFound` where it does not wait any more.
pub fn mend(tx: &Tx<'_>, row: ImportRowId, record: &str) -> Result<(), StoreError> {
    let written = tx
        .conn()
        .prepare_cached(
            "UPDATE import_row SET record = ?2 WHERE id = ?1 AND decision = 'review' AND deleted_at IS NULL",
        )?
        .execute(rusqlite::params![row.get(), record])?;
    match written {
        0 => Err(live::not_found(Table::ImportRow, row.get())),
        _ => Ok(()),
    }
}

/// Whether somebody looks as whoever brought the table in.
pub(super) fn sees(lens: Lens) -> bool {
    lens.sees(Matter::Remark, &[Privacy::AUTHOR])
}
