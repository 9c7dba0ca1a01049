use kith_model::SessionId;
use kith_model::session::{Session, SessionEdit};
use kith_model::step::Noun;

use super::cohorts::{check, cohorts};
use super::get;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, attendance};

/// Changes what the edit names; holding, canceling and postponing are edits of the status.
/// A session that is ahead on another day expects whoever is in its cohorts by then, and
/// one that becomes optional expects nobody.
///
/// # Errors
/// `NotFound`; `Broken::Session` where a rule of the model stands against the session as it would be.
pub fn edit(tx: &Tx<'_>, id: SessionId, edit: SessionEdit) -> Result<(), StoreError> {
    let before = get(tx, id)?;
    let session = edit.apply(&before);
    let cohorts = cohorts(tx, id)?;
    check(tx, &session, &cohorts)?;
    let marks = attendance::statuses(tx, id)?;
    session.check_marks(marks).map_err(Broken::from)?;
    tx.conn()
        .prepare_cached(include_str!("edit.sql"))?
        .execute(bind![
            session.id,
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
    if session.is_optional != before.is_optional {
        attendance::expect_otherwise(tx, &session)?;
    }
    if session.status.is_ahead() && (!before.status.is_ahead() || moved(&before, &session)) {
        attendance::expect_cohorts(tx, &session, &cohorts)?;
    }
    for cohort in cohorts {
        tx.touch(Noun::Cohort, cohort);
    }
    Ok(())
}

fn moved(before: &Session, after: &Session) -> bool {
    before.starts_local.date() != after.starts_local.date()
}

/// Takes a session and its marks away; undo brings them back.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &Tx<'_>, id: SessionId) -> Result<(), StoreError> {
    get(tx, id)?;
    for cohort in cohorts(tx, id)? {
        tx.touch(Noun::Cohort, cohort);
    }
    let now = tx.now().timestamp_millis();
    for sql in [
        "UPDATE attendance SET deleted_at = ?2 WHERE session = ?1 AND deleted_at IS NULL",
        "UPDATE session_cohort SET deleted_at = ?2 WHERE session = ?1 AND deleted_at IS NULL",
        "UPDATE session SET deleted_at = ?2 WHERE id = ?1",
    ] {
        tx.conn().prepare_cached(sql)?.execute([id.get(), now])?;
    }
    Ok(())
}
