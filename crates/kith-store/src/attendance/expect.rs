use std::collections::BTreeSet;

use chrono::NaiveDate;
use kith_model::attendance::{AttendanceStatus, Expectation, Source};
use kith_model::enrollment::Role;
use kith_model::session::{Session, SessionStatus};
use kith_model::{CohortId, PersonId, SessionId};

use crate::cell::{Cells, bind};
use crate::{Read, StoreError, Tx, session};

/// Brings the roll of a session to who is in these cohorts on its day: everybody whose
/// enrollment stands at accepted, enrolled or active, or is completed on that very day.
/// Rows that are lacking are made, those of whoever left by then go, where nobody said a
/// word of them.
///
/// Whoever takes part is expected; whoever holds, guides or watches the circle
/// may come, and is in no denominator. An optional session expects nobody.
pub(crate) fn expect_cohorts(
    tx: &Tx<'_>,
    session: &Session,
    cohorts: &[CohortId],
) -> Result<(), StoreError> {
    await_those(tx, session, cohorts, |_| true)?;
    let_go(tx, session, cohorts)
}

/// The rows that are lacking, of those who are meant.
fn await_those(
    tx: &Tx<'_>,
    session: &Session,
    cohorts: &[CohortId],
    meant: impl Fn(PersonId) -> bool,
) -> Result<(), StoreError> {
    let now = tx.now().timestamp_millis();
    for cohort in cohorts {
        let lacking = lacking(tx, session, *cohort)?;
        let mut insert = tx.conn().prepare_cached(include_str!("expect.sql"))?;
        for (person, role) in lacking {
            if !meant(person) {
                continue;
            }
            insert.execute(bind![
                tx.next_key()?,
                now,
                session.id,
                person,
                Expectation::usual(role, session.is_optional),
                AttendanceStatus::Unmarked,
                Source::Roll,
            ])?;
        }
    }
    Ok(())
}

/// The rows of these cohorts' people go who are in none of the session's cohorts on its day,
/// as where it is no longer for one of them, and of whom nobody said a word.
pub(crate) fn let_go(
    tx: &Tx<'_>,
    session: &Session,
    cohorts: &[CohortId],
) -> Result<(), StoreError> {
    let (day, now) = (session.starts_local.date(), tx.now().timestamp_millis());
    for cohort in cohorts {
        tx.conn()
            .prepare_cached(include_str!("left.sql"))?
            .execute(bind![session.id, *cohort, day, now])?;
    }
    Ok(())
}

/// The same for every session of a cohort that is still ahead: called when
/// people join it or leave it.
///
/// # Errors
/// When the workspace cannot be read or written.
pub fn expect_upcoming(tx: &Tx<'_>, cohort: CohortId) -> Result<(), StoreError> {
    for listed in session::list(tx, Some(cohort))? {
        if listed.session.status.is_ahead() {
            expect_cohorts(tx, &listed.session, &[cohort])?;
        }
    }
    Ok(())
}

/// The same, and where a day before today is told since which `people` were in the cohort, they
/// have a row at what was held since, too. No row of what was held goes, and none of anybody else
/// comes.
///
/// # Errors
/// When the workspace cannot be read or written.
pub fn expect_since(
    tx: &Tx<'_>,
    cohort: CohortId,
    people: &BTreeSet<PersonId>,
    (day, today): (NaiveDate, NaiveDate),
) -> Result<(), StoreError> {
    for listed in session::list(tx, Some(cohort))? {
        let session = &listed.session;
        if session.status.is_ahead() {
            expect_cohorts(tx, session, &[cohort])?;
        } else if session.status == SessionStatus::Held
            && day < today
            && session.starts_local.date() >= day
        {
            await_those(tx, session, &[cohort], |person| people.contains(&person))?;
        }
    }
    Ok(())
}

/// Brings the roll of a session to who is in its cohorts on its day, whenever that was.
///
/// # Errors
/// `NotFound` for the session.
pub fn expect(tx: &Tx<'_>, id: SessionId) -> Result<(), StoreError> {
    let session = session::get(tx, id)?;
    expect_cohorts(tx, &session, &session::cohorts(tx, id)?)
}

fn lacking(
    read: &Read<'_>,
    session: &Session,
    cohort: CohortId,
) -> Result<Vec<(PersonId, Role)>, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("lacking.sql"))?;
    let rows = statement.query_map(
        bind![session.id, cohort, session.starts_local.date()],
        |row| {
            let mut cells = Cells::of(row);
            Ok((cells.take()?, cells.take()?))
        },
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}
