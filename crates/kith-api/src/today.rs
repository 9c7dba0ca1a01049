//! What is next, and what waits for whoever opens the workspace. It is read as
//! Me and put away under every other lens.

use chrono::{DateTime, Days, NaiveDate, Utc};
use kith_model::lens::Lens;
use kith_model::session::{Session, SessionStatus};
use kith_model::{CohortId, ImportBatchId, LocalTime, SessionId};
use kith_store::{Read, StoreError, cohort, import, program, session};
use serde::Serialize;

use crate::Nothing;
use crate::clock;
use crate::desk::Desk;
use crate::here::on_clock_of;
use crate::problem::Problem;
use crate::session::calendar::is_past;

/// Sessions ahead that are told.
const AHEAD: u32 = 5;
/// How far back a roll call is still asked for, in days.
const BACK: u64 = 56;
/// As many sessions are looked at, the latest first, for as many roll calls.
const LOOKED_AT: u32 = 200;
const ROLLS: usize = 6;

/// Today.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Today {
    /// On the clock of this computer.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub date: NaiveDate,
    /// Sessions ahead, the next one first.
    pub next: Vec<SessionAhead>,
    /// Sessions of the last weeks whose roll call is not done, or of which nobody said whether
    /// they were held, the latest first.
    pub rolls: Vec<RollWaiting>,
    /// Imports with rows that wait for a look, the latest first.
    pub waiting: Vec<BatchWaiting>,
}

/// A session that is ahead.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionAhead {
    /// Its key.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// On the clock of its place.
    pub starts_local: LocalTime,
    /// When it ends.
    pub ends_local: Option<LocalTime>,
    /// Where.
    pub place: Option<String>,
    /// For whom.
    pub cohorts: Vec<CohortOf>,
    /// Who is expected.
    pub expected: u32,
    /// Those of them who did not say otherwise.
    pub coming: u32,
}

/// A session whose roll call is not done, or of which nobody said whether it was held.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RollWaiting {
    /// Its key.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// On the clock of its place.
    pub starts_local: LocalTime,
    /// Whether it was noted as held.
    pub held: bool,
    /// Whether its time has passed.
    pub is_past: bool,
    /// For whom.
    pub cohorts: Vec<CohortOf>,
    /// Who was expected.
    pub expected: u32,
    /// Those of them nobody has marked.
    pub unmarked: u32,
}

/// An import with rows that wait for a look.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BatchWaiting {
    /// Its key.
    pub batch: ImportBatchId,
    /// As the person knew the file.
    pub file_name: String,
    /// Where the rows were meant to go.
    pub cohort: Option<CohortOf>,
    /// How many wait.
    pub rows: u32,
}

/// A cohort and its program, by name.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortOf {
    /// Its key.
    pub cohort: CohortId,
    /// Its name.
    pub name: String,
    /// Its program's name.
    pub program: String,
}

/// What is next, and what waits.
///
/// # Errors
/// `no_workspace`.
pub fn today(desk: &Desk, _: Nothing) -> Result<Today, Problem> {
    let at = desk.clock()();
    let now = clock::local(at).naive_local();
    Ok(desk.store()?.read(move |read| {
        let date = now.date();
        let from = date.checked_sub_days(Days::new(BACK)).unwrap_or(date);
        let midnight = |date: NaiveDate| LocalTime::new(date.and_time(chrono::NaiveTime::MIN));
        let past = session::lately(read, midnight(from), LocalTime::new(now), LOOKED_AT)?;
        Ok(Today {
            date,
            next: session::ahead(read, LocalTime::new(now), AHEAD)?
                .into_iter()
                .map(|session| ahead(read, session))
                .collect::<Result<_, _>>()?,
            rolls: rolls(read, past, at)?,
            waiting: waiting(read)?,
        })
    })?)
}

fn ahead(read: &Read<'_>, session: Session) -> Result<SessionAhead, StoreError> {
    let awaited = session::awaited(read, session.id)?;
    Ok(SessionAhead {
        cohorts: cohorts_of(read, session.id)?,
        session: session.id,
        title: session.title,
        starts_local: session.starts_local,
        ends_local: session.ends_local,
        place: session.place,
        expected: awaited.expected,
        coming: awaited.expected - awaited.told,
    })
}

fn rolls(
    read: &Read<'_>,
    past: Vec<Session>,
    at: DateTime<Utc>,
) -> Result<Vec<RollWaiting>, StoreError> {
    let mut rolls = Vec::new();
    for session in past {
        let awaited = session::awaited(read, session.id)?;
        let held = session.status == SessionStatus::Held;
        let is_past = is_past(&session, on_clock_of(&session.zone, at));
        if awaited.unmarked == 0 && (held || !is_past) {
            continue;
        }
        rolls.push(RollWaiting {
            cohorts: cohorts_of(read, session.id)?,
            session: session.id,
            title: session.title,
            starts_local: session.starts_local,
            held,
            is_past,
            expected: awaited.expected,
            unmarked: awaited.unmarked,
        });
        if rolls.len() == ROLLS {
            break;
        }
    }
    Ok(rolls)
}

fn waiting(read: &Read<'_>) -> Result<Vec<BatchWaiting>, StoreError> {
    import::tray(read, Lens::Me)?
        .into_iter()
        .map(|batch| {
            Ok(BatchWaiting {
                batch: batch.batch,
                file_name: batch.file_name,
                // A cohort that was taken back since is no reason to say nothing.
                cohort: batch.cohort.and_then(|cohort| cohort_of(read, cohort).ok()),
                rows: batch.rows,
            })
        })
        .collect()
}

fn cohorts_of(read: &Read<'_>, session: SessionId) -> Result<Vec<CohortOf>, StoreError> {
    session::cohorts(read, session)?
        .into_iter()
        .map(|cohort| cohort_of(read, cohort))
        .collect()
}

fn cohort_of(read: &Read<'_>, cohort: CohortId) -> Result<CohortOf, StoreError> {
    let cohort = cohort::get(read, cohort)?;
    Ok(CohortOf {
        program: program::get(read, cohort.program)?.name,
        cohort: cohort.id,
        name: cohort.name,
    })
}
