//! Bulk rows out and back in, by ranges of keys.

use std::collections::BTreeSet;

use kith_model::StepId;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params, params_from_iter};

use super::tables::{self, Table};
use super::{KeyRange, RowKey, rows};
use crate::packed::{pack, unpack, unreadable};
use crate::sweep::Few;
use crate::{StoreError, references};

/// Bytes of rows that are compressed together.
const PART: usize = 1 << 20;

/// The ranges that a step inserted or removed, parents before children.
pub(super) fn ranges(
    conn: &Connection,
    step: StepId,
    removed: bool,
) -> Result<Vec<KeyRange>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT table_code, first_key, last_key FROM history_range WHERE step = ?1 AND removed = ?2 ORDER BY table_code, first_key",
    )?;
    let found = statement.query_map(params![step.get(), removed], |row| {
        Ok(KeyRange {
            table: Table::coded(row.get(0)?)?,
            first: row.get(1)?,
            last: row.get(2)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// What is left of ranges between the rows that stay.
pub(super) fn around(ranges: &[KeyRange], kept: &BTreeSet<RowKey>) -> Vec<KeyRange> {
    let mut left = Vec::new();
    for &range in ranges {
        let table = range.table;
        let row = |key| RowKey { table, key };
        let mut rest = range;
        for stays in kept.range(row(range.first)..=row(range.last)) {
            left.push(KeyRange {
                last: stays.key - 1,
                ..rest
            });
            rest.first = stays.key + 1;
        }
        left.push(rest);
    }
    left.retain(|range| range.first <= range.last);
    left
}

/// Removes the rows of these ranges, children first, and keeps them with
/// `step` so that they can come back. `told` hears of each part's rows. Nothing
/// that stays may refer to one that goes.
pub(super) fn remove(
    conn: &Connection,
    step: StepId,
    ranges: &[KeyRange],
    told: &dyn Fn(usize) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let of_tables: Vec<&[KeyRange]> = ranges.chunk_by(|a, b| a.table == b.table).collect();
    references::known_to_hold(conn, || {
        for ranges in of_tables.into_iter().rev() {
            remove_of_table(conn, step, ranges[0].table, ranges, told)?;
        }
        Ok(())
    })
}

fn remove_of_table(
    conn: &Connection,
    step: StepId,
    table: Table,
    ranges: &[KeyRange],
    told: &dyn Fn(usize) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let spans: Vec<_> = ranges
        .iter()
        .map(|range| (range.first, range.last))
        .collect();
    let few = Few::besides(conn, table.name(), "id", &spans)?;
    let sql = format!("DELETE FROM {} WHERE id BETWEEN ?1 AND ?2", table.name());
    let mut delete = conn.prepare(&sql)?;
    let mut kept = 0;
    for &range in ranges {
        let mut rest = range;
        // Part by part, while the pages just read are still at hand.
        while let Some(part) = Part::read(conn, rest)? {
            part.write(conn, step)?;
            if few.is_none() && delete.execute([part.first, part.last])? != part.count {
                return Err(unreadable());
            }
            told(part.count)?;
            kept += part.count;
            rest.first = part.last + 1;
        }
    }
    match few.map(|few| few.stay_alone(conn)).transpose()? {
        Some(gone) if gone != kept => Err(unreadable()),
        _ => Ok(()),
    }
}

/// Brings back the rows that `step` removed, parents first. `told` hears of
/// each part's rows.
pub(super) fn bring_back(
    conn: &Connection,
    step: StepId,
    told: &dyn Fn(usize) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut parts = conn.prepare(
        "SELECT table_code, first_key, part FROM history_part WHERE step = ?1 ORDER BY table_code, first_key",
    )?;
    let parts = parts.query_map([step.get()], |row| {
        Ok((Table::coded(row.get(0)?)?, row.get::<_, i64>(2)?))
    })?;
    let mut rows = conn.prepare("SELECT rows FROM history_part WHERE step = ?1 AND part = ?2")?;
    for part in parts {
        let (table, part) = part?;
        let packed: Vec<u8> = rows.query_row([step.get(), part], |row| row.get(0))?;
        told(insert(conn, table, &unpack(&packed)?)?)?;
    }
    Ok(())
}

/// Takes rows out of what `step` removed, for good.
pub(super) fn forget(
    conn: &Connection,
    step: StepId,
    gone: &BTreeSet<RowKey>,
) -> Result<(), StoreError> {
    let mut parts =
        conn.prepare("SELECT part, table_code, rows FROM history_part WHERE step = ?1")?;
    let parts = parts.query_map([step.get()], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            Table::coded(row.get(1)?)?,
            row.get::<_, Vec<u8>>(2)?,
        ))
    })?;
    // Read as a whole before the first is written.
    let parts: Vec<_> = parts.collect::<Result<_, _>>()?;
    let mut write =
        conn.prepare_cached("UPDATE history_part SET rows = ?3 WHERE step = ?1 AND part = ?2")?;
    for (part, table, packed) in parts {
        let bytes = unpack(&packed)?;
        let mut rest = bytes.as_slice();
        let mut left = Vec::with_capacity(bytes.len());
        let width = rows::read(&mut rest)?;
        rows::write(&mut left, ValueRef::from(&width));
        while !rest.is_empty() {
            let row = row(&mut rest, &width)?;
            let Some(&Value::Integer(key)) = row.first() else {
                return Err(unreadable());
            };
            if !gone.contains(&RowKey { table, key }) {
                row.iter()
                    .for_each(|value| rows::write(&mut left, value.into()));
            }
        }
        if left.len() != bytes.len() {
            write.execute(params![step.get(), part, pack(&left)])?;
        }
    }
    Ok(())
}

/// Some rows of one table, in the order of their keys.
struct Part {
    table: Table,
    first: i64,
    last: i64,
    count: usize,
    bytes: Vec<u8>,
}

impl Part {
    /// The next rows of a range; `None` when there are none left. Their width
    /// stands in front: the table may gain columns until they come back.
    fn read(conn: &Connection, range: KeyRange) -> Result<Option<Self>, StoreError> {
        let sql = format!(
            "SELECT * FROM {} WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
            range.table.name()
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let width = statement.column_count();
        let mut part = Self {
            table: range.table,
            first: range.first,
            last: range.first,
            count: 0,
            bytes: Vec::with_capacity(PART + PART / 8),
        };
        rows::write(&mut part.bytes, ValueRef::Integer(width as i64));
        let mut found = statement.query([range.first, range.last])?;
        while part.bytes.len() < PART
            && let Some(row) = found.next()?
        {
            for place in 0..width {
                rows::write(&mut part.bytes, row.get_ref(place)?);
            }
            part.last = row.get(0)?;
            part.count += 1;
        }
        Ok((part.count > 0).then_some(part))
    }

    fn write(&self, conn: &Connection, step: StepId) -> Result<(), StoreError> {
        conn.prepare_cached(include_str!("insert_part.sql"))?
            .execute(params![
                step.get(),
                self.table.code(),
                self.first,
                self.last,
                pack(&self.bytes)
            ])?;
        Ok(())
    }
}

/// How many rows came back.
fn insert(conn: &Connection, table: Table, mut bytes: &[u8]) -> Result<usize, StoreError> {
    let width = rows::read(&mut bytes)?;
    let names = tables::columns(conn, table)?;
    let names = names.get(..columns(&width)?).ok_or_else(unreadable)?;
    let places = vec!["?"; names.len()].join(", ");
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({places})",
        table.name(),
        names.join(", ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut count = 0;
    while !bytes.is_empty() {
        count += statement.execute(params_from_iter(row(&mut bytes, &width)?))?;
    }
    Ok(count)
}

/// The next row of a part.
fn row(bytes: &mut &[u8], width: &Value) -> Result<Vec<Value>, StoreError> {
    (0..columns(width)?).map(|_| rows::read(bytes)).collect()
}

fn columns(width: &Value) -> Result<usize, StoreError> {
    match width {
        Value::Integer(width) => usize::try_from(*width).map_err(|_| unreadable()),
        _ => Err(unreadable()),
    }
}
