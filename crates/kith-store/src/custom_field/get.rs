use kith_model::custom_field::CustomField;
use kith_model::lens::Lens;
use kith_model::{CohortId, CustomFieldId, ProgramId};
use rusqlite::Row;

use super::seen;
use crate::cell::Cells;
use crate::history::Table;
use crate::{Read, StoreError, cohort, live};

/// One field.
///
/// # Errors
/// `NotFound` where it is deleted, or not for the lens.
pub fn get(read: &Read<'_>, id: CustomFieldId, lens: Lens) -> Result<CustomField, StoreError> {
    let sql = live::fill(include_str!("select.sql"), &[("seen", &seen(lens))]);
    live::get(read, &sql, Table::CustomField, id.get(), from_row)
}

/// The fields of a program that the lens sees, in the order they were made.
///
/// # Errors
/// Only those of reading.
pub fn list(
    read: &Read<'_>,
    program: ProgramId,
    lens: Lens,
) -> Result<Vec<CustomField>, StoreError> {
    let sql = live::fill(include_str!("list.sql"), &[("seen", &seen(lens))]);
    live::list(read, &sql, &[&program.get()], from_row)
}

/// Those of the program that a cohort is in.
///
/// # Errors
/// `NotFound` for the cohort.
pub fn of_cohort(
    read: &Read<'_>,
    cohort: CohortId,
    lens: Lens,
) -> Result<Vec<CustomField>, StoreError> {
    list(read, cohort::get(read, cohort)?.program, lens)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CustomField> {
    field(&mut Cells::of(row))
}

/// The field that a row begins with.
pub(super) fn field(cells: &mut Cells<'_, '_>) -> rusqlite::Result<CustomField> {
    Ok(CustomField {
        id: cells.take()?,
        program: cells.take()?,
        name: cells.take()?,
        kind: cells.take()?,
        choices: cells.take()?,
        audience: cells.take()?,
        heard_as: cells.take()?,
    })
}
