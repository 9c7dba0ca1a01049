use chrono::NaiveDate;
use kith_model::attendance::{AttendanceStatus, Expectation};
use kith_model::cohort::{CohortStatus, CommunityStage, Delivery};
use kith_model::enrollment::Role;
use kith_model::figures::{PathwayRow, completion};
use kith_model::lens::{AudiencePreset, Lens, Matter, Privacy, Viewer};
use kith_model::program::ProgramKind;
use kith_model::session::Session;
use kith_model::{CohortId, CohortStageId, LocalTime, ProgramId, SessionId};
use kith_store::attendance::Grid;
use kith_store::enrollment;
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::desk::Desk;
use crate::figures::{Counted, Figure};
use crate::problem::Problem;
use crate::report::{Circle, Told};
use crate::session;

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
    /// IANA zone of its sessions.
    pub zone: Option<String>,
    /// Seats.
    pub capacity: Option<u32>,
    /// What the circle agreed on; told to those inside it.
    pub agreements: Option<String>,
    /// What its program is for.
    pub purpose: Option<String>,
    /// What the community of its program cares about.
    pub domain: Option<String>,
    /// Who that community is.
    pub community: Option<String>,
    /// What it does together.
    pub practice: Option<String>,
    /// Where the community stands now.
    pub stage: Option<CommunityStage>,
    /// Every stage it reached, by date.
    pub stages: Vec<StageReached>,
    /// Who is in it or went through it; none where they are too few to be told.
    pub people: Option<u32>,
    /// Whether people may be named through the lens, and there is a roster to look at.
    pub named: bool,
    /// Who holds the circle now, by name; told to those inside it.
    pub holders: Vec<String>,
    /// Everybody its roster lists, who moved on or never began among them; zero where nobody may be named.
    pub listed: u32,
    /// Sessions of every status.
    pub sessions: u32,
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
    /// Its key.
    pub id: CohortStageId,
    /// A code.
    pub stage: CommunityStage,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on_date: NaiveDate,
    /// What showed it, through the lens.
    pub evidence: Option<String>,
    /// Who may see the evidence, where that is one of the named sets.
    pub audience: Option<AudiencePreset>,
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
    /// Who is expected; told to those inside the circle.
    pub expected: Option<Expected>,
}

/// Who is expected at a session that is still ahead.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Expected {
    /// Those for whom a chair is kept.
    pub people: u32,
    /// Of them, who told us that they cannot come.
    pub told: u32,
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
    /// One for each person who was in on that day; who came first. Empty where the lens may only count them.
    pub seats: Vec<AttendanceStatus>,
    /// Its attendance; none where not even that may be told.
    pub attendance: Option<Figure>,
}

/// A cohort at a glance.
///
/// # Errors
/// `not_found`.
pub fn page(desk: &Desk, of: PageOf) -> Result<CohortPage, Problem> {
    let at = desk.clock()();
    let now = clock::local(at).naive_local();
    Ok(desk.store()?.read(move |read| {
        let mut circle = Circle::read(read, of.cohort, of.lens, now)?;
        circle.next = session::next(read, of.cohort, at)?;
        let people = enrollment::count(read, of.cohort)?;
        let listed = match circle.is_named() {
            true => enrollment::roster_count(read, of.cohort, of.lens)?,
            false => 0,
        };
        Ok(assembled(&circle, people, listed))
    })?)
}

