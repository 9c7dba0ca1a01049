use kith_model::EnrollmentId;
use kith_model::enrollment::{Enrollment, EnrollmentEdit, Seats};

use super::enroll::touch;
use super::open::check_beside;
use super::{current_stage, get, seats};
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, cohort, live};

/// Edits role or participation, and gives the enrollment back as it now stands.
///
/// # Errors
/// `NotFound`; `Broken::Enrollment` where the person has that role there
/// already, `Broken::Seats` where the new role takes a seat of a full cohort.
pub fn edit(tx: &Tx<'_>, id: EnrollmentId, edit: EnrollmentEdit) -> Result<Enrollment, StoreError> {
    let before = get(tx, id)?;
    let enrollment = edit.apply(&before);
    if enrollment == before {
        return Ok(enrollment);
    }
    check_beside(tx, &enrollment)?;
    if let Some(cohort) = enrollment.cohort {
        let cohort = cohort::get(tx, cohort)?;
        enrollment.check(Some(&cohort)).map_err(Broken::from)?;
        let stage = current_stage(tx, id)?;
        if !Seats::takes(before.role, stage) {
            seats::claim(tx, &cohort, enrollment.role, stage)?;
        }
    }
    live::write(
        tx,
        "UPDATE enrollment SET role = ?2, participation = ?3, transferred_from = ?4 WHERE id = ?1",
        bind![
            id,
            enrollment.role,
            enrollment.participation,
            enrollment.transferred_from
        ],
    )?;
    touch(tx, &enrollment);
    Ok(enrollment)
}
