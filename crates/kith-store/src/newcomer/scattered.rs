use rusqlite::Connection;

use crate::StoreError;

/// Indexes whose order is not that of newcomers' keys: by what somebody typed,
/// or by a hash. Once they no longer fit into the cache, each row costs a page
/// of each of them.
const SCATTERED: [&str; 5] = [
    "contact_point_email",
    "contact_point_phone",
    "import_row_fingerprint",
    "name_key_match",
    "name_key_sort",
];

/// Newcomers from which on these indexes no longer fit.
const MANY: u64 = 250_000;

/// Lets `insert` do its work without these indexes and makes them afterwards,
/// sorted at once, where so many come and fewer are there already.
///
/// # Errors
/// Those of `insert`; the indexes come back with the transaction then.
pub(super) fn indexed_at_the_end<T>(
    conn: &Connection,
    coming: u64,
    insert: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if coming < MANY || coming < people(conn)? {
        return insert();
    }
    let made = SCATTERED
        .iter()
        .map(|name| Ok((name, made_by(conn, name)?)))
        .collect::<Result<Vec<_>, StoreError>>()?;
    for (name, _) in &made {
        conn.execute_batch(&format!("DROP INDEX {name}"))?;
    }
    let inserted = insert()?;
    for (_, sql) in made {
        conn.execute_batch(&sql)?;
    }
    Ok(inserted)
}

fn made_by(conn: &Connection, index: &str) -> Result<String, StoreError> {
    let sql = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1";
    Ok(conn.query_row(sql, [index], |row| row.get(0))?)
}

fn people(conn: &Connection) -> Result<u64, StoreError> {
    let sql = "SELECT count(*) FROM person";
    Ok(u64::from(
        conn.query_row(sql, [], |row| row.get::<_, u32>(0))?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::test_connection;

    fn indexes(conn: &Connection) -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
        let mut found = conn.prepare(sql).unwrap();
        let found = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        found.unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn the_same_indexes_stand_afterwards_whatever_happened() {
        let conn = test_connection();
        let before = indexes(&conn);
        indexed_at_the_end(&conn, MANY, || {
            assert_eq!(indexes(&conn).len(), before.len() - SCATTERED.len());
            Ok(())
        })
        .unwrap();
        assert_eq!(indexes(&conn), before, "word by word");
        let transaction = conn.unchecked_transaction().unwrap();
        let failed = indexed_at_the_end(&conn, MANY, || Err::<(), _>(StoreError::Canceled));
        assert!(failed.is_err());
        transaction.rollback().unwrap();
        assert_eq!(indexes(&conn), before, "an error rolls back");
    }

    #[test]
    fn a_roster_leaves_them_alone() {
        let conn = test_connection();
        let before = indexes(&conn);
        let there = indexed_at_the_end(&conn, MANY - 1, || Ok(indexes(&conn))).unwrap();
        assert_eq!(there, before);
    }
}