fn assembled(circle: &Circle, people: u32, listed: u32) -> CohortPage {
    let told = circle.told();
    let counted = circle.counted();
    let sum = counted.of_cohort();
    let tells_sum = circle.tells_sum(&told);
    let completion = completion(pathway(&circle.grid, LocalTime::new(circle.now)));
    CohortPage {
        people: circle.row(&[people]).cells[0].count(),
        named: circle.is_named(),
        holders: holders(circle),
        listed,
        sessions: u32::try_from(circle.grid.sessions.len()).unwrap_or(u32::MAX),
        sessions_held: u32::try_from(told.len()).unwrap_or(u32::MAX),
        next_session: circle.next.as_ref().map(|next| NextSession {
            id: next.id,
            title: circle.title(next),
            starts_local: next.starts_local,
            ends_local: next.ends_local,
            place: next.place.clone().filter(|_| circle.is_open(next)),
            expected: is_inside(circle.lens).then(|| expected(&circle.grid, next.id)),
        }),
        last_attendance: told
            .iter()
            .rev()
            .find(|(session, _)| session.counts)
            .and_then(|(session, told)| attendance(&counted, session, *told)),
        attendance: Figure::attendance(sum)
            .filter(|_| tells_sum && circle.share(sum.attendance()).is_some()),
        commitment: Figure::commitment(sum).filter(|_| tells_sum && circle.tells_commitment(sum)),
        completion: circle
            .completion(completion, people)
            .and_then(|completion| Figure::of(completion, 0)),
        strip: told
            .iter()
            .map(|(session, told)| StripSession {
                session: session.id,
                title: circle.title(session),
                date: session.starts_local.date(),
                seats: match told {
                    Told::Listed => counted.seats(session),
                    Told::Counted(_) | Told::Withheld => Vec::new(),
                },
                attendance: attendance(&counted, session, *told),
            })
            .collect(),
        stage: circle.stages.last().map(|stage| stage.stage),
        stages: circle
            .stages
            .iter()
            .map(|stage| StageReached {
                id: stage.id,
                audience: stage.privacy.audience.preset(),
                stage: stage.stage,
                on_date: stage.on_date,
                evidence: stage.evidence.clone(),
            })
            .collect(),
        id: circle.cohort.id,
        name: circle.cohort.name.clone(),
        program: ProgramOf {
            id: circle.program.id,
            name: circle.program.name.clone(),
        },
        kind: circle.program.kind,
        status: circle.cohort.status,
        starts_on: circle.cohort.starts_on,
        ends_on: circle.cohort.ends_on,
        delivery: circle.cohort.delivery,
        cadence: circle.cohort.cadence.clone(),
        zone: circle.cohort.zone.clone(),
        capacity: circle.cohort.capacity,
        agreements: circle
            .cohort
            .agreements
            .clone()
            .filter(|_| circle.lens.sees(Matter::Content, &[Privacy::CIRCLE])),
        purpose: circle.program.purpose.clone(),
        domain: circle.program.domain.clone(),
        community: circle.program.community.clone(),
        practice: circle.program.practice.clone(),
    }
}

fn expected(grid: &Grid, session: SessionId) -> Expected {
    let expected: Vec<_> = grid
        .marks
        .iter()
        .filter(|((of, _), mark)| *of == session && mark.expectation == Expectation::Expected)
        .map(|(_, mark)| mark.status)
        .collect();
    let told = expected
        .iter()
        .filter(|status| status.committed() && !status.attended())
        .count();
    Expected {
        people: u32::try_from(expected.len()).unwrap_or(u32::MAX),
        told: u32::try_from(told).unwrap_or(u32::MAX),
    }
}

fn holders(circle: &Circle) -> Vec<String> {
    let today = circle.now.date();
    circle
        .grid
        .people
        .iter()
        .filter(|seat| is_inside(circle.lens) && seat.role == Role::Facilitator)
        .filter(|seat| {
            let stage = seat.spells.stage_on(today);
            stage.is_some_and(|stage| stage.takes_seat())
        })
        .filter_map(|seat| Some(circle.person(seat.person)?.name.clone()))
        .collect()
}

/// Me, the team and the circle know who is in it.
pub(crate) fn is_inside(lens: Lens) -> bool {
    matches!(lens.viewer(), Viewer::Me | Viewer::Team | Viewer::Circle)
}

/// Of one session, as much as may be told.
fn attendance(counted: &Counted<'_>, session: &Session, told: Told) -> Option<Figure> {
    match told {
        Told::Listed => counted.attendance_of(session),
        Told::Counted(tally) => Figure::attendance(tally),
        Told::Withheld => None,
    }
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
