use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use super::changes::Changes;
use super::{RowKey, retrace};
use crate::StoreError;

/// Takes what history holds of these rows out of every step, and seals those
/// steps: they cannot be undone any more. A bulk insert holds nothing but keys
/// and stays as it is.
pub(crate) fn from_history(conn: &Connection, rows: &BTreeSet<RowKey>) -> Result<(), StoreError> {
    let mut holding = BTreeMap::<i64, BTreeSet<RowKey>>::new();
    let mut steps = conn.prepare_cached(include_str!("steps_holding.sql"))?;
    for &row in rows {
        let found = steps.query_map(params![row.table.code(), row.key], |found| found.get(0))?;
        for step in found {
            holding.entry(step?).or_default().insert(row);
        }
    }
    let mut write =
        conn.prepare_cached("UPDATE history_step SET changes = ?2, sealed = 1 WHERE id = ?1")?;
    for (step, rows) in holding {
        let rest = Changes::of(conn, step.into())?.without(conn, &rows)?;
        write.execute(params![step, rest.pack()])?;
        retrace::forget(conn, step.into(), &rows)?;
    }
    Ok(())
}
