//! Workbooks of Excel and of OpenDocument: one sheet of one as a table.

mod cell;
mod limits;
mod ods;
mod xlsx;

use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, SheetType, SheetVisible};
use kith_model::match_key::email_key;

use crate::progress::report;
use crate::recognize::header_score;
use crate::table::{Builder, Record, Table};
use crate::{IntakeError, Progress};
use limits::Kind;

/// Most bytes a workbook may have.
pub const MAX_BYTES: u64 = 20 * 1000 * 1000;
/// Most bytes it may unpack to.
pub const MAX_INFLATED: u64 = 200 * 1000 * 1000;
/// How many times its size it may unpack to.
pub const MAX_RATIO: u64 = 200;
/// Most columns a sheet may have.
pub const MAX_COLUMNS: u32 = 500;
/// Most filled cells a sheet may have.
pub const MAX_CELLS: usize = 2_000_000;

/// Sheets that are looked at for people, where an earlier one holds anything.
const LOOKED_AT: usize = 12;
/// Rows of a sheet that are.
const DEPTH: usize = 60;
/// What a header scores that names people and one thing more of them.
const HEADER: u32 = 5;

/// Why a workbook is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// The file is too large.
    #[error("the workbook is larger than the {} MB that Kith reads", MAX_BYTES / 1_000_000)]
    TooLarge,
    /// It unpacks to more than any roster holds.
    #[error("the workbook unpacks to far more than its size; Kith reads up to {} MB", MAX_INFLATED / 1_000_000)]
    Inflated,
    /// A sheet has more columns than any table of people.
    #[error("row {row} of the sheet fills column {column}; Kith reads up to {MAX_COLUMNS} columns")]
    TooWide {
        /// From 1.
        row: u32,
        /// From 1.
        column: u32,
    },
    /// A sheet has too many filled cells.
    #[error("the sheet fills more than the {MAX_CELLS} cells that Kith reads")]
    TooManyCells,
    /// No sheet has the name asked for.
    #[error("there is no sheet called {name:?}; there are: {}", sheets.join(", "))]
    NoSuchSheet {
        /// As asked for.
        name: String,
        /// Those there are.
        sheets: Vec<String>,
    },
    /// The sheet asked for has no filled cell.
    #[error("the sheet \u{201c}{name}\u{201d} is empty")]
    EmptySheet {
        /// As it is called.
        name: String,
    },
    /// Something in it is not as a workbook has it.
    #[error("the workbook is damaged, or no workbook after all: {why}")]
    Damaged {
        /// What the reader says.
        why: String,
    },
}

/// The sheet that was read, among all of its workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What its file is called: "Excel workbook".
    pub file: &'static str,
    /// Its file's usual ending.
    pub code: &'static str,
    /// What it is called.
    pub name: String,
    /// All of them, it too, in the order of the workbook.
    pub all: Vec<SheetName>,
}

/// What a sheet is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetName {
    /// As its tab says.
    pub name: String,
    /// Whether the tab is hidden.
    pub hidden: bool,
}

impl Sheet {
    /// The names of others, of those that show or of the hidden ones.
    pub fn others(&self, hidden: bool) -> Vec<String> {
        let others = self.all.iter().filter(|other| other.name != self.name);
        let wanted = others.filter(|other| other.hidden == hidden);
        wanted.map(|other| other.name.clone()).collect()
    }
}

/// Whether bytes are a container of the kind that workbooks come in.
pub(crate) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads one sheet: the one asked for, else the first that shows and names people, else the
/// first that shows and holds anything.
/// Whatever a hostile file makes the reader do ends in an error.
///
/// # Errors
/// `NotText` for a container of another kind, `Empty`, `Canceled`, and what
/// [`WorkbookError`] says.
pub(crate) fn read(
    bytes: &[u8],
    wanted: Option<&str>,
    progress: Progress<'_>,
) -> Result<(Table, Sheet), IntakeError> {
    let kind = limits::check(bytes)?;
    catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Excel => {
            let mut workbook = xlsx::Workbook::open(bytes)?;
            let sheets = workbook.sheets();
            let read = |name: &str| workbook.cells(name, progress);
            first_filled(kind, sheets, wanted, read)
        }
        Kind::OpenDocument => {
            let mut spreadsheet = ods::Spreadsheet::open(bytes)?;
            let sheets = spreadsheet.sheets();
            let read = |name: &str| spreadsheet.cells(name, progress);
            first_filled(kind, sheets, wanted, read)
        }
    }))
    .unwrap_or_else(|_| Err(damaged("its reader gave up")))
}

