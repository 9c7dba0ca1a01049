#![allow(
    unsafe_code,
    reason = "a virtual table has to be laid out as SQLite expects it, and gets its rows by pointer"
)]

//! Rows in memory that one statement reads as a table. So the cursors of a table
//! and its indexes stay open from row to row, which halves the time of many.

use std::borrow::Cow;
use std::ffi::{CStr, CString, c_int};
use std::iter;
use std::marker::PhantomData;
use std::rc::Rc;

use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};
use rusqlite::vtab::{
    Context, Filters, IndexConstraintOp, IndexInfo, Module, VTab, VTabConnection, VTabCursor,
};
use rusqlite::{Connection, Row, ffi, params_from_iter};

use crate::StoreError;

const NAME: &CStr = c"staged";
/// The most columns a table may have.
const WIDTH: usize = 32;
/// The hidden column behind them, through which the rows come in.
const ROWS: c_int = WIDTH as c_int;

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
        let mut statement = conn.prepare_cached(sql)?;
        let found = statement.query_map([Rows(Rc::new(self))], from_row)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Inserts them by `sql`, an `INSERT INTO table (columns) VALUES …` with a
    /// parameter for each column in their order, the key first, and answers how many they were.
    /// A column without any value gets its default. Where one is refused, those before it
    /// stay: it is for the transaction to take back. So SQLite need not be able to take back
    /// this statement alone, for which it would copy every page before it writes it.
    ///
    /// Keys that count on behind all others are left to SQLite to count, which then looks for
    /// no place to put them.
    pub(crate) fn insert(mut self, conn: &Connection, sql: &str) -> Result<usize, StoreError> {
        let Some((into, columns)) = sql.split_once('(').filter(|_| !self.cells.is_empty()) else {
            return Ok(0);
        };
        let columns: Vec<&str> = columns
            .split([',', ')'])
            .map(str::trim)
            .take(self.width)
            .collect();
        let into = into.replacen("INSERT", "INSERT OR FAIL", 1);
        let (Some(last), true) = (self.counts_on(), self.are_behind(conn, &into)?) else {
            return self.insert_rest(conn, (&into, &columns), 0);
        };
        let first = self.insert_first(conn, (&into, &columns))?;
        let rest = self.insert_rest(conn, (&into, &columns), 1)?;
        match conn.last_insert_rowid() == last {
            true => Ok(first + rest),
            false => Err(StoreError::Constraint {
                rule: "keys that were set aside are others'".to_owned(),
            }),
        }
    }

    fn insert_first(
        &mut self,
        conn: &Connection,
        (into, columns): (&str, &[&str]),
    ) -> Result<usize, StoreError> {
        let (names, places) = (columns.join(", "), vec!["?"; self.width].join(", "));
        let mut statement = conn.prepare_cached(&format!("{into}({names}) VALUES ({places})"))?;
        let values = self.cells[..self.width].iter();
        let values = values.map(|&cell| ToSqlOutput::Borrowed(self.value(cell)));
        let inserted = statement.execute(params_from_iter(values))?;
        self.written = self.width;
        Ok(inserted)
    }

    /// What is not written yet, by one statement, without the first columns that are left to
    /// SQLite.
    fn insert_rest(
        self,
        conn: &Connection,
        (into, columns): (&str, &[&str]),
        left: usize,
    ) -> Result<usize, StoreError> {
        let (mut names, mut values, mut alike) = (Vec::new(), Vec::new(), Vec::new());
        for (place, name) in columns.iter().enumerate().skip(left) {
            if self.differ & 1 << place != 0 {
                values.push(format!("c{place}"));
            } else {
                // What every row has alike is given once, and nothing not at all.
                match Value::try_from(self.value(self.cells[place])) {
                    Ok(Value::Null) => continue,
                    value => alike.push(value.map_err(rusqlite::Error::from)?),
                }
                values.push(format!("?{}", alike.len() + 1));
            }
            names.push(*name);
        }
        let (names, values) = (names.join(", "), values.join(", "));
        let sql = format!("{into}({names}) SELECT {values} FROM staged(?1)");
        let rows = Rows(Rc::new(self));
        let given = iter::once(&rows as &dyn ToSql);
        let given = given.chain(alike.iter().map(|value| value as &dyn ToSql));
        Ok(conn
            .prepare_cached(&sql)?
            .execute(params_from_iter(given))?)
    }

    /// The last key, where each is the one after that of the row before.
    fn counts_on(&self) -> Option<i64> {
        let mut keys = self.cells.chunks_exact(self.width).map(|row| row[0]);
        let Some(Cell::Integer(first)) = keys.next() else {
            return None;
        };
        keys.try_fold(first, |before, key| match key {
            Cell::Integer(key) if before.checked_add(1) == Some(key) => Some(key),
            _ => None,
        })
    }

    /// Whether the first key is behind all that are in the table.
    fn are_behind(&self, conn: &Connection, into: &str) -> Result<bool, StoreError> {
        let table = into.rsplit_once("INTO").map_or(into, |(_, table)| table);
        let mut greatest = conn.prepare_cached(&format!("SELECT max(rowid) FROM {table}"))?;
        let greatest: Option<i64> = greatest.query_row([], |row| row.get(0))?;
        Ok(match self.cells[0] {
            Cell::Integer(first) => greatest.is_none_or(|greatest| greatest < first),
            _ => false,
        })
    }

    /// Inserts each by a statement of its own, into a virtual table: a statement of many rows
    /// would have it write out beforehand what it gathered.
    pub(crate) fn insert_each(self, conn: &Connection, sql: &str) -> Result<(), StoreError> {
        let mut statement = conn.prepare_cached(sql)?;
        for row in self.cells.chunks_exact(self.width.max(1)) {
            let values = row.iter().map(|&cell| self.value(cell));
            statement.execute(params_from_iter(values.map(ToSqlOutput::Borrowed)))?;
        }
        Ok(())
    }
}

