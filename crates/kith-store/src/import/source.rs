use kith_model::lens::Lens;
use kith_model::{CohortId, ImportBatchId};
use rusqlite::OptionalExtension;

use super::waiting::sees;
use crate::cell::cells;
use crate::history::Table;
use crate::packed::{pack, unpack};
use crate::{Read, StoreError, Tx, bulk};

/// A table's bytes, ready to be kept.
#[derive(Debug, Clone)]
pub struct PackedSource(Vec<u8>);

impl PackedSource {
    /// Packs them.
    pub fn of(bytes: &[u8]) -> Self {
        Self(pack(bytes))
    }
}

/// A table as it was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSource {
    /// As the person knew the file.
    pub file_name: String,
    /// As they were.
    pub bytes: Vec<u8>,
}

/// Keeps a table's bytes with its batch. History holds no second copy of them.
///
/// # Errors
/// Only those of writing.
pub fn keep_source(
    tx: &Tx<'_>,
    batch: ImportBatchId,
    source: PackedSource,
) -> Result<(), StoreError> {
    let created = tx.now().timestamp_millis();
    let sql = include_str!("keep_source.sql");
    bulk::insert(
        tx,
        Table::ImportSource,
        sql,
        [source].into_iter(),
        |key, source| Ok(cells![key, created, batch, source.0]),
    )?;
    Ok(())
}

/// The table of a batch, `None` where it was not kept. It names people whom no lens was
/// asked about, so it is for its author, as the tray is.
///
/// # Errors
/// Only those of reading.
pub fn source(
    read: &Read<'_>,
    batch: ImportBatchId,
    lens: Lens,
) -> Result<Option<KeptSource>, StoreError> {
    if !sees(lens) {
        return Ok(None);
    }
    let found: Option<(String, Vec<u8>)> = read
        .conn()
        .prepare_cached(include_str!("source.sql"))?
        .query_row([batch.get()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found
        .map(|(file_name, packed)| {
            Ok(KeptSource {
                file_name,
                bytes: unpack(&packed)?,
            })
        })
        .transpose()
}

/// The live cohort that the people of a batch went to.
///
/// # Errors
/// Only those of reading.
pub fn cohort_of(read: &Read<'_>, batch: ImportBatchId) -> Result<Option<CohortId>, StoreError> {
    let mut cohort = read.conn().prepare_cached(include_str!("cohort_of.sql"))?;
    let found = cohort.query_row([batch.get()], |row| row.get::<_, i64>(0));
    Ok(found.optional()?.map(CohortId::from))
}

/// Whether the table of a batch was kept.
///
/// # Errors
/// Only those of reading.
pub fn has_source(read: &Read<'_>, batch: ImportBatchId) -> Result<bool, StoreError> {
    Ok(read
        .conn()
        .prepare_cached(include_str!("has_source.sql"))?
        .query_row([batch.get()], |row| row.get(0))?)
}
