//! Rows that somebody wrote in another way than the rest of their file.

use super::read::Reader;
use super::{Place, Trouble};
use crate::Dialect;

/// Rows that are tried to be read in another way.
pub(super) const ATTEMPTS: u32 = 300;
/// The longest row that is.
const LONGEST: usize = 64 * 1024;
/// What sets cells apart in such a row.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

impl Reader {
    /// Reads one record. Where it has not as many cells as the others, but has
    /// under another delimiter or in other quotes, it is read so; above the first row
    /// of the table only where it reads like its header.
    pub(super) fn next(&mut self) {
        let from = self.at;
        let (line, cells, troubles) = (self.line, self.cells.len(), self.troubles.len());
        self.moved = false;
        self.record();
        if !self.is_odd(cells) {
            self.begun |= self.cells.len() - cells == self.width;
            return;
        }
        self.attempts -= 1;
        let usual = self.dialect;
        let read = (
            self.at,
            self.line,
            self.cells.split_off(cells),
            self.troubles.split_off(troubles),
        );
        let until = self.text.len().min(from + LONGEST);
        let saved = self.text[from..until].to_vec();
        for other in others(usual) {
            if other.quote != usual.quote && !opens_in(&saved, other) {
                continue;
            }
            (self.dialect, self.at, self.line, self.line_end) = (other, from, line, 0);
            self.records.pop();
            self.record();
            let fits = self.cells.len() - cells == self.width && self.troubles.len() == troubles;
            let is_row = self.begun || self.cells[cells..].iter().all(|cell| self.is_wordy(cell));
            if fits && is_row && self.at <= until {
                (self.dialect, self.line_end) = (usual, 0);
                self.troubles.push(Trouble::OtherDialect { line });
                return;
            }
            self.cells.truncate(cells);
            self.troubles.truncate(troubles);
            self.text[from..until].copy_from_slice(&saved);
        }
        (self.dialect, self.line_end) = (usual, 0);
        (self.at, self.line) = (read.0, read.1);
        self.cells.extend(read.2);
        self.troubles.extend(read.3);
    }

    /// Whether a record just read, whose cells start at a place, asks for another way.
    fn is_odd(&self, from: usize) -> bool {
        let cells = &self.cells[from..];
        let text = |at: usize| {
            let place = cells[at];
            self.text[place.start as usize..place.end as usize].trim_ascii()
        };
        let is_blank = cells.len() == 1 && text(0).is_empty();
        self.dialect.lenient
            && self.width >= 3
            && self.attempts > 0
            && !self.moved
            && !is_blank
            && (cells.len() != self.width || self.is_all_in_other_quotes(cells))
    }

    /// Whether a cell may stand in a header: it holds a letter, or nothing.
    fn is_wordy(&self, place: &Place) -> bool {
        let cell = self.text[place.start as usize..place.end as usize].trim_ascii();
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
        cell.is_empty() || cell.iter().any(is_letter)
    }

    /// Whether every cell that holds anything stands in quotes that the table does not use,
    /// which may hold delimiters, and line breaks at the end.
    fn is_all_in_other_quotes(&self, cells: &[Place]) -> bool {
        let Some(quote) = self.dialect.quote.map(other_quote) else {
            return false;
        };
        let (mut quoted, mut is_open) = (0, false);
        for place in cells {
            let cell = self.text[place.start as usize..place.end as usize].trim_ascii();
            let opens = cell.first() == Some(&quote);
            if !is_open && !opens && !cell.is_empty() {
                return false;
            }
            let closes = cell.last() == Some(&quote) && (is_open || cell.len() > 1);
            quoted += usize::from(opens && !is_open);
            is_open = (is_open || opens) && !closes;
        }
        quoted >= 2
    }
}

/// Whether some cell at the start of a text opens with the quote of a dialect.
fn opens_in(text: &[u8], dialect: Dialect) -> bool {
    let line = text
        .split(|&byte| byte == b'\n' || byte == b'\r')
        .next()
        .unwrap_or(text);
    let mut cells = line.split(|&byte| byte == dialect.delimiter);
    cells.any(|cell| cell.first().copied() == dialect.quote)
}

fn other_quote(quote: u8) -> u8 {
    if quote == b'\'' { b'"' } else { b'\'' }
}

fn others(usual: Dialect) -> impl Iterator<Item = Dialect> {
    let delimiters = DELIMITERS
        .into_iter()
        .filter(move |&delimiter| delimiter != usual.delimiter);
    let separated = delimiters.map(move |delimiter| Dialect {
        delimiter,
        padded: false,
        ..usual
    });
    // A table goes without quotes only where somebody said so: a quote in it is a letter.
    let quoted = usual.quote.map(|quote| Dialect {
        quote: Some(other_quote(quote)),
        ..usual
    });
    separated.chain(quoted)
}
