//! Dates as cells give them.

mod blank;
mod clock;
mod east;
mod words;
mod written;

pub use blank::is_no_date;
pub(super) use written::{Shape, Written, written};

use std::fmt;

use chrono::NaiveDate;

use super::DateOrder;

/// A date as a cell gives it, perhaps without its year, perhaps with a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Missing where a birthday is given without it.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// Whether the year was written in full; else 69 to 99 are the 1900s.
    pub century_told: bool,
    /// Seconds since midnight, on the clock of wherever the file was made.
    pub second: Option<u32>,
}

/// Why a cell is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MomentError {
    /// It does not look like one.
    #[error("not a date")]
    NotADate,
    /// It looks like one, but the calendar has no such day.
    #[error("there is no such day")]
    NoSuchDay,
    /// Day and month could be either way round.
    #[error("day and month could be either way round")]
    Ambiguous,
}

/// Reads a cell by the order its column was found to have. Cells that can be
/// read one way only are read so whatever the order.
///
/// # Errors
/// See [`MomentError`].
pub fn moment(cell: &str, order: DateOrder) -> Result<Moment, MomentError> {
    let written = written(cell).ok_or(MomentError::NotADate)?;
    let (year, month, day) = match written.shape {
        Shape::Clear { year, month, day } => (year, month, day),
        Shape::Pair {
            first,
            second,
            year,
        } => match order {
            DateOrder::Dmy => (year, second, first),
            DateOrder::Mdy | DateOrder::Ymd => (year, first, second),
            DateOrder::Ambiguous if first == second => (year, first, second),
            DateOrder::Ambiguous if first > 12 && second <= 12 => (year, second, first),
            DateOrder::Ambiguous if second > 12 && first <= 12 => (year, first, second),
            DateOrder::Ambiguous if first > 12 => return Err(MomentError::NoSuchDay),
            DateOrder::Ambiguous => return Err(MomentError::Ambiguous),
        },
    };
    let century_told = year.is_none_or(|year| year.digits > 2);
    let year = year.map(written::Year::full);
    // A leap year stands in where none is told, so that February 29 is a birthday.
    NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day).ok_or(MomentError::NoSuchDay)?;
    Ok(Moment {
        year,
        month,
        day,
        century_told,
        second: written.second,
    })
}

/// Seconds since midnight, where a cell is a time of day and nothing else.
pub fn time_of_day(cell: &str) -> Option<u32> {
    match clock::split_time(cell.trim()) {
        ("", Some(time)) => clock::clock(time),
        _ => None,
    }
}

/// Whether a cell looks like a day, with its year or without; the calendar need not have it.
pub fn may_be_day(cell: &str) -> bool {
    written(cell).is_some()
}

/// Whether a cell tells a day with a year of four digits that somebody may have seen or will
/// see: numbers in groups, as those of telephones, are none.
pub fn is_whole_day(cell: &str) -> bool {
    let Some(Written { shape, .. }) = written(cell) else {
        return false;
    };
    let (year, others) = match shape {
        Shape::Clear { year, month, day } => (year, [month, day]),
        Shape::Pair {
            first,
            second,
            year,
        } => (year, [first, second]),
    };
    year.is_some_and(|year| year.digits == 4 && (1800..2200).contains(&year.number))
        && others.iter().all(|part| (1..=31).contains(part))
}

impl Moment {
    /// The day, where its year is told.
    pub fn day_in_full(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }

    /// The day alone: `2026-03-14`, or `--03-14` without a year.
    pub fn day_text(&self) -> String {
        match self.year {
            Some(year) => format!("{year:04}-{:02}-{:02}", self.month, self.day),
            None => format!("--{:02}-{:02}", self.month, self.day),
        }
    }
}

impl fmt::Display for Moment {
    /// ISO 8601, the time only where there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.day_text())?;
        match self.second {
            Some(second) => write!(
                f,
                "T{:02}:{:02}:{:02}",
                second / 3600,
                second / 60 % 60,
                second % 60
            ),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, order: DateOrder, text: &str) {
        assert_eq!(
            moment(cell, order).map(|moment| moment.to_string()),
            Ok(text.to_owned()),
            "{cell:?}"
        );
    }

    #[test]
    fn dates_are_read_as_tools_and_people_write_them() {
        check("1992-03-14", DateOrder::Ymd, "1992-03-14");
        check(
            "2026-09-01T10:00:00.000Z",
            DateOrder::Ymd,
            "2026-09-01T10:00:00",
        );
        check(
            "03/14/2026 08:58:12 AM",
            DateOrder::Mdy,
            "2026-03-14T08:58:12",
        );
        check("3/14/26, 2:48:05 PM", DateOrder::Mdy, "2026-03-14T14:48:05");
        check(
            "2026/05/28 7:01:33 PM GMT+2",
            DateOrder::Ymd,
            "2026-05-28T19:01:33",
        );
        check("14.03.1992", DateOrder::Dmy, "1992-03-14");
        check("--03-07", DateOrder::Ymd, "--03-07");
        check("04/12", DateOrder::Mdy, "--04-12");
        check("March 14, 2026", DateOrder::Mdy, "2026-03-14");
        check("14 de marzo de 2026", DateOrder::Dmy, "2026-03-14");
        check(
            "Sat 14th Mar 2026 12:05 am",
            DateOrder::Dmy,
            "2026-03-14T00:05:00",
        );
        check("20260314", DateOrder::Ymd, "2026-03-14");
        check("05/05/1990", DateOrder::Ambiguous, "1990-05-05");
        check("1980年3月4日", DateOrder::Ambiguous, "1980-03-04");
        check(
            "2026년 3월 4일 10:05",
            DateOrder::Dmy,
            "2026-03-04T10:05:00",
        );
        check("3月4日", DateOrder::Mdy, "--03-04");
    }

    #[test]
    fn a_day_the_calendar_does_not_have_is_no_date() {
        for (cell, order) in [
            ("1990-02-30", DateOrder::Ymd),
            ("31/02/1990", DateOrder::Dmy),
            ("13/13/2020", DateOrder::Ambiguous),
        ] {
            assert_eq!(moment(cell, order), Err(MomentError::NoSuchDay), "{cell}");
        }
        check("--02-29", DateOrder::Ymd, "--02-29");
    }

    #[test]
    fn what_could_be_two_days_is_not_guessed() {
        assert_eq!(
            moment("03/04/2020", DateOrder::Ambiguous),
            Err(MomentError::Ambiguous),
            "March or April"
        );
        for cell in [
            "soon",
            "n/a",
            "58 min",
            "070-111 22 33",
            "18:02",
            "1.2.3.4",
            "",
        ] {
            assert_eq!(
                moment(cell, DateOrder::Dmy),
                Err(MomentError::NotADate),
                "{cell:?}"
            );
        }
    }

    #[test]
    fn a_short_year_says_that_its_century_was_not_told() {
        let read = moment("11/29/25", DateOrder::Mdy).expect("a date");
        assert_eq!(
            (read.year, read.century_told),
            (Some(2025), false),
            "69 to 99 are the 1900s"
        );
    }
}
