//! Rules of a mark and its session.

use thiserror::Error;

use super::{Attendance, AttendanceStatus};
use crate::SessionId;
use crate::session::{Session, SessionStatus};

/// Two days: no sitting is longer.
const MOST_MINUTES: u32 = 2 * 24 * 60;

/// What a mark may not be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AttendanceError {
    /// The session given is not the one marked.
    #[error("the mark is not for session {given}")]
    OtherSession {
        /// The session it was held against.
        given: SessionId,
    },
    /// Nobody came to a session that did not take place.
    #[error("the session is {session}, so nobody can be {status}")]
    SessionOff {
        /// The session's status.
        session: SessionStatus,
        /// The mark.
        status: AttendanceStatus,
    },
    /// Minutes for someone who did not come.
    #[error("{status} takes no minutes")]
    MinutesWithoutComing {
        /// The mark.
        status: AttendanceStatus,
    },
    /// More minutes than a session can have.
    #[error("{minutes} minutes are more than two days")]
    TooManyMinutes {
        /// The minutes.
        minutes: u32,
    },
}

impl Attendance {
    /// Rules of the mark and its session. What was told before a session was
    /// called off stands; nobody attended it, and nobody was away.
    pub fn check(&self, session: &Session) -> Result<(), AttendanceError> {
        if self.session != session.id {
            return Err(AttendanceError::OtherSession { given: session.id });
        }
        if session.status.is_off() && self.status.tells_of_a_meeting() {
            return Err(AttendanceError::SessionOff {
                session: session.status,
                status: self.status,
            });
        }
        match self.minutes {
            Some(_) if !self.status.attended() => Err(AttendanceError::MinutesWithoutComing {
                status: self.status,
            }),
            Some(minutes) if minutes > MOST_MINUTES => {
                Err(AttendanceError::TooManyMinutes { minutes })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NewAttendance, Source};
    use super::*;
    use crate::LocalTime;
    use crate::session::{NewSession, SessionKind};

    fn session(status: SessionStatus) -> Session {
        let starts: LocalTime = "2026-04-09T18:30".parse().expect("a time");
        let mut new = NewSession::new(1_i64, "Circle", SessionKind::Circle, starts, "UTC");
        new.status = status;
        new.with_id(1.into())
    }

    fn mark(status: AttendanceStatus, minutes: Option<u32>) -> Attendance {
        let mut new = NewAttendance::new(1_i64, 1_i64, Source::Roll);
        new.status = status;
        new.minutes = minutes;
        new.with_id(1.into())
    }

    #[test]
    fn nobody_comes_to_a_canceled_session() {
        let canceled = session(SessionStatus::Canceled);
        for status in [AttendanceStatus::Present, AttendanceStatus::Absent] {
            let fault = mark(status, None).check(&canceled);
            assert!(
                matches!(fault, Err(AttendanceError::SessionOff { .. })),
                "{status}"
            );
        }
        let told = mark(AttendanceStatus::Apologies, None);
        assert_eq!(told.check(&canceled), Ok(()), "they had told us before");
    }

    #[test]
    fn minutes_belong_to_people_who_came() {
        let held = session(SessionStatus::Held);
        assert_eq!(
            mark(AttendanceStatus::Late, Some(45)).check(&held),
            Ok(()),
            "late, 45 min"
        );
        let fault = mark(AttendanceStatus::Absent, Some(45)).check(&held);
        let away = AttendanceError::MinutesWithoutComing {
            status: AttendanceStatus::Absent,
        };
        assert_eq!(fault, Err(away), "away for 45 minutes is no attendance");
        let fault = mark(AttendanceStatus::Present, Some(9000)).check(&held);
        assert_eq!(
            fault,
            Err(AttendanceError::TooManyMinutes { minutes: 9000 }),
            "a typing slip"
        );
    }
}
