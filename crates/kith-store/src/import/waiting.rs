use kith_model::{CohortId, ImportBatchId, ImportRowId, PersonId};

use crate::{Read, StoreError};

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

/// Rows of a batch that wait, in the order of the file.
///
/// # Errors
/// Only those of reading.
pub fn waiting(read: &Read<'_>, batch: ImportBatchId) -> Result<Vec<WaitingRow>, StoreError> {
    let mut statement = read.conn().prepare_cached(
        "SELECT id, batch, line, person, record FROM import_row
         WHERE batch = ?1 AND decision = 'review' AND deleted_at IS NULL ORDER BY line",
    )?;
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

/// A batch with rows that wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingBatch {
    /// Its key.
    pub batch: ImportBatchId,
    /// As the person knew it.
    pub file_name: String,
    /// Where the rows were meant to go.
    pub cohort: Option<CohortId>,
    /// How many wait.
    pub rows: u32,
}

/// Batches with rows that wait, the latest first.
///
/// # Errors
/// Only those of reading.
pub fn waiting_batches(read: &Read<'_>) -> Result<Vec<WaitingBatch>, StoreError> {
    let mut statement = read
        .conn()
        .prepare_cached(include_str!("waiting_batches.sql"))?;
    let batches = statement.query_map([], |row| {
        Ok(WaitingBatch {
            batch: row.get::<_, i64>(0)?.into(),
            file_name: row.get(1)?,
            cohort: row.get::<_, Option<i64>>(2)?.map(Into::into),
            rows: row.get(3)?,
        })
    })?;
    Ok(batches.collect::<Result<_, _>>()?)
}
