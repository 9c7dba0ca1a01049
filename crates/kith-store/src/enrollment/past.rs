use chrono::NaiveDate;
use kith_model::enrollment::{Role, Stage};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{CohortId, EnrollmentId, PersonId};

use crate::cell::{Cells, bind};
use crate::{Read, StoreError, live};

/// A place in a roster as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastSeat {
    /// The enrollment.
    pub enrollment: EnrollmentId,
    /// Whose it is.
    pub person: PersonId,
    /// As what; a role is not dated.
    pub role: Role,
    /// The stage on that day.
    pub stage: Stage,
    /// Since when it had been at that stage.
    pub since: NaiveDate,
}

/// The roster of a cohort as it stood at the end of a day, by the events up to
/// it: everybody who had a stage, whichever, in the order they were enrolled.
/// Whoever moved on later is in it; whom the lens does not see is not.
pub fn roster_as_of(
    read: &Read<'_>,
    cohort: CohortId,
    day: NaiveDate,
    lens: Lens,
) -> Result<Vec<PastSeat>, StoreError> {
    let seen = lens.sql(Matter::Person, &[Layer::mask("p.directory_audience")]);
    let sql = live::fill(include_str!("roster_as_of.sql"), &[("seen", &seen)]);
    let mut seats = live::list(read, &sql, bind![cohort, day], |row| {
        let mut cells = Cells::of(row);
        Ok(PastSeat {
            enrollment: cells.take()?,
            person: cells.take()?,
            role: cells.take()?,
            stage: cells.take()?,
            since: cells.take()?,
        })
    })?;
    seats.sort_by_key(|seat| seat.enrollment);
    Ok(seats)
}
