use super::place::Span;
use super::{MAX_CELL_TEXT, MAX_CELLS, MAX_COLUMNS, MAX_HELD, MAX_PLACES, MAX_TEXT, WorkbookError};
use crate::progress::report;
use crate::table::{Builder, Table};
use crate::{IntakeError, Progress};

/// The filled cells of a sheet, as many and as much as a roster may have: one text and
/// the places of cells in it.
pub(super) struct Cells<'p> {
    text: String,
    filled: Vec<Filled>,
    /// Cells that are merged into one, from above to below.
    merged: Vec<Span>,
    /// Bytes of text, a repeated one counted each time.
    spelled: usize,
    /// Bytes that are held beside them.
    beside: u64,
    progress: Progress<'p>,
}

/// A filled cell by row and column from 0.
#[derive(Clone, Copy)]
struct Filled {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
}

/// A sheet as a table.
pub(super) struct Laid {
    pub table: Table,
    /// Bytes it takes.
    pub held: u64,
}

impl<'p> Cells<'p> {
    /// None yet, where so many bytes are held already.
    pub fn beside(held: u64, progress: Progress<'p>) -> Self {
        Self {
            text: String::new(),
            filled: Vec::new(),
            merged: Vec::new(),
            spelled: 0,
            beside: held,
            progress,
        }
    }

    /// Those there are.
    pub fn len(&self) -> usize {
        self.filled.len()
    }

    /// A cell at a row and column from 0, where it holds anything.
    ///
    /// # Errors
    /// `Canceled`, and where the sheet is more than a roster.
    pub fn push(&mut self, row: u32, column: u32, text: &str) -> Result<(), IntakeError> {
        if text.is_empty() {
            return Ok(());
        }
        if text.len() > MAX_CELL_TEXT {
            return Err(WorkbookError::TooLong.into());
        }
        // The text comes in once it is known to fit.
        let start = self.text.len();
        let filled = Filled {
            row,
            column,
            start: start as u32,
            end: (start + text.len()) as u32,
        };
        self.fill(filled)?;
        self.text.push_str(text);
        Ok(())
    }

    /// The last cell again, in further columns.
    ///
    /// # Errors
    /// As [`Self::push`].
    pub fn again_across(&mut self, times: u64) -> Result<(), IntakeError> {
        for _ in 1..times {
            let Some(&last) = self.filled.last() else {
                return Ok(());
            };
            let column = last.column.saturating_add(1);
            self.fill(Filled { column, ..last })?;
        }
        Ok(())
    }

    /// The cells since the one of this number again, in further rows.
    ///
    /// # Errors
    /// As [`Self::push`].
    pub fn again_below(&mut self, first: usize, times: u64) -> Result<(), IntakeError> {
        let row = first..self.filled.len();
        if row.is_empty() {
            return Ok(());
        }
        for time in 1..times {
            for at in row.clone() {
                let cell = self.filled[at];
                let further = u32::try_from(time).unwrap_or(u32::MAX);
                let row = cell.row.saturating_add(further);
                self.fill(Filled { row, ..cell })?;
            }
        }
        Ok(())
    }

    /// What stands in the uppermost of these cells holds for all rows that they reach over.
    pub fn merge(&mut self, span: Span) {
        self.beside += size_of_val(&span) as u64;
        self.merged.push(span);
    }

    fn fill(&mut self, cell: Filled) -> Result<(), IntakeError> {
        if cell.column >= MAX_COLUMNS {
            let row = cell.row.saturating_add(1);
            let column = cell.column.saturating_add(1);
            return Err(WorkbookError::TooWide { row, column }.into());
        }
        if self.filled.len() == MAX_CELLS {
            return Err(WorkbookError::TooManyCells.into());
        }
        self.spelled += (cell.end - cell.start) as usize;
        if self.spelled > MAX_TEXT {
            return Err(WorkbookError::TooMuchText.into());
        }
        let held = self.spelled as u64 + size_of_val(self.filled.as_slice()) as u64;
        if self.beside + held > MAX_HELD {
            return Err(WorkbookError::TooHeavy.into());
        }
        if self.filled.len().is_multiple_of(1 << 14) {
            report(self.progress, self.filled.len() as u64, MAX_CELLS as u64)?;
        }
        self.filled.push(cell);
        Ok(())
    }

