//! OpenDocument spreadsheets, which LibreOffice and Google Sheets write.
//!
//! They are read cell by cell here: calamine lays out all sheets of one at once, each cell
//! as often as it is said to be repeated.

mod told;

use std::collections::HashSet;
use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::place::Span;
use super::xml::Events;
use super::{Cells, MAX_CELL_TEXT, MAX_HELD, SheetName, WorkbookError};
use crate::{Foreign, IntakeError};
use told::{Begun, attribute, broken, resolve, times};

/// The longest list of parts that is looked through.
const MAX_LIST: u64 = 1_000_000;
/// What it says of itself; a template has more behind it.
const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

const TABLE: &str = "table:table";
const CELL: &str = "table:table-cell";
const COVERED: &str = "table:covered-table-cell";

/// A spreadsheet whose size was found to be one that a roster may have.
pub(super) struct Container<'b>(ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Container<'b> {
    /// Opens it.
    ///
    /// # Errors
    /// `NotText` for one with a password and for a document of another kind; `Damaged`.
    pub fn open(bytes: &'b [u8]) -> Result<Self, IntakeError> {
        let mut container = Self(ZipArchive::new(Cursor::new(bytes)).map_err(broken)?);
        let foreign = |found| Err(IntakeError::NotText { found });
        if container.is_protected() {
            return foreign(Foreign::Protected);
        }
        match container.kind()? == SPREADSHEET {
            true => Ok(container),
            false => foreign(Foreign::OpenDocument),
        }
    }

    /// As much of what it says of itself as tells spreadsheets from others.
    fn kind(&mut self) -> Result<Vec<u8>, IntakeError> {
        let mut kind = Vec::new();
        let part = self.0.by_name("mimetype").map_err(broken)?;
        let mut part = part.take(SPREADSHEET.len() as u64);
        part.read_to_end(&mut kind).map_err(broken)?;
        Ok(kind)
    }

    /// Whether the list of parts says how to decrypt them.
    fn is_protected(&mut self) -> bool {
        let Ok(list) = self.0.by_name("META-INF/manifest.xml") else {
            return false;
        };
        let mut parts = Vec::new();
        let read = list.take(MAX_LIST).read_to_end(&mut parts);
        read.is_ok() && memchr::memmem::find(&parts, b"encryption-data").is_some()
    }

    fn events(&mut self) -> Result<Events<ZipFile<'_, Cursor<&'b [u8]>>>, IntakeError> {
        let content = self.0.by_name("content.xml").map_err(broken)?;
        Ok(Events::of(content))
    }

    /// Names of its sheets, and the bytes they take.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn sheets(&mut self) -> Result<(Vec<SheetName>, u64), IntakeError> {
        let mut events = self.events()?;
        let mut sheets = Vec::new();
        let mut style = None;
        let mut hiding = HashSet::new();
        let (mut depth, mut held) = (0, 0);
        loop {
            match events.next()? {
                Event::Start(tag) => match tag.name().0 {
                    "style:style" => style = attribute(&tag, "style:name")?,
                    "style:table-properties" => {
                        let shows = attribute(&tag, "table:display")?;
                        if shows.as_deref() == Some("false") {
                            held += style.as_ref().map_or(0, weight);
                            hiding.extend(style.take());
                        }
                    }
                    TABLE => {
                        depth += 1;
                        if let Some(name) = sheet(&tag, depth)? {
                            let style = attribute(&tag, "table:style-name")?;
                            let hidden = style.is_some_and(|style| hiding.contains(&style));
                            held += 4 * weight(&name);
                            sheets.push(SheetName { name, hidden });
                        }
                    }
                    _ => {}
                },
                Event::End(tag) if tag.name().0 == TABLE => depth = depth.saturating_sub(1),
                Event::Eof => return Ok((sheets, held)),
                _ => {}
            }
            if held > MAX_HELD {
                return Err(WorkbookError::TooHeavy.into());
            }
        }
    }

    /// The cells of its sheets.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn content(&mut self) -> Result<Content<ZipFile<'_, Cursor<&'b [u8]>>>, IntakeError> {
        Ok(Content {
            events: self.events()?,
            depth: 0,
        })
    }
}

#[allow(clippy::ptr_arg, reason = "it is what is kept")]
fn weight(name: &String) -> u64 {
    (2 * size_of_val(name) + name.len()) as u64
}

/// What the sheet is called that begins here.
fn sheet(tag: &BytesStart<'_>, depth: u32) -> Result<Option<String>, IntakeError> {
    match depth {
        1 => attribute(tag, "table:name"),
        // A table in a cell is part of it.
        _ => Ok(None),
    }
}

/// The cells of a spreadsheet, sheet after sheet.
pub(super) struct Content<R> {
    events: Events<R>,
    /// Tables that are open.
    depth: u32,
}

