//! Hours (DOMAIN.md §3): minutes recorded, else the session's for those who attended.

use std::fmt;
use std::ops::Add;

use serde::{Deserialize, Serialize};

use super::AttendanceRow;

/// Time people spent in sessions that were held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Hours {
    /// Minutes of those known.
    #[cfg_attr(feature = "ts", ts(as = "u32"))]
    pub minutes: u64,
    /// Attendances without minutes, at sessions without a length: told beside
    /// the figure, since they would be zero otherwise.
    pub unknown: u32,
}

impl Hours {
    /// Of these rows, expected or not.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a AttendanceRow>) -> Self {
        rows.into_iter()
            .filter(|row| row.came())
            .fold(Self::default(), |hours, row| {
                match row.minutes.or(row.session_minutes) {
                    Some(minutes) => Self {
                        minutes: hours.minutes + u64::from(minutes),
                        ..hours
                    },
                    None => Self {
                        unknown: hours.unknown + 1,
                        ..hours
                    },
                }
            })
    }
}

/// Of two groups taken together.
impl Add for Hours {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            minutes: self.minutes + other.minutes,
            unknown: self.unknown + other.unknown,
        }
    }
}

/// "12 h 30 min".
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.minutes / 60, self.minutes % 60) {
            (0, minutes) => write!(f, "{minutes} min"),
            (hours, 0) => write!(f, "{hours} h"),
            (hours, minutes) => write!(f, "{hours} h {minutes} min"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::{AttendanceStatus, Expectation};
    use crate::session::SessionStatus;

    fn row(status: AttendanceStatus, minutes: Option<u32>) -> AttendanceRow {
        AttendanceRow {
            status,
            expectation: Expectation::Guest,
            minutes,
            session_status: SessionStatus::Held,
            session_counts: false,
            session_minutes: Some(90),
            active: false,
        }
    }

    #[test]
    fn minutes_recorded_win_over_the_session_and_who_was_away_spent_none() {
        let rows = [
            row(AttendanceStatus::Late, Some(45)),
            row(AttendanceStatus::Present, None),
            row(AttendanceStatus::Absent, None),
            row(AttendanceStatus::Excused, None),
            row(AttendanceStatus::Unmarked, None),
        ];
        let hours = Hours::of(&rows);
        assert_eq!(
            hours,
            Hours {
                minutes: 135,
                unknown: 0
            },
            "45 recorded and 90 by the clock"
        );
        assert_eq!(hours.to_string(), "2 h 15 min", "in words");
    }

    #[test]
    fn a_session_without_a_length_is_told_not_counted_as_nothing() {
        let open = AttendanceRow {
            session_minutes: None,
            ..row(AttendanceStatus::Present, None)
        };
        assert_eq!(
            Hours::of([&open]),
            Hours {
                minutes: 0,
                unknown: 1
            },
            "one is unknown"
        );
        let off = AttendanceRow {
            session_status: SessionStatus::Canceled,
            ..open
        };
        assert_eq!(
            Hours::of([&off]),
            Hours::default(),
            "nobody spent time at a canceled one"
        );
    }
}
