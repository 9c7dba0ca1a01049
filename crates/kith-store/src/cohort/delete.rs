use kith_model::CohortId;
use kith_model::step::Noun;

use super::get;
use crate::history::Table;
use crate::{StoreError, Tx, live, program};

/// What keeps a cohort from being deleted.
const STANDING: &[(Table, &str)] = &[
    (
        Table::Enrollment,
        "SELECT count(*) FROM enrollment WHERE cohort = ?1 AND deleted_at IS NULL",
    ),
    (
        Table::Session,
        "SELECT count(*) FROM session_cohort o JOIN session s ON s.id = o.session
         WHERE o.cohort = ?1 AND o.deleted_at IS NULL AND s.deleted_at IS NULL",
    ),
];

/// Hides a cohort in which nothing is left.
///
/// # Errors
/// `NotFound`; `Broken::StillUsed` while somebody is or was enrolled in it, or a
/// session is for it.
pub fn delete(tx: &Tx<'_>, id: CohortId) -> Result<(), StoreError> {
    let program = get(tx, id)?.program;
    live::nothing_stands_on(tx, STANDING, id.get())?;
    live::delete(tx, Table::Cohort, id.get())?;
    tx.touch(Noun::Program, program);
    tx.touch(Noun::Cohort, id);
    Ok(())
}

/// Brings a deleted cohort back.
///
/// # Errors
/// `NotFound` where no deleted one has that key, or its program is deleted.
pub fn restore(tx: &Tx<'_>, id: CohortId) -> Result<(), StoreError> {
    live::restore(tx, Table::Cohort, id.get())?;
    let program = program::get(tx, get(tx, id)?.program)?.id;
    tx.touch(Noun::Program, program);
    tx.touch(Noun::Cohort, id);
    Ok(())
}
