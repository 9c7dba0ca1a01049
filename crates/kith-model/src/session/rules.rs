//! Rules of a session and its cohorts.

use thiserror::Error;

use super::{Session, SessionStatus};
use crate::attendance::AttendanceStatus;
use crate::blank::{Blank, filled};
use crate::cohort::Cohort;
use crate::{CohortId, LocalTime, ProgramId};

/// What a session may not be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SessionError {
    /// It has no title.
    #[error(transparent)]
    Blank(#[from] Blank),
    /// It ends when or before it starts.
    #[error("{ends} does not come after {starts}")]
    Times {
        /// Start.
        starts: LocalTime,
        /// End.
        ends: LocalTime,
    },
    /// Not the form of an IANA zone.
    #[error("\"{zone}\" is not a time zone like America/Denver")]
    Zone {
        /// As given.
        zone: String,
    },
    /// A length of no minutes.
    #[error("a session lasts at least a minute")]
    NoMinutes,
    /// A cohort of another program.
    #[error("cohort {cohort} belongs to program {program}")]
    OtherProgram {
        /// The cohort.
        cohort: CohortId,
        /// Its program.
        program: ProgramId,
    },
    /// It is called off while marks say who came and who was away.
    #[error("{marks} marks say who came to a session that is {status}")]
    Marked {
        /// What it would be.
        status: SessionStatus,
        /// How many say so.
        marks: usize,
    },
}

impl Session {
    /// Rules of the session and the cohorts it is for. Whether the zone exists
    /// is for whoever knows the zones; here only its form is looked at.
    pub fn check<'a>(
        &self,
        cohorts: impl IntoIterator<Item = &'a Cohort>,
    ) -> Result<(), SessionError> {
        filled("title", &self.title)?;
        if !is_zone(&self.zone) {
            return Err(SessionError::Zone {
                zone: self.zone.clone(),
            });
        }
        if self.minutes == Some(0) {
            return Err(SessionError::NoMinutes);
        }
        if let Some(ends) = self.ends_local.filter(|&ends| ends <= self.starts_local) {
            return Err(SessionError::Times {
                starts: self.starts_local,
                ends,
            });
        }
        match cohorts
            .into_iter()
            .find(|cohort| cohort.program != self.program)
        {
            Some(cohort) => Err(SessionError::OtherProgram {
                cohort: cohort.id,
                program: cohort.program,
            }),
            None => Ok(()),
        }
    }

    /// Nobody came to a session that is off, and nobody was away from it;
    /// what was told before it was called off stands.
    pub fn check_marks(
        &self,
        marks: impl IntoIterator<Item = AttendanceStatus>,
    ) -> Result<(), SessionError> {
        let told = |mark: &AttendanceStatus| self.status.is_off() && mark.tells_of_a_meeting();
        match marks.into_iter().filter(told).count() {
            0 => Ok(()),
            marks => Err(SessionError::Marked {
                status: self.status,
                marks,
            }),
        }
    }
}

fn is_zone(zone: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+');
    zone.split('/')
        .all(|part| !part.is_empty() && part.chars().all(known))
}

#[cfg(test)]
mod tests {
    use super::super::{NewSession, SessionKind};
    use super::*;
    use crate::cohort::NewCohort;

    fn session() -> Session {
        let starts: LocalTime = "2026-04-09T18:30".parse().expect("a time");
        NewSession::new(
            1_i64,
            "Evening circle",
            SessionKind::Circle,
            starts,
            "America/Denver",
        )
        .with_id(1.into())
    }

    fn at(text: &str) -> Option<LocalTime> {
        Some(text.parse().expect("a time"))
    }

    #[test]
    fn a_session_ends_after_it_starts() {
        assert_eq!(session().check([]), Ok(()), "an open end is fine");
        let back = Session {
            ends_local: at("2026-04-09T18:30"),
            ..session()
        };
        assert!(
            matches!(back.check([]), Err(SessionError::Times { .. })),
            "it would last nothing"
        );
        let night = Session {
            ends_local: at("2026-04-10T00:15"),
            ..session()
        };
        assert_eq!(night.check([]), Ok(()), "past midnight is fine");
        assert_eq!(night.length(), Some(345), "and is counted by the clock");
    }

    #[test]
    fn minutes_written_down_win_over_the_clock() {
        let paid = Session {
            minutes: Some(90),
            ends_local: at("2026-04-09T21:00"),
            ..session()
        };
        assert_eq!(paid.length(), Some(90), "a dinner does not count");
        assert_eq!(session().length(), None, "an open end has no length");
    }

    #[test]
    fn a_session_that_people_came_to_cannot_be_called_off() {
        use AttendanceStatus::{Absent, Apologies, Present, Unmarked};
        let canceled = Session {
            status: SessionStatus::Canceled,
            ..session()
        };
        assert_eq!(
            canceled.check_marks([Apologies, Unmarked]),
            Ok(()),
            "they had told us before"
        );
        let fault = SessionError::Marked {
            status: SessionStatus::Canceled,
            marks: 2,
        };
        assert_eq!(
            canceled.check_marks([Present, Apologies, Absent]),
            Err(fault),
            "one came, one was away"
        );
        assert_eq!(session().check_marks([Present]), Ok(()), "it is still on");
    }

    #[test]
    fn a_zone_has_the_form_of_one() {
        for zone in ["", "Mountain Time", "America//Denver", "America/Denver;"] {
            let fault = Session {
                zone: zone.into(),
                ..session()
            }
            .check([]);
            assert_eq!(
                fault,
                Err(SessionError::Zone { zone: zone.into() }),
                "{zone:?}"
            );
        }
        for zone in ["UTC", "Etc/GMT+7", "America/Argentina/Buenos_Aires"] {
            assert_eq!(
                Session {
                    zone: zone.into(),
                    ..session()
                }
                .check([]),
                Ok(()),
                "{zone}"
            );
        }
    }

    #[test]
    fn the_cohorts_of_a_session_belong_to_its_program() {
        let ours = NewCohort::new(1_i64, "2025").with_id(1.into());
        let theirs = NewCohort::new(2_i64, "2025").with_id(7.into());
        assert_eq!(session().check([&ours]), Ok(()), "its own program's cohort");
        let fault = SessionError::OtherProgram {
            cohort: 7.into(),
            program: 2.into(),
        };
        assert_eq!(
            session().check([&ours, &theirs]),
            Err(fault),
            "another client's cohort"
        );
    }
}
