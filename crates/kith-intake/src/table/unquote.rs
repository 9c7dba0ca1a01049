//! What stands between the quotes of a cell, with its quotes undone in place.

use memchr::memchr;

use super::Place;
use super::read::Reader;

impl Reader {
    /// Undoes doubled quotes between two places and takes what is left as a cell.
    pub(super) fn undouble(&mut self, start: usize, end: usize) {
        if self.dialect.escape.is_some() {
            return self.unescape(start, end);
        }
        let quote = self.dialect.quote.unwrap_or(b'"');
        let (mut write, mut read) = (start, start);
        while let Some(found) = memchr(quote, &self.text[read..end]) {
            let upto = read + found + 1;
            if write != read {
                self.moved = true;
                self.text.copy_within(read..upto, write);
            }
            write += upto - read;
            read = if upto < end && self.text[upto] == quote {
                upto + 1
            } else {
                upto
            };
        }
        if write != read {
            self.moved = true;
            self.text.copy_within(read..end, write);
            write += end - read;
            self.text[write..end].fill(b' ');
        } else {
            write = end;
        }
        self.cells.push(Place {
            start: start as u32,
            end: write as u32,
        });
    }

    /// Undoes escapes, and doubled quotes beside them, and takes what is left as a cell.
    fn unescape(&mut self, start: usize, end: usize) {
        let quote = self.dialect.quote.unwrap_or(b'"');
        let (mut write, mut read) = (start, start);
        while read < end {
            let escapes = Some(self.text[read]) == self.dialect.escape || self.text[read] == quote;
            let next = self.text.get(read + 1).copied().filter(|_| read + 1 < end);
            let takes = next.is_some_and(|next| next == quote || Some(next) == self.dialect.escape);
            read += usize::from(escapes && takes);
            self.text[write] = self.text[read];
            write += 1;
            read += 1;
        }
        self.moved |= write < end;
        self.text[write..end].fill(b' ');
        self.cells.push(Place {
            start: start as u32,
            end: write as u32,
        });
    }
}
