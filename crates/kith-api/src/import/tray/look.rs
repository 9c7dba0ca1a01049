use kith_intake::hundredths;
use kith_model::ImportBatchId;
use kith_model::lens::Lens;
use serde::{Deserialize, Serialize};

use super::table::{Waiting, waiting};
use crate::desk::Desk;
use crate::import::as_read::PreviewColumn;
use crate::import::review::{RowReview, no_such_row, reviewed};
use crate::import::rows::{PlanRow, with_cells};
use crate::problem::Problem;

/// Which table's rows.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrayRows {
    /// Its batch.
    pub batch: ImportBatchId,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Rows that wait.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrayPage {
    /// Columns of the file they came from.
    pub columns: Vec<PreviewColumn>,
    /// In the order of that file, with its lines.
    pub rows: Vec<PlanRow>,
}

/// One row that waits.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrayReview {
    /// Its batch.
    pub batch: ImportBatchId,
    /// Its line in the file it came from.
    pub line: u32,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// The rows of a table that wait, as things stand now.
///
/// # Errors
/// `not_found` where none of them waits any more.
pub fn rows(desk: &Desk, request: TrayRows) -> Result<TrayPage, Problem> {
    let waiting = waiting(desk, request.batch, request.lens, &[])?;
    let columns = waiting.reading.mapping.columns.iter();
    Ok(TrayPage {
        columns: columns
            .enumerate()
            .map(|(place, column)| PreviewColumn {
                header: column.header.clone(),
                field: column.field,
                confidence: hundredths(column.confidence),
                because: waiting.reading.because(column).into_owned(),
                own: waiting.own.told(place),
                keepable: false,
            })
            .collect(),
        rows: (0..waiting.plan.rows.len())
            .map(|place| shown(&waiting, place))
            .collect(),
    })
}

/// A row that waits, beside everybody it may be about.
///
/// # Errors
/// `not_found` where it does not wait any more.
pub fn review(desk: &Desk, request: TrayReview) -> Result<RowReview, Problem> {
    let waiting = waiting(desk, request.batch, request.lens, &[])?;
    let at = waiting.rows.iter().position(|row| row.line == request.line);
    let row = at.and_then(|at| waiting.plan.rows.get(at));
    let row = row.ok_or_else(no_such_row)?;
    let (reading, plan) = ((&waiting.reading, &waiting.own), &waiting.plan);
    let mut review = reviewed(&desk.store()?, waiting.target.cohort, reading, plan, row)?;
    // Whatever waits can be said to be somebody, or nobody.
    (review.nth, review.can_answer) = (review.place, true);
    review.line = request.line;
    review.reasons = reasons(&waiting, row);
    for alike in &mut review.alike {
        alike.line = alike.line.map(|line| waiting.line(line));
    }
    Ok(review)
}

fn shown(waiting: &Waiting, place: usize) -> PlanRow {
    let row = &waiting.plan.rows[place];
    let mut shown = with_cells((&waiting.reading, &waiting.own), &waiting.plan, row, place);
    shown.row.line = waiting.line(row.line);
    shown.row.reasons = reasons(waiting, row);
    shown
}

/// Why, with the lines of the file the rows came from.
fn reasons(waiting: &Waiting, row: &kith_intake::PlannedRow) -> Vec<String> {
    let reasons = waiting.plan.reasons(row).iter();
    reasons
        .map(|reason| reason.renumbered(|line| waiting.line(line)).words())
        .collect()
}
