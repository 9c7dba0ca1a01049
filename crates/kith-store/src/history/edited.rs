//! Which fields of which rows a step changed.

use kith_model::StepId;
use rusqlite::{OptionalExtension as _, named_params};
use serde_json::Value;

use super::changes::{Changes, Done};
use super::conflict::to_json;
use super::{RowKey, tables};
use crate::{Read, StoreError};

/// A line of the history is made in no time: a longer change set is not read for its fields.
const READABLE: i64 = 100_000;

/// A row that a step added or changed.
#[derive(Debug, Clone, PartialEq)]
pub struct RowEdited {
    /// Which.
    pub row: RowKey,
    /// What became different, in the order of the schema; empty for a row that was added.
    pub fields: Vec<FieldEdited>,
}

/// A field that a step changed. Values may be confidential: show them through a lens.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldEdited {
    /// Its name in the schema.
    pub name: String,
    /// As it was.
    pub before: Value,
    /// As the step left it.
    pub after: Value,
}

/// The rows that a step added or changed one by one. Empty where it holds too much to be told.
///
/// # Errors
/// Only those of reading.
pub fn edited(read: &Read<'_>, step: StepId) -> Result<Vec<RowEdited>, StoreError> {
    let packed: Option<Vec<u8>> = read
        .conn()
        .prepare_cached(include_str!("changes_of.sql"))?
        .query_row(
            named_params! { ":step": step.get(), ":readable": READABLE },
            |found| found.get(0),
        )
        .optional()?;
    let mut rows = Vec::new();
    Changes::unpack(packed.as_deref())?.each(|row, done, item| {
        let mut fields = Vec::new();
        if done == Done::Updated {
            let names = tables::columns(read.conn(), row.table)?;
            for (place, name) in names.into_iter().enumerate().skip(1) {
                if let (Ok(before), Ok(after)) = (item.old_value(place), item.new_value(place)) {
                    fields.push(FieldEdited {
                        name,
                        before: to_json(before),
                        after: to_json(after),
                    });
                }
            }
        }
        rows.push(RowEdited { row, fields });
        Ok(())
    })?;
    Ok(rows)
}
