//! What holds while a request is at work: no writing in a read, an end to what
//! nobody waits for.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use super::Workspace;
use crate::StoreError;
use crate::job::Job;
use crate::read::Read;

/// Steps of SQLite's machine between two looks at a flag.
const OPS_BETWEEN_LOOKS: i32 = 1_000;

impl Workspace {
    /// Runs `f` while nothing can be written.
    pub(crate) fn look<T>(
        &self,
        f: impl FnOnce(&Read<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let _only = QueryOnly::on(&self.conn)?;
        f(&Read::new(&self.conn))
    }

    /// As [`Workspace::look`]; ends with `Canceled` once `stale` says so, until
    /// [`Workspace::tidy`].
    pub(crate) fn look_until<T>(
        &mut self,
        stale: &Arc<AtomicBool>,
        f: impl FnOnce(&Read<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let watched = Arc::clone(stale);
        let ended = move || watched.load(Ordering::Relaxed);
        self.conn.progress_handler(OPS_BETWEEN_LOOKS, Some(ended))?;
        self.look(f)
    }

    /// After a request: nothing of it that is half done stays, and nobody is
    /// watched any more.
    pub(crate) fn tidy(&mut self) -> Result<(), StoreError> {
        self.conn.progress_handler(0, None::<fn() -> bool>)?;
        if !self.conn.is_autocommit() {
            self.conn.execute_batch("ROLLBACK")?;
        }
        Ok(())
    }
}

/// Runs `f` until it ends or the job is canceled in the middle of a statement.
pub(crate) fn watched<T>(
    conn: &mut Connection,
    job: &Arc<Job>,
    f: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let flag = Arc::clone(job);
    let canceled = move || flag.is_canceled();
    conn.progress_handler(OPS_BETWEEN_LOOKS, Some(canceled))?;
    let answer = f(conn);
    conn.progress_handler(0, None::<fn() -> bool>)?;
    answer
}

/// Turns writing off for as long as it lives, panic or not.
struct QueryOnly<'c>(&'c Connection);

impl<'c> QueryOnly<'c> {
    fn on(conn: &'c Connection) -> Result<Self, StoreError> {
        conn.execute_batch("PRAGMA query_only = ON")?;
        Ok(Self(conn))
    }
}

impl Drop for QueryOnly<'_> {
    fn drop(&mut self) {
        if let Err(reason) = self.0.execute_batch("PRAGMA query_only = OFF") {
            tracing::error!(%reason, "writing stays off");
        }
    }
}
