//! A list with a column for each session, as Moodle writes it: `P (2/2)` under its day.

use chrono::NaiveDate;
use kith_model::attendance::AttendanceStatus;

use super::rows::{People, Rows};
use super::{Gathering, Join, Meeting, NotAMeeting};
use crate::values::moment;
use crate::{DateOrder, Reading};

/// What everybody came to on one day; without the day everybody who is in the list at all,
/// so that the session can be asked for.
pub(super) fn gathering(
    reading: &Reading,
    told: Option<NaiveDate>,
) -> Result<Gathering, NotAMeeting> {
    let sittings = sittings(reading);
    let day = match (sittings.as_slice(), told) {
        ([], _) => return Err(NotAMeeting::SummaryAlone),
        ([(_, only)], None) => Some(*only),
        (_, told) => told,
    };
    let column = |day| sittings.iter().find(|(_, on)| *on == day);
    let column = match day.map(|day| column(day).map(|(column, _)| *column)) {
        Some(None) => {
            let days = sittings.into_iter().map(|(_, day)| day).collect();
            return Err(NotAMeeting::NoSuchSitting(days));
        }
        Some(column) => column,
        None => None,
    };
    let rows = Rows::of(reading, day);
    let mut people = People::default();
    let mut signed_up = 0;
    for record in reading.rows() {
        let status = match column {
            Some(column) => status(reading.cell(record, column)),
            None => Some(AttendanceStatus::Present),
        };
        let Some(status) = status else {
            signed_up += 1;
            continue;
        };
        if let Some(place) = people.place(&rows, record) {
            let attendee = &mut people.all[place];
            attendee.said = Some(status);
            attendee.joins.push(Join {
                line: record.line(),
                from: None,
                to: None,
                seconds: None,
            });
        }
    }
    Ok(Gathering {
        meeting: Meeting::default(),
        day,
        day_unclear: false,
        attendees: people.all,
        signed_up,
    })
}

/// The columns that are sessions, with their days.
fn sittings(reading: &Reading) -> Vec<(usize, NaiveDate)> {
    let columns = reading.mapping.columns.iter().enumerate();
    columns
        .filter(|(_, column)| column.field.is_none())
        .filter_map(|(at, column)| {
            let is_mark = |cell: &str| cell.is_empty() || is_mark(cell);
            let mut cells = reading.rows().map(|record| reading.cell(record, at));
            let day = day(&column.header)?;
            cells.all(is_mark).then_some((at, day))
        })
        .collect()
}

/// "12 Mar 2026 5.00PM All students": the day that a header begins with.
fn day(header: &str) -> Option<NaiveDate> {
    let words: Vec<&str> = header.split_whitespace().collect();
    (1..=words.len().min(4)).rev().find_map(|taken| {
        let date = words[..taken].join(" ");
        moment(&date, DateOrder::Ambiguous).ok()?.day_in_full()
    })
}

/// `P (2/2)`, `?`, or a dash.
fn is_mark(cell: &str) -> bool {
    matches!(cell, "?" | "-") || points(cell).is_some()
}

/// Letters, and the points they brought of how many.
fn points(cell: &str) -> Option<(&str, f64)> {
    let (letters, rest) = cell.split_once('(')?;
    let (got, most) = rest.strip_suffix(')')?.split_once('/')?;
    most.trim().parse::<f64>().ok()?;
    Some((letters.trim(), got.trim().parse().ok()?))
}

/// How somebody came; `None` where they did not. Letters are Moodle's own, or else points tell.
fn status(cell: &str) -> Option<AttendanceStatus> {
    match points(cell)? {
        ("P", _) => Some(AttendanceStatus::Present),
        ("L", _) => Some(AttendanceStatus::Late),
        ("A" | "E", _) => None,
        (_, got) => (got > 0.0).then_some(AttendanceStatus::Present),
    }
}
