use kith_model::session::Session;
use kith_model::{CohortId, LocalTime};

use super::{SELECT, row_to_session};
use crate::cell::bind;
use crate::{Read, StoreError};

/// A part of the calendar: sessions that start from a time on, or before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// From `at` on, the next first; else before it, the latest first.
    pub ahead: bool,
    /// On the sessions' own clocks.
    pub at: LocalTime,
    /// As many are passed by.
    pub skip: u32,
    /// At most as many.
    pub limit: u32,
}

/// Live sessions of the whole workspace in one part of the calendar.
///
/// # Errors
/// When the workspace cannot be read.
pub fn calendar(read: &Read<'_>, part: Part) -> Result<Vec<Session>, StoreError> {
    let (side, order) = if part.ahead {
        (">=", "ASC")
    } else {
        ("<", "DESC")
    };
    let sql = format!(
        "{SELECT} WHERE s.deleted_at IS NULL AND s.starts_local {side} ?1
         ORDER BY s.starts_local {order}, s.id LIMIT ?2 OFFSET ?3"
    );
    let mut statement = read.conn().prepare_cached(&sql)?;
    let limits = (i64::from(part.limit), i64::from(part.skip));
    let rows = statement.query_map(bind![part.at, limits.0, limits.1], row_to_session)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The scheduled sessions of a cohort that start from `at` on, on their own
/// clocks; the next first, and at most as many.
///
/// # Errors
/// When the workspace cannot be read.
pub fn ahead_of_cohort(
    read: &Read<'_>,
    cohort: CohortId,
    at: LocalTime,
    limit: u32,
) -> Result<Vec<Session>, StoreError> {
    let sql = format!(
        "{SELECT} JOIN session_cohort c ON c.session = s.id AND c.deleted_at IS NULL
         WHERE s.deleted_at IS NULL AND c.cohort = ?1 AND s.status = 'scheduled' AND s.starts_local >= ?2
         ORDER BY s.starts_local, s.id LIMIT ?3"
    );
    let mut statement = read.conn().prepare_cached(&sql)?;
    let rows = statement.query_map(bind![cohort, at, i64::from(limit)], row_to_session)?;
    Ok(rows.collect::<Result<_, _>>()?)
}
