//! What is derived from watched rows and kept in step with them: search, names
//! for sorting, where an enrollment stands.

mod derived;
mod names;
mod now;
mod search;
mod stale;

use std::collections::{BTreeMap, BTreeSet};

use crate::history::{KeyRange, RowKey, Table};
use crate::{Read, StoreError};

pub(crate) use derived::Derived;
pub(crate) use names::{NameKeys, named, person_name, rename};
pub(crate) use search::{Words, merge_again, merge_later, terms};
pub(crate) use stale::stale;

/// Brings one derived table up to date for the rows that a step, an undo or a
/// redo touched, by looking at how they stand now: they may be gone, or back.
/// It writes no watched table.
pub(crate) type Refresh = fn(&Read<'_>, &TouchedRows) -> Result<(), StoreError>;

/// Every derived table's refresh, in the order they run.
pub(crate) const REFRESHES: &[Refresh] = &[names::refresh, now::refresh, search::refresh];

/// The rows a step touched.
#[derive(Debug, Clone, Default)]
pub(crate) struct TouchedRows {
    /// One by one.
    pub rows: BTreeMap<Table, Vec<i64>>,
    /// Inserted or removed in bulk.
    pub ranges: Vec<KeyRange>,
    /// Ranges among these whose derived rows were written along with them.
    pub standing: Vec<KeyRange>,
}

impl TouchedRows {
    pub(crate) fn new(rows: impl IntoIterator<Item = RowKey>, ranges: Vec<KeyRange>) -> Self {
        let mut by_table = BTreeMap::<Table, Vec<i64>>::new();
        for RowKey { table, key } in rows {
            by_table.entry(table).or_default().push(key);
        }
        Self {
            rows: by_table,
            ranges,
            standing: Vec::new(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.ranges.is_empty()
    }

    /// The tables in which something changed.
    pub(crate) fn tables(&self) -> BTreeSet<Table> {
        let ranges = self.ranges.iter().map(|range| range.table);
        self.rows.keys().copied().chain(ranges).collect()
    }
}

/// Runs every refresh, unless nothing changed. `before` is what [`stale`] said
/// while rows that are gone by now still stood.
pub(crate) fn refresh(
    read: &Read<'_>,
    refreshes: &[Refresh],
    touched: &TouchedRows,
    before: TouchedRows,
) -> Result<(), StoreError> {
    if touched.is_empty() {
        return Ok(());
    }
    let stale = stale(read, touched)?.with(before);
    refreshes
        .iter()
        .try_for_each(|refresh| refresh(read, &stale))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use kith_model::step::{Label, StepKind};
    use rusqlite::{Connection, params};

    use super::*;
    use crate::history::{UndoRequest, redo_with, undo_with};
    use crate::testing::test_connection;
    use crate::transact::transact_with;
    use crate::{Job, Tx};

    /// Keeps the cities of people in a table of its own.
    const CITIES: &[Refresh] = &[|read, touched| {
        let conn = read.conn();
        let one_by_one = touched.rows.get(&Table::Person).into_iter().flatten();
        let one_by_one = one_by_one.map(|&key| (key, key));
        let in_bulk = touched.ranges.iter();
        let in_bulk = in_bulk.filter(|range| range.table == Table::Person);
        for (first, last) in one_by_one.chain(in_bulk.map(|range| (range.first, range.last))) {
            conn.execute(
                "DELETE FROM temp.city WHERE person BETWEEN ?1 AND ?2",
                [first, last],
            )?;
            conn.execute(
                "INSERT INTO temp.city SELECT id, city FROM person WHERE id BETWEEN ?1 AND ?2 AND city IS NOT NULL",
                [first, last],
            )?;
        }
        Ok(())
    }];

    fn act(conn: &Connection, command: impl FnOnce(&Tx<'_>) -> Result<(), StoreError>) {
        let label = Label::new(StepKind::PersonAdded);
        let now = DateTime::UNIX_EPOCH;
        transact_with(conn, CITIES, label, now, &Job::quiet(), command).unwrap();
    }

    fn add(conn: &Connection, key: i64, city: &str) -> Result<(), StoreError> {
        conn.execute(
            "INSERT INTO person (id, created_at, city) VALUES (?1, 1, ?2)",
            params![key, city],
        )?;
        Ok(())
    }

    fn cities(conn: &Connection) -> Vec<String> {
        let mut found = conn
            .prepare("SELECT city FROM temp.city ORDER BY person")
            .unwrap();
        let found = found.query_map([], |row| row.get(0)).unwrap();
        found.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn what_is_derived_follows_every_step_undo_and_redo() {
        let conn = test_connection();
        conn.execute_batch("CREATE TEMP TABLE city (person INTEGER PRIMARY KEY, city TEXT)")
            .unwrap();
        act(&conn, |tx| add(tx.conn(), 1, "Taos"));
        act(&conn, |tx| {
            tx.bulk(&[(Table::Person, 2..=3)], |tx| {
                add(tx.conn(), 2, "Chama")?;
                add(tx.conn(), 3, "Mora")
            })
        });
        act(&conn, |tx| {
            tx.conn().execute("DELETE FROM person WHERE id = 2", [])?;
            Ok(())
        });
        assert_eq!(
            cities(&conn),
            ["Taos", "Mora"],
            "steps, one by one and in bulk"
        );
        let request = UndoRequest::default();
        let now = DateTime::UNIX_EPOCH;
        let undo = || undo_with(&conn, CITIES, &request, now, &Job::quiet()).unwrap();
        let redo = || redo_with(&conn, CITIES, &request, now, &Job::quiet()).unwrap();
        undo();
        assert_eq!(cities(&conn), ["Taos", "Chama", "Mora"], "one row is back");
        undo();
        assert_eq!(cities(&conn), ["Taos"], "the bulk rows are gone");
        undo();
        assert!(cities(&conn).is_empty(), "all are gone");
        redo();
        redo();
        redo();
        assert_eq!(cities(&conn), ["Taos", "Mora"], "as after the steps");
    }

    #[test]
    fn a_refresh_that_errs_takes_the_command_with_it() {
        let conn = test_connection();
        let label = Label::new(StepKind::PersonAdded);
        let now = DateTime::UNIX_EPOCH;
        let refused: Result<_, _> = transact_with(
            &conn,
            &[|_, _| Err(StoreError::Canceled)],
            label,
            now,
            &Job::quiet(),
            |tx| add(tx.conn(), 1, "Taos"),
        );
        assert!(refused.is_err(), "the error goes on");
        let left: u32 = conn
            .query_row("SELECT count(*) FROM person", [], |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0, "no row without its index");
    }
}
