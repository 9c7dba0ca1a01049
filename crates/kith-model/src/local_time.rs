//! A time of day on the clock of some place, to the minute.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// Written `2026-04-09T18:30`; which place's clock, the session's zone says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime(NaiveDateTime);

/// A text that is no local time.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("\"{found}\" is not a local time like 2026-04-09T18:30")]
pub struct LocalTimeError {
    /// What was given.
    pub found: String,
}

impl LocalTime {
    /// The time, without its seconds.
    pub fn new(time: NaiveDateTime) -> Self {
        let second = i64::from(time.second());
        let nanosecond = i64::from(time.nanosecond());
        Self(time - chrono::Duration::seconds(second) - chrono::Duration::nanoseconds(nanosecond))
    }

    /// The day on that clock.
    pub fn date(self) -> NaiveDate {
        self.0.date()
    }

    /// The time of day on that clock.
    pub fn time(self) -> NaiveTime {
        self.0.time()
    }

    /// Both together.
    pub fn naive(self) -> NaiveDateTime {
        self.0
    }

    /// Minutes on the clock from here to `end`; negative where `end` comes first.
    pub fn minutes_until(self, end: Self) -> i64 {
        (end.0 - self.0).num_minutes()
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M"))
    }
}

impl FromStr for LocalTime {
    type Err = LocalTimeError;

    /// Forgives a blank in place of the T, and seconds, which are dropped.
    fn from_str(text: &str) -> Result<Self, LocalTimeError> {
        let plain = text.trim().replacen(' ', "T", 1);
        ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(&plain, form).ok())
            .map(Self::new)
            .ok_or_else(|| LocalTimeError {
                found: text.to_owned(),
            })
    }
}

impl Serialize for LocalTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LocalTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::code::from_text(deserializer)
    }
}

#[cfg(feature = "ts")]
impl ts_rs::TS for LocalTime {
    crate::code::ts_alias!(LocalTime, "string".to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_back_to_the_minute() {
        let time: LocalTime = "2026-04-09 18:30:59".parse().expect("a local time");
        assert_eq!(
            time.to_string(),
            "2026-04-09T18:30",
            "the schema's own form"
        );
        assert_eq!(time.to_string().parse(), Ok(time), "and reads back");
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in ["2026-02-29T10:00", "2026-04-09T25:00", "2026-04-09", ""] {
            assert!(text.parse::<LocalTime>().is_err(), "{text:?} is no time");
        }
    }
}
