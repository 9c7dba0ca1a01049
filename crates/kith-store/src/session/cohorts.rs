use kith_model::session::Session;
use kith_model::step::Noun;
use kith_model::{CohortId, SessionId};

use super::get;
use crate::cell::bind;
use crate::{Broken, Read, StoreError, Tx, attendance, cohort};

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

/// Each once, in the order given: a cohort that is named twice counts once.
pub(super) fn distinct(cohorts: &[CohortId]) -> Vec<CohortId> {
    let mut once = Vec::with_capacity(cohorts.len());
    for &cohort in cohorts {
        if !once.contains(&cohort) {
            once.push(cohort);
        }
    }
    once
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

/// Ties a session to other cohorts than before: whoever is in a new one is expected, and
/// the row of whoever was in a former one alone goes, where nobody said a word of it.
///
/// # Errors
/// `NotFound`; `Broken::Session` where a cohort is of another program.
pub fn serve(tx: &Tx<'_>, id: SessionId, wanted: &[CohortId]) -> Result<(), StoreError> {
    let session = get(tx, id)?;
    let wanted = &distinct(wanted);
    let had = cohorts(tx, id)?;
    check(tx, &session, wanted)?;
    let not_in = |others: &[CohortId], cohorts: &[CohortId]| -> Vec<CohortId> {
        let is_other = |cohort: &&CohortId| !others.contains(cohort);
        cohorts.iter().filter(is_other).copied().collect()
    };
    let former = not_in(wanted, &had);
    let added = not_in(&had, wanted);
    let now = tx.now().timestamp_millis();
    for cohort in &former {
        tx.conn()
            .prepare_cached("UPDATE session_cohort SET deleted_at = ?3 WHERE session = ?1 AND cohort = ?2 AND deleted_at IS NULL")?
            .execute(bind![session.id, *cohort, now])?;
        tx.touch(Noun::Cohort, *cohort);
    }
    attendance::let_go(tx, &session, &former)?;
    for_cohorts(tx, session.id, &added)?;
    if !session.status.is_off() {
        attendance::expect_cohorts(tx, &session, &added)?;
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
