use kith_model::ProgramId;
use kith_model::step::Noun;

use crate::history::Table;
use crate::{StoreError, Tx, live};

/// What keeps a program from being deleted.
const STANDING: &[(Table, &str)] = &[
    (
        Table::Cohort,
        "SELECT count(*) FROM cohort WHERE program = ?1 AND deleted_at IS NULL",
    ),
    (
        Table::Enrollment,
        "SELECT count(*) FROM enrollment WHERE program = ?1 AND cohort IS NULL AND deleted_at IS NULL",
    ),
];

/// Hides a program in which nothing is left.
///
/// # Errors
/// `NotFound`; `Broken::StillUsed` while it has live cohorts, or enrollments
/// outside of any cohort.
pub fn delete(tx: &Tx<'_>, id: ProgramId) -> Result<(), StoreError> {
    live::nothing_stands_on(tx, STANDING, id.get())?;
    live::delete(tx, Table::Program, id.get())?;
    tx.touch(Noun::Program, id);
    Ok(())
}

/// Brings a deleted program back.
///
/// # Errors
/// `NotFound` where no deleted one has that key.
pub fn restore(tx: &Tx<'_>, id: ProgramId) -> Result<(), StoreError> {
    live::restore(tx, Table::Program, id.get())?;
    tx.touch(Noun::Program, id);
    Ok(())
}
