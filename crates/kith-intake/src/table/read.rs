use memchr::{memchr, memchr_iter, memchr2, memchr3};

use super::mend::ATTEMPTS;
use super::{MAX_BYTES, Place, Start, Table, Trouble};
use crate::progress::report;
use crate::{Dialect, IntakeError, Progress};

/// A quoted cell longer than this counts as one whose quote was never closed.
const MAX_CELL: usize = 1 << 20;
/// How far on a quote must be closed to count as one that spaces stand before.
const SOON: usize = 4096;
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
        }
    }
}

/// Where a quoted cell ends.
enum Closing {
    /// The quote at this place closes it; `bare` says that other quotes inside were not doubled.
    At {
        quote: usize,
        bare: bool,
    },
    /// The quote at this place closes it too early: more letters follow in the same cell.
    Early {
        quote: usize,
    },
    Never,
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

    /// Past the spaces before a quote that opens a cell and is closed soon, on its line.
    fn opening(&mut self, from: usize) -> usize {
        let at = self.past_spaces(from);
        if at == from
            || self.dialect.quote.is_none()
            || self.text.get(at).copied() != self.dialect.quote
        {
            return from;
        }
        let limit = self.line_end(at + 1).min(at + SOON);
        match self.later_closing(at + 1, limit) {
            Some(_) => at,
            None => from,
        }
    }

    fn past_spaces(&self, from: usize) -> usize {
        let spaces = self.text[from..]
            .iter()
            .take_while(|&&byte| byte == b' ' && byte != self.dialect.delimiter);
        from + spaces.count()
    }

    fn bare_end(&self, from: usize) -> usize {
        memchr3(self.dialect.delimiter, b'\n', b'\r', &self.text[from..])
            .map_or(self.text.len(), |found| from + found)
    }

    /// Finds the closing quote of a cell whose letters start at `from`.
    fn closing(&mut self, from: usize) -> Closing {
        let quote = self.dialect.quote.unwrap_or(b'"');
        let limit = self.text.len().min(from + MAX_CELL);
        let line_end = self.line_end(from);
        let mut at = from;
        while let Some(found) = memchr(quote, &self.text[at..limit]) {
            let here = at + found;
            if self.is_escaped(from, here) {
                at = here + 1;
            } else if self.ends_cell(here + 1) {
                return Closing::At {
                    quote: here,
                    bare: false,
                };
            } else if self.text.get(here + 1) == Some(&quote) {
                at = here + 2;
            } else if here > line_end
                || here > from && self.text[here - 1] == self.dialect.delimiter
            {
                // A bare quote after a line break or a delimiter is the opening one of a later cell.
                return Closing::Never;
            } else if let Some(last) = self.later_closing(here + 1, line_end) {
                return Closing::At {
                    quote: last,
                    bare: true,
                };
            } else {
                return Closing::Early { quote: here };
            }
        }
        Closing::Never
    }

    /// After a quote that is not doubled: a closing one on the same line, before
    /// any quote that opens the next cell.
    fn later_closing(&self, from: usize, line_end: usize) -> Option<usize> {
        let quote = self.dialect.quote?;
        memchr_iter(quote, &self.text[from..line_end])
            .map(|found| from + found)
            .take_while(|&here| self.text[here - 1] != self.dialect.delimiter)
            .find(|&here| self.ends_cell(here + 1))
    }

    /// The next line break, looked for once per line.
    fn line_end(&mut self, from: usize) -> usize {
        if self.line_end < from {
            let found = memchr2(b'\n', b'\r', &self.text[from..]);
            self.line_end = found.map_or(self.text.len(), |found| from + found);
        }
        self.line_end
    }

    /// Whether an escape stands before a quote, which is not escaped itself.
    fn is_escaped(&self, from: usize, quote: usize) -> bool {
        let Some(escape) = self.dialect.escape else {
            return false;
        };
        let escapes = self.text[from..quote]
            .iter()
            .rev()
            .take_while(|&&byte| byte == escape);
        escapes.count() % 2 == 1
    }

