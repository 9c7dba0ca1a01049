use chrono::NaiveDate;
use kith_model::enrollment::{Participation, Role, Stage};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{CohortId, EnrollmentId, PersonId};

use crate::cell::Cells;
use crate::{Read, StoreError, live};

/// A person's place in a cohort or a program, with the names of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The enrollment.
    pub enrollment: EnrollmentId,
    /// The cohort, where it is in one.
    pub cohort: Option<CohortId>,
    /// Its name.
    pub cohort_name: Option<String>,
    /// The program's name.
    pub program_name: String,
    /// As what.
    pub role: Role,
    /// How much they take part, where a human said so.
    pub participation: Option<Participation>,
    /// At what stage.
    pub stage: Stage,
    /// Since when.
    pub since: NaiveDate,
}

/// Where a person is or was, the latest first; without circles that the lens
/// does not see.
pub fn places(read: &Read<'_>, person: PersonId, lens: Lens) -> Result<Vec<Place>, StoreError> {
    let seen = lens.sql(Matter::Person, &[Layer::mask("c.default_audience")]);
    let sql = live::fill(include_str!("places.sql"), &[("seen", &seen)]);
    live::list(read, &sql, &[&person.get()], |row| {
        let mut cells = Cells::of(row);
        Ok(Place {
            enrollment: cells.take()?,
            cohort: cells.take()?,
            cohort_name: cells.take()?,
            program_name: cells.take()?,
            role: cells.take()?,
            participation: cells.take()?,
            stage: cells.take()?,
            since: cells.take()?,
        })
    })
}
