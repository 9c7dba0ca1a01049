use kith_intake::plan::PlannedRow;
use kith_intake::values::{mended_address, no_address};
use kith_intake::{Decision, Field, FieldSet, Plan, Reading, Reason};
use serde::{Deserialize, Serialize};

use super::as_read::RowCells;
use super::looked::planned;
use super::own::Own;
use super::preview::{PreviewOf, PreviewRow, shown};
use crate::desk::Desk;
use crate::problem::Problem;

/// A page of a plan.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportRows"))]
pub struct RowsOf {
    /// The plan.
    #[serde(flatten)]
    pub plan: PreviewOf,
    /// Only rows that were decided so.
    #[serde(default)]
    #[cfg_attr(
        feature = "ts",
        ts(type = "\"new\" | \"match\" | \"review\" | \"skip\" | \"error\" | null")
    )]
    pub decision: Option<Decision>,
    /// The first of them, from 0.
    pub from: u32,
    /// At most so many.
    pub count: u32,
}

/// Rows of a plan.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanRows {
    /// In the order of the file.
    pub rows: Vec<PlanRow>,
}

/// A row with its cells.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanRow {
    /// Its decision.
    #[serde(flatten)]
    pub row: PreviewRow,
    /// Its place among all rows, from 0.
    pub place: u32,
    /// Its cells.
    #[serde(flatten)]
    pub cells: RowCells,
    /// Columns, from 1, whose cells would fill something that is empty.
    pub fills: Vec<u32>,
    /// Cells with something to put right.
    pub faults: Vec<Fault>,
    /// Whether a human decided it.
    pub answered: bool,
}

/// Something to put right.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Fault {
    /// From 1.
    pub column: u32,
    /// A sentence.
    pub words: String,
    /// What may have been meant.
    pub proposal: Option<String>,
    /// Whether the row stays out because of it.
    pub keeps_out: bool,
}

/// A page of what an import would do, with the cells.
///
/// # Errors
/// As `import_preview`.
pub fn rows(desk: &Desk, request: RowsOf) -> Result<PlanRows, Problem> {
    let planned = planned(desk, &request.plan, &kith_store::Job::quiet())?;
    let rows = planned.plan.rows.iter().enumerate();
    let wanted = rows.filter(|(_, row)| request.decision.is_none_or(|only| row.decision == only));
    let page = wanted
        .skip(request.from as usize)
        .take(request.count as usize);
    Ok(PlanRows {
        rows: page
            .map(|(place, row)| {
                let reading = (&planned.source.reading, &*planned.own);
                with_cells(reading, &planned.plan, row, place)
            })
            .collect(),
    })
}

/// A row as the window shows it.
pub(super) fn with_cells(
    (reading, own): (&Reading, &Own),
    plan: &Plan,
    row: &PlannedRow,
    place: usize,
) -> PlanRow {
    let record = reading.table.record(row.record as usize);
    let fills = |&column: &usize| {
        let field = reading.mapping.columns[column].field;
        field.is_some_and(|field| has_part(field, row.fills))
            || own.filled(row).any(|place| place == column)
            || own.is_news(row, column)
    };
    let filling = (0..reading.mapping.columns.len()).filter(fills);
    PlanRow {
        row: shown((reading, own), plan, row),
        place: place as u32,
        cells: RowCells::of(reading, record),
        fills: filling.map(|column| column as u32 + 1).collect(),
        faults: plan
            .reasons(row)
            .iter()
            .filter_map(|reason| {
                fault(*reason, row.decision, |column| reading.cell(record, column))
            })
            .collect(),
        answered: row.answered,
    }
}

/// Whether a column of this field has part in what is filled.
pub(super) fn has_part(field: Field, fills: FieldSet) -> bool {
    match field {
        Field::FullName => {
            let parts = [Field::FullName, Field::GivenName, Field::FamilyName];
            parts.iter().any(|part| fills.contains(*part))
        }
        field => fills.contains(field),
    }
}

pub(super) fn fault<'t>(
    reason: Reason,
    decision: Decision,
    cell: impl Fn(usize) -> &'t str,
) -> Option<Fault> {
    let column = reason.column()?;
    let cell = cell(column as usize - 1);
    let words = match reason {
        Reason::NoSuchDay { .. } => "The calendar has no such day.".to_owned(),
        Reason::NotADate { .. } => "This is not a date.".to_owned(),
        Reason::AmbiguousDate { .. } => {
            "Day first or month first? It stays out until you say.".to_owned()
        }
        Reason::NoCentury { .. } => {
            "The year has no century. It stays out until you say.".to_owned()
        }
        Reason::NoYear { .. } => {
            "The birthday has no year. It is kept with the row, not with the person.".to_owned()
        }
        _ => no_address(cell).to_owned(),
    };
    let is_address = matches!(reason, Reason::NotAnAddress { .. });
    Some(Fault {
        column,
        words,
        proposal: is_address.then(|| mended_address(cell)).flatten(),
        keeps_out: decision == Decision::Error,
    })
}
