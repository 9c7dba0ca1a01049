use kith_model::{CohortId, ImportBatchId, PersonId};
use rusqlite::types::Value;

use crate::cell::{bind, cells};
use crate::history::Table;
use crate::{Read, StoreError, Tx, bulk, live};

/// A table that was taken in.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// As the person knows the file.
    pub file_name: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
    /// JSON: encoding, delimiter, header line, kind, mapping, and what of it a human said.
    pub recognition: String,
    /// Where its people went.
    pub cohort: Option<CohortId>,
    /// JSON: how many rows of each decision.
    pub counts: String,
}

/// What became of one row.
#[derive(Debug, Clone)]
pub struct BatchRow {
    /// Physical line, from 1.
    pub line: u32,
    /// new, match, review, skip, error.
    pub decision: &'static str,
    /// Who it became or may be.
    pub person: Option<PersonId>,
    /// Of rows that were applied, decided by a human, or wait for one.
    pub fingerprint: Option<[u8; 16]>,
    /// JSON: the cells, where the row waits, was turned away or has cells that no field took.
    pub record: Option<String>,
}

/// Writes the batch down.
///
/// # Errors
/// Only those of writing.
pub fn add_batch(tx: &Tx<'_>, new: &NewBatch) -> Result<ImportBatchId, StoreError> {
    let id = ImportBatchId::from(tx.next_key()?);
    tx.conn()
        .prepare_cached(
            "INSERT INTO import_batch (id, created_at, file_name, sha256, recognition, cohort, counts)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(bind![
            id.get(),
            tx.now().timestamp_millis(),
            new.file_name,
            new.sha256,
            new.recognition,
            new.cohort,
            new.counts,
        ])?;
    Ok(id)
}

/// What was found out of tables of which a human said what columns mean, the latest first:
/// at most as many.
///
/// # Errors
/// Only those of reading.
pub fn recognitions_told(read: &Read<'_>, most: u32) -> Result<Vec<String>, StoreError> {
    let sql = include_str!("recognitions_told.sql");
    live::list(read, sql, &[&most], |row| row.get(0))
}

/// Writes the rows of a batch down, in one pass.
///
/// # Errors
/// `Canceled`; else only those of writing.
pub fn add_rows(
    tx: &Tx<'_>,
    batch: ImportBatchId,
    rows: impl ExactSizeIterator<Item = BatchRow>,
) -> Result<(), StoreError> {
    let created = tx.now().timestamp_millis();
    bulk::insert(tx, Table::ImportRow, INSERT_ROW, rows, |key, row| {
        Ok(row_cells(key, created, batch, row))
    })?;
    Ok(())
}

pub(crate) const INSERT_ROW: &str = include_str!("insert_row.sql");

/// A row in the order of [`INSERT_ROW`]; `created` in milliseconds.
pub(crate) fn row_cells(key: i64, created: i64, batch: ImportBatchId, row: BatchRow) -> [Value; 8] {
    cells![
        key,
        created,
        batch,
        row.line,
        row.decision.to_owned(),
        row.person,
        row.fingerprint.map(Vec::from),
        row.record,
    ]
}

/// Ties a batch to the cohort its people went to.
///
/// # Errors
/// Only those of writing.
pub fn relate(tx: &Tx<'_>, batch: ImportBatchId, cohort: CohortId) -> Result<(), StoreError> {
    tx.conn()
        .prepare_cached("UPDATE import_batch SET cohort = ?2 WHERE id = ?1")?
        .execute([batch.get(), cohort.get()])?;
    Ok(())
}
