use serde_json::json;

use super::Snapshot;
use super::view::View;
use crate::chart::Chart;
use crate::document::{Document, Paper};
use crate::error::ReportError;
use crate::press::{self, Job, Proof};
use crate::stamp::Stamp;

/// Prints a snapshot; see [`proof`].
///
/// # Errors
/// [`ReportError::Date`] for a date that a PDF cannot hold.
pub fn pdf(snapshot: &Snapshot, stamp: &Stamp, paper: Paper) -> Result<Document, ReportError> {
    proof(snapshot, stamp, paper)?.print()
}

/// Lays a snapshot out on one page where it can be had: with the numbers of its
/// drawing beside it, else more densely, else densely and with those numbers
/// only on the drawing and in its alternative text. A cohort that is too large
/// for one page lies roomily on several.
///
/// # Errors
/// As [`pdf`].
pub fn proof(snapshot: &Snapshot, stamp: &Stamp, paper: Paper) -> Result<Proof, ReportError> {
    // With more people a roomy page is never enough, and need not be tried.
    let has_hope = snapshot.people.total().unwrap_or(0) <= MOST_ROOMY;
    let tries = [(false, true), (true, true), (true, false)];
    for (is_dense, has_numbers) in tries.into_iter().filter(|(dense, _)| *dense || has_hope) {
        let proof = set(snapshot, stamp, paper, is_dense, has_numbers)?;
        if proof.pages() == 1 {
            return Ok(proof);
        }
    }
    set(snapshot, stamp, paper, false, true)
}

const MOST_ROOMY: u32 = 24;

fn set(
    snapshot: &Snapshot,
    stamp: &Stamp,
    paper: Paper,
    is_dense: bool,
    has_numbers: bool,
) -> Result<Proof, ReportError> {
    let view = View::of(snapshot, stamp, is_dense);
    let mut json = serde_json::to_value(&view)?;
    json["paper"] = paper.name().into();
    json["flipped"] = false.into();
    json["dense"] = is_dense.into();
    json["stages"] = press::drawing(view.stages.as_ref());
    json["seats"] = press::drawing(view.seats.as_ref());
    json["numbers"] = match &view.seats {
        Some(chart) if has_numbers => numbers(chart),
        _ => json!(null),
    };
    let drawings = [view.stages, view.seats]
        .into_iter()
        .flatten()
        .map(|chart| (press::file_name(&chart), chart.svg));
    press::set(Job {
        template: "snapshot.typ",
        json,
        drawings: drawings.collect(),
        made_at: stamp.made_at,
    })
}

/// The chart's table without the titles of sessions, folded to save the page:
/// the day names the session.
fn numbers(chart: &Chart) -> serde_json::Value {
    let rows = &chart.table.rows;
    let is_marked = rows.iter().all(|row| row[3] == "0");
    let columns: &[usize] = if is_marked { &[0, 2] } else { &[0, 2, 3] };
    let is_narrow = rows
        .iter()
        .all(|row| row[2].len() <= "19 of 21 (90%)".len());
    let pick = |row: &Vec<String>| -> Vec<String> {
        columns.iter().map(|column| row[*column].clone()).collect()
    };
    json!({
        "head": pick(&chart.table.head),
        "rows": rows.iter().map(pick).collect::<Vec<_>>(),
        "folds": if is_marked && is_narrow { 4 } else { 3 },
    })
}
