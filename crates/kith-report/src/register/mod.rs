//! The attendance register: people by sessions (DOMAIN.md section 5, no. 3).
//!
//! A session that tells only its count ([`Attendance::Count`]) has no seats to
//! print: its column stays closed, and only its count stands below.
//!
//! [`Attendance::Count`]: crate::Attendance::Count

mod grid;
mod html;
mod pdf;
mod view;

use chrono::NaiveDate;

use crate::error::ReportError;
use crate::meeting::{Attendance, Meeting};
use crate::people::People;

pub use html::html;
pub use pdf::{pdf, proof};

/// The figures of an attendance register, as a lens lets them be seen.
#[derive(Debug, Clone)]
pub struct Register {
    /// Name of the cohort.
    pub cohort: String,
    /// Name of its program.
    pub program: String,
    /// Sessions that were held, oldest first. Where people are named, seats
    /// stand in the order of the people.
    pub meetings: Vec<Meeting>,
    /// The rows. Where nobody may be named, the register lists sessions and
    /// their counts.
    pub people: People,
    /// The days it tells of, where they were asked for.
    pub period: Option<(NaiveDate, NaiveDate)>,
}

impl Register {
    /// Refuses fewer seats than one for each person.
    fn check(&self) -> Result<(), ReportError> {
        let People::Named(people) = &self.people else {
            return Ok(());
        };
        for (session, meeting) in self.meetings.iter().enumerate() {
            match &meeting.attendance {
                Attendance::Seats(seats) if seats.len() < people.len() => {
                    return Err(ReportError::Seats {
                        session,
                        seats: seats.len(),
                        people: people.len(),
                    });
                }
                _ => {}
            }
        }
        Ok(())
    }
}
