use std::collections::BTreeSet;

use rusqlite::Connection;

use super::changes::{Change, Done};
use super::tables::{self, Reference};
use super::{KeyRange, RowKey, retrace};
use crate::{StoreError, sweep};

/// Gaps between going rows that one statement looks through.
const MOST_GAPS: usize = 100;

/// The rows that taking a step back would remove.
pub(super) struct Going<'a> {
    /// The rows the step inserted one by one, among others.
    pub changes: &'a [Change],
    /// The rows it inserted in bulk.
    pub ranges: &'a [KeyRange],
    /// Rows of either that stay.
    pub kept: &'a BTreeSet<RowKey>,
}

/// A row that stays and needs one that goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dependent {
    pub child: RowKey,
    pub parent: RowKey,
}

/// Every such row, found by asking, so that SQLite never has to object.
pub(super) fn find(conn: &Connection, going: &Going<'_>) -> Result<Vec<Dependent>, StoreError> {
    let removed: BTreeSet<RowKey> = going
        .changes
        .iter()
        .filter(|change| change.done == Done::Inserted)
        .map(|change| change.row)
        .filter(|row| !going.kept.contains(row))
        .collect();
    let wholly_going = retrace::around(going.ranges, going.kept);
    let goes = |row: RowKey| {
        removed.contains(&row)
            || going.ranges.iter().any(|range| range.holds(row)) && !going.kept.contains(&row)
    };
    let mut found = Vec::new();
    for reference in tables::references(conn)? {
        let spans = spans(&reference, &removed, going.ranges);
        if spans.is_empty() {
            continue;
        }
        let led_away = led_away(conn, &reference, going.changes)?;
        let Reference { child, parent, .. } = reference;
        let going = wholly_going.iter().filter(|range| range.table == child);
        let going: Vec<_> = going.map(|range| (range.first, range.last)).collect();
        let mut statement = conn.prepare(&that_stay(conn, &reference, &going)?)?;
        for (first, last) in spans {
            let mut rows = statement.query([first, last])?;
            while let Some(row) = rows.next()? {
                let child = RowKey {
                    table: child,
                    key: row.get(0)?,
                };
                let parent = RowKey {
                    table: parent,
                    key: row.get(1)?,
                };
                if !goes(child) && goes(parent) && !led_away.contains(&child.key) {
                    found.push(Dependent { child, parent });
                }
            }
        }
    }
    Ok(found)
}

/// The SELECT over a span of parent keys that finds children outside of these spans: by what
/// they refer to, or one by one where fewer stay than go.
fn that_stay(
    conn: &Connection,
    reference: &Reference,
    going: &[(i64, i64)],
) -> Result<String, StoreError> {
    let (table, column) = (reference.child.name(), &reference.column);
    let within = |(first, last)| format!("id BETWEEN {first} AND {last}");
    let select = format!("SELECT id, {column} FROM {table} WHERE");
    let gaps = sweep::gaps(going);
    if (1..=MOST_GAPS).contains(&gaps.len()) && sweep::are_most(conn, (table, "id"), going, 1)? {
        let of_gaps = gaps.into_iter().map(within);
        let of_gaps =
            of_gaps.map(|within| format!("{select} {within} AND +{column} BETWEEN ?1 AND ?2"));
        return Ok(of_gaps.collect::<Vec<_>>().join(" UNION ALL "));
    }
    let not_within = going
        .iter()
        .map(|&span| format!(" AND NOT ({})", within(span)));
    let not_within: String = not_within.collect();
    Ok(format!("{select} {column} BETWEEN ?1 AND ?2{not_within}"))
}

/// Whether any row refers into these ranges, whose rows are gone.
pub(super) fn any(conn: &Connection, gone: &[KeyRange]) -> Result<bool, StoreError> {
    for Reference {
        child,
        column,
        parent,
    } in tables::references(conn)?
    {
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {} WHERE {column} BETWEEN ?1 AND ?2)",
            child.name()
        );
        for range in gone.iter().filter(|range| range.table == parent) {
            let mut refers = conn.prepare_cached(&sql)?;
            if refers.query_row([range.first, range.last], |row| row.get(0))? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Spans of parent keys that go.
fn spans(
    reference: &Reference,
    removed: &BTreeSet<RowKey>,
    ranges: &[KeyRange],
) -> Vec<(i64, i64)> {
    let one_by_one = removed
        .iter()
        .filter(|row| row.table == reference.parent)
        .map(|row| (row.key, row.key));
    let in_bulk = ranges
        .iter()
        .filter(|range| range.table == reference.parent)
        .map(|range| (range.first, range.last));
    one_by_one.chain(in_bulk).collect()
}

/// Children whose reference is itself set back by the same undo.
fn led_away(
    conn: &Connection,
    reference: &Reference,
    changes: &[Change],
) -> Result<BTreeSet<i64>, StoreError> {
    let columns = tables::columns(conn, reference.child)?;
    let place = columns.iter().position(|name| *name == reference.column);
    let updated = changes
        .iter()
        .filter(|change| change.done == Done::Updated && change.row.table == reference.child)
        .filter(|change| place.is_some_and(|place| change.columns.contains(&place)));
    Ok(updated.map(|change| change.row.key).collect())
}