    /// The sheet, rows and columns in order.
    ///
    /// # Errors
    /// Where its cells lie farther apart than in any roster.
    pub fn table(mut self) -> Result<Laid, IntakeError> {
        let place = |cell: &Filled| (cell.row, cell.column);
        if !self.filled.is_sorted_by_key(place) {
            self.filled.sort_by_key(place);
        }
        // No sheet has two cells in one place.
        self.filled.dedup_by_key(|cell| place(cell));
        if !self.merged.is_empty() {
            self.fill_merged()?;
            self.filled.sort_by_key(place);
            self.filled.dedup_by_key(|cell| place(cell));
        }
        let places = self.places();
        let held = self.text.len() as u64 + places * size_of::<u64>() as u64;
        let beside = self.beside + size_of_val(self.filled.as_slice()) as u64;
        if places > MAX_PLACES {
            return Err(WorkbookError::TooSpread.into());
        }
        if beside + held > MAX_HELD {
            return Err(WorkbookError::TooHeavy.into());
        }
        let mut builder = Builder::of(self.text, places as usize);
        let mut last: Option<Filled> = None;
        for cell in &self.filled {
            if last.is_none_or(|before| before.row != cell.row) {
                // One blank record stands for any number of blank rows.
                if last.map_or(0, |before| before.row + 1) < cell.row {
                    builder.record(cell.row);
                    builder.cell("")?;
                }
                builder.record(cell.row.saturating_add(1));
                last = None;
            }
            for _ in last.map_or(0, |before| before.column + 1)..cell.column {
                builder.cell("")?;
            }
            builder.stretch(cell.start, cell.end);
            last = Some(*cell);
        }
        let table = builder.done();
        Ok(Laid { table, held })
    }

    /// Says what stands in merged cells again in each row that they reach over and in which
    /// anything else stands; where something does there, it goes before.
    fn fill_merged(&mut self) -> Result<(), IntakeError> {
        let mut rows: Vec<u32> = self.filled.iter().map(|cell| cell.row).collect();
        rows.dedup();
        let told = self.filled.len();
        for span in std::mem::take(&mut self.merged) {
            let key = |cell: &Filled| (cell.row, cell.column);
            let at = self.filled[..told].binary_search_by_key(&(span.first, span.column), key);
            let Ok(at) = at else { continue };
            let cell = self.filled[at];
            let from = rows.partition_point(|row| *row <= span.first);
            for &row in rows[from..].iter().take_while(|row| **row <= span.last) {
                self.fill(Filled { row, ..cell })?;
            }
        }
        Ok(())
    }

    /// Filled cells, with the empty ones before them and a blank record before each row.
    fn places(&self) -> u64 {
        let rows = self.filled.chunk_by(|one, next| one.row == next.row);
        let width = |row: &[Filled]| row.last().map_or(0, |last| u64::from(last.column) + 1);
        rows.map(|row| width(row) + 1).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unwatched;

    fn laid(cells: Cells<'_>) -> Vec<(u32, Vec<String>)> {
        let table = cells.table().expect("a table").table;
        let row = |record: crate::Record<'_>| {
            let cells = record.cells().map(str::to_owned).collect();
            (record.line(), cells)
        };
        table.records().map(row).collect()
    }

    #[test]
    fn cells_come_in_any_order_and_one_to_a_place() {
        let mut cells = Cells::beside(0, &unwatched);
        for (row, column, text) in [
            (4, 1, "d"),
            (0, 2, "c"),
            (0, 0, "a"),
            (4, 1, "e"),
            (1, 0, ""),
        ] {
            cells.push(row, column, text).expect("room");
        }
        let row = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect();
        assert_eq!(
            laid(cells),
            [
                (1, row(&["a", "", "c"])),
                (4, row(&[""])),
                (5, row(&["", "d"]))
            ],
            "rows as the sheet counts them"
        );
    }

    #[test]
    fn a_merged_cell_holds_for_the_rows_in_which_anything_stands() {
        let mut cells = Cells::beside(0, &unwatched);
        for (row, column, text) in [(0, 0, "Team"), (1, 1, "b"), (3, 0, "own"), (3, 1, "d")] {
            cells.push(row, column, text).expect("room");
        }
        for (column, first, last) in [(0, 0, 9), (2, 0, 9)] {
            cells.merge(Span {
                column,
                first,
                last,
            });
        }
        let rows: Vec<Vec<String>> = laid(cells).into_iter().map(|(_, row)| row).collect();
        assert_eq!(
            rows,
            [&["Team"][..], &["Team", "b"], &[""], &["own", "d"]],
            "not where nobody is, nor over what stands there"
        );
    }

    #[test]
    fn a_repeated_cell_is_counted_and_not_copied() {
        let mut cells = Cells::beside(0, &unwatched);
        cells.push(0, 0, &"x".repeat(1000)).expect("room");
        cells.again_across(3).expect("room");
        cells.again_below(0, 4).expect("room");
        assert_eq!((cells.len(), cells.text.len()), (12, 1000), "one text");
        assert_eq!(
            cells.again_below(0, u64::MAX),
            Err(WorkbookError::TooMuchText.into()),
            "but not for ever"
        );
        let mut empty = Cells::beside(0, &unwatched);
        empty.again_below(0, u64::MAX).expect("nothing to repeat");
    }

    #[test]
    fn what_is_held_beside_leaves_less_room() {
        let mut cells = Cells::beside(MAX_HELD - 100, &unwatched);
        cells.push(0, 0, "Rosa").expect("room");
        assert_eq!(
            cells.push(0, 1, &"x".repeat(100)),
            Err(WorkbookError::TooHeavy.into()),
            "and no more"
        );
    }
}
