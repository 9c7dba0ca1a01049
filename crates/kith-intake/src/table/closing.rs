//! Where a quoted cell begins and ends, in whatever way people quote.

use memchr::{memchr, memchr_iter, memchr2};

use super::read::Reader;

/// A quoted cell longer than this counts as one whose quote was never closed.
const MAX_CELL: usize = 1 << 20;
/// How far on a quote must be closed to count as one that spaces stand before.
const SOON: usize = 4096;

/// Where a quoted cell ends.
pub(super) enum Closing {
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

/// A cell that is never closed, unless a quote at this place does where the one before it is a letter.
fn never_but(inner: Option<usize>) -> Closing {
    inner.map_or(Closing::Never, |quote| Closing::At { quote, bare: true })
}

impl Reader {
    /// Past the spaces before a quote that opens a cell and is closed soon, on its line.
    pub(super) fn opening(&mut self, from: usize) -> usize {
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

    /// Finds the closing quote of a cell whose letters start at `from`.
    pub(super) fn closing(&mut self, from: usize) -> Closing {
        let quote = self.dialect.quote.unwrap_or(b'"');
        let limit = self.text.len().min(from + MAX_CELL);
        let line_end = self.line_end(from);
        let mut at = from;
        // A quote that ends the letters of a cell, not doubled, right before the closing one.
        let mut inner = None;
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
                if here < line_end && self.ends_cell(here + 2) {
                    inner = inner.or(Some(here + 1));
                }
                at = here + 2;
            } else if here > line_end
                || here > from && self.text[here - 1] == self.dialect.delimiter
            {
                // A bare quote after a line break or a delimiter is the opening one of a later cell.
                return never_but(inner);
            } else if let Some(last) = self.later_closing(here + 1, line_end) {
                return Closing::At {
                    quote: last,
                    bare: true,
                };
            } else {
                return Closing::Early { quote: here };
            }
        }
        never_but(inner)
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
