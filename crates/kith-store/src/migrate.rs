use rusqlite::Connection;

use crate::StoreError;

/// "Kith" in ASCII: what `application_id` says in every workspace.
pub(crate) const APPLICATION_ID: i32 = 0x4b69_7468;

/// The schema this program writes.
pub(crate) const VERSION: u32 = MIGRATIONS.len() as u32;

/// One list of parts per version, in the order they run. Once shipped a
/// migration is never edited, and tables only ever gain columns at their end.
const MIGRATIONS: &[&[&str]] = &[
    &[
        include_str!("migrations/0001/workspace.sql"),
        include_str!("migrations/0001/people.sql"),
        include_str!("migrations/0001/programs.sql"),
        include_str!("migrations/0001/sessions.sql"),
        include_str!("migrations/0001/imports.sql"),
        include_str!("migrations/0001/history.sql"),
        include_str!("migrations/0001/derived.sql"),
    ],
    &[include_str!("migrations/0002/duplicates.sql")],
    &[include_str!("migrations/0003/indexes.sql")],
    &[include_str!("migrations/0004/meetings.sql")],
    &[include_str!("migrations/0005/sources.sql")],
    &[include_str!("migrations/0006/values.sql")],
    &[include_str!("migrations/0007/fields.sql")],
    &[include_str!("migrations/0008/words.sql")],
    &[
        include_str!("migrations/0009/since.sql"),
        include_str!("migrations/0009/unfinished.sql"),
    ],
];

/// Whether an older workspace is to be brought forward: after a backup.
pub(crate) fn is_due(conn: &Connection) -> Result<bool, StoreError> {
    let found = version(conn)?;
    Ok(0 < found && found < VERSION)
}

/// Brings a workspace to [`VERSION`], one transaction per step of the way.
pub(crate) fn migrate(conn: &Connection) -> Result<(), StoreError> {
    migrate_by(MIGRATIONS, conn)
}

fn migrate_by(migrations: &[&[&str]], conn: &Connection) -> Result<(), StoreError> {
    let (found, max) = (version(conn)?, migrations.len() as u32);
    if found > max {
        return Err(StoreError::TooNew { found, max });
    }
    for (done, parts) in migrations.iter().enumerate().skip(found as usize) {
        let tx = conn.unchecked_transaction()?;
        for part in *parts {
            tx.execute_batch(part)?;
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", done as u32 + 1)?;
        tx.commit()?;
    }
    Ok(())
}

/// The schema version a file says it has; 0 for a fresh one.
pub(crate) fn version(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::test_connection;

    #[test]
    fn a_fresh_file_is_brought_to_the_newest_version_without_a_backup() {
        let conn = Connection::open_in_memory().unwrap();
        assert!(!is_due(&conn).unwrap(), "nothing in it to keep");
        migrate(&conn).unwrap();
        assert_eq!(
            version(&conn).unwrap(),
            VERSION,
            "every migration ran and was counted"
        );
        let id: i32 = conn
            .pragma_query_value(None, "application_id", |row| row.get(0))
            .unwrap();
        assert_eq!(id, APPLICATION_ID, "the file says whose it is");
    }

    #[test]
    fn migrating_twice_changes_nothing() {
        let conn = test_connection();
        assert!(!is_due(&conn).unwrap(), "an up-to-date file needs none");
        migrate(&conn).unwrap();
        assert_eq!(version(&conn).unwrap(), VERSION, "still the newest");
    }

    #[test]
    fn a_later_version_is_refused() {
        let conn = test_connection();
        conn.pragma_update(None, "user_version", VERSION + 1)
            .unwrap();
        let refused = migrate(&conn).unwrap_err();
        assert!(
            matches!(refused, StoreError::TooNew { found, max } if found == VERSION + 1 && max == VERSION),
            "both versions are told: {refused:?}"
        );
    }

    #[test]
    fn a_migration_that_breaks_off_leaves_the_version_before_it() {
        let conn = Connection::open_in_memory().unwrap();
        let first: &[&str] = &["CREATE TABLE a (x)", "INSERT INTO a VALUES (1)"];
        let broken: &[&str] = &["CREATE TABLE b (x)", "INSERT INTO nowhere VALUES (1)"];
        let mended: &[&str] = &["CREATE TABLE b (x)"];
        migrate_by(&[first, broken], &conn).unwrap_err();
        assert_eq!(version(&conn).unwrap(), 1, "the first stands");
        migrate_by(&[first, mended], &conn).unwrap();
        assert_eq!(version(&conn).unwrap(), 2, "the second ran as a whole");
        let rows: i64 = conn
            .query_row("SELECT count(*) FROM a", [], |row| row.get(0))
            .unwrap();
        assert_eq!(rows, 1, "and the first not again");
    }

    #[test]
    fn the_schema_is_the_one_that_was_looked_at() {
        let conn = test_connection();
        let schema: Vec<String> = conn
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        insta::assert_snapshot!(format!("schema_{VERSION}"), schema.join(";\n"));
    }

    #[test]
    fn every_plain_table_is_strict() {
        let conn = test_connection();
        let loose: Vec<String> = conn
            .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert!(loose.is_empty(), "a column holds what it says: {loose:?}");
    }

    /// Looks at the index's own pages: a removed word must not linger there.
    #[test]
    fn a_word_taken_out_of_search_is_gone_from_its_pages() {
        let conn = test_connection();
        conn.execute_batch(
            "INSERT INTO search (rowid, title, body, kind) VALUES (1, 'zebrafinch', 'quagga', 'person'), (2, 'other', 'thing', 'person')",
        )
        .unwrap();
        let lingering = |word: &str| -> u32 {
            conn.query_row(
                "SELECT count(*) FROM search_data WHERE instr(CAST(block AS BLOB), CAST(?1 AS BLOB)) > 0",
                [word],
                |row| row.get(0),
            )
            .unwrap()
        };
        assert!(
            lingering("zebrafinch") > 0,
            "the probe sees a word that is there"
        );
        conn.execute("DELETE FROM search WHERE rowid = 1", [])
            .unwrap();
        assert_eq!(
            lingering("zeb"),
            0,
            "title words and their prefixes are removed"
        );
        assert_eq!(lingering("quag"), 0, "body words are removed");
        assert!(lingering("other") > 0, "other rows keep theirs");
    }
}
