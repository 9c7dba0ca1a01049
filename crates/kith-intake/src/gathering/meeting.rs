use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use kith_model::match_key::fold;

use super::serial::counted;
use crate::mapping::squash;
use crate::values::{MomentError, moment, seconds};
use crate::{DateOrder, Field, Reading, Record};

/// What a file says of the meeting, beside who came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// What it was called.
    pub title: Option<String>,
    /// The tool's own number of it, without blanks.
    pub id: Option<String>,
    /// On the clock of the file.
    pub starts: Option<NaiveDateTime>,
    /// The same.
    pub ends: Option<NaiveDateTime>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tells {
    Title,
    Id,
    Starts,
    Ends,
    Minutes,
}

impl Meeting {
    /// Reads what stands above the list, and whether a day there could be two.
    pub(super) fn of(reading: &Reading) -> (Self, bool) {
        let order = date_order(reading);
        let mut meeting = Self::default();
        let (mut length, mut unclear) = (None, false);
        let mut told = above(reading);
        if told.is_empty() {
            told = beside(reading);
        }
        for (tells, cell) in told {
            let mut time = |cell: &str| match moment(cell, order) {
                Ok(moment) => Some(moment.day_in_full()?.and_time(
                    NaiveTime::from_num_seconds_from_midnight_opt(moment.second?, 0)?,
                )),
                Err(wrong) => {
                    unclear |= wrong == MomentError::Ambiguous;
                    counted(cell)
                }
            };
            match tells {
                Tells::Title => {
                    let words: Vec<&str> = cell.split_whitespace().collect();
                    meeting.title = Some(words.join(" "));
                }
                Tells::Id => meeting.id = number(cell),
                Tells::Starts => meeting.starts = time(cell),
                Tells::Ends => meeting.ends = time(cell),
                Tells::Minutes => length = minutes(cell),
            }
        }
        if let (Some(starts), None, Some(length)) = (meeting.starts, meeting.ends, length) {
            meeting.ends = starts.checked_add_signed(Duration::seconds(length));
        }
        let unclear = unclear && meeting.starts.is_none();
        (meeting, unclear)
    }

    /// What the same meeting is called when it comes again: by its number, else by its
    /// title; `None` where the file tells neither.
    pub fn key(&self, kind: &str) -> Option<String> {
        let tool = kind.strip_prefix("attendance/").unwrap_or(kind);
        match (&self.id, &self.title) {
            (Some(id), _) => Some(format!("{tool}/{id}")),
            (None, Some(title)) => Some(format!("{tool}/title {}", fold(title))),
            (None, None) => None,
        }
    }
}

/// The day that the name of a file tells, as `2026-03-14` or `2026_03_14`.
pub fn day_in(file_name: &str) -> Option<NaiveDate> {
    let digits = |from: usize, to: usize| file_name.get(from..to)?.parse::<u32>().ok();
    file_name.char_indices().find_map(|(at, _)| {
        let parted = |at: usize| matches!(file_name.as_bytes().get(at), Some(b'-' | b'_' | b'.'));
        let before = at.checked_sub(1).map(|before| file_name.as_bytes()[before]);
        if !parted(at + 4) || !parted(at + 7) || before.is_some_and(|sign| sign.is_ascii_digit()) {
            return None;
        }
        let year = i32::try_from(digits(at, at + 4)?).ok()?;
        let day = NaiveDate::from_ymd_opt(year, digits(at + 5, at + 7)?, digits(at + 8, at + 10)?)?;
        (1990..2200).contains(&year).then_some(day)
    })
}

/// As the file's own times of arrival are written, else as the tool writes them.
fn date_order(reading: &Reading) -> DateOrder {
    let columns = [
        Field::Join,
        Field::Leave,
        Field::Timestamp,
        Field::CheckedInAt,
    ];
    let mut orders = columns
        .iter()
        .filter_map(|field| reading.date_orders[reading.mapping.column(*field)?]);
    orders
        .find(|order| *order != DateOrder::Ambiguous)
        .or(reading.recognition.kind.dates)
        .unwrap_or(DateOrder::Ambiguous)
}

