//! The rows into the table they are of.

use std::iter;
use std::rc::Rc;

use rusqlite::types::{ToSql, ToSqlOutput, Value};
use rusqlite::{Connection, params_from_iter};

use super::table::Rows;
use super::{Cell, Staged};
use crate::StoreError;

impl Staged {
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
            return self.insert_rest(conn, (&into, &columns));
        };
        let first = self.insert_first(conn, (&into, &columns))?;
        let rest = self.insert_rest(conn, (&into, &columns))?;
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

    /// What is not written yet, by one statement. Behind a first row SQLite counts the keys, so
    /// their column is passed over.
    fn insert_rest(
        self,
        conn: &Connection,
        (into, columns): (&str, &[&str]),
    ) -> Result<usize, StoreError> {
        let (mut names, mut values, mut alike) = (Vec::new(), Vec::new(), Vec::new());
        let counted = usize::from(self.written > 0);
        for (place, name) in columns.iter().enumerate().skip(counted) {
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
