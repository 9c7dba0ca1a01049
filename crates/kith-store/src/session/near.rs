use kith_model::session::Session;
use kith_model::{LocalTime, SessionId};

use super::{SELECT, row_to_session};
use crate::cell::bind;
use crate::{Read, StoreError, live};

/// How many a session waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaited {
    /// Expected, by name.
    pub expected: u32,
    /// Of them, those nobody has marked yet.
    pub unmarked: u32,
    /// Of them, those who said that they will not come, or will not have to.
    pub told: u32,
}

/// Sessions of a cohort that was not put away, nor its program.
const NOT_PUT_AWAY: &str = include_str!("not_put_away.sql");

/// Sessions that are scheduled from `now` on, the next one first; what is archived asks for
/// nothing.
///
/// # Errors
/// When the workspace cannot be read.
pub fn ahead(read: &Read<'_>, now: LocalTime, limit: u32) -> Result<Vec<Session>, StoreError> {
    let sql = format!(
        "{SELECT} WHERE s.deleted_at IS NULL AND s.status = 'scheduled' AND s.starts_local >= ?1
         AND s.id IN ({NOT_PUT_AWAY})
         ORDER BY s.starts_local, s.id LIMIT ?2"
    );
    live::list(read, &sql, bind![now, limit], row_to_session)
}

/// Sessions between two moments that were held, or should have been, the latest first; what is
/// archived asks for nothing.
///
/// # Errors
/// When the workspace cannot be read.
pub fn lately(
    read: &Read<'_>,
    from: LocalTime,
    to: LocalTime,
    limit: u32,
) -> Result<Vec<Session>, StoreError> {
    let sql = format!(
        "{SELECT} WHERE s.deleted_at IS NULL AND s.status IN ('draft', 'scheduled', 'held')
         AND s.starts_local >= ?1 AND s.starts_local < ?2
         AND s.id IN ({NOT_PUT_AWAY})
         ORDER BY s.starts_local DESC, s.id DESC LIMIT ?3"
    );
    live::list(read, &sql, bind![from, to, limit], row_to_session)
}

/// How many a session waits for.
///
/// # Errors
/// When the workspace cannot be read.
pub fn awaited(read: &Read<'_>, session: SessionId) -> Result<Awaited, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("awaited.sql"))?;
    Ok(statement.query_row([session.get()], |row| {
        Ok(Awaited {
            expected: row.get(0)?,
            unmarked: row.get(1)?,
            told: row.get(2)?,
        })
    })?)
}
