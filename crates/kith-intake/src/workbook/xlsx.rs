//! Excel's own workbooks.

use std::collections::HashSet;
use std::rc::Rc;

use calamine::{Reader as _, Xlsx, XlsxError};

use super::guard::{Guard, Guarded, Watch};
use super::{Cells, SheetName, WorkbookError, cell};
use crate::{Foreign, IntakeError};

/// A workbook whose sheets are read cell by cell, so that it takes no memory for
/// what a sheet only says it holds.
pub(super) struct Workbook<'b> {
    reader: Xlsx<Guarded<'b>>,
    watch: Rc<Watch>,
    /// Where the parts begin that were read.
    seen: HashSet<u64>,
}

impl<'b> Workbook<'b> {
    /// Opens it, without the parts that are refused.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn open(bytes: &'b [u8], guard: Guard) -> Result<Self, IntakeError> {
        let guarded = Guarded::new(bytes, guard);
        let watch = guarded.watch();
        let reader = Xlsx::new(guarded).map_err(|error| wrong(&watch, error))?;
        Ok(Self {
            reader,
            watch,
            seen: HashSet::new(),
        })
    }

    /// Names of its sheets.
    pub fn sheets(&self) -> Vec<SheetName> {
        super::sheets(&self.reader)
    }

    /// Bytes that it takes before a sheet is read.
    pub fn held(&self) -> u64 {
        self.watch.held()
    }

    /// The filled cells of a sheet; none of one that was read before under another name.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn fill(&mut self, name: &str, cells: &mut Cells<'_>) -> Result<(), IntakeError> {
        let watch = &self.watch;
        let wrong = |error| wrong(watch, error);
        let mut reader = self.reader.worksheet_cells_reader(name).map_err(wrong)?;
        let begins = watch.place();
        if !self.seen.insert(begins) {
            return Ok(());
        }
        while let Some(cell) = reader.next_cell().map_err(wrong)? {
            let (row, column) = cell.get_position();
            cells.push(row, column, &cell::text(cell.get_value()))?;
        }
        for span in watch.merged(begins) {
            cells.merge(*span);
        }
        Ok(())
    }
}

fn wrong(watch: &Watch, error: XlsxError) -> IntakeError {
    match (watch.cause(), error) {
        (Some(cause), _) => cause.into(),
        (None, XlsxError::Password) => IntakeError::NotText {
            found: Foreign::Protected,
        },
        (None, error) => WorkbookError::damaged(&error).into(),
    }
}
