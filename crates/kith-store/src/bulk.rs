//! Many rows of one table in one pass.

use std::ops::Range;

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use crate::history::Table;
use crate::{StoreError, Tx};

/// Rows between two reports of progress.
const STRIDE: usize = 1 << 10;

/// Inserts a row for each item under contiguous keys, and answers those. One
/// statement is prepared; only the keys go into history.
///
/// # Errors
/// What `row` says of an item; `Canceled`.
pub(crate) fn insert<T, const N: usize>(
    tx: &Tx<'_>,
    table: Table,
    sql: &str,
    items: impl ExactSizeIterator<Item = T>,
    mut row: impl FnMut(i64, T) -> Result<[Value; N], StoreError>,
) -> Result<Range<i64>, StoreError> {
    let keys = reserve(tx, items.len())?;
    if keys.is_empty() {
        return Ok(keys);
    }
    let range = (table, keys.start..=keys.end - 1);
    tx.bulk(&[range], |tx| {
        let mut statement = tx.conn().prepare_cached(sql)?;
        for (at, (key, item)) in keys.clone().zip(items).enumerate() {
            if at % STRIDE == 0 {
                tx.progress(at as u64, (keys.end - keys.start) as u64)?;
            }
            statement.execute(params_from_iter(row(key, item)?))?;
        }
        Ok(())
    })?;
    Ok(keys)
}

/// As many keys, contiguous.
///
/// # Errors
/// `Constraint` for more rows than one step can hold.
pub(crate) fn reserve(tx: &Tx<'_>, count: usize) -> Result<Range<i64>, StoreError> {
    let count = u32::try_from(count).map_err(|_| StoreError::Constraint {
        rule: format!("{count} rows are more than one step can hold"),
    })?;
    tx.next_keys(count)
}