impl<R: Read> Content<R> {
    /// The filled cells of a sheet that comes after all that were asked for before.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn fill(&mut self, name: &str, cells: &mut Cells<'_>) -> Result<(), IntakeError> {
        if !self.find(name)? {
            return Ok(());
        }
        let mut row = Row::default();
        loop {
            match self.events.next()? {
                Event::Start(tag) => match tag.name().0 {
                    "table:table-row" => {
                        row.times = times(&tag, "table:number-rows-repeated")?;
                        row.column = 0;
                        row.first = cells.len();
                    }
                    CELL | COVERED => {
                        let begun = Begun::of(&tag)?;
                        self.cell(begun, &mut row, cells)?;
                    }
                    TABLE => self.depth += 1,
                    _ => {}
                },
                Event::End(tag) if tag.name().0 == "table:table-row" => {
                    cells.again_below(row.first, row.times)?;
                    row.number = row.number.saturating_add(row.times);
                    row.first = cells.len();
                }
                Event::End(tag) if tag.name().0 == TABLE => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Ok(());
                    }
                }
                Event::Eof => return Err(broken("a sheet has no end")),
                _ => {}
            }
        }
    }

    /// Goes to the first cell of a sheet.
    fn find(&mut self, name: &str) -> Result<bool, IntakeError> {
        loop {
            match self.events.next()? {
                Event::Start(tag) if tag.name().0 == TABLE => {
                    self.depth += 1;
                    if sheet(&tag, self.depth)?.as_deref() == Some(name) {
                        return Ok(true);
                    }
                }
                Event::End(tag) if tag.name().0 == TABLE => {
                    self.depth = self.depth.saturating_sub(1);
                }
                Event::Eof => return Ok(false),
                _ => {}
            }
        }
    }

    /// Reads a cell to its end.
    fn cell(
        &mut self,
        mut begun: Begun,
        row: &mut Row,
        cells: &mut Cells<'_>,
    ) -> Result<(), IntakeError> {
        let text = self.text(begun.is_text())?;
        if begun.is_text() {
            begun.value = Some(text);
        }
        let value = begun.value.unwrap_or_default();
        if !value.is_empty() {
            let narrow = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
            let (first, column) = (narrow(row.number), narrow(row.column));
            cells.push(first, column, &value)?;
            cells.again_across(begun.times)?;
            if begun.below > 1 {
                let last = narrow(row.number.saturating_add(begun.below - 1));
                cells.merge(Span {
                    column,
                    first,
                    last,
                });
            }
        }
        row.column = row.column.saturating_add(begun.times);
        Ok(())
    }

    /// The text up to the end of a cell, where it is wanted; what is drawn or noted on it is none.
    fn text(&mut self, wanted: bool) -> Result<String, IntakeError> {
        let mut text = String::new();
        let (mut inner, mut beside, mut paragraphs) = (0_u32, 0_u32, 0_u32);
        loop {
            let event = self.events.next()?;
            let reads = wanted && beside == 0;
            match event {
                Event::Start(tag) => match tag.name().0 {
                    CELL | COVERED => inner += 1,
                    name if is_beside(name) => beside += 1,
                    "text:p" if reads => {
                        paragraphs += 1;
                        if paragraphs > 1 {
                            text.push('\n');
                        }
                    }
                    "text:s" if reads => {
                        let spaces = times(&tag, "text:c")?.min(MAX_CELL_TEXT as u64 + 1);
                        text.extend(std::iter::repeat_n(' ', spaces as usize));
                    }
                    "text:tab" if reads => text.push('\t'),
                    "text:line-break" if reads => text.push('\n'),
                    _ => {}
                },
                Event::End(tag) => match tag.name().0 {
                    CELL | COVERED if inner == 0 => return Ok(text),
                    CELL | COVERED => inner -= 1,
                    name if is_beside(name) => beside = beside.saturating_sub(1),
                    _ => {}
                },
                Event::Text(part) if reads => text.push_str(&part.xml10_content()),
                Event::CData(part) if reads => text.push_str(&part.xml10_content()),
                Event::GeneralRef(name) if reads => resolve(&name, &mut text)?,
                Event::Eof => return Err(broken("a cell has no end")),
                _ => {}
            }
            if text.len() > MAX_CELL_TEXT {
                return Err(WorkbookError::TooLong.into());
            }
        }
    }
}

fn is_beside(name: &str) -> bool {
    name == "office:annotation" || name.starts_with("draw:")
}

/// The row at hand, counted from 0.
#[derive(Default)]
struct Row {
    number: u64,
    times: u64,
    /// The column that the next cell stands in.
    column: u64,
    /// The number of its first filled cell among all.
    first: usize,
}
