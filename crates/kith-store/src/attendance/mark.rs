use kith_model::attendance::{Attendance, AttendanceStatus, Expectation, NewAttendance, Source};
use kith_model::lens::Privacy;
use kith_model::step::Noun;
use kith_model::{Change, PersonId, SessionId};
use rusqlite::OptionalExtension;

use crate::cell::{Cells, bind};
use crate::history::Table;
use crate::{Broken, Read, StoreError, Tx, cohort, live, session};

/// How one person came.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Who.
    pub person: PersonId,
    /// How.
    pub status: AttendanceStatus,
    /// Where they were taken down.
    pub minutes: Option<u32>,
    /// A code; kept where nothing is said.
    pub reason: Change<Option<String>>,
    /// Private; kept where nothing is said.
    pub remark: Change<Option<String>>,
    /// Where the mark comes from.
    pub source: Source,
}

/// Marks people at a session; whoever was not awaited is written down as a guest.
/// What is noted beside a mark for the first time is seen by no more than its cohorts
/// allow by default. Gives how many marks are different now.
///
/// # Errors
/// `NotFound` for the session; `Broken::Attendance` where a rule of the model stands against a mark.
pub fn mark(tx: &Tx<'_>, id: SessionId, marks: &[Mark]) -> Result<u32, StoreError> {
    let session = session::get(tx, id)?;
    let cohorts = session::cohorts(tx, id)?;
    let mut room = Privacy::OPEN;
    for &cohort in &cohorts {
        room = room.within(cohort::get(tx, cohort)?.default_privacy);
    }
    let mut changed = 0;
    for mark in marks {
        let before = of_person(tx, id, mark.person)?;
        let mut after = marked(tx, before.as_ref(), id, mark)?;
        if is_noted(&after) && !before.as_ref().is_some_and(is_noted) {
            after.privacy = after.privacy.within(room);
        }
        after.check(&session).map_err(Broken::from)?;
        if before.as_ref() == Some(&after) {
            continue;
        }
        write(tx, &after, before.is_none())?;
        changed += 1;
    }
    for cohort in cohorts {
        tx.touch(Noun::Cohort, cohort);
    }
    Ok(changed)
}

/// Whether something is written down beside the mark.
const fn is_noted(mark: &Attendance) -> bool {
    mark.reason.is_some() || mark.remark.is_some()
}

fn marked(
    tx: &Tx<'_>,
    before: Option<&Attendance>,
    session: SessionId,
    mark: &Mark,
) -> Result<Attendance, StoreError> {
    let mut after = match before {
        Some(before) => before.clone(),
        None => {
            live::exists(tx, Table::Person, mark.person.get())?;
            let mut guest = NewAttendance::new(session, mark.person, mark.source);
            guest.expectation = Expectation::Guest;
            guest.with_id(tx.next_key()?.into())
        }
    };
    after.status = mark.status;
    after.minutes = mark.minutes;
    after.reason = mark.reason.clone().or(after.reason);
    after.remark = mark.remark.clone().or(after.remark);
    after.source = mark.source;
    Ok(after)
}

fn of_person(
    read: &Read<'_>,
    session: SessionId,
    person: PersonId,
) -> Result<Option<Attendance>, StoreError> {
    Ok(read
        .conn()
        .prepare_cached(include_str!("of_person.sql"))?
        .query_row(bind![session, person], |row| {
            let mut cells = Cells::of(row);
            Ok(Attendance {
                id: cells.take()?,
                session: cells.take()?,
                person: cells.take()?,
                expectation: cells.take()?,
                status: cells.take()?,
                minutes: cells.take()?,
                reason: cells.take()?,
                remark: cells.take()?,
                source: cells.take()?,
                privacy: cells.take_privacy()?,
            })
        })
        .optional()?)
}

fn write(tx: &Tx<'_>, mark: &Attendance, is_new: bool) -> Result<(), StoreError> {
    let Privacy {
        audience,
        attribution,
    } = mark.privacy;
    if is_new {
        tx.conn()
            .prepare_cached(include_str!("insert.sql"))?
            .execute(bind![
                mark.id,
                tx.now().timestamp_millis(),
                mark.session,
                mark.person,
                mark.expectation,
                mark.status,
                mark.minutes,
                mark.reason,
                mark.remark,
                mark.source,
                audience,
                attribution,
            ])?;
    } else {
        tx.conn()
            .prepare_cached(include_str!("update.sql"))?
            .execute(bind![
                mark.id,
                mark.status,
                mark.minutes,
                mark.reason,
                mark.remark,
                mark.source,
                audience,
                attribution,
            ])?;
    }
    Ok(())
}
