use chrono::{DateTime, Utc};
use kith_model::lens::Lens;
use kith_model::{CohortId, ImportBatchId};
use kith_store::import::{self, WaitingBatch};
use kith_store::{Read, StoreError, cohort, program};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;

/// Through whose eyes the tray is looked at.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "TrayThrough"))]
pub struct Through {
    /// Whoever is not its owner sees an empty tray.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// What waits.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Tray {
    /// The latest first.
    pub batches: Vec<TrayBatch>,
    /// How many rows in all.
    pub rows: u32,
}

/// A table of which rows wait.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrayBatch {
    /// Its key.
    pub batch: ImportBatchId,
    /// As the person knows the file.
    pub file_name: String,
    /// When it came in.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub at: DateTime<Utc>,
    /// Where its people go.
    pub cohort: Option<CohortId>,
    /// The cohort's name.
    pub cohort_name: String,
    /// The program's name.
    pub program_name: String,
    /// How many rows wait.
    pub rows: u32,
}

/// Tables of which rows wait until somebody decides them.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, through: Through) -> Result<Tray, Problem> {
    let batches = desk.store()?.read(move |read| {
        let waiting = import::tray(read, through.lens)?;
        waiting
            .into_iter()
            .map(|one| told(read, one))
            .collect::<Result<Vec<_>, _>>()
    })?;
    Ok(Tray {
        rows: batches.iter().map(|batch| batch.rows).sum(),
        batches,
    })
}

fn told(read: &Read<'_>, waiting: WaitingBatch) -> Result<TrayBatch, StoreError> {
    let cohort = match waiting.cohort.map(|id| cohort::get(read, id)) {
        Some(Ok(cohort)) => Some(cohort),
        None | Some(Err(StoreError::NotFound { .. })) => None,
        Some(Err(error)) => return Err(error),
    };
    let program = cohort
        .as_ref()
        .map(|cohort| program::get(read, cohort.program));
    Ok(TrayBatch {
        batch: waiting.batch,
        file_name: waiting.file_name,
        at: waiting.at,
        cohort: cohort.as_ref().map(|cohort| cohort.id),
        program_name: program
            .transpose()?
            .map(|program| program.name)
            .unwrap_or_default(),
        cohort_name: cohort.map(|cohort| cohort.name).unwrap_or_default(),
        rows: waiting.rows,
    })
}
