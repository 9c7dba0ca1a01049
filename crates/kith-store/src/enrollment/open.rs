use std::collections::HashMap;

use kith_model::enrollment::{Enrollment, Stage};

use super::get::from_row;
use crate::cell::Cells;
use crate::{Broken, Read, StoreError};

/// The rules between an enrollment and the person's others.
///
/// # Errors
/// `Broken::Enrollment`, above all where the person is already in that cohort
/// in that role and that has not ended.
pub(super) fn check_beside(read: &Read<'_>, new: &Enrollment) -> Result<(), StoreError> {
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
    new.check_beside(&others, is_open).map_err(Broken::from)?;
    Ok(())
}

/// After these a person may be enrolled anew.
const fn is_end(stage: Stage) -> bool {
    stage.is_completed()
        || stage.has_left()
        || matches!(stage, Stage::ApplicationDenied | Stage::Declined)
}
