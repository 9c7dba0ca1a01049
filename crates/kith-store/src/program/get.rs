use kith_model::ProgramId;
use kith_model::program::Program;
use rusqlite::Row;

use crate::cell::Cells;
use crate::history::Table;
use crate::index::named;
use crate::{Read, StoreError, live};

/// One program.
///
/// # Errors
/// `NotFound` where it is deleted.
pub fn get(read: &Read<'_>, id: ProgramId) -> Result<Program, StoreError> {
    let sql = include_str!("select.sql");
    live::get(read, sql, Table::Program, id.get(), from_row)
}

/// Every live program, by name.
pub fn list(read: &Read<'_>) -> Result<Vec<Program>, StoreError> {
    live::list(read, include_str!("list.sql"), &[], from_row)
}

/// The live programs of that name, accents, case and order of words aside.
pub fn find(read: &Read<'_>, name: &str) -> Result<Vec<ProgramId>, StoreError> {
    named(read, Table::Program, name)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Program> {
    let mut cells = Cells::of(row);
    Ok(Program {
        id: cells.take()?,
        name: cells.take()?,
        kind: cells.take()?,
        status: cells.take()?,
        purpose: cells.take()?,
        domain: cells.take()?,
        community: cells.take()?,
        practice: cells.take()?,
        starts_on: cells.take()?,
        ends_on: cells.take()?,
        expected_minutes: cells.take()?,
        completion_rule: cells.take()?,
    })
}
