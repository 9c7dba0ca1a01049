use kith_intake::write::{self, Style};
use kith_intake::{Inspection, Reading};
use serde::{Deserialize, Serialize};

use super::read::{Choices, reading};
use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// A table to look at.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "TableInspect"))]
pub struct Inspect {
    /// Which.
    pub table: String,
    /// What was decided.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Choices>"))]
    pub choices: Choices,
}

/// What Kith makes of it, as `kith inspect --json` tells it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(
    feature = "ts",
    ts(rename = "TableInspected", type = "Record<string, unknown>")
)]
pub struct Inspected(pub Inspection);

/// What Kith makes of a table; needs no workspace.
///
/// # Errors
/// `not_a_table` where the file is none.
pub fn inspect(desk: &Desk, request: Inspect) -> Result<Inspected, Problem> {
    let reading = reading(
        desk,
        &request.table,
        &request.choices,
        &kith_store::Job::quiet(),
    )?;
    Ok(Inspected(Inspection::of(&reading)))
}

/// Reads a table as it was decided.
///
/// # Errors
/// `not_a_table` where the file is none.
pub(crate) fn read_table(
    desk: &Desk,
    table: &str,
    choices: &Choices,
    job: &kith_store::Job,
) -> Result<Reading, Problem> {
    reading(desk, table, choices, job)
}

/// The table as loaded: header and rows as RFC 4180, UTF-8.
///
/// # Errors
/// `not_a_table` where the file is none.
pub fn table_bytes(desk: &Desk, request: &Inspect) -> Result<Vec<u8>, Problem> {
    let reading = reading(
        desk,
        &request.table,
        &request.choices,
        &kith_store::Job::quiet(),
    )?;
    let mut out = Vec::new();
    write::table(&mut out, reading.as_loaded(), Style::Exact).map_err(|wrong| {
        Problem::new(
            Code::Failed,
            format!("The table could not be written: {wrong}."),
        )
    })?;
    Ok(out)
}

/// SHA-256 in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    let digest = sha2::Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
