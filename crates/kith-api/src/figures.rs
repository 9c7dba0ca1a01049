//! Figures as the window and the terminal get them: the counts, the whole, and the words.

use chrono::NaiveDate;
use kith_model::PersonId;
use kith_model::attendance::{AttendanceStatus, Expectation};
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
    /// Of how many.
    pub whole: u32,
    /// Marks that would count and are not made yet.
    pub unmarked: u32,
    /// The count, the whole, then the share.
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
}

impl<'g> Counted<'g> {
    /// Over this grid.
    pub fn new(grid: &'g Grid) -> Self {
        Self { grid }
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
        let day: NaiveDate = session.starts_local.date();
        let mut spells = self
            .grid
            .people
            .iter()
            .filter(|seat| seat.person == person)
            .map(|seat| &seat.spells);
        Some(AttendanceRow {
            status: mark.status,
            expectation: mark.expectation,
            minutes: mark.minutes,
            session_status: session.status,
            session_counts: session.counts,
            session_minutes: session.length(),
            active: spells.any(|spells| spells.active_on(day)),
        })
    }

    /// Everybody's marks at one session.
    pub fn of_session(&self, session: &Session) -> Tally {
        let people = self.people();
        Tally::of(
            &people
                .iter()
                .filter_map(|person| self.row(session, *person))
                .collect::<Vec<_>>(),
        )
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
        let mut people: Vec<PersonId> = Vec::with_capacity(self.grid.people.len());
        for GridPerson { person, .. } in &self.grid.people {
            if !people.contains(person) {
                people.push(*person);
            }
        }
        people
    }

    /// The seats of one session, of those who were expected: who came first, then who told us, then who was away, then unmarked.
    pub fn seats(&self, session: &Session) -> Vec<AttendanceStatus> {
        let mut seats: Vec<AttendanceStatus> = self
            .people()
            .into_iter()
            .filter_map(|person| self.row(session, person))
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