/// Names of the sheets that hold cells.
fn sheets<R: Read + Seek>(workbook: &impl Reader<R>) -> Vec<SheetName> {
    let sheets = workbook.sheets_metadata().iter();
    sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| SheetName {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect()
}

fn first_filled(
    kind: Kind,
    all: Vec<SheetName>,
    wanted: Option<&str>,
    mut read: impl FnMut(&str) -> Result<Cells, IntakeError>,
) -> Result<(Table, Sheet), IntakeError> {
    let chosen: Vec<&String> = match wanted {
        Some(name) => {
            let known = all.iter().find(|known| known.name == name.trim());
            let known = known.ok_or_else(|| WorkbookError::NoSuchSheet {
                name: name.to_owned(),
                sheets: all.iter().map(|sheet| sheet.name.clone()).collect(),
            })?;
            vec![&known.name]
        }
        None => {
            let shown = all.iter().filter(|sheet| !sheet.hidden);
            shown.map(|sheet| &sheet.name).collect()
        }
    };
    let mut found: Option<(Table, &String)> = None;
    let mut look = |name: &str| {
        let looked = AssertUnwindSafe(|| read(name).and_then(Cells::table));
        catch_unwind(looked).unwrap_or_else(|_| Err(damaged("its reader gave up")))
    };
    for (place, &name) in chosen.iter().enumerate() {
        if found.is_some() && place >= LOOKED_AT {
            break;
        }
        let table = match look(name) {
            Ok(table) => table,
            // What is wrong with a sheet that need not be read is no matter.
            Err(error) if found.is_none() || error == IntakeError::Canceled => return Err(error),
            Err(_) => continue,
        };
        let is_it = wanted.is_some() || names_people(&table);
        if !table.is_empty() && (is_it || found.is_none()) {
            found = Some((table, name));
        }
        if is_it && found.is_some() {
            break;
        }
    }
    if let Some((table, name)) = found {
        let sheet = Sheet {
            file: kind.words(),
            code: kind.code(),
            name: name.clone(),
            all,
        };
        return Ok((table, sheet));
    }
    Err(match (wanted, chosen.as_slice()) {
        (Some(_), [name]) => WorkbookError::EmptySheet {
            name: (*name).clone(),
        }
        .into(),
        _ => IntakeError::Empty,
    })
}

/// Whether a sheet has a header of people near its top, or addresses on most rows, and is
/// not what somebody wrote to whoever reads it.
fn names_people(table: &Table) -> bool {
    let records = || {
        table
            .records()
            .filter(|record| !record.is_empty())
            .take(DEPTH)
    };
    let has_address = |record: &Record<'_>| record.cells().any(|cell| email_key(cell).is_some());
    let reached = records().filter(has_address).count();
    reached > 0 && reached * 2 >= records().count()
        || records().any(|record| header_score(record) >= HEADER)
}

/// Filled cells by row and column from 0, as many as a roster may have.
#[derive(Default)]
struct Cells(Vec<(u32, u32, String)>);

impl Cells {
    fn push(
        &mut self,
        row: u32,
        column: u32,
        text: String,
        progress: Progress<'_>,
    ) -> Result<(), IntakeError> {
        if text.is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            let (row, column) = (row + 1, column + 1);
            return Err(WorkbookError::TooWide { row, column }.into());
        }
        if self.0.len() == MAX_CELLS {
            return Err(WorkbookError::TooManyCells.into());
        }
        if self.0.len().is_multiple_of(1 << 14) {
            report(progress, self.0.len() as u64, MAX_CELLS as u64)?;
        }
        self.0.push((row, column, text));
        Ok(())
    }

    fn table(self) -> Result<Table, IntakeError> {
        let mut cells = self.0;
        cells.sort_by_key(|&(row, column, _)| (row, column));
        let mut builder = Builder::default();
        let mut last = None;
        for (row, column, text) in &cells {
            if last.is_none_or(|(before, _)| before != *row) {
                // One blank record stands for any number of blank rows.
                if last.map_or(0, |(before, _)| before + 1) < *row {
                    builder.record(*row);
                    builder.cell("")?;
                }
                builder.record(row + 1);
                last = None;
            }
            for _ in last.map_or(0, |(_, before)| before + 1)..*column {
                builder.cell("")?;
            }
            builder.cell(text)?;
            last = Some((*row, *column));
        }
        Ok(builder.done())
    }
}

fn damaged(why: &str) -> IntakeError {
    let why = why.to_owned();
    WorkbookError::Damaged { why }.into()
}
