//! Figures as the window and the terminal get them: the counts, the whole, and the words.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono::NaiveDate;
use kith_model::PersonId;
use kith_model::attendance::{AttendanceStatus, Expectation};
use kith_model::enrollment::Spells;
use kith_model::figures::{AttendanceRow, Share, Tally};
use kith_model::session::{Session, SessionStatus};
use kith_store::attendance::{Grid, GridPerson};
use serde::Serialize;

/// "9 of 11 (82%)", with what is unmarked beside it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Figure {
    /// How many.
    pub count: u32,
    /// Of how many; 0 where nobody was expected, and some came all the same.
    pub whole: u32,
    /// Marks that would count and are not made yet.
    pub unmarked: u32,
    /// The count, the whole, then the share; "5 came" where there is no whole.
    pub words: String,
}

impl Figure {
    /// Of a share; none of nothing at all.
    pub fn of(share: Share, unmarked: u32) -> Option<Self> {
        (share.whole > 0 || unmarked > 0).then(|| Self {
            count: share.count,
            whole: share.whole,
            unmarked,
            words: share.to_string(),
        })
    }

    /// Attendance of a tally.
    pub fn attendance(tally: Tally) -> Option<Self> {
        Self::of(tally.attendance(), tally.unmarked)
    }

    /// Commitment of a tally.
    pub fn commitment(tally: Tally) -> Option<Self> {
        Self::of(tally.commitment(), tally.unmarked)
    }
}

/// A cohort's grid with the formulas of DOMAIN.md §3 over it.
pub struct Counted<'g> {
    grid: &'g Grid,
    /// Made by whoever looks at everybody; a single mark is found without it.
    everybody: OnceCell<Everybody<'g>>,
}

/// Everybody of a grid once, in its order, and where their enrollments lie.
struct Everybody<'g> {
    people: Vec<PersonId>,
    spells: HashMap<PersonId, Vec<&'g Spells>>,
}

impl<'g> Counted<'g> {
    /// Over this grid.
    pub fn new(grid: &'g Grid) -> Self {
        Self {
            grid,
            everybody: OnceCell::new(),
        }
    }

    /// Sessions that were held, in the order of their time.
    pub fn held(&self) -> impl Iterator<Item = &'g Session> {
        self.grid
            .sessions
            .iter()
            .filter(|session| session.status == SessionStatus::Held)
    }

    /// The mark of a person at a session as the formulas take it. Somebody who was in the
    /// cohort more than once was active there if any of those enrollments was.
    pub fn row(&self, session: &Session, person: PersonId) -> Option<AttendanceRow> {
        let mark = self.grid.marks.get(&(session.id, person))?;
        Some(AttendanceRow {
            status: mark.status,
            expectation: mark.expectation,
            minutes: mark.minutes,
            session_status: session.status,
            session_counts: session.counts,
            session_minutes: session.length(),
            active: self.was_active(person, session.starts_local.date()),
        })
    }

    /// Everybody's marks at one session.
    pub fn of_session(&self, session: &Session) -> Tally {
        Tally::of(&self.rows(session))
    }

    /// Attendance of a session, for whoever may see its seats: where nobody was expected,
    /// as at an optional one, how many came all the same.
    pub fn attendance_of(&self, session: &Session) -> Option<Figure> {
        Figure::attendance(self.of_session(session)).or_else(|| self.came_to(session))
    }

    fn came_to(&self, session: &Session) -> Option<Figure> {
        let rows = self.rows(session);
        let came = rows.iter().filter(|row| row.status.attended()).count();
        let is_told = session.status == SessionStatus::Held && came > 0;
        is_told.then(|| Figure {
            count: u32::try_from(came).unwrap_or(u32::MAX),
            whole: 0,
            unmarked: 0,
            words: format!("{came} came"),
        })
    }

    /// One person's marks at every session.
    pub fn of_person(&self, person: PersonId) -> Tally {
        Tally::of(
            &self
                .grid
                .sessions
                .iter()
                .filter_map(|session| self.row(session, person))
                .collect::<Vec<_>>(),
        )
    }

    /// Every mark of the cohort.
    pub fn of_cohort(&self) -> Tally {
        self.grid
            .sessions
            .iter()
            .map(|session| self.of_session(session))
            .fold(Tally::default(), |sum, tally| sum + tally)
    }

    /// Everybody who is or was in the cohort, once.
    pub fn people(&self) -> Vec<PersonId> {
        self.everybody().people.clone()
    }

    /// Every mark of one session, as the formulas take it.
    pub fn rows(&self, session: &Session) -> Vec<AttendanceRow> {
        let people = &self.everybody().people;
        people
            .iter()
            .filter_map(|person| self.row(session, *person))
            .collect()
    }

    /// The seats of one session, of those who were expected: who came first, then who told us, then who was away, then unmarked.
    pub fn seats(&self, session: &Session) -> Vec<AttendanceStatus> {
        let mut seats: Vec<AttendanceStatus> = self
            .rows(session)
            .into_iter()
            .filter(|row| {
                row.active
                    && row.expectation == Expectation::Expected
                    && row.status != AttendanceStatus::NotApplicable
            })
            .map(|row| row.status)
            .collect();
        seats.sort_by_key(|status| order(*status));
        seats
    }

    fn was_active(&self, person: PersonId, day: NaiveDate) -> bool {
        if let Some(everybody) = self.everybody.get() {
            let mut spells = everybody.spells.get(&person).into_iter().flatten();
            return spells.any(|spells| spells.active_on(day));
        }
        self.grid
            .people
            .iter()
            .any(|seat| seat.person == person && seat.spells.active_on(day))
    }

    fn everybody(&self) -> &Everybody<'g> {
        self.everybody.get_or_init(|| {
            let mut people = Vec::with_capacity(self.grid.people.len());
            let mut spells: HashMap<PersonId, Vec<&Spells>> = HashMap::new();
            for GridPerson {
                person,
                spells: own,
                ..
            } in &self.grid.people
            {
                let known = spells.entry(*person).or_default();
                if known.is_empty() {
                    people.push(*person);
                }
                known.push(own);
            }
            Everybody { people, spells }
        })
    }
}

fn order(status: AttendanceStatus) -> u8 {
    match status {
        AttendanceStatus::Present => 0,
        AttendanceStatus::Late => 1,
        AttendanceStatus::LeftEarly => 2,
        AttendanceStatus::Partial => 3,
        AttendanceStatus::Remote => 4,
        AttendanceStatus::Apologies => 5,
        AttendanceStatus::Excused => 6,
        AttendanceStatus::Absent => 7,
        AttendanceStatus::Unmarked => 8,
        AttendanceStatus::NotApplicable => 9,
    }
}
