use memchr::{memchr_iter, memchr3};

use super::closing::Closing;
use super::mend::ATTEMPTS;
use super::{MAX_BYTES, Place, Start, Table, Trouble};
use crate::progress::report;
use crate::{Dialect, IntakeError, Progress};

/// How much of a text tells how many cells its records have.
const WIDTH_SAMPLE: usize = 32 * 1024;
/// Records between two reports of progress.
const STRIDE: usize = 1 << 14;

/// Reads RFC 4180 and what people make of it: any line break, quotes that are
/// not doubled, not closed, or closed too early. Doubled quotes are undone
/// inside the text itself, so that no cell is ever copied.
pub(super) fn table(
    text: String,
    dialect: &Dialect,
    progress: Progress<'_>,
) -> Result<(Table, Vec<Trouble>), IntakeError> {
    let bytes = text.len() as u64;
    if bytes > MAX_BYTES {
        return Err(IntakeError::TooLarge { bytes });
    }
    let breaks = memchr_iter(b'\n', text.as_bytes())
        .count()
        .max(memchr_iter(b'\r', text.as_bytes()).count());
    let cells = memchr_iter(dialect.delimiter, text.as_bytes()).count() + breaks + 1;
    let width = usual_width(&text, dialect);
    let mut reader = Reader {
        cells: Vec::with_capacity(cells),
        records: Vec::with_capacity(breaks + 1),
        ..Reader::new(text, *dialect, width)
    };
    while reader.at < reader.text.len() {
        if reader.records.len().is_multiple_of(STRIDE) {
            report(progress, reader.at as u64, bytes)?;
        }
        reader.next();
    }
    report(progress, bytes, bytes)?;
    // Only ASCII bytes were moved or blanked, so this cannot lose a letter.
    let text = String::from_utf8(reader.text)
        .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
    Ok((
        Table {
            text,
            cells: reader.cells,
            records: reader.records,
        },
        reader.troubles,
    ))
}

/// How many cells most records have at the start of a text; 0 where few agree.
fn usual_width(text: &str, dialect: &Dialect) -> usize {
    let end = text.floor_char_boundary(WIDTH_SAMPLE);
    let mut reader = Reader::new(text[..end].to_owned(), *dialect, 0);
    while reader.at < reader.text.len() {
        reader.record();
    }
    let text = String::from_utf8(reader.text).unwrap_or_default();
    let sample = Table {
        text,
        cells: reader.cells,
        records: reader.records,
    };
    match sample.usual_width() {
        (width, share) if share >= 0.6 && sample.len() >= 3 => width,
        _ => 0,
    }
}

pub(super) struct Reader {
    pub dialect: Dialect,
    pub text: Vec<u8>,
    pub cells: Vec<Place>,
    pub records: Vec<Start>,
    pub troubles: Vec<Trouble>,
    pub at: usize,
    pub line: u32,
    pub line_end: usize,
    /// How many cells most records have; 0 where that is not known.
    pub width: usize,
    /// Rows that may still be tried to be read in another way.
    pub attempts: u32,
    /// Whether letters of the record were moved, so that it cannot be read anew.
    pub moved: bool,
    /// Whether a record has had as many cells as most.
    pub begun: bool,
}

impl Reader {
    fn new(text: String, dialect: Dialect, width: usize) -> Self {
        Self {
            dialect,
            cells: Vec::new(),
            records: Vec::new(),
            text: text.into_bytes(),
            troubles: Vec::new(),
            at: 0,
            line: 1,
            line_end: 0,
            width,
            attempts: ATTEMPTS,
            moved: false,
            begun: false,
        }
    }
}

impl Reader {
    pub fn record(&mut self) {
        let first = self.cells.len();
        self.records.push(Start {
            cell: first as u32,
            line: self.line,
        });
        loop {
            let column = (self.cells.len() - first + 1) as u32;
            self.cell(column);
            match self.text.get(self.at) {
                Some(&byte) if byte == self.dialect.delimiter => self.at += 1,
                Some(b'\r') if self.text.get(self.at + 1) == Some(&b'\n') => {
                    self.at += 2;
                    break;
                }
                Some(_) => {
                    self.at += 1;
                    break;
                }
                None => return,
            }
        }
        self.line += 1;
    }

    /// Reads one cell and leaves `at` on what follows it: a delimiter, a break, or the end.
    fn cell(&mut self, column: u32) {
        if self.dialect.padded {
            self.at = self.past_spaces(self.at);
        }
        let start = self.opening(self.at);
        if self
            .dialect
            .quote
            .is_some_and(|quote| self.text.get(start) == Some(&quote))
        {
            match self.closing(start + 1) {
                Closing::At { quote, bare } => {
                    if bare {
                        self.troubles.push(Trouble::StrayQuote {
                            line: self.line,
                            column,
                        });
                    }
                    self.line += line_breaks(&self.text[start..quote]);
                    self.at = self.past_spaces(quote + 1);
                    self.undouble(start + 1, quote);
                    return;
                }
                Closing::Early { quote } => {
                    self.troubles.push(Trouble::StrayQuote {
                        line: self.line,
                        column,
                    });
                    let end = self.bare_end(quote + 1);
                    self.moved = true;
                    self.text.copy_within(quote + 1..end, quote);
                    self.text[end - 1] = b' ';
                    self.at = end;
                    self.undouble(start + 1, end - 1);
                    return;
                }
                Closing::Never => self.troubles.push(Trouble::UnclosedQuote {
                    line: self.line,
                    column,
                }),
            }
        }
        let start = self.at;
        self.at = self.bare_end(start);
        self.cells.push(Place {
            start: start as u32,
            end: self.at as u32,
        });
    }

    pub(super) fn past_spaces(&self, from: usize) -> usize {
        let spaces = self.text[from..]
            .iter()
            .take_while(|&&byte| byte == b' ' && byte != self.dialect.delimiter);
        from + spaces.count()
    }

    fn bare_end(&self, from: usize) -> usize {
        memchr3(self.dialect.delimiter, b'\n', b'\r', &self.text[from..])
            .map_or(self.text.len(), |found| from + found)
    }
}

/// Line breaks of any kind: `\r\n` is one.
fn line_breaks(bytes: &[u8]) -> u32 {
    let feeds = memchr_iter(b'\n', bytes).count();
    let returns = memchr_iter(b'\r', bytes)
        .filter(|&at| bytes.get(at + 1) != Some(&b'\n'))
        .count();
    (feeds + returns) as u32
}

#[cfg(test)]
mod tests;
