//! Times as a spreadsheet counts them, where it saved them without their format.

use chrono::{Duration, NaiveDateTime, NaiveTime};

use crate::values::{day_part, serial_day};

/// The day and time of `45123.7708`: days from the end of 1899, and a part of one.
pub(super) fn counted(cell: &str) -> Option<NaiveDateTime> {
    let cell = cell.trim();
    let (days, part) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    let seconds = day_part(&format!("0.{part}"))?;
    let midnight = serial_day(days)?.day_in_full()?.and_time(NaiveTime::MIN);
    midnight.checked_add_signed(Duration::seconds(i64::from(seconds)))
}