/// Labels above the list with what they tell: beside them, or below where a row is all labels.
fn above(reading: &Reading) -> Vec<(Tells, &str)> {
    let first = reading.recognition.header.unwrap_or(0);
    let mut told = Vec::new();
    for index in 0..first {
        let record = reading.table.record(index);
        let labels: Vec<(usize, Tells)> = labels(record).collect();
        match labels.as_slice() {
            [] => {}
            [(0, tells)] => told.push((*tells, record.get(1).trim())),
            several => {
                let below = reading.table.record(index + 1);
                told.extend(
                    several
                        .iter()
                        .map(|(at, tells)| (*tells, below.get(*at).trim())),
                );
            }
        }
    }
    told.retain(|(_, cell)| !cell.is_empty());
    told
}

/// What a report that says of the meeting beside each row says of it in all rows alike.
fn beside(reading: &Reading) -> Vec<(Tells, &str)> {
    let columns = reading.mapping.columns.iter().enumerate();
    let unmapped = columns.filter(|(_, column)| column.field.is_none());
    let labels = unmapped.filter_map(|(at, column)| Some((at, tells(&squash(&column.header))?)));
    let told = labels.filter_map(|(at, tells)| {
        let mut cells = reading.rows().map(|record| reading.cell(record, at));
        let first = cells.next().filter(|cell| !cell.is_empty())?;
        cells.all(|cell| cell == first).then_some((tells, first))
    });
    told.collect()
}

/// Whether a record names what is told of a meeting, so that what stands below it is no table
/// of people.
pub(crate) fn is_about_the_meeting(record: Record<'_>) -> bool {
    labels(record).count() >= 3
}

fn labels(record: Record<'_>) -> impl Iterator<Item = (usize, Tells)> {
    record
        .cells()
        .enumerate()
        .filter_map(|(at, cell)| Some((at, tells(&squash(cell))?)))
}

fn tells(label: &str) -> Option<Tells> {
    let lines = include_str!("labels.txt").lines();
    let lists = lines.filter_map(|line| line.split_once(": "));
    let mut found = lists.filter(|(_, labels)| labels.split(" | ").any(|known| known == label));
    Some(match found.next()?.0 {
        "title" => Tells::Title,
        "id" => Tells::Id,
        "starts" => Tells::Starts,
        "ends" => Tells::Ends,
        _ => Tells::Minutes,
    })
}

/// A number of a meeting, however it is grouped.
fn number(cell: &str) -> Option<String> {
    let id: String = cell.split_whitespace().collect();
    (id.chars().filter(char::is_ascii_alphanumeric).count() >= 6).then_some(id)
}

/// A plain number counts minutes; in seconds.
fn minutes(cell: &str) -> Option<i64> {
    match cell.parse::<u32>() {
        Ok(minutes) => Some(i64::from(minutes) * 60),
        Err(_) => seconds(cell).map(i64::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_may_tell_its_day() {
        for (name, day) in [
            ("2026-03-14 Spring circle.csv", Some("2026-03-14")),
            (
                "Spring circle 2026_03_14 attendance.csv",
                Some("2026-03-14"),
            ),
            ("participants_81234567890.csv", None),
            ("2026-13-40.csv", None),
            ("\u{ed}12-34-56", None),
        ] {
            let found = day_in(name).map(|day| day.to_string());
            assert_eq!(found.as_deref(), day, "{name}");
        }
    }

    #[test]
    fn a_meeting_is_known_again_by_its_number_or_else_by_its_title() {
        let meeting = Meeting {
            title: Some("Spring  Circle".to_owned()),
            id: number("812 3456 7890"),
            ..Meeting::default()
        };
        assert_eq!(
            meeting.key("attendance/zoom-meeting").as_deref(),
            Some("zoom-meeting/81234567890"),
            "the number alone"
        );
        let nameless = Meeting {
            id: None,
            ..meeting
        };
        assert_eq!(
            nameless.key("attendance/teams").as_deref(),
            Some("teams/title spring circle"),
            "the title, however it is spelled"
        );
        assert_eq!(Meeting::default().key("attendance/meet"), None, "neither");
    }
}
