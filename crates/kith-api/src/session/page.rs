use std::collections::HashMap;

use chrono::{DateTime, Utc};
use kith_model::attendance::{AttendanceStatus, Expectation};
use kith_model::enrollment::Role;
use kith_model::figures::{SmallCounts, Standing, Tally};
use kith_model::lens::Lens;
use kith_model::session::Session;
use kith_model::{CohortId, LocalTime, PersonId, SessionId};
use kith_store::attendance::{self, Grid};
use kith_store::{Read, StoreError, cohort, person, program, session};
use serde::{Deserialize, Serialize};

use super::seen::{is_sealed_from, opens_roll, seen};
use crate::cohort::page::{ProgramOf, is_inside};
use crate::desk::Desk;
use crate::figures::{Counted, Figure};
use crate::here::on_clock_of;
use crate::problem::Problem;

/// Which session's page, through whose eyes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "SessionPageOf"))]
pub struct PageOf {
    /// Which.
    pub session: SessionId,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// A session with its roll.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionPage {
    /// Through the lens.
    pub session: Session,
    /// Its program.
    pub program: ProgramOf,
    /// The cohorts it is for.
    pub cohorts: Vec<SessionCohort>,
    /// What the clock of its place says.
    pub now: LocalTime,
    /// Of those expected; none before it was held, or where the count is too small for the lens.
    pub attendance: Option<Figure>,
    /// The same with those who told us.
    pub commitment: Option<Figure>,
    /// By name; empty where its rule keeps the list from the lens.
    pub roll: Vec<RollSeat>,
    /// Whether the rule keeps the list from the lens.
    pub roll_closed: bool,
}

/// A cohort by its name.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionCohort {
    /// Its key.
    pub id: CohortId,
    /// Its name.
    pub name: String,
}

/// One line of the roll.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RollSeat {
    /// Who.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// Where they work.
    pub organization: Option<String>,
    /// As what, in one of the session's cohorts.
    pub role: Option<Role>,
    /// Whether they were awaited.
    pub expectation: Expectation,
    /// How they came.
    pub status: AttendanceStatus,
    /// Whether the mark is in the figures, or why not.
    pub standing: Standing,
    /// Where they were taken down.
    pub minutes: Option<u32>,
    /// Through the lens.
    pub reason: Option<String>,
    /// Through the lens.
    pub remark: Option<String>,
}

/// A session with its roll.
///
/// # Errors
/// `not_found`.
pub fn page(desk: &Desk, of: PageOf) -> Result<SessionPage, Problem> {
    let at = desk.clock()();
    Ok(desk.store()?.read(move |read| assembled(read, &of, at))?)
}

fn assembled(read: &Read<'_>, of: &PageOf, at: DateTime<Utc>) -> Result<SessionPage, StoreError> {
    let session = session::get(read, of.session)?;
    let grid = attendance::grid_of_session(read, session.id)?;
    let counted = Counted::new(&grid);
    let tally = counted.of_session(&session);
    let program = program::get(read, session.program)?;
    let shown = seen(session.clone(), of.lens);
    let figure = |figure| told(&session, of.lens, tally, figure);
    Ok(SessionPage {
        now: on_clock_of(&session.zone, at),
        program: ProgramOf {
            id: program.id,
            name: program.name,
        },
        cohorts: cohorts_of(read, session.id)?,
        attendance: attendance_of(&session, of.lens, &counted),
        commitment: figure(Figure::commitment(tally)),
        roll: roll(read, of, &session, &counted, &grid)?,
        roll_closed: !opens_roll(&session, of.lens),
        session: shown,
    })
}

/// The cohorts of a session, by their names.
pub(crate) fn cohorts_of(
    read: &Read<'_>,
    session: SessionId,
) -> Result<Vec<SessionCohort>, StoreError> {
    session::cohorts(read, session)?
        .into_iter()
        .map(|id| {
            let name = cohort::get(read, id)?.name;
            Ok(SessionCohort { id, name })
        })
        .collect()
}

/// A figure of a session, unless one of its counts is too small for this lens, or nothing
/// of the session is for it.
pub(crate) fn told(
    session: &Session,
    lens: Lens,
    tally: Tally,
    figure: Option<Figure>,
) -> Option<Figure> {
    let small = SmallCounts::default();
    let parts = [tally.attendance(), tally.commitment()];
    let tells = parts
        .iter()
        .all(|share| small.share(lens, *share).is_some());
    figure.filter(|_| tells && !is_sealed_from(session, lens))
}

/// Attendance of a session as far as it is told. Who came where nobody was expected is
/// counted for those alone who may see who it was: beside how many there are, such a count
/// tells who did not come.
pub(super) fn attendance_of(
    session: &Session,
    lens: Lens,
    counted: &Counted<'_>,
) -> Option<Figure> {
    let tally = counted.of_session(session);
    match Figure::attendance(tally) {
        Some(figure) => told(session, lens, tally, Some(figure)),
        None if is_inside(lens) && opens_roll(session, lens) => counted.attendance_of(session),
        None => None,
    }
}

fn roll(
    read: &Read<'_>,
    of: &PageOf,
    session: &Session,
    counted: &Counted<'_>,
    grid: &Grid,
) -> Result<Vec<RollSeat>, StoreError> {
    let marks = attendance::of_session(read, session.id, of.lens)?;
    // Whoever is on the roll may be looked up for it, listed or not.
    let people: Vec<PersonId> = marks.iter().map(|mark| mark.person).collect();
    let mut names: HashMap<PersonId, _> = person::rows(read, &people, of.lens)?
        .into_iter()
        .map(|row| (row.person, row))
        .collect();
    let roles: HashMap<PersonId, Role> = grid
        .people
        .iter()
        .map(|seat| (seat.person, seat.role))
        .collect();
    Ok(marks
        .into_iter()
        .filter_map(|mark| {
            let row = names.remove(&mark.person)?;
            let standing = counted.row(session, mark.person).map(|row| row.standing());
            Some(RollSeat {
                person: mark.person,
                name: row.name,
                organization: row.organization,
                role: roles.get(&mark.person).copied(),
                expectation: mark.expectation,
                status: mark.status,
                standing: standing.unwrap_or(Standing::NotActive),
                minutes: mark.minutes,
                reason: mark.reason,
                remark: mark.remark,
            })
        })
        .collect())
}
