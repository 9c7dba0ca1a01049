use kith_model::EnrollmentId;

use super::enroll::touch;
use super::get;
use super::open::check_beside;
use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Hides an enrollment: it was a slip. Who leaves changes stage instead.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &Tx<'_>, id: EnrollmentId) -> Result<(), StoreError> {
    let enrollment = get(tx, id)?;
    live::delete(tx, Table::Enrollment, id.get())?;
    touch(tx, &enrollment);
    Ok(())
}

/// Brings a deleted enrollment back.
///
/// # Errors
/// `NotFound` where no deleted one has that key; `Broken::Enrollment` where
/// the person was enrolled anew meanwhile.
pub fn restore(tx: &Tx<'_>, id: EnrollmentId) -> Result<(), StoreError> {
    live::restore(tx, Table::Enrollment, id.get())?;
    let enrollment = get(tx, id)?;
    check_beside(tx, &enrollment)?;
    touch(tx, &enrollment);
    Ok(())
}
