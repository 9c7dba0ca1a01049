use std::collections::BTreeSet;

use kith_model::StepId;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};
use serde::Serialize;
use serde_json::Value;

use super::RowKey;
use super::changes::{Changes, Done};
use super::tables;
use crate::StoreError;

/// A row that is not as the step left it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConflictRow {
    /// The table.
    pub table: &'static str,
    /// The row's key.
    pub key: i64,
    /// The latest step that changed it since, where history knows.
    pub changed_by: Option<StepId>,
    /// Whether going back is possible at all, or the later state must stay.
    pub can_go_back: bool,
    /// What differs. Values may be confidential: show them through a lens.
    pub columns: Vec<ConflictColumn>,
}

/// A field that is not as the step left it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConflictColumn {
    /// Its name in the schema.
    pub name: String,
    /// As it was before the step, and would be again.
    pub back: Value,
    /// As the step left it.
    pub left: Value,
    /// As it is now.
    pub now: Value,
}

/// A row made later that needs a row which would go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DependentRow {
    /// Its table.
    pub table: &'static str,
    /// Its key.
    pub key: i64,
    /// The table of the row it needs.
    pub needs_table: &'static str,
    /// The key of the row it needs.
    pub needs_key: i64,
    /// The latest step that changed it, where history knows.
    pub changed_by: Option<StepId>,
}

/// Describes rows as the step left them against how they are. `left` holds
/// changes whose outcome is what the step left: for an insert or update its
/// new values, for a delete nothing. Before a bulk insert there was nothing.
pub(super) fn describe(
    conn: &Connection,
    step: StepId,
    left: &Changes,
    rows: &BTreeSet<(RowKey, bool)>,
    in_bulk: bool,
) -> Result<Vec<ConflictRow>, StoreError> {
    let mut described = Vec::new();
    left.each(|row, done, item| {
        let wanted = [true, false].map(|can_go_back| (row, can_go_back));
        let Some((row, can_go_back)) = wanted.into_iter().find(|key| rows.contains(key)) else {
            return Ok(());
        };
        let names = tables::columns(conn, row.table)?;
        let now = tables::row(conn, row)?;
        let mut columns = Vec::new();
        for (place, name) in names.into_iter().enumerate() {
            let value = match done {
                Done::Deleted => Ok(ValueRef::Null),
                Done::Inserted | Done::Updated => item.new_value(place),
            };
            // Columns added since, and those an update left alone.
            let Ok(value) = value else { continue };
            let left = to_json(value);
            let back = match done {
                Done::Updated | Done::Deleted if !in_bulk => {
                    item.old_value(place).map_or(Value::Null, to_json)
                }
                _ => Value::Null,
            };
            let now = now
                .as_ref()
                .map_or(Value::Null, |now| to_json((&now[place]).into()));
            if left != now {
                columns.push(ConflictColumn {
                    name,
                    back,
                    left,
                    now,
                });
            }
        }
        described.push(ConflictRow {
            table: row.table.name(),
            key: row.key,
            changed_by: changed_since(conn, row, step)?,
            can_go_back,
            columns,
        });
        Ok(())
    })?;
    Ok(described)
}

/// The latest step after `step` that changed the row.
pub(super) fn changed_since(
    conn: &Connection,
    row: RowKey,
    step: StepId,
) -> Result<Option<StepId>, StoreError> {
    let latest: Option<i64> = conn
        .prepare_cached(include_str!("changed_since.sql"))?
        .query_row(params![row.table.code(), row.key, step.get()], |row| {
            row.get(0)
        })?;
    Ok(latest.map(Into::into))
}

pub(super) fn to_json(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => bytes.into(),
    }
}
