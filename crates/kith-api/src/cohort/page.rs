use chrono::NaiveDate;
use kith_model::attendance::AttendanceStatus;
use kith_model::cohort::{CohortStatus, CommunityStage, Delivery};
use kith_model::figures::{PathwayRow, completion};
use kith_model::lens::{Attribution, Lens};
use kith_model::program::ProgramKind;
use kith_model::{CohortId, LocalTime, ProgramId, SessionId};
use kith_store::attendance::{self, Grid};
use kith_store::{Read, StoreError, cohort, enrollment, program, session};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::figures::{Counted, Figure};
use crate::problem::Problem;

/// Which cohort's page, through whose eyes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "CohortPageOf"))]
pub struct PageOf {
    /// Which.
    pub cohort: CohortId,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// A cohort at a glance.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortPage {
    /// Its key.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// Its program.
    pub program: ProgramOf,
    /// Of the program.
    pub kind: ProgramKind,
    /// A code.
    pub status: CohortStatus,
    /// First day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub ends_on: Option<NaiveDate>,
    /// How people meet.
    pub delivery: Option<Delivery>,
    /// How often, in words.
    pub cadence: Option<String>,
    /// Seats.
    pub capacity: Option<u32>,
    /// Where the community stands now.
    pub stage: Option<CommunityStage>,
    /// Every stage it reached, by date.
    pub stages: Vec<StageReached>,
    /// Who is in it or went through it.
    pub people: u32,
    /// Sessions that took place.
    pub sessions_held: u32,
    /// The first session that is still ahead.
    pub next_session: Option<NextSession>,
    /// Of the last session that counts.
    pub last_attendance: Option<Figure>,
    /// Of all sessions.
    pub attendance: Option<Figure>,
    /// Of all sessions.
    pub commitment: Option<Figure>,
    /// Of those who started.
    pub completion: Option<Figure>,
    /// Session by session, oldest first.
    pub strip: Vec<StripSession>,
}

/// The program of a cohort.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProgramOf {
    /// Its key.
    pub id: ProgramId,
    /// Its name.
    pub name: String,
}

/// A stage of the community.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StageReached {
    /// A code.
    pub stage: CommunityStage,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on_date: NaiveDate,
    /// What showed it, through the lens.
    pub evidence: Option<String>,
}

/// A session that is still ahead.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextSession {
    /// Its key.
    pub id: SessionId,
    /// Its title.
    pub title: String,
    /// On the clock of its place.
    pub starts_local: LocalTime,
    /// When it ends.
    pub ends_local: Option<LocalTime>,
    /// Where.
    pub place: Option<String>,
}

/// One session of the strip.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StripSession {
    /// Its key.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// Its day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// One for each person who was in on that day; who came first.
    pub seats: Vec<AttendanceStatus>,
    /// Its attendance.
    pub attendance: Option<Figure>,
}

/// A cohort at a glance.
///
/// # Errors
/// `not_found`.
pub fn page(desk: &Desk, of: PageOf) -> Result<CohortPage, Problem> {
    let now = LocalTime::new(desk.clock()().naive_utc());
    Ok(desk.store()?.read(move |read| assembled(read, of, now))?)
}

fn assembled(read: &Read<'_>, of: PageOf, now: LocalTime) -> Result<CohortPage, StoreError> {
    let cohort = cohort::get(read, of.cohort)?;
    let program = program::get(read, cohort.program)?;
    let stages = cohort::stages(read, cohort.id, of.lens)?;
    let grid = attendance::grid(read, cohort.id)?;
    let counted = Counted::new(&grid);
    let tally = counted.of_cohort();
    let strip = strip(&counted);
    Ok(CohortPage {
        stage: stages.last().map(|stage| stage.stage),
        stages: stages
            .into_iter()
            .map(|stage| StageReached {
                stage: stage.stage,
                on_date: stage.on_date,
                evidence: stage.evidence,
            })
            .collect(),
        people: enrollment::count(read, cohort.id)?,
        sessions_held: u32::try_from(counted.held().count()).unwrap_or(u32::MAX),
        next_session: session::next_of_cohort(read, cohort.id, now)?.map(|next| NextSession {
            id: next.id,
            title: next.title,
            starts_local: next.starts_local,
            ends_local: next.ends_local,
            place: next
                .place
                .filter(|_| of.lens.attribution(&[next.rule.privacy()]) == Attribution::Named),
        }),
        last_attendance: counted
            .held()
            .filter(|session| session.counts)
            .last()
            .and_then(|last| Figure::attendance(counted.of_session(last))),
        attendance: Figure::attendance(tally),
        commitment: Figure::commitment(tally),
        completion: Figure::of(completion(pathway(&grid, now)), 0),
        strip,
        id: cohort.id,
        name: cohort.name,
        program: ProgramOf {
            id: program.id,
            name: program.name,
        },
        kind: program.kind,
        status: cohort.status,
        starts_on: cohort.starts_on,
        ends_on: cohort.ends_on,
        delivery: cohort.delivery,
        cadence: cohort.cadence,
        capacity: cohort.capacity,
    })
}

fn strip(counted: &Counted<'_>) -> Vec<StripSession> {
    counted
        .held()
        .map(|session| StripSession {
            session: session.id,
            title: session.title.clone(),
            date: session.starts_local.date(),
            seats: counted.seats(session),
            attendance: Figure::attendance(counted.of_session(session)),
        })
        .collect()
}

/// Where every enrollment of the cohort stands now, for completion.
pub(crate) fn pathway(grid: &Grid, now: LocalTime) -> Vec<PathwayRow> {
    grid.people
        .iter()
        .filter_map(|seat| {
            let stage = seat.spells.stage_on(now.date())?;
            Some(PathwayRow {
                stage,
                started: seat.spells.started_on().is_some(),
            })
        })
        .collect()
}
