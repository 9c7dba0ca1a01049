//! Rows in memory that one statement reads as a table. So the cursors of a table
//! and its indexes stay open from row to row, which halves the time of many.

mod insert;
mod table;

use std::iter;
use std::rc::Rc;

use rusqlite::types::{ToSql, Value, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};

use crate::StoreError;

pub(crate) use table::load;
use table::{Rows, WIDTH};

/// Rows of one table, one behind the other.
#[derive(Debug, Default)]
pub(crate) struct Staged {
    width: usize,
    cells: Vec<Cell>,
    /// What texts and blobs hold: one piece, since the thread that writes would
    /// spend a sixth of its time on giving back many small ones of another's.
    held: Vec<u8>,
    /// A bit for each column that has more than one value.
    differ: u32,
    /// Rows to make room for.
    expected: usize,
    /// Cells at the front that are written already.
    written: usize,
}

/// Bytes of text a cell holds, on the average.
const HELD: usize = 8;

/// A value, or where its bytes stand.
#[derive(Debug, Clone, Copy)]
enum Cell {
    Null,
    Integer(i64),
    Real(f64),
    Text(Span),
    Blob(Span),
}

/// Bytes held, from the first up to but not the second.
type Span = (usize, usize);

impl Staged {
    /// With room for so many rows.
    pub(crate) fn expecting(rows: usize) -> Self {
        Self {
            expected: rows,
            ..Self::default()
        }
    }

    /// Adds a row; all are as wide as the first.
    pub(crate) fn push<const N: usize>(&mut self, row: [Value; N]) {
        const { assert!(N <= WIDTH, "no table has so many columns") };
        if self.cells.is_empty() {
            (self.width, self.differ) = (N, 0);
            self.cells.reserve(N * self.expected);
            self.held.reserve(N * self.expected * HELD);
        }
        let first = self.cells.len() < N;
        for (place, value) in row.into_iter().enumerate() {
            if !first && self.value(self.cells[place]) != ValueRef::from(&value) {
                self.differ |= 1 << place;
            }
            let cell = match value {
                Value::Null => Cell::Null,
                Value::Integer(number) => Cell::Integer(number),
                Value::Real(number) => Cell::Real(number),
                Value::Text(text) => Cell::Text(self.hold(text.as_bytes())),
                Value::Blob(blob) => Cell::Blob(self.hold(&blob)),
            };
            self.cells.push(cell);
        }
    }

    fn hold(&mut self, bytes: &[u8]) -> Span {
        let from = self.held.len();
        self.held.extend_from_slice(bytes);
        (from, self.held.len())
    }

    fn value(&self, cell: Cell) -> ValueRef<'_> {
        let held = |(from, to): Span| &self.held[from..to];
        match cell {
            Cell::Null => ValueRef::Null,
            Cell::Integer(number) => ValueRef::Integer(number),
            Cell::Real(number) => ValueRef::Real(number),
            Cell::Text(span) => ValueRef::Text(held(span)),
            Cell::Blob(span) => ValueRef::Blob(held(span)),
        }
    }

    /// A row for each value: its place, then the value.
    pub(crate) fn numbered(values: impl Iterator<Item = Value>) -> Self {
        let mut staged = Self::default();
        for (place, value) in values.enumerate() {
            staged.push([Value::Integer(place as i64), value]);
        }
        staged
    }

    /// What `sql` finds that reads them as `staged(?1)`.
    pub(crate) fn ask<T>(
        self,
        conn: &Connection,
        sql: &str,
        from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        self.ask_with(conn, sql, &[], from_row)
    }

    /// The same, with parameters from `?2` on.
    pub(crate) fn ask_with<T>(
        self,
        conn: &Connection,
        sql: &str,
        more: &[&dyn ToSql],
        from_row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = conn.prepare_cached(sql)?;
        let rows = Rows(Rc::new(self));
        let given = iter::once(&rows as &dyn ToSql).chain(more.iter().copied());
        let found = statement.query_map(params_from_iter(given), from_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_memory_are_inserted_as_they_are() {
        let conn = Connection::open_in_memory().unwrap();
        load(&conn).unwrap();
        conn.execute_batch("CREATE TABLE t (a INTEGER, b TEXT, c BLOB) STRICT")
            .unwrap();
        let mut staged = Staged::default();
        let rows = [
            [
                Value::Integer(1),
                Value::Text("Rosa 🌽".into()),
                Value::Null,
            ],
            [
                Value::Null,
                Value::Text(String::new()),
                Value::Blob(vec![0, 1]),
            ],
        ];
        rows.iter().cloned().for_each(|row| staged.push(row));
        let insert = "INSERT INTO t (a, b, c) VALUES (?1, ?2, ?3)";
        staged.insert(&conn, insert).unwrap();
        Staged::default().insert(&conn, insert).unwrap();
        let mut found = conn
            .prepare("SELECT a, b, c FROM t ORDER BY rowid")
            .unwrap();
        let found = found
            .query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]))
            .unwrap();
        let found: Vec<[Value; 3]> = found.map(Result::unwrap).collect();
        assert_eq!(found, rows, "kinds and all");
    }

    #[test]
    fn keys_are_those_that_were_given_whether_they_count_on_or_not() {
        let conn = Connection::open_in_memory().unwrap();
        load(&conn).unwrap();
        conn.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT")
            .unwrap();
        let insert = |keys: &[i64]| {
            let mut staged = Staged::default();
            for key in keys {
                staged.push([Value::Integer(*key), Value::Text(format!("of {key}"))]);
            }
            staged.insert(&conn, "INSERT INTO t (id, a) VALUES (?1, ?2)")
        };
        // Into nothing, behind those, with a gap, before others, in no order, alone.
        for keys in [
            &[7, 8, 9][..],
            &[10, 11],
            &[20, 21, 23],
            &[12, 13],
            &[40, 30],
            &[50],
        ] {
            assert_eq!(insert(keys).unwrap(), keys.len(), "{keys:?}");
        }
        assert!(insert(&[51, 52, 7]).is_err(), "a key that is taken");
        let mut found = conn.prepare("SELECT id, a FROM t ORDER BY id").unwrap();
        let found = found.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)));
        let found: Vec<(i64, String)> = found.unwrap().map(Result::unwrap).collect();
        let keys = [7, 8, 9, 10, 11, 12, 13, 20, 21, 23, 30, 40, 50, 51, 52];
        assert_eq!(found, keys.map(|key| (key, format!("of {key}"))));
    }

    #[test]
    fn without_rows_there_is_no_such_table() {
        let conn = Connection::open_in_memory().unwrap();
        load(&conn).unwrap();
        assert!(conn.prepare("SELECT c0 FROM staged").is_err());
    }
}
