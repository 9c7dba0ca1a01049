use kith_model::ImportBatchId;
use kith_model::lens::Lens;
use kith_model::step::{Counted, Label, StepKind};
use kith_store::import;
use serde::{Deserialize, Serialize};

use super::table::Kept;
use crate::Written;
use crate::desk::Desk;
use crate::import::review::no_such_row;
use crate::problem::Problem;

/// A cell of a row that waits, and what it should have said.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "TrayFix"))]
pub struct Fix {
    /// The row's batch.
    pub batch: ImportBatchId,
    /// Its line in the file it came from.
    pub line: u32,
    /// From 1.
    pub column: u32,
    /// What it says now; empty where it had better say nothing.
    pub value: String,
}

/// A row that was put right and waits on.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "TrayMended"))]
pub struct Mended {
    /// Its line in the file it came from.
    pub line: u32,
}

/// Puts right a cell of a row that waits. The row waits on, and is judged anew.
///
/// # Errors
/// `not_found` where it does not wait any more; `invalid` for a column there is not.
pub fn fix(desk: &Desk, request: Fix) -> Result<Written<Mended>, Problem> {
    let kept = Kept::of(&desk.store()?, request.batch, Lens::Me)?;
    let line = request.line;
    let found = kept.rows.iter().find(|row| row.line == line);
    let row = found.ok_or_else(no_such_row)?.row;
    let record = kept.mended(line, request.column, &request.value);
    let record = record.ok_or_else(|| Problem::invalid("column", "There is no such column."))?;
    let label = Label::new(StepKind::WaitingMended).counting(Counted::Rows, 1);
    desk.write(label, move |tx| {
        import::mend(tx, row, &record)?;
        Ok(Mended { line })
    })
}
