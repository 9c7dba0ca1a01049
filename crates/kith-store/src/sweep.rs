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

/// Whether there are rows within these spans, which come in order, and for each outside at
/// least so many. No more rows are looked at than it takes to tell.
///
/// # Errors
/// What SQLite says.
pub(crate) fn are_most(
    conn: &Connection,
    (table, key): (&str, &str),
    spans: &[(i64, i64)],
    for_each: u64,
) -> Result<bool, StoreError> {
    let mut count = conn.prepare_cached(&format!(
        "SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {key} BETWEEN ?1 AND ?2 LIMIT ?3)"
    ))?;
    let mut at_most = |most: u64, spans: &[(i64, i64)]| -> Result<u64, StoreError> {
        let mut found = 0;
        for (first, last) in spans {
            let left = i64::try_from(most - found).unwrap_or(i64::MAX);
            let rows: i64 = count.query_row([*first, *last, left], |row| row.get(0))?;
            found += rows.unsigned_abs();
        }
        Ok(found)
    };
    let keys = spans.iter().map(|(first, last)| last.abs_diff(*first));
    let fit = keys.fold(1, u64::saturating_add) / for_each;
    let outside = at_most(fit.saturating_add(1), &gaps(spans))?;
    let asked = for_each.saturating_mul(outside.max(1));
    Ok(outside <= fit && at_most(asked, spans)? == asked)
}

/// The spans between these, which come in order, and around them.
pub(crate) fn gaps(spans: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let (mut gaps, mut from) = (Vec::new(), Some(i64::MIN));
    for &(first, last) in spans {
        if let (Some(from), Some(to)) = (from, first.checked_sub(1)) {
            gaps.push((from, to));
        }
        from = last.checked_add(1);
    }
    gaps.extend(from.map(|from| (from, i64::MAX)));
    gaps.retain(|(first, last)| first <= last);
    gaps
}

/// The few rows of a table that stay while all others go.
pub(crate) struct Few {
    table: String,
    rows: Vec<Vec<Value>>,
}

impl Few {
    /// Those outside of all spans, which come in order; `None` where they are not few.
    ///
    /// # Errors
    /// What SQLite says.
    pub(crate) fn besides(
        conn: &Connection,
        table: &str,
        key: &str,
        spans: &[(i64, i64)],
    ) -> Result<Option<Self>, StoreError> {
        if !are_most(conn, (table, key), spans, GOING)? {
            return Ok(None);
        }
        let sql = format!("SELECT * FROM {table} WHERE {key} BETWEEN ?1 AND ?2");
        let mut staying = conn.prepare(&sql)?;
        let width = staying.column_count();
        let mut rows = Vec::new();
        for (first, last) in gaps(spans) {
            let found = staying.query_map([first, last], |row| {
                (0..width).map(|at| row.get(at)).collect()
            })?;
            rows.extend(found.collect::<Result<Vec<Vec<Value>>, _>>()?);
        }
        Ok(Some(Self {
            table: table.to_owned(),
            rows,
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
    fn gaps_and_spans_are_all_there_is() {
        for (spans, expected) in [
            (&[][..], vec![(i64::MIN, i64::MAX)]),
            (&[(i64::MIN, i64::MAX)], vec![]),
            (
                &[(3, 5), (6, 6), (9, 9)],
                vec![(i64::MIN, 2), (7, 8), (10, i64::MAX)],
            ),
        ] {
            assert_eq!(gaps(spans), expected, "{spans:?}");
        }
    }

    #[test]
    fn most_are_told_by_how_many_are_left() {
        let conn = filled(100);
        for (spans, for_each, most) in [
            (&[(1, 50)][..], 1, true),
            (&[(1, 49)], 1, false),
            (&[(1, 40), (52, 100)], 8, true),
            (&[(1, 40), (53, 100)], 8, false),
            (&[(1, 100)], 8, true),
            (&[(-9, 9_000)], 8, true),
            (&[(101, 9_000)], 1, false),
            (&[(i64::MIN, i64::MAX)], 1, true),
            (&[], 8, false),
        ] {
            let found = are_most(&conn, ("t", "id"), spans, for_each).unwrap();
            assert_eq!(found, most, "{spans:?}");
        }
        let nothing = filled(0);
        assert!(!are_most(&nothing, ("t", "id"), &[(1, 9)], 1).unwrap());
    }

    #[test]
    fn an_empty_table_stays_one() {
        let conn = filled(0);
        remove(&conn, "t", "id", (1, 9_000)).unwrap();
        assert!(left(&conn).is_empty());
    }
}
