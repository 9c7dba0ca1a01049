use std::cell::RefCell;
use std::ops::RangeInclusive;

use rusqlite::Connection;

use super::KeyRange;
use super::tables::Table;
use crate::StoreError;

/// The rows that a transaction inserted without recording them one by one.
pub(crate) struct Bulk<'c> {
    conn: &'c Connection,
    ranges: RefCell<Vec<KeyRange>>,
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
        let used = ranges.iter().filter(|(_, keys)| !keys.is_empty());
        self.ranges
            .borrow_mut()
            .extend(used.map(|(table, keys)| KeyRange {
                table: *table,
                first: *keys.start(),
                last: *keys.end(),
            }));
        Ok(())
    }

    /// Every range so far, parents before children.
    pub(crate) fn ranges(&self) -> Vec<KeyRange> {
        let mut ranges = self.ranges.borrow().clone();
        ranges.sort_by_key(|range| (range.table, range.first));
        ranges
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
