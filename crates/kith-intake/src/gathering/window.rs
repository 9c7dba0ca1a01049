use chrono::{Duration, NaiveDateTime};
use kith_model::attendance::AttendanceStatus;

use super::{Attendee, Gathering};

/// From when on somebody is late, and until when they left early; in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// After the beginning.
    pub late: u32,
    /// Before the end.
    pub early: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            late: 10,
            early: 10,
        }
    }
}

/// By whose clock lateness is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The session's own times.
    Session,
    /// The meeting's, since the file's clock shows another time than the session's.
    Meeting,
}

/// The time in which somebody should have been there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    starts: Option<NaiveDateTime>,
    ends: Option<NaiveDateTime>,
    /// Whose clock it is by.
    pub clock: Clock,
}

impl Window {
    /// Of a session and what happened: nobody is late before the room was open, nor left
    /// early when everybody did.
    pub fn of(gathering: &Gathering, starts: NaiveDateTime, ends: Option<NaiveDateTime>) -> Self {
        let (opened, closed) = gathering.span();
        if !overlap((opened, closed), (starts, ends)) {
            return Self {
                starts: opened,
                ends: closed,
                clock: Clock::Meeting,
            };
        }
        Self {
            starts: Some(opened.map_or(starts, |opened| opened.max(starts))),
            ends: match (ends, closed) {
                (Some(ends), Some(closed)) => Some(ends.min(closed)),
                (ends, closed) => ends.or(closed),
            },
            clock: Clock::Session,
        }
    }

    /// How somebody came.
    pub fn status(&self, attendee: &Attendee, within: Thresholds) -> AttendanceStatus {
        if let Some(said) = attendee.said {
            return said;
        }
        let minutes = |minutes: u32| Duration::minutes(i64::from(minutes));
        let late = self
            .starts
            .zip(attendee.arrived())
            .is_some_and(|(starts, arrived)| arrived - starts > minutes(within.late));
        let early = self
            .ends
            .zip(attendee.left())
            .is_some_and(|(ends, left)| ends - left > minutes(within.early));
        let away = self
            .starts
            .zip(self.ends)
            .zip(attendee.seconds())
            .is_some_and(|((starts, ends), seconds)| {
                let missed = ends - starts - Duration::seconds(i64::from(seconds));
                missed > minutes(within.late.saturating_add(within.early))
            });
        match (late, early) {
            (true, true) => AttendanceStatus::Partial,
            (true, false) => AttendanceStatus::Late,
            (false, true) => AttendanceStatus::LeftEarly,
            (false, false) if away => AttendanceStatus::Partial,
            (false, false) => AttendanceStatus::Present,
        }
    }
}

impl Gathering {
    /// When it began and ended, as the file tells or else as people came and went.
    pub fn span(&self) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
        let arrived = self.attendees.iter().filter_map(Attendee::arrived).min();
        let left = self.attendees.iter().filter_map(Attendee::left).max();
        (self.meeting.starts.or(arrived), self.meeting.ends.or(left))
    }

    /// Whether it lay, in part at least, in this time.
    pub fn overlaps(&self, starts: NaiveDateTime, ends: Option<NaiveDateTime>) -> bool {
        overlap(self.span(), (starts, ends))
    }
}

type Span<T> = (T, Option<NaiveDateTime>);

/// What tells no time lies anywhere; what tells no end lasts two hours.
fn overlap(meeting: Span<Option<NaiveDateTime>>, session: Span<NaiveDateTime>) -> bool {
    let lasts = Duration::hours(2);
    let (Some(opened), closed) = meeting else {
        return true;
    };
    let after = |start: NaiveDateTime| start.checked_add_signed(lasts).unwrap_or(start);
    let closed = closed.unwrap_or_else(|| after(opened));
    let ends = session.1.unwrap_or_else(|| after(session.0));
    opened < ends && session.0 < closed
}
