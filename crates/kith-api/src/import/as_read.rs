//! What a file is and what its columns mean, before anybody is compared: all that can be shown of
//! it at once, while its plan is being made.

use chrono::NaiveDate;
use kith_intake::{Extent, Field, Reading, Record, hundredths};
use kith_store::import::how_many;
use serde::{Deserialize, Serialize};

use super::dates::{self, DatesAsked};
use super::differing::{OnKnown, usual};
use super::looked::{Source, read};
use super::odd::{self, OddKind};
use super::otherwise::Otherwise;
use super::own::{Own, OwnTold};
use super::preview::{PreviewOf, PreviewWarning};
use super::target;
use crate::desk::Desk;
use crate::problem::Problem;

/// Rows that come at once.
const PAGE: usize = 100;

/// A table to read.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportRead"))]
pub struct ReadOf {
    /// What and where; answers about people say nothing yet.
    #[serde(flatten)]
    pub plan: PreviewOf,
    /// The first of the rows that come along, from 0.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<u32>"))]
    pub from: u32,
    /// Names the job, to watch and to cancel it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub job: Option<String>,
}

/// A table as read, with a page of its rows.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportFirst"))]
pub struct First {
    /// What the file is.
    #[serde(flatten)]
    pub read: AsRead,
    /// In the order of the file.
    pub rows: Vec<RowRead>,
    /// How many people there are whom the rows will be compared with.
    pub known: u32,
}

/// A row as it stands.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowRead {
    /// Physical line, from 1.
    pub line: u32,
    /// Its cells.
    #[serde(flatten)]
    pub cells: RowCells,
}

/// The cells of a row.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowCells {
    /// As they stand or were put right, by column.
    pub cells: Vec<String>,
    /// Columns, from 1, whose cells were put right.
    pub fixed: Vec<u32>,
    /// Cells whose value is written otherwise since somebody said so.
    pub respelled: Vec<Respelled>,
}

/// A cell that comes in otherwise than it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Respelled {
    /// From 1.
    pub column: u32,
    /// What comes in.
    pub value: String,
}

/// What Kith makes of a file.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AsRead {
    /// As the person knows it.
    pub file_name: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
    /// What tool wrote it, in words.
    pub recognition: String,
    /// A name that Python's codecs know.
    pub encoding: String,
    /// The character itself.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub delimiter: char,
    /// Whether it is a table, and not cards or a list of addresses.
    pub is_table: bool,
    /// Physical line of the header, from 1; `null` where the table has none.
    pub header_line: Option<u32>,
    /// Records below the header.
    pub data_rows: usize,
    /// People that the rows name.
    pub people: usize,
    /// Of the meeting that the file tells of, where it tells the day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub day: Option<NaiveDate>,
    /// How often somebody came into it again who had been in before.
    pub rejoins: usize,
    /// In the order of the file.
    pub columns: Vec<PreviewColumn>,
    /// Everything that a column can mean, by label.
    pub fields: Vec<FieldOffered>,
    /// Whether dates could be day first or month first, and nobody said which.
    pub asks_date_order: bool,
    /// What is asked about dates, answered or not.
    pub dates: Vec<DatesAsked>,
    /// What is odd: the first of each kind, the weightiest kind first. `import_warnings` gives
    /// the others.
    pub warnings: Vec<PreviewWarning>,
    /// How many of each kind there are, in the same order.
    pub oddities: Vec<OddKind>,
    /// What becomes of people who are known where nobody says: they are brought up to date by a
    /// file of Kith's own ids that comes back, and else filled in.
    pub usual: OnKnown,
    /// What else the file could be read as.
    pub otherwise: Otherwise,
}

/// A column as found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewColumn {
    /// As it stands.
    pub header: String,
    /// What it means.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub field: Option<Field>,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why it means that, or nothing, as a phrase.
    pub because: String,
    /// The field of the program that it is or becomes.
    pub own: Option<OwnTold>,
    /// Whether it could become one.
    pub keepable: bool,
}

/// Something that a column can mean.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldOffered {
    /// Its code.
    pub code: String,
    /// For people.
    pub label: String,
}

/// What a table is and what its columns mean, with the first of its rows. Nobody is compared, and
/// the plan finds it read.
///
/// # Errors
/// `not_a_table`; `needs_decision` where several cohorts have that name; `canceled`.
pub fn first(desk: &Desk, request: ReadOf) -> Result<First, Problem> {
    let ReadOf { plan, from, job } = request;
    let source = desk.as_job(job.as_deref(), |job| read(desk, &plan, &job))?;
    let store = desk.store()?;
    let target = target::of(&store, &plan)?;
    let own = Own::found(&source.reading, &plan.asked(&store, &target))?;
    let reading = &source.reading;
    let page = reading.rows().skip(from as usize).take(PAGE);
    Ok(First {
        rows: page.map(|record| RowRead::of(reading, record)).collect(),
        known: store.read(how_many)?,
        read: AsRead::of(&source, &own),
    })
}

impl AsRead {
    pub(super) fn of(source: &Source, own: &Own) -> Self {
        let reading = &source.reading;
        let dates = dates::asked(source, own);
        let Extent {
            data_rows,
            people,
            day,
            rejoins,
        } = source.extent();
        Self {
            file_name: source.file_name.clone(),
            sha256: source.sha256.clone(),
            recognition: reading.recognition.kind.words.to_owned(),
            encoding: reading.encoding.clone(),
            delimiter: char::from(reading.dialect.delimiter),
            is_table: reading.is_table,
            header_line: reading.header_line(),
            data_rows,
            people,
            day,
            rejoins,
            columns: columns(reading, own),
            fields: fields(),
            asks_date_order: dates.iter().any(|asked| asked.order.is_none()),
            dates,
            warnings: odd::first(reading),
            oddities: odd::kinds(reading),
            usual: usual(reading),
            otherwise: Otherwise::of(reading),
        }
    }
}

impl RowRead {
    fn of(reading: &Reading, record: Record<'_>) -> Self {
        Self {
            line: record.line(),
            cells: RowCells::of(reading, record),
        }
    }
}

impl RowCells {
    pub(super) fn of(reading: &Reading, record: Record<'_>) -> Self {
        let columns = || 0..reading.mapping.columns.len();
        let fixed = columns().filter(|&column| reading.fixed(record, column).is_some());
        Self {
            cells: columns()
                .map(|column| reading.cell(record, column).to_owned())
                .collect(),
            fixed: fixed.map(|column| column as u32 + 1).collect(),
            respelled: columns()
                .filter_map(|column| {
                    Some(Respelled {
                        column: column as u32 + 1,
                        value: reading.respelled(record, column)?.to_owned(),
                    })
                })
                .collect(),
        }
    }
}

fn columns(reading: &Reading, own: &Own) -> Vec<PreviewColumn> {
    let columns = reading.mapping.columns.iter().enumerate();
    columns
        .map(|(place, column)| PreviewColumn {
            header: column.header.clone(),
            field: column.field,
            confidence: hundredths(column.confidence),
            because: reading.because(column).into_owned(),
            own: own.told(place),
            keepable: reading.mapping.unmapped().any(|free| free == place),
        })
        .collect()
}

fn fields() -> Vec<FieldOffered> {
    let mut fields: Vec<FieldOffered> = Field::ALL
        .iter()
        .map(|field| FieldOffered {
            code: field.code().to_owned(),
            label: field.label().to_owned(),
        })
        .collect();
    fields.sort_by(|one, other| one.label.cmp(&other.label));
    fields
}
