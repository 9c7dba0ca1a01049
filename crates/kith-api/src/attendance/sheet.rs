use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use kith_model::attendance::{AttendanceStatus, Expectation};
use kith_model::enrollment::Role;
use kith_model::figures::{AttendanceRow, Hours, Standing, Tally};
use kith_model::lens::Lens;
use kith_model::session::{Session, SessionKind, SessionStatus};
use kith_model::{CohortId, LocalTime, PersonId, SessionId};
use kith_store::attendance::{self, Grid};
use kith_store::{Read, StoreError, person};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::cohort::PageOf;
use crate::desk::Desk;
use crate::figures::{Counted, Figure};
use crate::here::on_clock_of;
use crate::problem::Problem;
use crate::report::{Circle, Told};
use crate::session::calendar::is_past;
use crate::session::seen::{opens_roll, seen};

/// People that one page holds at most.
const PAGE: usize = 200;

/// A cohort's sessions with their counts, and whose rows there are.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sheet {
    /// In the order of their time.
    pub sessions: Vec<SheetSession>,
    /// By name: everybody who was ever active or has a mark. Empty where the lens may not see a list.
    pub people: Vec<PersonId>,
    /// Of all sessions.
    pub attendance: Option<Figure>,
    /// Of all sessions.
    pub commitment: Option<Figure>,
}

/// A session of a sheet.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetSession {
    /// Its key.
    pub session: SessionId,
    /// Its place in the row.
    pub number: Option<u32>,
    /// Through the lens.
    pub title: String,
    /// A code.
    pub kind: SessionKind,
    /// A code.
    pub status: SessionStatus,
    /// On the clock of its place.
    pub starts_local: LocalTime,
    /// When it ends.
    pub ends_local: Option<LocalTime>,
    /// Through the lens.
    pub place: Option<String>,
    /// Counts for attendance.
    pub counts: bool,
    /// Its time has passed, on the clock of its place.
    pub is_past: bool,
    /// Whether its marks may be shown to the lens.
    pub is_open: bool,
    /// Of those expected, once it was held.
    pub attendance: Option<Figure>,
    /// Expected and not marked, whether it was held or not.
    pub unmarked: u32,
}

/// Rows of a sheet to read.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetPage {
    /// Of this cohort.
    pub cohort: CohortId,
    /// At most 200.
    pub people: Vec<PersonId>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Rows of a sheet.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetRows {
    /// In the order asked for; whom the lens does not see is left out.
    pub rows: Vec<SheetRow>,
}

/// One person's row.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetRow {
    /// Who.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// As what.
    pub role: Option<Role>,
    /// Their attendance, of the sessions that are open to the lens.
    pub attendance: Option<Figure>,
    /// What they took part in.
    pub hours: Hours,
    /// One for each session of the sheet; `null` where nobody waited for them.
    pub cells: Vec<Option<SheetCell>>,
}

/// A mark.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetCell {
    /// How they came.
    pub status: AttendanceStatus,
    /// Whether they were awaited.
    pub expectation: Expectation,
    /// Whether the mark is in the figures, or why not.
    pub standing: Standing,
}

/// A cohort's sessions with their counts, and whose rows there are.
///
/// # Errors
/// `not_found`.
pub fn sheet(desk: &Desk, of: PageOf) -> Result<Sheet, Problem> {
    let at = desk.clock()();
    Ok(desk.store()?.read(move |read| {
        if of.lens == Lens::Me {
            return Ok(whole(&attendance::grid(read, of.cohort)?, at));
        }
        let now = clock::local(at).naive_local();
        Ok(limited(&Circle::read(read, of.cohort, of.lens, now)?, at))
    })?)
}

/// A page of a sheet.
///
/// # Errors
/// `invalid` for more than 200 people.
pub fn rows(desk: &Desk, page: SheetPage) -> Result<SheetRows, Problem> {
    if page.people.len() > PAGE {
        return Err(Problem::invalid(
            "people",
            format!("A page holds at most {PAGE} people."),
        ));
    }
    let now = clock::local(desk.clock()()).naive_local();
    let rows = desk.store()?.read(move |read| {
        let is_open =
            page.lens == Lens::Me || Circle::read(read, page.cohort, page.lens, now)?.is_named();
        if is_open {
            filled(read, &page)
        } else {
            Ok(Vec::new())
        }
    })?;
    Ok(SheetRows { rows })
}

