use kith_model::session::Session;
use kith_model::step::Noun;
use kith_model::{CohortId, SessionId};

use crate::cell::bind;
use crate::{Broken, Read, StoreError, Tx, cohort};

/// The cohorts a session is for.
///
/// # Errors
/// When the workspace cannot be read.
pub fn cohorts(read: &Read<'_>, session: SessionId) -> Result<Vec<CohortId>, StoreError> {
    let mut statement = read.conn().prepare_cached(
        "SELECT cohort FROM session_cohort WHERE session = ?1 AND deleted_at IS NULL ORDER BY id",
    )?;
    let rows = statement.query_map([session.get()], |row| {
        Ok(CohortId::from(row.get::<_, i64>(0)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Ties a session to its cohorts.
pub(super) fn for_cohorts(
    tx: &Tx<'_>,
    session: SessionId,
    cohorts: &[CohortId],
) -> Result<(), StoreError> {
    let mut insert = tx.conn().prepare_cached(
        "INSERT INTO session_cohort (id, created_at, session, cohort) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for cohort in cohorts {
        insert.execute(bind![
            tx.next_key()?,
            tx.now().timestamp_millis(),
            session,
            *cohort
        ])?;
        tx.touch(Noun::Cohort, *cohort);
    }
    Ok(())
}

/// The rules of a session beside its cohorts.
pub(super) fn check(
    read: &Read<'_>,
    session: &Session,
    cohorts: &[CohortId],
) -> Result<(), StoreError> {
    let cohorts = cohorts
        .iter()
        .map(|id| cohort::get(read, *id))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(session.check(&cohorts).map_err(Broken::from)?)
}
