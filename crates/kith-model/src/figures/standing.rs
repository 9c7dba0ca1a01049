//! Which marks count: *eligible* of DOMAIN.md §3, with the reason where one does not.

use chrono::NaiveDate;

use crate::attendance::{Attendance, AttendanceStatus, Expectation};
use crate::enrollment::Spells;
use crate::session::{Session, SessionStatus};

/// One mark with what its session and enrollment say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttendanceRow {
    /// The mark.
    pub status: AttendanceStatus,
    /// Whether the person was awaited.
    pub expectation: Expectation,
    /// Minutes taken down for the person.
    pub minutes: Option<u32>,
    /// Whether the session took place.
    pub session_status: SessionStatus,
    /// Whether the session counts for attendance.
    pub session_counts: bool,
    /// The session's length; see [`Session::length`].
    pub session_minutes: Option<u32>,
    /// Whether the session's day lies within an active, not paused, enrollment
    /// of the person in one of the session's cohorts.
    pub active: bool,
}

codes! {
    /// How a mark enters the figures, or why it does not. The first reason that
    /// holds is given.
    Standing, "standing";
    Eligible = "eligible", "counted";
    Unmarked = "unmarked", "unmarked";
    NotHeld = "not_held", "the session was not held";
    DoesNotCount = "does_not_count", "the session does not count for attendance";
    NotExpected = "not_expected", "not expected";
    NotActive = "not_active", "not active on that day";
    NotApplicable = "not_applicable", "not applicable";
}

impl AttendanceRow {
    /// From the nouns. `enrollments` are the spells of the person's enrollments
    /// in the session's cohorts, closed ones too: who moved on was there.
    pub fn of<'a>(
        mark: &Attendance,
        session: &Session,
        enrollments: impl IntoIterator<Item = &'a Spells>,
    ) -> Self {
        let day: NaiveDate = session.starts_local.date();
        Self {
            status: mark.status,
            expectation: mark.expectation,
            minutes: mark.minutes,
            session_status: session.status,
            session_counts: session.counts,
            session_minutes: session.length(),
            active: enrollments.into_iter().any(|spells| spells.active_on(day)),
        }
    }

    /// How it enters attendance and commitment.
    pub const fn standing(&self) -> Standing {
        if !self.is_held() {
            Standing::NotHeld
        } else if !self.session_counts {
            Standing::DoesNotCount
        } else if !matches!(self.expectation, Expectation::Expected) {
            Standing::NotExpected
        } else if !self.active {
            Standing::NotActive
        } else {
            match self.status {
                AttendanceStatus::NotApplicable => Standing::NotApplicable,
                AttendanceStatus::Unmarked => Standing::Unmarked,
                _ => Standing::Eligible,
            }
        }
    }

    /// The person came to a session that was held: the ground for hours and
    /// people served, whether or not they were expected.
    pub const fn came(&self) -> bool {
        self.is_held() && self.status.attended()
    }

    const fn is_held(&self) -> bool {
        matches!(self.session_status, SessionStatus::Held)
    }
}

/// Every combination of codes a row can be in, so that whoever runs
/// [`super::AttendanceColumns`] can hold it against [`AttendanceRow::standing`].
pub fn attendance_cases() -> impl Iterator<Item = AttendanceRow> {
    AttendanceStatus::ALL.iter().flat_map(|&status| {
        Expectation::ALL.iter().flat_map(move |&expectation| {
            SessionStatus::ALL.iter().flat_map(move |&session_status| {
                (0..4).map(move |bits| AttendanceRow {
                    status,
                    expectation,
                    minutes: None,
                    session_status,
                    session_counts: bits & 1 != 0,
                    session_minutes: None,
                    active: bits & 2 != 0,
                })
            })
        })
    })
}
