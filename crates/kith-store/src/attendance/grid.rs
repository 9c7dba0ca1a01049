use std::collections::HashMap;

use kith_model::attendance::{AttendanceStatus, Expectation};
use kith_model::enrollment::{Role, Spells, Stage};
use kith_model::session::Session;
use kith_model::{CohortId, EnrollmentId, PersonId, SessionId};

use crate::cell::{Cells, bind};
use crate::{Read, StoreError, session};

/// People × sessions of a cohort, with what the formulas of DOMAIN.md §3 need.
/// It carries no names; whoever shows it reads them through a lens.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// In the order of their time.
    pub sessions: Vec<Session>,
    /// In the order of their names.
    pub people: Vec<GridPerson>,
    /// By session and person.
    pub marks: HashMap<(SessionId, PersonId), GridMark>,
}

/// Somebody who is or was in the cohort, once for each enrollment.
#[derive(Debug, Clone, PartialEq)]
pub struct GridPerson {
    /// Their place in the cohort.
    pub enrollment: EnrollmentId,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// When they were active or paused.
    pub spells: Spells,
}

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridMark {
    /// Whether they were awaited.
    pub expectation: Expectation,
    /// How they came.
    pub status: AttendanceStatus,
    /// Where they were taken down.
    pub minutes: Option<u32>,
}

/// Reads a cohort's grid.
///
/// # Errors
/// When the workspace cannot be read.
pub fn grid(read: &Read<'_>, cohort: CohortId) -> Result<Grid, StoreError> {
    let sessions = session::list(read, Some(cohort))?
        .into_iter()
        .map(|listed| listed.session)
        .collect();
    Ok(Grid {
        sessions,
        people: people(read, cohort)?,
        marks: marks(read, cohort)?,
    })
}

/// The same for some of its people; for a page of a large roster.
///
/// # Errors
/// When the workspace cannot be read.
pub fn grid_of(read: &Read<'_>, cohort: CohortId, people: &[PersonId]) -> Result<Grid, StoreError> {
    let sessions: Vec<Session> = session::list(read, Some(cohort))?
        .into_iter()
        .map(|listed| listed.session)
        .collect();
    let mut grid = Grid {
        sessions,
        people: Vec::new(),
        marks: HashMap::new(),
    };
    let mut seats = read
        .conn()
        .prepare_cached(include_str!("grid_person.sql"))?;
    let mut marks = read
        .conn()
        .prepare_cached(include_str!("grid_person_marks.sql"))?;
    for person in people {
        grid.people
            .extend(seats_of(seats.query(bind![cohort, *person])?)?);
        let rows = marks.query_map(bind![cohort, *person], mark)?;
        for row in rows {
            let (key, mark) = row?;
            grid.marks.insert(key, mark);
        }
    }
    Ok(grid)
}

/// One session, whatever its cohorts: everybody who is or was in one of them,
/// and every mark.
///
/// # Errors
/// `NotFound` for the session.
pub fn grid_of_session(read: &Read<'_>, id: SessionId) -> Result<Grid, StoreError> {
    let mut seats = Vec::new();
    for cohort in session::cohorts(read, id)? {
        seats.extend(people(read, cohort)?);
    }
    let mut statement = read
        .conn()
        .prepare_cached(include_str!("grid_session_marks.sql"))?;
    let marks = statement.query_map(bind![id], mark)?;
    Ok(Grid {
        sessions: vec![session::get(read, id)?],
        people: seats,
        marks: marks.collect::<Result<_, _>>()?,
    })
}

/// Everybody who is or was in a cohort, once for each enrollment, in the order of their names.
///
/// # Errors
/// When the workspace cannot be read.
pub fn people(read: &Read<'_>, cohort: CohortId) -> Result<Vec<GridPerson>, StoreError> {
    let mut statement = read
        .conn()
        .prepare_cached(include_str!("grid_people.sql"))?;
    seats_of(statement.query(bind![cohort])?)
}

fn seats_of(mut rows: rusqlite::Rows<'_>) -> Result<Vec<GridPerson>, StoreError> {
    let mut people: Vec<(EnrollmentId, PersonId, Role, Vec<_>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::of(row);
        let (enrollment, person, role) = (cells.take()?, cells.take()?, cells.take()?);
        if people.last().is_none_or(|(last, ..)| *last != enrollment) {
            people.push((enrollment, person, role, Vec::new()));
        }
        let event: (Option<chrono::NaiveDate>, Option<i64>, Option<Stage>) =
            (cells.take()?, cells.take()?, cells.take()?);
        if let ((Some(day), Some(key), Some(stage)), Some(last)) = (event, people.last_mut()) {
            last.3.push((day, key, stage));
        }
    }
    Ok(people
        .into_iter()
        .map(|(enrollment, person, role, events)| GridPerson {
            enrollment,
            person,
            role,
            spells: Spells::of_stages(events),
        })
        .collect())
}

fn marks(
    read: &Read<'_>,
    cohort: CohortId,
) -> Result<HashMap<(SessionId, PersonId), GridMark>, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("grid_marks.sql"))?;
    let rows = statement.query_map(bind![cohort], mark)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn mark(row: &rusqlite::Row<'_>) -> rusqlite::Result<((SessionId, PersonId), GridMark)> {
    let mut cells = Cells::of(row);
    let key = (cells.take()?, cells.take()?);
    Ok((
        key,
        GridMark {
            expectation: cells.take()?,
            status: cells.take()?,
            minutes: cells.take()?,
        },
    ))
}
