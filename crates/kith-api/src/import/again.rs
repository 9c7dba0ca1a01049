//! The file of an import laid out again, from what the workspace kept of it.

use kith_model::ImportBatchId;
use kith_model::lens::Lens;
use kith_store::{Read, StoreError, cohort, import, program};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::places::ChosenTable;
use crate::problem::{Code, Problem};

/// An import to look over again.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportAgain"))]
pub struct Again {
    /// Which.
    pub batch: ImportBatchId,
}

/// Its table, and where its people went.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportLaidOut"))]
pub struct LaidOut {
    /// As it was taken in; held until the workspace is locked.
    pub table: ChosenTable,
    /// Empty where the cohort is gone.
    pub program: String,
    /// Empty where it is gone.
    pub cohort: String,
}

/// Lays the file of an import out again, so that a mistake in how it was read can be put right.
///
/// # Errors
/// `not_found` where the import was taken back, or was made before files were kept.
pub fn again(desk: &Desk, request: Again) -> Result<LaidOut, Problem> {
    let (source, names) = desk.store()?.read(move |read| {
        let source = import::source(read, request.batch, Lens::Me)?;
        Ok((source, target_of(read, request.batch)?))
    })?;
    let Some(source) = source else {
        return Err(Problem::new(
            Code::NotFound,
            "The file of that import is not in this workspace. Choose the file itself.",
        ));
    };
    let (program, cohort) = names.unwrap_or_default();
    Ok(LaidOut {
        table: desk.hold_table(&source.file_name, source.bytes)?,
        program,
        cohort,
    })
}

/// Names of the program and the cohort that the people went to, while both are there.
fn target_of(
    read: &Read<'_>,
    batch: ImportBatchId,
) -> Result<Option<(String, String)>, StoreError> {
    let Some(id) = import::cohort_of(read, batch)? else {
        return Ok(None);
    };
    let cohort = cohort::get(read, id)?;
    let program = program::get(read, cohort.program)?;
    Ok(Some((program.name, cohort.name)))
}
