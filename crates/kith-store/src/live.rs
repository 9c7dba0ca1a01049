//! What every noun does alike: read live rows, change one, take it out of
//! sight and bring it back.

use rusqlite::types::{ToSql, Value};
use rusqlite::{OptionalExtension, Row, params_from_iter};

use crate::history::Table;
use crate::{Broken, Read, StoreError, Tx};

/// How a row of the SELECT becomes a noun.
pub(crate) type FromRow<T> = fn(&Row<'_>) -> rusqlite::Result<T>;

/// The one row that `sql` finds under the key, its only parameter.
///
/// # Errors
/// `NotFound` where it is deleted, or hidden by the lens that `sql` holds.
pub(crate) fn get<T>(
    read: &Read<'_>,
    sql: &str,
    what: Table,
    key: i64,
    from_row: FromRow<T>,
) -> Result<T, StoreError> {
    let mut statement = read.conn().prepare_cached(sql)?;
    let found = statement.query_row([key], from_row).optional()?;
    found.ok_or_else(|| not_found(what, key))
}

/// Every row that `sql` finds, in its order.
pub(crate) fn list<T>(
    read: &Read<'_>,
    sql: &str,
    params: &[&dyn ToSql],
    from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = read.conn().prepare_cached(sql)?;
    let rows = statement.query_map(params, from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Asks for a live row without reading it.
///
/// # Errors
/// `NotFound` where there is none.
pub(crate) fn exists(read: &Read<'_>, table: Table, key: i64) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT 1 FROM {} WHERE id = ?1 AND deleted_at IS NULL",
        table.name()
    );
    let found = read.conn().prepare_cached(&sql)?.exists([key])?;
    found.then_some(()).ok_or_else(|| not_found(table, key))
}

/// Runs a statement that writes one row.
pub(crate) fn write(tx: &Tx<'_>, sql: &str, params: &[&dyn ToSql]) -> Result<(), StoreError> {
    tx.conn().prepare_cached(sql)?.execute(params)?;
    Ok(())
}

/// Inserts a row by `sql`, which has a parameter for each of its columns.
pub(crate) fn insert<const N: usize>(
    tx: &Tx<'_>,
    sql: &str,
    row: [Value; N],
) -> Result<(), StoreError> {
    tx.conn()
        .prepare_cached(sql)?
        .execute(params_from_iter(row))?;
    Ok(())
}

/// Hides a live row; it stays in the file and in history.
///
/// # Errors
/// `NotFound` where there is no live row.
pub(crate) fn delete(tx: &Tx<'_>, table: Table, key: i64) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE {} SET deleted_at = ?2 WHERE id = ?1 AND deleted_at IS NULL",
        table.name()
    );
    let now = tx.now().timestamp_millis();
    let hidden = tx.conn().prepare_cached(&sql)?.execute([key, now])?;
    if hidden == 0 {
        Err(not_found(table, key))
    } else {
        Ok(())
    }
}

/// Brings a deleted row back.
///
/// # Errors
/// `NotFound` where no deleted row has that key.
pub(crate) fn restore(tx: &Tx<'_>, table: Table, key: i64) -> Result<(), StoreError> {
    let sql = format!(
        "UPDATE {} SET deleted_at = NULL WHERE id = ?1 AND deleted_at IS NOT NULL",
        table.name()
    );
    let shown = tx.conn().prepare_cached(&sql)?.execute([key])?;
    if shown == 0 {
        Err(not_found(table, key))
    } else {
        Ok(())
    }
}

/// The number that `sql` answers with.
pub(crate) fn count(read: &Read<'_>, sql: &str, params: &[&dyn ToSql]) -> Result<u32, StoreError> {
    let mut statement = read.conn().prepare_cached(sql)?;
    Ok(statement.query_row(params, |row| row.get(0))?)
}

/// Nothing of these tables stands on a row any more; each statement counts by its key.
///
/// # Errors
/// `Broken::StillUsed` with the first table of which something does.
pub(crate) fn nothing_stands_on(
    read: &Read<'_>,
    standing: &[(Table, &str)],
    key: i64,
) -> Result<(), StoreError> {
    for &(table, sql) in standing {
        let count = count(read, sql, &[&key])?;
        if count > 0 {
            let what = table.name();
            return Err(Broken::StillUsed { what, count }.into());
        }
    }
    Ok(())
}

/// Puts conditions made at run time, above all a lens's, where a .sql file
/// names them in braces.
pub(crate) fn fill(sql: &str, parts: &[(&str, &str)]) -> String {
    parts.iter().fold(sql.to_owned(), |sql, (name, condition)| {
        sql.replace(&format!("{{{name}}}"), condition)
    })
}

pub(crate) fn not_found(what: Table, key: i64) -> StoreError {
    StoreError::NotFound {
        what: what.name(),
        id: key,
    }
}
