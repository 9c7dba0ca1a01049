use kith_model::ProgramId;
use kith_model::step::Noun;

use crate::history::Table;
use crate::{Broken, StoreError, Tx, live};

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
    for &(table, sql) in STANDING {
        let count = live::count(tx, sql, &[&id.get()])?;
        if count > 0 {
            let what = table.name();
            return Err(Broken::StillUsed { what, count }.into());
        }
    }
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
