use std::collections::HashMap;

use kith_model::EnrollmentId;
use kith_model::enrollment::{Enrollment, EnrollmentError, Stage};

use super::get::from_row;
use crate::cell::Cells;
use crate::{Broken, Read, StoreError};

/// The rules between an enrollment and the person's others.
///
/// # Errors
/// `Broken::Enrollment`, above all where the person is already in that cohort
/// in that role and that has not ended.
pub(super) fn check_beside(read: &Read<'_>, new: &Enrollment) -> Result<(), StoreError> {
    Ok(beside(read, new)?.map_err(Broken::from)?)
}

/// The person's enrollment that stands in the way of this one: the same cohort
/// and role, and not ended.
pub(crate) fn open_beside(
    read: &Read<'_>,
    new: &Enrollment,
) -> Result<Option<EnrollmentId>, StoreError> {
    Ok(match beside(read, new)? {
        Err(EnrollmentError::Already { enrollment }) => Some(enrollment),
        _ => None,
    })
}

fn beside(read: &Read<'_>, new: &Enrollment) -> Result<Result<(), EnrollmentError>, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("standing.sql"))?;
    let mut rows = statement.query([new.person.get()])?;
    let (mut others, mut stages) = (Vec::new(), HashMap::new());
    while let Some(row) = rows.next()? {
        let other = from_row(row)?;
        stages.insert(other.id, Cells::after(row, 7).take::<Option<Stage>>()?);
        others.push(other);
    }
    let is_open = |other: &Enrollment| {
        let stage = stages.get(&other.id).copied().flatten();
        !stage.is_some_and(is_end)
    };
    Ok(new.check_beside(&others, is_open))
}

/// After these a person may be enrolled anew.
const fn is_end(stage: Stage) -> bool {
    stage.is_completed()
        || stage.has_left()
        || matches!(stage, Stage::ApplicationDenied | Stage::Declined)
}
