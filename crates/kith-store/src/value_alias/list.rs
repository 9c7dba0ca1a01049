use kith_model::value_alias::{Says, ValueAlias};
use rusqlite::Row;

use crate::cell::Cells;
use crate::{Read, StoreError, live};

/// Everything that was said, the latest first.
///
/// # Errors
/// Only those of reading.
pub fn list(read: &Read<'_>) -> Result<Vec<ValueAlias>, StoreError> {
    live::list(read, include_str!("list.sql"), &[], from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ValueAlias> {
    let mut cells = Cells::of(row);
    Ok(ValueAlias {
        id: cells.take()?,
        field: cells.take()?,
        value: cells.take()?,
        says: match cells.take::<Option<String>>()? {
            Some(used) => Says::Use(used),
            None => Says::Apart(cells.take()?),
        },
    })
}
