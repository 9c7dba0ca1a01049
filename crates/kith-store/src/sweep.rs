//! Most rows of a table out at once.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::StoreError;

/// Keys from which on it is asked whether they are most of a table.
const MANY: i64 = 500;
/// For each row that stays there are at least so many that go.
const GOING: u64 = 8;

/// Removes the rows of a span of keys, both ends included.
///
/// # Errors
/// What SQLite says.
pub(crate) fn remove(
    conn: &Connection,
    table: &str,
    key: &str,
    (first, last): (i64, i64),
) -> Result<(), StoreError> {
    if last - first >= MANY
        && let Some(few) = Few::besides(conn, table, key, &[(first, last)])?
    {
        return few.stay_alone(conn).map(drop);
    }
    let sql = format!("DELETE FROM {table} WHERE {key} BETWEEN ?1 AND ?2");
    conn.prepare_cached(&sql)?.execute([first, last])?;
    Ok(())
}

/// The few rows of a table that stay while all others go.
pub(crate) struct Few {
    table: String,
    rows: Vec<Vec<Value>>,
}

impl Few {
    /// Those outside of all spans; `None` where they are not few.
    ///
    /// # Errors
    /// What SQLite says.
    pub(crate) fn besides(
        conn: &Connection,
        table: &str,
        key: &str,
        spans: &[(i64, i64)],
    ) -> Result<Option<Self>, StoreError> {
        let within = spans
            .iter()
            .map(|(first, last)| format!("{key} BETWEEN {first} AND {last}"));
        let within = within.collect::<Vec<_>>().join(" OR ");
        let count = |of: String| -> Result<u64, StoreError> {
            let sql = format!("SELECT count(*) FROM {table}{of}");
            Ok(u64::from(
                conn.query_row(&sql, [], |row| row.get::<_, u32>(0))?,
            ))
        };
        let all = count(String::new())?;
        let going = count(format!(" WHERE {within}"))?;
        if going < GOING * (all - going) || going == 0 {
            return Ok(None);
        }
        let mut staying = conn.prepare(&format!("SELECT * FROM {table} WHERE NOT ({within})"))?;
        let width = staying.column_count();
        let rows = staying.query_map([], |row| (0..width).map(|at| row.get(at)).collect())?;
        Ok(Some(Self {
            table: table.to_owned(),
            rows: rows.collect::<Result<_, _>>()?,
        }))
    }

    /// Empties the table and puts them back; answers how many others went. SQLite gives back an emptied
    /// table's pages and its indexes' without a look at any row, where nothing
    /// records it and no reference has to be looked at.
    ///
    /// # Errors
    /// What SQLite says.
    pub(crate) fn stay_alone(self, conn: &Connection) -> Result<usize, StoreError> {
        let table = &self.table;
        let gone = conn.execute(&format!("DELETE FROM {table}"), [])? - self.rows.len();
        let Some(first) = self.rows.first() else {
            return Ok(gone);
        };
        let places = vec!["?"; first.len()].join(", ");
        let mut insert = conn.prepare(&format!("INSERT INTO {table} VALUES ({places})"))?;
        for row in self.rows {
            insert.execute(params_from_iter(row))?;
        }
        Ok(gone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(rows: i64) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE t (id INTEGER PRIMARY KEY, word ANY, at ANY) STRICT; CREATE INDEX t_word ON t (word)")
            .unwrap();
        for id in 1..=rows {
            let row = (id, format!("loam {id}"), id as f64 / 3.0);
            conn.execute("INSERT INTO t VALUES (?1, ?2, ?3)", row)
                .unwrap();
        }
        conn
    }

    fn left(conn: &Connection) -> Vec<(i64, String, f64)> {
        let mut rows = conn
            .prepare("SELECT id, word, at FROM t WHERE word >= '' ORDER BY id")
            .unwrap();
        let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        rows.unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn few_or_many_that_stay_are_as_they_were() {
        for (span, emptied) in [
            ((1, 2_000), true),
            ((10, 1_995), true),
            ((1, 1_000), false),
            ((7, 7), false),
        ] {
            let conn = filled(2_000);
            let few = Few::besides(&conn, "t", "id", &[span]).unwrap();
            assert_eq!(few.is_some(), emptied, "{span:?}");
            let expected: Vec<_> = left(&conn)
                .into_iter()
                .filter(|row| row.0 < span.0 || row.0 > span.1)
                .collect();
            remove(&conn, "t", "id", span).unwrap();
            assert_eq!(left(&conn), expected, "{span:?}");
        }
    }

    #[test]
    fn an_empty_table_stays_one() {
        let conn = filled(0);
        remove(&conn, "t", "id", (1, 9_000)).unwrap();
        assert!(left(&conn).is_empty());
    }
}
