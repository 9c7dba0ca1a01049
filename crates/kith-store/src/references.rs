//! References between rows while many of them come or go.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::StoreError;

/// Acts without SQLite's look at the references of each row, which would cost
/// as much as the row. Whoever uses it knows that they hold in the end.
pub(crate) fn known_to_hold<T>(
    conn: &Connection,
    act: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let looking = Looking { conn };
    looking.set(false)?;
    let done = act();
    looking.set(true)?;
    done
}

struct Looking<'c> {
    conn: &'c Connection,
}

impl Looking<'_> {
    /// The pragma of the same meaning does nothing inside a transaction.
    fn set(&self, on: bool) -> Result<(), StoreError> {
        self.conn
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, on)?;
        Ok(())
    }
}

impl Drop for Looking<'_> {
    /// After a panic, too.
    fn drop(&mut self) {
        let _ = self.set(true);
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;
    use crate::testing::test_connection;

    const ORPHAN: &str =
        "INSERT INTO affiliation (id, created_at, person, organization) VALUES (1, 1, 7, 8)";

    #[test]
    fn references_are_looked_at_again_whatever_happened() {
        let conn = test_connection();
        let orphan = || conn.execute(ORPHAN, []);
        let whole = conn.unchecked_transaction().unwrap();
        assert_eq!(known_to_hold(&conn, || Ok(orphan()?)).unwrap(), 1);
        whole.rollback().unwrap();
        assert!(orphan().is_err(), "after it was done");
        let failed = known_to_hold(&conn, || Err::<(), _>(StoreError::Canceled));
        assert!(failed.is_err() && orphan().is_err(), "after an error");
        let act = || known_to_hold::<()>(&conn, || panic!("on purpose"));
        let panicked = catch_unwind(AssertUnwindSafe(act));
        assert!(panicked.is_err() && orphan().is_err(), "after a panic");
    }
}
