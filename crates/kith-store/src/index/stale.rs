use std::collections::BTreeSet;

use rusqlite::params;

use super::TouchedRows;
use crate::history::{KeyRange, Table};
use crate::{Read, StoreError};

/// The rows that touched ones speak for, where a derived value of the one
/// hangs on the other: what to look up, and whose it is.
const FOLLOWED: &[(Table, Table, &str)] = &[
    (
        Table::Program,
        Table::Cohort,
        "SELECT id FROM cohort WHERE program BETWEEN ?1 AND ?2",
    ),
    (
        Table::Organization,
        Table::Person,
        "SELECT person FROM affiliation WHERE organization BETWEEN ?1 AND ?2",
    ),
    (
        Table::Affiliation,
        Table::Person,
        "SELECT person FROM affiliation WHERE id BETWEEN ?1 AND ?2",
    ),
    (
        Table::Person,
        Table::Enrollment,
        "SELECT id FROM enrollment WHERE person BETWEEN ?1 AND ?2",
    ),
    (
        Table::StageEvent,
        Table::Enrollment,
        "SELECT enrollment FROM stage_event WHERE id BETWEEN ?1 AND ?2",
    ),
];

/// What is out of date once these rows have changed: they themselves, and
/// those they speak for. An undo asks before it removes rows as well, since a
/// row that is gone no longer tells whose it was.
pub(crate) fn stale(read: &Read<'_>, touched: &TouchedRows) -> Result<TouchedRows, StoreError> {
    let mut stale = touched.clone();
    for &(from, to, sql) in FOLLOWED {
        let one_by_one = touched.rows.get(&from).into_iter().flatten();
        let spans = one_by_one.map(|&key| KeyRange {
            table: from,
            first: key,
            last: key,
        });
        let ranges = touched.unread().filter(|range| range.table == from);
        let in_bulk: Vec<_> = touched
            .ranges
            .iter()
            .filter(|range| range.table == to)
            .collect();
        let mut found = BTreeSet::new();
        let mut statement = read.conn().prepare_cached(sql)?;
        for span in spans.chain(ranges) {
            let mut rows = statement.query(params![span.first, span.last])?;
            while let Some(row) = rows.next()? {
                let key: i64 = row.get(0)?;
                if !in_bulk
                    .iter()
                    .any(|range| range.first <= key && key <= range.last)
                {
                    found.insert(key);
                }
            }
        }
        stale.add(to, found);
    }
    Ok(stale)
}

impl TouchedRows {
    /// Together with others.
    pub(crate) fn with(mut self, others: Self) -> Self {
        for (table, keys) in others.rows {
            self.add(table, keys);
        }
        for range in others.ranges {
            if !self.ranges.contains(&range) {
                self.ranges.push(range);
            }
        }
        self.standing.extend(others.standing);
        self
    }

    fn add(&mut self, table: Table, keys: impl IntoIterator<Item = i64>) {
        let known = self.rows.entry(table).or_default();
        known.extend(keys);
        known.sort_unstable();
        known.dedup();
    }

    /// Ranges whose derived rows are still to be made.
    fn unread(&self) -> impl Iterator<Item = KeyRange> {
        let ranges = self.ranges.iter().copied();
        ranges.filter(|range| !self.standing.contains(range))
    }

    /// The spans of keys in one table: each row by itself, and each range.
    pub(super) fn spans(&self, table: Table) -> impl Iterator<Item = (i64, i64)> {
        let rows = self.rows.get(&table).into_iter().flatten();
        let ranges = self.unread().filter(move |range| range.table == table);
        rows.map(|&key| (key, key))
            .chain(ranges.map(|range| (range.first, range.last)))
    }
}
