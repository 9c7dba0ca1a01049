//! OpenDocument spreadsheets, which LibreOffice and Google Sheets write.

use std::io::{BufReader, Cursor, Read as _};

use calamine::{Data, DataRef, Ods, OdsError, Range, Reader as _};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{Cells, MAX_CELLS, MAX_COLUMNS, SheetName, WorkbookError, cell, damaged};
use crate::{Foreign, IntakeError, Progress};

/// A spreadsheet whose size was found to be one that a roster may have.
pub(super) struct Spreadsheet(Ods<Cursor<Vec<u8>>>);

impl Spreadsheet {
    /// Opens it. Its reader lays all sheets out at once and believes what they
    /// say about repeated cells, so these are counted before.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn open(bytes: &[u8]) -> Result<Self, IntakeError> {
        if is_protected(bytes) {
            return Err(wrong(OdsError::Password));
        }
        measure(bytes)?;
        let spreadsheet = Ods::new(Cursor::new(bytes.to_vec())).map_err(wrong)?;
        Ok(Self(spreadsheet))
    }

    /// Names of its sheets.
    pub fn sheets(&self) -> Vec<SheetName> {
        super::sheets(&self.0)
    }

    /// The filled cells of a sheet.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn cells(&mut self, name: &str, progress: Progress<'_>) -> Result<Cells, IntakeError> {
        let range: Range<Data> = self.0.worksheet_range(name).map_err(wrong)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut cells = Cells::default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (first_row + row as u32, first_column + column as u32);
            cells.push(row, column, text(value), progress)?;
        }
        Ok(cells)
    }
}

fn text(value: &Data) -> String {
    match value {
        Data::DurationIso(duration) => clock(duration).unwrap_or_else(|| duration.clone()),
        Data::DateTimeIso(moment) => moment.replacen('T', " ", 1),
        Data::String(text) => text.clone(),
        Data::Int(number) => cell::text(&DataRef::Int(*number)),
        Data::Float(number) => cell::text(&DataRef::Float(*number)),
        Data::Bool(yes) => cell::text(&DataRef::Bool(*yes)),
        Data::DateTime(moment) => cell::text(&DataRef::DateTime(*moment)),
        other => other.to_string(),
    }
}

/// `8:30:00` of `PT08H30M00S`.
fn clock(duration: &str) -> Option<String> {
    let (hours, rest) = duration.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split('.').next()?;
    let number = |part: &str| part.parse::<u32>().ok();
    Some(format!(
        "{}:{:02}:{:02}",
        number(hours)?,
        number(minutes)?,
        number(seconds)?
    ))
}

/// The longest list of parts that is looked through.
const MAX_LIST: u64 = 1_000_000;

/// Whether the list of parts says how to decrypt them.
fn is_protected(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return false;
    };
    let Ok(list) = archive.by_name("META-INF/manifest.xml") else {
        return false;
    };
    let mut parts = String::new();
    let read = list.take(MAX_LIST).read_to_string(&mut parts);
    read.is_ok() && parts.contains("encryption-data")
}

/// Refuses sheets that lay out to more than a roster holds, reading the file as
/// calamine does.
fn measure(bytes: &[u8]) -> Result<(), IntakeError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let content = archive.by_name("content.xml").map_err(broken)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut sheet = Extent::default();
    let mut cells = 0;
    loop {
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(tag) => match tag.name().0 {
                "table:table" => sheet = Extent::default(),
                "table:table-row" => sheet.row(times(&tag, "table:number-rows-repeated")?),
                "table:table-cell" | "table:covered-table-cell" => {
                    let columns = times(&tag, "table:number-columns-repeated")?;
                    let told = tag.attributes_raw().contains("office:value");
                    sheet.cell(columns, told)?;
                }
                _ => {}
            },
            Event::Text(text) if !text.trim_ascii().is_empty() => sheet.filled()?,
            Event::End(tag) if tag.name().0 == "table:table" => {
                cells += sheet.cells();
                if cells > MAX_CELLS as u64 {
                    return Err(WorkbookError::TooManyCells.into());
                }
                sheet = Extent::default();
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

fn times(tag: &BytesStart<'_>, name: &str) -> Result<u64, IntakeError> {
    let told = tag.try_get_attribute(name).map_err(broken)?;
    told.map_or(Ok(1), |times| times.value.parse().map_err(broken))
}

/// How far a sheet reaches, blank rows and columns before a filled cell counted.
#[derive(Default)]
struct Extent {
    /// Rows so far, and how far down a filled one was.
    rows: u64,
    filled_rows: u64,
    /// Columns of the row so far, and how far right a filled one was anywhere.
    columns: u64,
    filled_columns: u64,
}

impl Extent {
    fn row(&mut self, times: u64) {
        self.rows = self.rows.saturating_add(times);
        self.columns = 0;
    }

    fn cell(&mut self, times: u64, told: bool) -> Result<(), IntakeError> {
        self.columns = self.columns.saturating_add(times);
        if told { self.filled() } else { Ok(()) }
    }

    /// The cell at hand holds something.
    fn filled(&mut self) -> Result<(), IntakeError> {
        self.filled_rows = self.rows;
        self.filled_columns = self.filled_columns.max(self.columns);
        if self.columns > u64::from(MAX_COLUMNS) {
            let narrow = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
            let (row, column) = (narrow(self.rows), narrow(self.columns));
            return Err(WorkbookError::TooWide { row, column }.into());
        }
        Ok(())
    }

    fn cells(&self) -> u64 {
        self.filled_rows.saturating_mul(self.filled_columns)
    }
}

fn broken(error: impl std::fmt::Display) -> IntakeError {
    damaged(&error.to_string())
}

fn wrong(error: OdsError) -> IntakeError {
    let found = match error {
        OdsError::Password => Foreign::Protected,
        OdsError::InvalidMime(_) => Foreign::OpenDocument,
        error => return broken(error),
    };
    IntakeError::NotText { found }
}
