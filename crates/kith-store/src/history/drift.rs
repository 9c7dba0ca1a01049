use std::collections::BTreeSet;

use kith_model::StepId;
use rusqlite::{Connection, params};

use super::changes::{Changes, Done};
use super::{KeyRange, RowKey};
use crate::StoreError;

/// Rows of a bulk insert that are not as they were inserted.
#[derive(Debug, Default)]
pub(super) struct Drift {
    pub rows: BTreeSet<RowKey>,
    /// Leads each of them back to how it was inserted.
    pub back: Changes,
}

/// Finds them by what later steps did to these rows, taken together: an edit
/// that was itself taken back does not count. A bulk insert recorded only its
/// keys, so the rows as inserted are told from the live ones this way.
pub(super) fn since(
    conn: &Connection,
    step: StepId,
    ranges: &[KeyRange],
) -> Result<Drift, StoreError> {
    let mut later = BTreeSet::new();
    let mut erased = BTreeSet::new();
    for &KeyRange { table, first, last } in ranges {
        let mut statement = conn.prepare_cached(include_str!("later_in_range.sql"))?;
        let mut found = statement.query(params![table.code(), first, last, step.get()])?;
        while let Some(row) = found.next()? {
            later.insert(row.get::<_, i64>(0)?);
            if row.get(2)? {
                let key = row.get(1)?;
                erased.insert(RowKey { table, key });
            }
        }
    }
    if later.is_empty() {
        return Ok(Drift::default());
    }
    let ours = |row: RowKey| ranges.iter().any(|range| range.holds(row));
    let parts = later.into_iter().map(|step| Changes::of(conn, step.into()));
    let parts: Vec<Changes> = parts.collect::<Result<_, _>>()?;
    let parts: Vec<&Changes> = parts.iter().collect();
    let drift = Changes::filtered(conn, &parts, ours)?;
    // A row that is gone by now needs no removing.
    let rows = drift.rows()?.into_iter();
    let rows = rows.filter(|change| change.done != Done::Deleted);
    // What an erased row was like nobody can tell: it counts as changed.
    erased.extend(rows.map(|change| change.row));
    Ok(Drift {
        rows: erased,
        back: drift.inverse()?,
    })
}
