use chrono::NaiveDate;
use kith_model::enrollment::{EnrollmentError, ExitReason, NewEnrollment, NewStageEvent, Stage};
use kith_model::{CohortId, EnrollmentId};

use super::{Enrolling, add, change_stage, current_stage, get};
use crate::{Broken, StoreError, Tx, cohort};

/// Moves a person to another cohort from a day on: closes the enrollment and
/// opens the next, in the same role and at the same stage. What was before
/// that day stays where it was.
///
/// # Errors
/// `NotFound`; `Broken::Enrollment` for the cohort they are in already; `Broken::StageEvent` where the enrollment has ended already,
/// and those of [`add`].
pub fn transfer(
    tx: &Tx<'_>,
    id: EnrollmentId,
    to: CohortId,
    on_date: NaiveDate,
) -> Result<EnrollmentId, StoreError> {
    let left = get(tx, id)?;
    if left.cohort == Some(to) {
        return Err(Broken::from(EnrollmentError::Already { enrollment: id }).into());
    }
    let stage = current_stage(tx, id)?;
    let mut exit = NewStageEvent::new(id, Stage::Withdrawn, on_date);
    exit.exit_reason = Some(ExitReason::MovedCohort);
    change_stage(tx, exit)?;
    let program = cohort::get(tx, to)?.program;
    let mut next = NewEnrollment::new(left.person, program, Some(to), left.role);
    next.participation = left.participation;
    next.transferred_from = Some(id);
    add(
        tx,
        Enrolling {
            enrollment: next,
            stage,
            on_date,
        },
    )
}
