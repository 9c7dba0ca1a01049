//! The one way to a connection, and what holds on each of them.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::key::{Key, Salt};
use crate::{StoreError, search, staged};

/// Bytes per page, of SQLite and SQLCipher alike.
pub(crate) const PAGE: u64 = 16 * 1024;

/// The least SQLite that is trusted with a workspace.
const LEAST_SQLITE: i32 = 3_051_003;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// Make the file.
    Create,
    /// Work with it.
    Write,
    /// Only look, as when a backup is verified.
    Read,
}

/// A connection that has its key and nothing else: the first read tells
/// whether the key fits. [`settle`] comes after the version gate, since some
/// settings may write.
pub(crate) fn connect(
    path: &Path,
    access: Access,
    key: &Key,
    salt: &Salt,
) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < LEAST_SQLITE {
        return Err(StoreError::UnfitBuild(rusqlite::version().to_owned()));
    }
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | match access {
            Access::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(Duration::ZERO)?;
    require_codec(&conn)?;
    // A passphrase that does not fit is no line on standard error. And the
    // default is what VACUUM INTO makes its copy with.
    conn.execute_batch(&format!(
        "PRAGMA cipher_log_level = NONE; PRAGMA cipher_default_page_size = {PAGE};"
    ))?;
    conn.execute_batch(&key.pragma("key", salt))?;
    conn.execute_batch(&format!("PRAGMA cipher_page_size = {PAGE};"))?;
    Ok(conn)
}

/// Every setting of a workspace's connection. Durability as measured in
/// simulated power losses: TRUNCATE with EXTRA lost no acknowledged commit.
pub(crate) fn settle(conn: &Connection) -> Result<(), StoreError> {
    conn.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = TRUNCATE;
         PRAGMA synchronous = EXTRA;
         PRAGMA fullfsync = 1;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -81920;",
    )?;
    staged::load(conn)?;
    search::load(conn)
}

/// Lets go of the lock and removes the journal's file, through SQLite, lest it
/// be the next holder's. After a write that failed, on a full disk say, that
/// file still holds what has to come back, and SQLite brings it back at the
/// next look and not before: so it is made to look first. Where that fails the
/// journal stays, for whoever opens the workspace next.
pub(crate) fn let_go(conn: &Connection) -> Result<(), StoreError> {
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    conn.execute_batch("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE;")?;
    Ok(())
}

/// Without its codec SQLCipher is plain SQLite and writes plain text without a
/// word.
fn require_codec(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_query_value(None, "cipher_version", |row| row.get::<_, String>(0))
        .map(drop)
        .map_err(|_| StoreError::UnfitBuild("no cipher_version".into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::key::Passphrase;

    #[test]
    fn every_setting_holds_and_the_file_is_ciphertext() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.kith");
        let salt = [9; 16];
        let key = Key::derive(&Passphrase::new("loam"), &salt);
        let conn = connect(&path, Access::Create, &key, &salt).unwrap();
        settle(&conn).unwrap();
        conn.execute_batch("CREATE TABLE t (x) ; INSERT INTO t VALUES ('buckwheat')")
            .unwrap();
        for (pragma, expected) in [
            ("locking_mode", "exclusive"),
            ("journal_mode", "truncate"),
            ("synchronous", "3"),
            ("fullfsync", "1"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("cell_size_check", "1"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("cache_size", "-81920"),
            ("page_size", "16384"),
            ("cipher_page_size", "16384"),
            ("busy_timeout", "0"),
        ] {
            let found = conn
                .pragma_query_value(None, pragma, |row| {
                    Ok(match row.get_ref(0)? {
                        rusqlite::types::ValueRef::Integer(n) => n.to_string(),
                        other => other.as_str()?.to_owned(),
                    })
                })
                .unwrap();
            assert_eq!(found, expected, "setting {pragma}");
        }
        drop(conn);
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(bytes[..16], salt, "the salt stands where it is read back");
        for plain in [&b"SQLite format 3"[..], b"buckwheat", b"CREATE TABLE"] {
            assert!(
                !bytes.windows(plain.len()).any(|window| window == plain),
                "plain text in the file: {plain:?}"
            );
        }
    }
}
