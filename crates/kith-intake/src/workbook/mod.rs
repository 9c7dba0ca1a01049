//! Workbooks of Excel and of OpenDocument: one sheet of one as a table.

mod cell;
mod cells;
mod guard;
mod limits;
mod ods;
mod place;
mod xlsx;
mod xml;

use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, SheetType, SheetVisible};
use kith_model::match_key::email_key;

use crate::recognize::header_score;
use crate::table::{Record, Table};
use crate::{IntakeError, Progress};
use cells::{Cells, Laid};
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

/// Most bytes of text in one cell.
pub const MAX_CELL_TEXT: usize = 1 << 20;
/// Most bytes of text in the cells of a sheet, each counted as often as it stands there.
pub const MAX_TEXT: usize = 100 * 1000 * 1000;
/// Most cells of a sheet with the empty ones between them.
pub const MAX_PLACES: u64 = 10_000_000;
/// Most bytes of memory that reading a workbook may take beside the file itself.
pub const MAX_HELD: u64 = 250 * 1000 * 1000;

/// Longest part of what a reader says of a damaged workbook.
const MAX_WHY: usize = 200;
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
    /// The filled cells of a sheet lie too far apart.
    #[error(
        "the filled cells of the sheet lie too far apart; Kith reads up to {MAX_PLACES}, the empty ones between them counted"
    )]
    TooSpread,
    /// A cell, or something else in it, is a text longer than any.
    #[error("a cell of the workbook, or something else in it, is longer than the {} MB of text that Kith reads in one", MAX_CELL_TEXT >> 20)]
    TooLong,
    /// A sheet has too much text.
    #[error("the cells of the sheet hold more than the {} MB of text that Kith reads", MAX_TEXT / 1_000_000)]
    TooMuchText,
    /// Its texts, formats and names would take too much memory.
    #[error("the workbook holds so many texts, formats or names that reading it takes more than the {} MB of memory that Kith gives it", MAX_HELD / 1_000_000)]
    TooHeavy,
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

impl WorkbookError {
    fn damaged(why: &impl std::fmt::Display) -> Self {
        let mut why = why.to_string();
        if let Some((end, _)) = why.char_indices().nth(MAX_WHY) {
            why.truncate(end);
            why.push('\u{2026}');
        }
        Self::Damaged { why }
    }
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
    let (kind, guard) = limits::check(bytes)?;
    catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Excel => {
            let mut workbook = xlsx::Workbook::open(bytes, guard)?;
            let held = workbook.held();
            first_filled(kind, workbook.sheets(), wanted, |name, beside| {
                let mut cells = Cells::beside(held + beside, progress);
                workbook.fill(name, &mut cells)?;
                cells.table()
            })
        }
        Kind::OpenDocument => {
            let mut container = ods::Container::open(bytes)?;
            let (sheets, held) = container.sheets()?;
            let mut content = container.content()?;
            first_filled(kind, sheets, wanted, |name, beside| {
                let mut cells = Cells::beside(held + beside, progress);
                content.fill(name, &mut cells)?;
                cells.table()
            })
        }
    }))
    .unwrap_or_else(|_| Err(gave_up()))
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
    mut read: impl FnMut(&str, u64) -> Result<Laid, IntakeError>,
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
    let mut found: Option<(Laid, &String)> = None;
    let mut look = |name: &str, beside| {
        catch_unwind(AssertUnwindSafe(|| read(name, beside))).unwrap_or_else(|_| Err(gave_up()))
    };
    for (place, &name) in chosen.iter().enumerate() {
        if found.is_some() && place >= LOOKED_AT {
            break;
        }
        let held = found.as_ref().map_or(0, |(laid, _)| laid.held);
        let laid = match look(name, held) {
            Ok(laid) => laid,
            // What is wrong with a sheet that need not be read is no matter.
            Err(error) if found.is_none() || error == IntakeError::Canceled => return Err(error),
            Err(_) => continue,
        };
        let is_it = wanted.is_some() || names_people(&laid.table);
        if !laid.table.is_empty() && (is_it || found.is_none()) {
            found = Some((laid, name));
        }
        if is_it && found.is_some() {
            break;
        }
    }
    if let Some((Laid { table, .. }, name)) = found {
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

fn gave_up() -> IntakeError {
    WorkbookError::damaged(&"its reader gave up").into()
}
