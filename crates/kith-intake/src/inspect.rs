use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::counted::counted;
use crate::people::{count, durations};
use crate::{DateOrder, Field, Gathering, Reading};

/// What Kith makes of a file, for `kith inspect --json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Inspection {
    /// A name that Python's codecs know; `xlsx` or `ods` for a workbook.
    pub encoding: String,
    /// Whether a byte order mark stood in front.
    pub bom: bool,
    /// The encoding that comes into question next, where one does.
    pub runner_up: Option<InspectedRunnerUp>,
    /// Whether letters that were encoded twice were put right.
    pub repaired: bool,
    /// The sheet that was read, where the file is a workbook.
    pub sheet: Option<String>,
    /// The character itself.
    pub delimiter: char,
    /// The character itself; `None` where the table has none.
    pub quote: Option<char>,
    /// Physical line, from 1; `None` where the table has no header.
    pub header_line: Option<u32>,
    /// Rows that make the header.
    pub header_rows: u32,
    /// Records below the header without blanks and footers.
    pub data_rows: usize,
    /// People that the rows name.
    pub people: usize,
    /// `roster/eventbrite`, `attendance/zoom-meeting` …
    pub kind: &'static str,
    /// The recognition in words.
    pub recognition: String,
    /// Of the meeting that it tells of, where it tells the day.
    pub day: Option<NaiveDate>,
    /// How often somebody came into it again who had been in before.
    pub rejoins: usize,
    /// In the order of the file.
    pub columns: Vec<InspectedColumn>,
    /// By header, for columns of dates.
    pub date_orders: BTreeMap<String, DateOrder>,
    /// Seconds by e-mail address or name.
    pub durations: BTreeMap<String, u64>,
    /// Other tables of the file, which are not read.
    pub tables: Vec<InspectedTable>,
    /// What is odd, by line.
    pub warnings: Vec<InspectedWarning>,
}

/// An encoding that comes into question next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectedRunnerUp {
    /// A name that Python's codecs know.
    pub encoding: String,
    /// Up to three names: as read, and as they would read.
    pub examples: Vec<(String, String)>,
}

/// Another table of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectedTable {
    /// What stands above it.
    pub title: Option<String>,
    /// Physical line, from 1: told as the header's, it reads this table instead.
    pub header_line: u32,
    /// Records below its header.
    pub data_rows: u32,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InspectedColumn {
    /// As it stands, trimmed.
    pub header: String,
    /// What it means.
    pub field: Option<Field>,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why, as a phrase.
    pub because: Cow<'static, str>,
}

/// One warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectedWarning {
    /// Stable.
    pub code: &'static str,
    /// Physical, from 1.
    pub line: Option<u32>,
    /// From 1.
    pub column: Option<u32>,
    /// A sentence.
    pub message: String,
}

/// A share with no more digits than it is sure of.
pub fn hundredths(share: f32) -> f64 {
    (f64::from(share) * 100.0).round() / 100.0
}

/// "Zoom participant report, UTF-16, tab separated, 38 people, March 12": what it is, how
/// many it names and, of one meeting, when that was.
fn recognition(reading: &Reading, people: usize, day: Option<NaiveDate>) -> String {
    let mut words = reading.words();
    if people > 0 {
        let people = people as u64;
        words = format!("{words}, {}", counted(people, "person", "people"));
    }
    match day {
        Some(day) => format!("{words}, {}", day.format("%B %-d")),
        None => words,
    }
}

impl Gathering {
    /// How often somebody came in again who had been in before.
    pub fn rejoins(&self) -> usize {
        let joins = self.attendees.iter().map(|attendee| attendee.joins.len());
        joins.map(|joins| joins.saturating_sub(1)).sum()
    }
}

/// How much a reading holds. Every row is looked at for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Records below the header without blanks and footers.
    pub data_rows: usize,
    /// People that the rows name.
    pub people: usize,
    /// Of the meeting that it tells of, where it tells the day.
    pub day: Option<NaiveDate>,
    /// How often somebody came into it again who had been in before.
    pub rejoins: usize,
}

impl Extent {
    /// Counts what a reading holds.
    pub fn of(reading: &Reading) -> Self {
        let is_one_meeting = reading.recognition.kind.is_attendance();
        let gathering = is_one_meeting.then(|| Gathering::of(reading, None).ok());
        let gathering = gathering.flatten();
        let names_people = reading.mapping.names_a_person();
        Self {
            data_rows: reading.rows().count(),
            people: if names_people { count(reading) } else { 0 },
            day: gathering.as_ref().and_then(|told| told.day),
            rejoins: gathering.as_ref().map_or(0, Gathering::rejoins),
        }
    }
}

impl Inspection {
    /// Puts a reading into the shape that leaves the program.
    pub fn of(reading: &Reading) -> Self {
        let columns = &reading.mapping.columns;
        let Extent {
            data_rows,
            people,
            day,
            rejoins,
        } = Extent::of(reading);
        Self {
            encoding: reading.encoding.clone(),
            bom: reading.bom,
            runner_up: reading.runner_up.as_ref().map(|next| InspectedRunnerUp {
                encoding: next.encoding.clone(),
                examples: next.examples.clone(),
            }),
            repaired: reading.repaired,
            sheet: reading.sheet.as_ref().map(|sheet| sheet.name.clone()),
            delimiter: char::from(reading.dialect.delimiter),
            quote: reading.dialect.quote.map(char::from),
            header_line: reading.header_line(),
            header_rows: reading.recognition.header_rows as u32,
            data_rows,
            people,
            kind: reading.recognition.kind.code,
            recognition: recognition(reading, people, day),
            day,
            rejoins,
            columns: columns
                .iter()
                .map(|column| InspectedColumn {
                    header: column.header.clone(),
                    field: column.field,
                    confidence: hundredths(column.confidence),
                    because: reading.because(column),
                })
                .collect(),
            date_orders: columns
                .iter()
                .zip(&reading.date_orders)
                .filter_map(|(column, order)| order.map(|order| (column.header.clone(), order)))
                .collect(),
            durations: durations(reading),
            tables: reading
                .recognition
                .tables
                .iter()
                .map(|other| InspectedTable {
                    title: other.title.clone(),
                    header_line: other.line,
                    data_rows: other.rows,
                })
                .collect(),
            warnings: reading
                .warnings
                .iter()
                .map(|warning| InspectedWarning {
                    code: warning.code(),
                    line: warning.line(),
                    column: warning.column(),
                    message: warning.message(),
                })
                .collect(),
        }
    }
}