    fn ends_cell(&self, at: usize) -> bool {
        let at = self.past_spaces(at);
        self.text
            .get(at)
            .is_none_or(|&byte| byte == self.dialect.delimiter || byte == b'\n' || byte == b'\r')
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
mod tests {
    use super::*;
    use crate::unwatched;

    fn read(text: &str) -> (Vec<Vec<String>>, Vec<Trouble>) {
        let (table, troubles) =
            Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
        (
            table
                .records()
                .map(|record| record.cells().map(str::to_owned).collect())
                .collect(),
            troubles,
        )
    }

    #[test]
    fn quotes_delimiters_and_breaks_inside_a_quoted_cell_belong_to_it() {
        let (rows, troubles) = read("a,\"b, \"\"c\"\"\r\nd\",\"\"\n\"\"\"\",é\"é\n");
        assert_eq!(
            rows,
            [vec!["a", "b, \"c\"\r\nd", ""], vec!["\"", "é\"é"]],
            "as RFC 4180 says"
        );
        assert!(troubles.is_empty(), "and nothing odd: {troubles:?}");
    }

    #[test]
    fn an_unclosed_quote_names_its_line_and_swallows_no_row() {
        let (rows, troubles) = read("name,note\nAnn,\"hello\nBob,x\nCy,y\n");
        assert_eq!(rows.len(), 4, "every row is still a row: {rows:?}");
        assert_eq!(rows[1], ["Ann", "\"hello"], "the quote is kept as a letter");
        assert_eq!(
            troubles,
            [Trouble::UnclosedQuote { line: 2, column: 2 }],
            "reported where it opened"
        );
        let (rows, troubles) = read("name,note\nAnn,\"hello\nBob,\"x\"\n");
        assert_eq!(rows[2], ["Bob", "x"], "a later quoted cell gives it away");
        assert_eq!(
            troubles,
            [Trouble::UnclosedQuote { line: 2, column: 2 }],
            "on its line again"
        );
    }

    #[test]
    fn quotes_inside_a_quoted_cell_that_are_not_doubled_are_kept_and_reported() {
        let (rows, troubles) = read("1,\"he said \"hi, you\" twice\",2\n3,\"a\"b,\"c\"\n");
        assert_eq!(
            rows,
            [
                vec!["1", "he said \"hi, you\" twice", "2"],
                vec!["3", "ab", "c"]
            ],
            "cells stay apart"
        );
        assert_eq!(
            troubles,
            [
                Trouble::StrayQuote { line: 1, column: 2 },
                Trouble::StrayQuote { line: 2, column: 2 }
            ],
            "both reported"
        );
    }

    #[test]
    fn spaces_around_quotes_are_no_part_of_a_cell() {
        let (rows, troubles) = read("a, \"b, c\" ,d\n1, \"2\", 3\n");
        assert_eq!(
            rows,
            [["a", "b, c", "d"], ["1", "2", " 3"]],
            "bare cells keep theirs"
        );
        assert!(troubles.is_empty(), "nothing odd: {troubles:?}");
    }

    #[test]
    fn quotes_may_be_escaped_instead_of_doubled() {
        let dialect = Dialect {
            escape: Some(b'\\'),
            ..Dialect::default()
        };
        let text = "a,\"she said \\\"hi, you\\\" twice\",\"c:\\\\\"\n".to_owned();
        let (table, troubles) = Table::read(text, &dialect, &unwatched).expect("reads");
        let cells: Vec<&str> = table.record(0).cells().collect();
        assert_eq!(cells, ["a", "she said \"hi, you\" twice", "c:\\"], "undone");
        assert!(troubles.is_empty(), "nothing odd: {troubles:?}");
    }

    #[test]
    fn every_kind_of_line_break_ends_a_record() {
        for text in ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2"] {
            assert_eq!(read(text).0, [["a", "b"], ["1", "2"]], "{text:?}");
        }
    }

    #[test]
    fn a_file_of_nothing_but_quotes_is_read_in_one_go() {
        let (rows, _) = read(&"\"a\"b\"".repeat(200_000));
        assert_eq!(rows.len(), 1, "one line, one record");
        let (rows, _) = read(&"\"x\n".repeat(100_000));
        assert_eq!(rows.len(), 100_000, "each line a record");
    }
}
