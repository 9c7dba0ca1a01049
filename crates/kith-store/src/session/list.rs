use kith_model::session::Session;
use kith_model::{CohortId, LocalTime};
use rusqlite::OptionalExtension;

use super::{SELECT, row_to_session};
use crate::cell::bind;
use crate::{Read, StoreError};

/// A session in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The session.
    pub session: Session,
    /// The cohorts it is for.
    pub cohorts: Vec<CohortId>,
}

/// Live sessions in the order of their time, of one cohort or of the whole workspace.
///
/// # Errors
/// When the workspace cannot be read.
pub fn list(read: &Read<'_>, cohort: Option<CohortId>) -> Result<Vec<Listed>, StoreError> {
    let sql = match cohort {
        Some(_) => format!(
            "{SELECT} JOIN session_cohort c ON c.session = s.id AND c.deleted_at IS NULL
             WHERE s.deleted_at IS NULL AND c.cohort = ?1 ORDER BY s.starts_local, s.id"
        ),
        None => format!(
            "{SELECT} WHERE s.deleted_at IS NULL AND ?1 IS NULL ORDER BY s.starts_local, s.id"
        ),
    };
    let mut statement = read.conn().prepare_cached(&sql)?;
    let sessions = statement
        .query_map(bind![cohort], row_to_session)?
        .collect::<Result<Vec<_>, _>>()?;
    sessions
        .into_iter()
        .map(|session| {
            Ok(Listed {
                cohorts: super::cohorts(read, session.id)?,
                session,
            })
        })
        .collect()
}

/// The first session of a cohort that is still ahead at `now`, on the clock of its place.
///
/// # Errors
/// When the workspace cannot be read.
pub fn next_of_cohort(
    read: &Read<'_>,
    cohort: CohortId,
    now: LocalTime,
) -> Result<Option<Session>, StoreError> {
    Ok(read
        .conn()
        .prepare_cached(&format!(
            "{SELECT} JOIN session_cohort c ON c.session = s.id AND c.deleted_at IS NULL
             WHERE s.deleted_at IS NULL AND c.cohort = ?1 AND s.status = 'scheduled' AND s.starts_local >= ?2
             ORDER BY s.starts_local, s.id LIMIT 1"
        ))?
        .query_row(bind![cohort, now], row_to_session)
        .optional()?)
}
