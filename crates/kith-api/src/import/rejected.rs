use kith_intake::write::{self, REASONS};
use kith_intake::{Decision, Plan, Reading};
use kith_model::lens::Lens;
use kith_store::departure::Leaving;
use serde::{Deserialize, Serialize};

use super::looked::planned;
use super::preview::PreviewOf;
use crate::Written;
use crate::desk::Desk;
use crate::leaving::{Ready, leave, refuse_workspace};
use crate::places::TableAt;
use crate::problem::{Code, Problem};

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

/// Writes the rows that cannot be read into a table of their own, as the file is written: its
/// columns in its order, its separator and its letters, and why. What a spreadsheet could run
/// is escaped. Put right and brought in again, the escape is undone and the reasons are passed
/// by. The table is entered among the files that left.
///
/// # Errors
/// As `import_preview`; `invalid` where no row stays out, or for the place of the roster
/// itself or of the open workspace; `read_only`, `disk_full`.
pub fn rejected(desk: &Desk, request: RejectedOf) -> Result<Written<Rejected>, Problem> {
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
    if TableAt::File(path) == desk.table_at(&request.plan.table)? {
        return Err(Problem::invalid(
            "place",
            "That is the roster itself. Choose another name.",
        ));
    }
    let bytes = table(&planned.source.reading, &planned.plan)?;
    let ready = Ready {
        what: Leaving::Rejected,
        format: "csv",
        cohort: planned.target.cohort,
        lens: Lens::Me,
        people: rows,
        bytes,
        left_out: Vec::new(),
        notices: Vec::new(),
    };
    let left = leave(desk, &request.place, ready)?;
    let file_name = left.value.file_name;
    Ok(Written {
        value: Rejected { file_name, rows },
        step: left.step,
        words: left.words,
        touched: left.touched,
    })
}

fn table(reading: &Reading, plan: &Plan) -> Result<Vec<u8>, Problem> {
    let columns = || 0..reading.mapping.columns.len();
    let is_reason = |column: &usize| reading.mapping.columns[*column].header == REASONS;
    let rows = plan
        .rows
        .iter()
        .filter(|row| row.decision == Decision::Error);
    let rows: Vec<Vec<String>> = rows
        .map(|row| {
            let record = reading.table.record(row.record as usize);
            let kept = columns().filter(|column| !is_reason(column));
            let cells = kept.map(|column| reading.kept(record, column).to_owned());
            let why = plan.reasons(row).iter().map(|reason| reason.words());
            cells.chain([why.collect::<Vec<_>>().join("; ")]).collect()
        })
        .collect();
    write::again(reading, &headers(reading), &rows).map_err(|wrong| {
        Problem::new(
            Code::Failed,
            format!("The table could not be written: {wrong}."),
        )
    })
}

/// The records of the header as they stand, the reasons beside the last of them.
fn headers(reading: &Reading) -> Vec<Vec<String>> {
    let columns = &reading.mapping.columns;
    let kept: Vec<usize> = (0..columns.len())
        .filter(|column| columns[*column].header != REASONS)
        .collect();
    let recognition = &reading.recognition;
    let Some(first) = recognition.header else {
        let names = kept.iter().map(|column| columns[*column].header.clone());
        return vec![names.chain([REASONS.to_owned()]).collect()];
    };
    let rows = recognition.header_rows.max(1);
    let records = first..first + rows;
    records
        .map(|index| {
            let record = reading.table.record(index);
            let cells = kept
                .iter()
                .map(|column| reading.kept(record, *column).to_owned());
            let why = match index + 1 == first + rows {
                true => REASONS.to_owned(),
                false => String::new(),
            };
            cells.chain([why]).collect()
        })
        .collect()
}
