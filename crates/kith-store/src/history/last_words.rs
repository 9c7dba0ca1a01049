//! What a row held that is no longer there, as far as history keeps it.

use kith_model::AnyId;
use rusqlite::{OptionalExtension as _, named_params};

use super::changes::{Changes, Done};
use super::{RowKey, Table, tables};
use crate::{Read, StoreError};

/// A line of the history is made in no time: a longer change set is not read for a name.
const READABLE: i64 = 1_000_000;

/// These columns of a row as the latest step that changed it left or met them;
/// `None` where that is not on record.
pub(super) fn of<const N: usize>(
    read: &Read<'_>,
    table: Table,
    id: AnyId,
    columns: [&str; N],
) -> Result<Option<[Option<String>; N]>, StoreError> {
    let row = RowKey {
        table,
        key: id.get(),
    };
    let packed: Option<Vec<u8>> = read
        .conn()
        .prepare_cached(include_str!("last_changes.sql"))?
        .query_row(
            named_params! { ":table": table.code(), ":key": row.key, ":readable": READABLE },
            |found| found.get(0),
        )
        .optional()?;
    let Some(packed) = packed else {
        return Ok(None);
    };
    let names = tables::columns(read.conn(), table)?;
    let places = columns.map(|column| names.iter().position(|name| name == column));
    let mut last = None;
    Changes::unpack(Some(&packed))?.each(|changed, done, item| {
        if changed == row && done != Done::Updated {
            last = Some(places.map(|place| {
                let value = match (done, place?) {
                    (Done::Inserted, place) => item.new_value(place),
                    (_, place) => item.old_value(place),
                };
                Some(value.ok()?.as_str().ok()?.to_owned())
            }));
        }
        Ok(())
    })?;
    Ok(last)
}
