//! What a row brings, cell by cell, and what becomes of it.

use kith_intake::mapping::Because;
use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::{Decision, Field, FieldSet, Plan, Reading, Reason};
use serde::Serialize;

use super::draft as drafted;
use super::own::Own;
use super::rows::has_part;

/// A filled cell of a row.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Brought {
    /// From 1.
    pub column: u32,
    /// What it means; what stands over it where it means nothing.
    pub label: String,
    /// As it comes in.
    pub value: String,
    /// What becomes of it; `null` as long as nothing does.
    pub becomes: Option<Becomes>,
}

/// What becomes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Becomes {
    /// It comes in with somebody new.
    New,
    /// It fills what is empty.
    Fills,
    /// It takes the place of something else.
    Replaces,
    /// Something else is known, and stays.
    Stays,
    /// Nothing new.
    Same,
    /// No field takes it; it is kept with the row.
    Kept,
}

/// Every filled cell of a row, in the order of the file. What Kith itself makes anew, and
/// passwords, are left out.
pub(super) fn brings(
    (reading, own): (&Reading, &Own),
    plan: &Plan,
    row: &PlannedRow,
) -> Vec<Brought> {
    let record = reading.table.record(row.record as usize);
    let (draft, _) = draft(reading, record);
    let columns = reading.mapping.columns.iter().enumerate();
    columns
        .filter(|(_, column)| !matches!(column.because, Because::Own | Because::Secret))
        .filter_map(|(place, column)| {
            let cell = reading.respelled(record, place);
            let cell = cell.unwrap_or_else(|| reading.cell(record, place));
            let label = match (column.field, own.told(place)) {
                (Some(field), _) => field.label().to_owned(),
                (None, Some(told)) => told.name,
                (None, None) => column.header.clone(),
            };
            (!cell.is_empty()).then(|| Brought {
                column: place as u32 + 1,
                label,
                value: cell.to_owned(),
                becomes: becomes((reading, own), plan, (row, &draft), (place, cell)),
            })
        })
        .collect()
}

fn becomes(
    (reading, own): (&Reading, &Own),
    plan: &Plan,
    (row, draft): (&PlannedRow, &Draft<'_>),
    (place, cell): (usize, &str),
) -> Option<Becomes> {
    let is_left = plan.reasons(row).contains(&Reason::SaidLeave);
    if is_left || matches!(row.decision, Decision::Review | Decision::Error) {
        return None;
    }
    let field = reading.mapping.columns[place].field;
    let order = reading.date_orders.get(place).copied().flatten();
    let has = |set: FieldSet| field.is_some_and(|field: Field| has_part(field, set));
    let is_held = field.is_some_and(|field| drafted::takes(draft, field, cell, order));
    Some(match row.decision {
        Decision::New if is_held || own.takes(row, place, cell) => Becomes::New,
        Decision::New => Becomes::Kept,
        _ if has(row.replaces()) || own.replaced(row, place) => Becomes::Replaces,
        _ if has(row.fills) || own.filled(row).any(|filled| filled == place) => Becomes::Fills,
        _ if has(row.keeps) || own.is_left(row, place) => Becomes::Stays,
        _ if is_held || own.takes(row, place, cell) => Becomes::Same,
        _ => Becomes::Kept,
    })
}
