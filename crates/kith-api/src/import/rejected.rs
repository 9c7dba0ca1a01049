use kith_intake::write::{self, Style};
use kith_intake::{Decision, Plan, Reading};
use serde::{Deserialize, Serialize};

use super::looked::planned;
use super::preview::PreviewOf;
use crate::desk::Desk;
use crate::leaving::{not_written, refuse_workspace};
use crate::places::TableAt;
use crate::problem::{Code, Problem};
use crate::whole_file;

/// Header of the column that says why a row stays out.
const WHY: &str = "Why it stays out";

/// Rows that stay out, to be sent back or put right elsewhere.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportRejected"))]
pub struct RejectedOf {
    /// The plan.
    #[serde(flatten)]
    pub plan: PreviewOf,
    /// Where to.
    pub place: String,
}

/// What was written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "RejectedSaved"))]
pub struct Rejected {
    /// As the person knows it.
    pub file_name: String,
    /// How many rows.
    pub rows: u32,
}

/// Writes the rows that cannot be read into a table of their own: the file's columns in
/// the file's order, cells as they stand, and why. Put right, it can be brought in again.
///
/// # Errors
/// As `import_preview`; `invalid` where no row stays out, or for the place of the roster
/// itself or of the open workspace; `read_only`, `disk_full`.
pub fn rejected(desk: &Desk, request: RejectedOf) -> Result<Rejected, Problem> {
    let planned = planned(desk, &request.plan, &kith_store::Job::quiet())?;
    let rows = planned.plan.counts.error;
    if rows == 0 {
        return Err(Problem::invalid(
            "place",
            "Every row can be read, so there is nothing to save.",
        ));
    }
    let path = desk.path(&request.place)?;
    refuse_workspace(desk, &path)?;
    if TableAt::File(path.clone()) == desk.table_at(&request.plan.table)? {
        return Err(Problem::invalid(
            "place",
            "That is the roster itself. Choose another name.",
        ));
    }
    let file_name = desk.file_name(&request.place)?;
    let bytes = table(&planned.source.reading, &planned.plan)?;
    whole_file::write(&path, &bytes).map_err(|wrong| not_written(&file_name, &wrong))?;
    Ok(Rejected { file_name, rows })
}

fn table(reading: &Reading, plan: &Plan) -> Result<Vec<u8>, Problem> {
    let columns = || 0..reading.mapping.columns.len();
    let header = columns().map(|column| reading.mapping.columns[column].header.clone());
    let rows = plan
        .rows
        .iter()
        .filter(|row| row.decision == Decision::Error);
    let records = rows.map(|row| {
        let record = reading.table.record(row.record as usize);
        let cells = columns().map(|column| reading.kept(record, column).to_owned());
        let why = plan.reasons(row).iter().map(|reason| reason.words());
        cells.chain([why.collect::<Vec<_>>().join("; ")]).collect()
    });
    let header: Vec<String> = header.chain([WHY.to_owned()]).collect();
    // The mark tells spreadsheets that the letters are UTF-8.
    let mut bytes = "\u{FEFF}".as_bytes().to_vec();
    write::table(
        &mut bytes,
        std::iter::once(header).chain(records),
        Style::Exact,
    )
    .map_err(|wrong| {
        Problem::new(
            Code::Failed,
            format!("The table could not be written: {wrong}."),
        )
    })?;
    Ok(bytes)
}
