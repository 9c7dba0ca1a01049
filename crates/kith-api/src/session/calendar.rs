use chrono::TimeDelta;
use kith_model::lens::Lens;
use kith_model::session::Session;
use kith_model::{LocalTime, SessionId};
use kith_store::session::Part;
use kith_store::{Read, StoreError, attendance, program, session};
use serde::{Deserialize, Serialize};

use super::page::{SessionCohort, attendance_of, cohorts_of};
use super::seen::seen;
use crate::cohort::page::ProgramOf;
use crate::desk::Desk;
use crate::figures::{Counted, Figure};
use crate::here::on_clock_of;
use crate::problem::Problem;

/// Sessions that one part holds at most.
const MOST: u32 = 500;

/// Which part of the calendar, through whose eyes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CalendarOf {
    /// What is still to come, the next first; else what was, the latest first.
    pub ahead: bool,
    /// As many are passed by.
    #[serde(default)]
    pub skip: u32,
    /// At most 500.
    pub limit: u32,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// A part of the calendar.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Calendar {
    /// In the order asked for.
    pub sessions: Vec<CalendarSession>,
    /// There are more behind them.
    pub more: bool,
}

/// A session in the calendar.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CalendarSession {
    /// Through the lens.
    pub session: Session,
    /// Its program.
    pub program: ProgramOf,
    /// The cohorts it is for.
    pub cohorts: Vec<SessionCohort>,
    /// Its time has passed, on the clock of its place.
    pub is_past: bool,
    /// Of those expected, once it was held.
    pub attendance: Option<Figure>,
}

/// A part of the calendar across all programs. What is still to come begins with today.
///
/// # Errors
/// `invalid` for more than 500 sessions.
pub fn calendar(desk: &Desk, of: CalendarOf) -> Result<Calendar, Problem> {
    if of.limit > MOST {
        return Err(Problem::invalid(
            "limit",
            format!("A part of the calendar holds at most {MOST} sessions."),
        ));
    }
    let at = desk.clock()();
    let today = crate::clock::local(at).date_naive();
    let part = Part {
        ahead: of.ahead,
        at: LocalTime::new(today.and_time(chrono::NaiveTime::MIN)),
        skip: of.skip,
        limit: of.limit + 1,
    };
    Ok(desk.store()?.read(move |read| {
        let mut sessions = session::calendar(read, part)?;
        let more = sessions.len() > of.limit as usize;
        sessions.truncate(of.limit as usize);
        let sessions = sessions
            .into_iter()
            .map(|session| {
                let is_past = is_past(&session, on_clock_of(&session.zone, at));
                listed(read, session, is_past, of.lens)
            })
            .collect::<Result<_, StoreError>>()?;
        Ok(Calendar { sessions, more })
    })?)
}

/// Whether a session's time has passed at `now` on its own clock; where no end
/// is known it lasts two hours.
pub(crate) fn is_past(session: &Session, now: LocalTime) -> bool {
    let ends = session.ends_local.map_or_else(
        || session.starts_local.naive() + TimeDelta::hours(2),
        LocalTime::naive,
    );
    ends <= now.naive()
}

fn listed(
    read: &Read<'_>,
    session: Session,
    is_past: bool,
    lens: Lens,
) -> Result<CalendarSession, StoreError> {
    let program = program::get(read, session.program)?;
    Ok(CalendarSession {
        program: ProgramOf {
            id: program.id,
            name: program.name,
        },
        cohorts: cohorts_of(read, session.id)?,
        attendance: came(read, session.id, lens)?,
        is_past,
        session: seen(session, lens),
    })
}

fn came(read: &Read<'_>, id: SessionId, lens: Lens) -> Result<Option<Figure>, StoreError> {
    let grid = attendance::grid_of_session(read, id)?;
    let counted = Counted::new(&grid);
    Ok(grid
        .sessions
        .first()
        .and_then(|session| attendance_of(session, lens, &counted)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kith_model::session::{NewSession, SessionKind};

    #[test]
    fn a_session_is_past_when_its_end_has_come() {
        let time = |text: &str| text.parse::<LocalTime>().expect("a time");
        let mut new = NewSession::new(
            1_i64,
            "Circle",
            SessionKind::Circle,
            time("2026-04-09T18:00"),
            "UTC",
        );
        let open = new.clone().with_id(1.into());
        assert!(!is_past(&open, time("2026-04-09T19:59")), "still going on");
        assert!(is_past(&open, time("2026-04-09T20:00")), "two hours later");
        new.ends_local = Some(time("2026-04-09T21:00"));
        let long = new.with_id(1.into());
        assert!(
            !is_past(&long, time("2026-04-09T20:00")),
            "its own end counts"
        );
    }
}
