//! Dates that belong together as a beginning and an end.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// From a day to a day, both included; either side may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    /// First day, if there is one.
    pub from: Option<NaiveDate>,
    /// Last day, if there is one.
    pub to: Option<NaiveDate>,
}

/// The end comes before the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{to} comes before {from}")]
pub struct OutOfOrder {
    /// The beginning given.
    pub from: NaiveDate,
    /// The end given.
    pub to: NaiveDate,
}

impl Span {
    /// From and to, as they come from a row.
    pub const fn new(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Self {
        Self { from, to }
    }

    /// Whether the dates are in order. One day is a span.
    pub fn check(self) -> Result<(), OutOfOrder> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Err(OutOfOrder { from, to }),
            _ => Ok(()),
        }
    }

    /// Whether the day lies within.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// The first of `inner`'s dates that lies outside; open sides never do.
    pub fn outlier(self, inner: Self) -> Option<NaiveDate> {
        [inner.from, inner.to]
            .into_iter()
            .flatten()
            .find(|&day| !self.holds(day))
    }
}

#[cfg(test)]
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date in a test")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_belong_to_a_span() {
        let span = Span::new(Some(day("2026-01-05")), Some(day("2026-01-07")));
        assert!(span.holds(day("2026-01-05")), "the first day");
        assert!(span.holds(day("2026-01-07")), "the last day");
        assert!(!span.holds(day("2026-01-08")), "not the day after");
        assert!(
            Span::default().holds(day("1999-01-01")),
            "no dates hold every day"
        );
    }

    #[test]
    fn an_end_before_the_beginning_is_told_with_both_days() {
        let span = Span::new(Some(day("2026-01-07")), Some(day("2026-01-05")));
        let fault = OutOfOrder {
            from: day("2026-01-07"),
            to: day("2026-01-05"),
        };
        assert_eq!(span.check(), Err(fault), "the form can show both");
        let one_day = Span::new(Some(day("2026-01-07")), Some(day("2026-01-07")));
        assert_eq!(one_day.check(), Ok(()), "an intensive may last a day");
    }
}