/// For me, who see everybody and every count.
fn whole(grid: &Grid, at: DateTime<Utc>) -> Sheet {
    let counted = Counted::new(grid);
    let sum = counted.of_cohort();
    let of = |session: &Session| counted.attendance_of(session);
    Sheet {
        sessions: columns(grid, &counted, Lens::Me, at, of),
        people: people(grid, &counted),
        attendance: Figure::attendance(sum),
        commitment: Figure::commitment(sum),
    }
}

/// For everybody else: counts as far as they may be told, beside each other.
fn limited(circle: &Circle, at: DateTime<Utc>) -> Sheet {
    let told = circle.told();
    let counted = circle.counted();
    let figures: HashMap<SessionId, Figure> = told
        .iter()
        .filter_map(|(session, told)| match told {
            Told::Listed => Some((session.id, counted.attendance_of(session)?)),
            Told::Counted(tally) => Some((session.id, Figure::attendance(*tally)?)),
            Told::Withheld => None,
        })
        .collect();
    let sum = counted.of_cohort();
    let tells = circle.tells_sum(&told)
        && circle.share(sum.attendance()).is_some()
        && circle.share(sum.commitment()).is_some();
    let of = |session: &Session| figures.get(&session.id).cloned();
    let is_named = circle.is_named();
    let mut people = people(&circle.grid, &counted);
    people.retain(|person| is_named && circle.person(*person).is_some());
    Sheet {
        sessions: columns(&circle.grid, &counted, circle.lens, at, of),
        people,
        attendance: Figure::attendance(sum).filter(|_| tells),
        commitment: Figure::commitment(sum).filter(|_| tells),
    }
}

fn columns(
    grid: &Grid,
    counted: &Counted<'_>,
    lens: Lens,
    at: DateTime<Utc>,
    attendance: impl Fn(&Session) -> Option<Figure>,
) -> Vec<SheetSession> {
    grid.sessions
        .iter()
        .map(|session| {
            let is_past = is_past(session, on_clock_of(&session.zone, at));
            let shown = seen(session.clone(), lens);
            let is_open = opens_roll(session, lens);
            SheetSession {
                session: session.id,
                number: session.number,
                title: shown.title,
                kind: session.kind,
                status: session.status,
                starts_local: session.starts_local,
                ends_local: session.ends_local,
                place: shown.place,
                counts: session.counts,
                is_past,
                is_open,
                attendance: attendance(session),
                unmarked: if is_open {
                    unmarked(counted, session)
                } else {
                    0
                },
            }
        })
        .collect()
}

/// Expected and not marked.
fn unmarked(counted: &Counted<'_>, session: &Session) -> u32 {
    let waiting = counted.rows(session).into_iter().filter(|row| {
        row.expectation == Expectation::Expected && !row.status.is_marked() && row.active
    });
    u32::try_from(waiting.count()).unwrap_or(u32::MAX)
}

/// Whoever was ever active, or has a mark.
fn people(grid: &Grid, counted: &Counted<'_>) -> Vec<PersonId> {
    let marked: HashSet<PersonId> = grid.marks.keys().map(|(_, person)| *person).collect();
    let started: HashSet<PersonId> = grid
        .people
        .iter()
        .filter(|seat| seat.spells.started_on().is_some())
        .map(|seat| seat.person)
        .collect();
    let mut people = counted.people();
    people.retain(|person| marked.contains(person) || started.contains(person));
    people
}

fn filled(read: &Read<'_>, page: &SheetPage) -> Result<Vec<SheetRow>, StoreError> {
    let grid = attendance::grid_of(read, page.cohort, &page.people)?;
    let counted = Counted::new(&grid);
    let named = person::rows(read, &page.people, page.lens)?;
    let roles: HashMap<PersonId, Role> = grid
        .people
        .iter()
        .map(|seat| (seat.person, seat.role))
        .collect();
    Ok(named
        .into_iter()
        .map(|row| {
            let marks: Vec<Option<AttendanceRow>> = grid
                .sessions
                .iter()
                .map(|session| {
                    let mark = counted.row(session, row.person);
                    mark.filter(|_| opens_roll(session, page.lens))
                })
                .collect();
            let known: Vec<AttendanceRow> = marks.iter().flatten().copied().collect();
            SheetRow {
                person: row.person,
                name: row.name,
                role: roles.get(&row.person).copied(),
                attendance: Figure::attendance(Tally::of(&known)),
                hours: Hours::of(&known),
                cells: marks.into_iter().map(cell).collect(),
            }
        })
        .collect())
}

fn cell(mark: Option<AttendanceRow>) -> Option<SheetCell> {
    mark.map(|row| SheetCell {
        status: row.status,
        expectation: row.expectation,
        standing: row.standing(),
    })
}
