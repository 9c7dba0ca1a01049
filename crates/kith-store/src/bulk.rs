//! Many rows of one table in one pass.

use std::ops::Range;

use rusqlite::Statement;

use crate::history::Table;
use crate::{StoreError, Tx};

/// Rows between two reports of progress.
const STRIDE: usize = 1 << 10;

/// Inserts a row for each item under contiguous keys, and answers those. One
/// statement is prepared; only the keys go into history.
///
/// # Errors
/// What `insert` says of an item; `Canceled`.
pub(crate) fn insert<T>(
    tx: &Tx<'_>,
    table: Table,
    sql: &str,
    items: impl ExactSizeIterator<Item = T>,
    mut insert: impl FnMut(&mut Statement<'_>, i64, T) -> Result<(), StoreError>,
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
            insert(&mut statement, key, item)?;
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