/// Makes the table known to a connection.
pub(crate) fn load(conn: &Connection) -> Result<(), StoreError> {
    const MODULE: Module<'_, Table> = Module::eponymous_only_module();
    Ok(conn.create_module(NAME, &MODULE, None)?)
}

struct Rows(Rc<Staged>);

impl ToSql for Rows {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from_rc(Rc::clone(&self.0), NAME))
    }
}

#[repr(C)]
struct Table {
    base: ffi::sqlite3_vtab,
}

// SAFETY: laid out as C does, with SQLite's own part first.
unsafe impl<'vtab> VTab<'vtab> for Table {
    type Aux = ();
    type Cursor = Cursor<'vtab>;

    fn connect(
        _: &mut VTabConnection,
        _: Option<&()>,
        _: &[u8],
        _: &[u8],
        _: &[u8],
        _: &[&[u8]],
    ) -> rusqlite::Result<(Cow<'static, CStr>, Self)> {
        let columns: Vec<String> = (0..WIDTH).map(|place| format!("c{place}")).collect();
        let sql = CString::new(format!(
            "CREATE TABLE x({}, rows hidden)",
            columns.join(", ")
        ))?;
        let base = ffi::sqlite3_vtab::default();
        Ok((Cow::Owned(sql), Self { base }))
    }

    fn best_index(&self, info: &mut IndexInfo) -> rusqlite::Result<bool> {
        let mut given = false;
        for (constraint, mut usage) in info.constraints_and_usages() {
            if constraint.is_usable()
                && constraint.column() == ROWS
                && constraint.operator() == IndexConstraintOp::SQLITE_INDEX_CONSTRAINT_EQ
            {
                usage.set_argv_index(1);
                usage.set_omit(true);
                given = true;
            }
        }
        Ok(given)
    }

    fn open(&'vtab mut self) -> rusqlite::Result<Cursor<'vtab>> {
        Ok(Cursor::default())
    }
}

#[derive(Default)]
#[repr(C)]
struct Cursor<'vtab> {
    base: ffi::sqlite3_vtab_cursor,
    rows: Option<&'vtab Staged>,
    /// Where the present row begins.
    at: usize,
    table: PhantomData<&'vtab Table>,
}

// SAFETY: laid out as C does, with SQLite's own part first.
unsafe impl VTabCursor for Cursor<'_> {
    fn filter(&mut self, _: c_int, _: Option<&str>, given: &Filters<'_>) -> rusqlite::Result<()> {
        // SAFETY: a pointer of this name is only ever bound by `Rows`, whose
        // statement keeps it for as long as the cursor reads.
        self.rows = unsafe { given.get_pointer(0, NAME) };
        self.at = self.rows.map_or(0, |rows| rows.written);
        Ok(())
    }

    fn next(&mut self) -> rusqlite::Result<()> {
        self.at += self.rows.map_or(0, |rows| rows.width);
        Ok(())
    }

    fn eof(&self) -> bool {
        self.rows.is_none_or(|rows| self.at >= rows.cells.len())
    }

    fn column(&self, context: &mut Context, place: c_int) -> rusqlite::Result<()> {
        match (self.rows, usize::try_from(place)) {
            (Some(rows), Ok(place)) if place < rows.width => {
                let value = rows.value(rows.cells[self.at + place]);
                context.set_result(ToSqlOutput::Borrowed(value))
            }
            _ => Ok(()),
        }
    }

    fn rowid(&self) -> rusqlite::Result<i64> {
        Ok(self.at as i64)
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
