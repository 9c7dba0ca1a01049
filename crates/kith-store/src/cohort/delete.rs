use kith_model::CohortId;
use kith_model::step::Noun;

use super::get;
use crate::history::Table;
use crate::{StoreError, Tx, live, program};

/// Hides a cohort, and with it its roster. The people and their other
/// enrollments stay.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &Tx<'_>, id: CohortId) -> Result<(), StoreError> {
    let program = get(tx, id)?.program;
    live::delete(tx, Table::Cohort, id.get())?;
    tx.touch(Noun::Program, program);
    tx.touch(Noun::Cohort, id);
    Ok(())
}

/// Brings a deleted cohort back, with its roster.
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
