//! Excel's own workbooks.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx, XlsxError};

use super::{Cells, SheetName, cell, damaged};
use crate::{Foreign, IntakeError, Progress};

/// A workbook whose sheets are read cell by cell, so that it takes no memory for
/// what a sheet only says it holds.
pub(super) struct Workbook<'b>(Xlsx<Cursor<&'b [u8]>>);

impl<'b> Workbook<'b> {
    /// Opens it.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn open(bytes: &'b [u8]) -> Result<Self, IntakeError> {
        let workbook = Xlsx::new(Cursor::new(bytes)).map_err(wrong)?;
        Ok(Self(workbook))
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
        let mut reader = self.0.worksheet_cells_reader(name).map_err(wrong)?;
        let mut cells = Cells::default();
        while let Some(cell) = reader.next_cell().map_err(wrong)? {
            let (row, column) = cell.get_position();
            cells.push(row, column, cell::text(cell.get_value()), progress)?;
        }
        Ok(cells)
    }
}

fn wrong(error: XlsxError) -> IntakeError {
    match error {
        XlsxError::Password => IntakeError::NotText {
            found: Foreign::Protected,
        },
        error => damaged(&error.to_string()),
    }
}
