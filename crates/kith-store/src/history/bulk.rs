use std::cell::RefCell;
use std::ops::RangeInclusive;

use rusqlite::{Connection, OptionalExtension};

use super::KeyRange;
use super::tables::Table;
use crate::StoreError;

/// The rows that a transaction inserted without recording them one by one.
pub(crate) struct Bulk<'c> {
    conn: &'c Connection,
    ranges: RefCell<Vec<KeyRange>>,
    /// Those whose derived rows stand already.
    standing: RefCell<Vec<KeyRange>>,
}

/// What stood there when a bulk insert began.
pub(crate) struct Before {
    changes: u64,
    rows: u64,
}

impl<'c> Bulk<'c> {
    pub(crate) const fn new(conn: &'c Connection) -> Self {
        Self {
            conn,
            ranges: RefCell::new(Vec::new()),
            standing: RefCell::new(Vec::new()),
        }
    }

    pub(crate) fn begin(
        &self,
        ranges: &[(Table, RangeInclusive<i64>)],
    ) -> Result<Before, StoreError> {
        Ok(Before {
            changes: self.conn.total_changes(),
            rows: self.count(ranges)?,
        })
    }

    /// Keeps the ranges, if what happened since is nothing but their rows.
    pub(crate) fn end(
        &self,
        ranges: &[(Table, RangeInclusive<i64>)],
        before: Before,
    ) -> Result<(), StoreError> {
        let changed = self.conn.total_changes() - before.changes;
        let inserted = self.count(ranges)?;
        if before.rows != 0 || changed != inserted {
            return Err(StoreError::Constraint {
                rule: format!("bulk: {changed} changes, {inserted} rows in the ranges"),
            });
        }
        self.keep(ranges)
    }

    /// Keeps the ranges, whose every key was given out to a row that stands by
    /// now, and so does what is derived from it.
    pub(crate) fn end_with_derived(
        &self,
        ranges: &[(Table, RangeInclusive<i64>)],
        inserted: usize,
    ) -> Result<(), StoreError> {
        debug_assert_eq!(
            self.count(ranges)?,
            inserted as u64,
            "rows of these ranges alone"
        );
        let known = self.ranges.borrow().len();
        self.keep(ranges)?;
        let kept = &self.ranges.borrow()[known..];
        self.standing.borrow_mut().extend(kept);
        Ok(())
    }

    fn keep(&self, ranges: &[(Table, RangeInclusive<i64>)]) -> Result<(), StoreError> {
        for (table, keys) in ranges {
            if let Some((first, last)) = self.used(*table, keys)? {
                let table = *table;
                let range = KeyRange { table, first, last };
                self.ranges.borrow_mut().push(range);
            }
        }
        Ok(())
    }

    /// Every range so far, parents before children.
    pub(crate) fn ranges(&self) -> Vec<KeyRange> {
        let mut ranges = self.ranges.borrow().clone();
        ranges.sort_by_key(|range| (range.table, range.first));
        ranges
    }

    /// The ranges whose derived rows stand already.
    pub(crate) fn standing(&self) -> Vec<KeyRange> {
        self.standing.borrow().clone()
    }

    /// The least and the greatest key in use.
    fn used(
        &self,
        table: Table,
        keys: &RangeInclusive<i64>,
    ) -> Result<Option<(i64, i64)>, StoreError> {
        let end = |order: &str| {
            let sql = format!(
                "SELECT id FROM {} WHERE id BETWEEN ?1 AND ?2 ORDER BY id {order} LIMIT 1",
                table.name()
            );
            let mut end = self.conn.prepare_cached(&sql)?;
            end.query_row([keys.start(), keys.end()], |row| row.get::<_, i64>(0))
                .optional()
        };
        Ok(end("ASC")?.zip(end("DESC")?))
    }

    fn count(&self, ranges: &[(Table, RangeInclusive<i64>)]) -> Result<u64, StoreError> {
        let mut rows = 0;
        for (table, keys) in ranges {
            let sql = format!(
                "SELECT count(*) FROM {} WHERE id BETWEEN ?1 AND ?2",
                table.name()
            );
            let mut count = self.conn.prepare_cached(&sql)?;
            rows +=
                u64::from(count.query_row([keys.start(), keys.end()], |row| row.get::<_, u32>(0))?);
        }
        Ok(rows)
    }
}
