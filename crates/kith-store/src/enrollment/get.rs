use kith_model::enrollment::{Enrollment, Role};
use kith_model::{CohortId, EnrollmentId, PersonId};
use rusqlite::Row;

use crate::cell::{Cells, bind};
use crate::history::Table;
use crate::{Read, StoreError, live};

/// One enrollment.
///
/// # Errors
/// `NotFound` where it is deleted.
pub fn get(read: &Read<'_>, id: EnrollmentId) -> Result<Enrollment, StoreError> {
    let sql = include_str!("select.sql");
    live::get(read, sql, Table::Enrollment, id.get(), from_row)
}

/// A person's enrollments, in the order they were added; those that have ended as well.
pub fn list_of_person(read: &Read<'_>, person: PersonId) -> Result<Vec<Enrollment>, StoreError> {
    let sql = include_str!("list_of_person.sql");
    let mut enrollments = live::list(read, sql, &[&person.get()], from_row)?;
    enrollments.sort_by_key(|enrollment| enrollment.id);
    Ok(enrollments)
}

/// A person's enrollments in a cohort, in any role or in this one; those that
/// have ended as well.
pub fn find(
    read: &Read<'_>,
    cohort: CohortId,
    person: PersonId,
    role: Option<Role>,
) -> Result<Vec<EnrollmentId>, StoreError> {
    let sql = include_str!("find.sql");
    live::list(read, sql, bind![cohort, person, role], |row| {
        Cells::of(row).take()
    })
}

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Enrollment> {
    let mut cells = Cells::of(row);
    Ok(Enrollment {
        id: cells.take()?,
        person: cells.take()?,
        program: cells.take()?,
        cohort: cells.take()?,
        role: cells.take()?,
        participation: cells.take()?,
        transferred_from: cells.take()?,
    })
}
