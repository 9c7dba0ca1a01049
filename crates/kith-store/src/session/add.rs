use kith_model::session::NewSession;
use kith_model::{CohortId, SessionId};

use super::cohorts::{check, distinct, for_cohorts};
use crate::attendance;
use crate::cell::bind;
use crate::{StoreError, Tx};

/// Schedules a session for one or several cohorts of its program, with one row
/// of attendance for everybody who is in them on its day (DOMAIN.md §2).
///
/// # Errors
/// `Broken::Session` where a rule of the model stands against it, `NotFound` for a cohort.
pub fn add(tx: &Tx<'_>, new: NewSession, cohorts: &[CohortId]) -> Result<SessionId, StoreError> {
    let session = new.with_id(tx.next_key()?.into());
    let cohorts = &distinct(cohorts);
    check(tx, &session, cohorts)?;
    tx.conn()
        .prepare_cached(include_str!("add.sql"))?
        .execute(bind![
            session.id,
            tx.now().timestamp_millis(),
            session.program,
            session.number,
            session.title,
            session.kind,
            session.status,
            session.starts_local,
            session.ends_local,
            session.zone,
            session.place,
            session.purpose,
            session.is_optional,
            session.counts,
            session.minutes,
            session.rule,
        ])?;
    for_cohorts(tx, session.id, cohorts)?;
    attendance::expect_cohorts(tx, &session, cohorts)?;
    Ok(session.id)
}
