//! What a file could be read as instead, each one click away.

use kith_intake::{Field, Gathering, Reading, Warning};
use serde::Serialize;

/// Other readings of a file that come into question.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Otherwise {
    /// The sheets of a workbook in its order; empty where the file is none.
    pub sheets: Vec<SheetOffered>,
    /// The encoding that comes into question next, where one does.
    pub runner_up: Option<RunnerUpOffered>,
    /// Letters that were encoded twice and stand so.
    pub doubled: Option<DoubledOffered>,
    /// Whether letters that were encoded twice were put right, as asked.
    pub repaired: bool,
    /// Other tables of the file, which are not read.
    pub tables: Vec<TableOffered>,
    /// Whether it says who came to a meeting, and can become marks of a session.
    pub attendance: bool,
    /// Whether it is a roster with a column that says who came, which can become marks, too.
    pub who_came: bool,
}

/// A sheet of a workbook.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetOffered {
    /// What its tab says.
    pub name: String,
    /// Whether its tab is hidden.
    pub hidden: bool,
    /// Whether it is the one that was read.
    pub is_read: bool,
}

/// An encoding that comes into question next.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RunnerUpOffered {
    /// A name that Python's codecs know.
    pub encoding: String,
    /// Up to three names: as read, and as they would read.
    pub examples: Vec<(String, String)>,
}

/// Letters that were encoded twice.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DoubledOffered {
    /// A word as it stands.
    pub before: String,
    /// The word put right.
    pub after: String,
}

/// Another table of the file.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TableOffered {
    /// What stands above it.
    pub title: Option<String>,
    /// Physical line, from 1: chosen as the header's, it reads this table instead.
    pub header_line: u32,
    /// Records below its header.
    pub rows: u32,
}

impl Otherwise {
    pub(super) fn of(reading: &Reading) -> Self {
        let doubled = |warning: &Warning| match warning {
            Warning::DoubleEncoded { before, after, .. } => Some(DoubledOffered {
                before: before.clone(),
                after: after.clone(),
            }),
            _ => None,
        };
        let tables = reading.recognition.tables.iter();
        let kind = reading.recognition.kind;
        Self {
            sheets: sheets(reading),
            runner_up: reading.runner_up.as_ref().map(|next| RunnerUpOffered {
                encoding: next.encoding.clone(),
                examples: next.examples.clone(),
            }),
            doubled: reading.warnings.iter().find_map(doubled),
            repaired: reading.repaired,
            tables: tables
                .map(|other| TableOffered {
                    title: other.title.clone(),
                    header_line: other.line,
                    rows: other.rows,
                })
                .collect(),
            attendance: kind.is_attendance() && says_when(reading),
            who_came: !kind.is_attendance() && says_who_came(reading),
        }
    }
}

/// Whether a list of many sessions names them; any other list is about one.
fn says_when(reading: &Reading) -> bool {
    !reading.recognition.kind.is_summary() || Gathering::of(reading, None).is_ok()
}

/// Whether a column says of each person whether they came, or how long they were there.
fn says_who_came(reading: &Reading) -> bool {
    let told = [Field::Attended, Field::Minutes, Field::Duration];
    let has = |field: &Field| reading.mapping.column(*field).is_some();
    reading.mapping.names_a_person() && told.iter().any(has)
}

fn sheets(reading: &Reading) -> Vec<SheetOffered> {
    let sheet = reading.sheet.iter();
    sheet
        .flat_map(|sheet| {
            sheet.all.iter().map(|one| SheetOffered {
                name: one.name.clone(),
                hidden: one.hidden,
                is_read: one.name == sheet.name,
            })
        })
        .collect()
}
