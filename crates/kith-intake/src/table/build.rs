use super::{MAX_BYTES, Place, Start, Table};
use crate::IntakeError;

/// A table made cell by cell, in order.
#[derive(Default)]
pub(crate) struct Builder {
    text: String,
    cells: Vec<Place>,
    records: Vec<Start>,
}

impl Builder {
    /// One whose cells are stretches of a text, and as many.
    pub fn of(text: String, cells: usize) -> Self {
        Self {
            text,
            cells: Vec::with_capacity(cells),
            records: Vec::new(),
        }
    }

    /// Begins a record on a line, counted from 1.
    pub fn record(&mut self, line: u32) {
        let cell = self.cells.len() as u32;
        self.records.push(Start { cell, line });
    }

    /// Adds a cell to the last record.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn cell(&mut self, text: &str) -> Result<(), IntakeError> {
        let start = self.text.len() as u32;
        let bytes = self.text.len() as u64 + text.len() as u64;
        if bytes > MAX_BYTES {
            return Err(IntakeError::TooLarge { bytes });
        }
        self.text.push_str(text);
        let end = self.text.len() as u32;
        self.cells.push(Place { start, end });
        Ok(())
    }

    /// Adds a stretch of the text to the last record.
    pub fn stretch(&mut self, start: u32, end: u32) {
        self.cells.push(Place { start, end });
    }

    /// The table.
    pub fn done(self) -> Table {
        Table {
            text: self.text,
            cells: self.cells,
            records: self.records,
        }
    }
}
