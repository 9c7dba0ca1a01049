//! Records and cells, held as one text and the places in it.

mod build;
mod closing;
mod mend;
mod read;
mod trouble;
mod unquote;

pub(crate) use build::Builder;
pub use trouble::Trouble;

use crate::{Dialect, IntakeError, Progress};

/// Most text a table may hold: places in it are 32 bits.
pub const MAX_BYTES: u64 = u32::MAX as u64 - 1;

/// Most columns a table may have.
pub const MAX_COLUMNS: usize = 4096;

/// Every record of a file, blank ones and those above the header included.
/// One buffer and eight bytes a cell: a million rows of 16 columns take about
/// 130 MB beyond their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    text: String,
    cells: Vec<Place>,
    records: Vec<Start>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    start: u32,
    end: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Start {
    cell: u32,
    line: u32,
}

/// One record, borrowed.
#[derive(Debug, Clone, Copy)]
pub struct Record<'t> {
    table: &'t Table,
    index: usize,
}

impl Table {
    /// Cuts a text into records. What is odd about it comes along, in order of lines;
    /// nothing of the text is lost over it.
    ///
    /// # Errors
    /// `TooLarge`, and `Canceled` when the caller stopped it.
    pub fn read(
        text: String,
        dialect: &Dialect,
        progress: Progress<'_>,
    ) -> Result<(Self, Vec<Trouble>), IntakeError> {
        read::table(text, dialect, progress)
    }

    /// Records in the file.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// A record by its place in the file, from 0; one past the end has no cells.
    pub fn record(&self, index: usize) -> Record<'_> {
        Record { table: self, index }
    }

    /// All records in order.
    pub fn records(&self) -> impl Iterator<Item = Record<'_>> {
        (0..self.len()).map(|index| self.record(index))
    }

    /// The record that starts on this physical line, or covers it.
    pub fn record_on_line(&self, line: u32) -> Option<usize> {
        let after = self.records.partition_point(|start| start.line <= line);
        after.checked_sub(1)
    }

    /// The number of cells that most of the first records have, and the share that do;
    /// blank records do not count.
    pub(crate) fn usual_width(&self) -> (usize, f32) {
        let mut counts = std::collections::BTreeMap::new();
        let mut all = 0_usize;
        for record in self
            .records()
            .take(1000)
            .filter(|record| !record.is_empty())
        {
            *counts.entry(record.len()).or_insert(0_usize) += 1;
            all += 1;
        }
        counts
            .into_iter()
            .max_by_key(|&(width, count)| (count, width))
            .map_or((0, 0.0), |(width, count)| {
                (width, count as f32 / all as f32)
            })
    }

    /// Whether any cell holds the character NUL.
    pub fn holds_nul(&self) -> bool {
        memchr::memchr(0, self.text.as_bytes()).is_some()
    }

    fn places(&self, index: usize) -> &[Place] {
        let Some(start) = self.records.get(index) else {
            return &[];
        };
        let end = self
            .records
            .get(index + 1)
            .map_or(self.cells.len(), |next| next.cell as usize);
        &self.cells[start.cell as usize..end]
    }
}

impl<'t> Record<'t> {
    /// Place in the file, from 0.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Physical line on which the record starts, from 1.
    pub fn line(&self) -> u32 {
        self.table
            .records
            .get(self.index)
            .map_or(0, |start| start.line)
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.table.places(self.index).len()
    }

    /// Whether every cell is white space.
    pub fn is_empty(&self) -> bool {
        self.cells().all(|cell| cell.trim().is_empty())
    }

    /// A cell as it stands, unquoted; one the record does not have is empty.
    pub fn get(&self, column: usize) -> &'t str {
        self.table
            .places(self.index)
            .get(column)
            .map_or("", |place| self.table.at(*place))
    }

    /// All cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        let table = self.table;
        table
            .places(self.index)
            .iter()
            .map(|place| table.at(*place))
    }
}

impl Table {
    fn at(&self, place: Place) -> &str {
        &self.text[place.start as usize..place.end as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unwatched;

    #[test]
    fn a_record_knows_the_line_it_starts_on_past_cells_with_line_breaks() {
        let text = "a,b\r\n1,\"x\ny\"\r\n\r\n2,z\n".to_owned();
        let (table, troubles) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
        let lines: Vec<u32> = table.records().map(|record| record.line()).collect();
        assert_eq!(
            lines,
            [1, 2, 4, 5],
            "the quoted break counts as a line, the blank line as a record"
        );
        assert_eq!(
            table.record_on_line(3),
            Some(1),
            "line 3 lies inside the second record"
        );
        assert!(troubles.is_empty(), "nothing odd here: {troubles:?}");
    }

    #[test]
    fn a_table_of_a_hundred_thousand_rows_and_sixteen_columns_is_held_compactly() {
        let row = ["Rosa", "Begay", "rosa@example.org", "575 555 0100"]
            .repeat(4)
            .join(",");
        let text = format!("{row}\n").repeat(100_000);
        let bytes = text.len();
        let (table, _) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
        let held = table.text.capacity()
            + table.cells.capacity() * size_of::<Place>()
            + table.records.capacity() * size_of::<Start>();
        assert_eq!(
            (table.len(), table.record(99_999).get(12)),
            (100_000, "Rosa"),
            "all there"
        );
        assert!(
            held < bytes + 16_000_000,
            "{held} bytes for {bytes} of text: no copy of the text, no slack"
        );
    }
}
