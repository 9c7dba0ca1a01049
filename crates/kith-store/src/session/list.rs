use kith_model::CohortId;
use kith_model::session::Session;

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
