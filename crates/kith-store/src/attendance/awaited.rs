use chrono::NaiveDate;
use kith_model::attendance::Expectation;
use kith_model::enrollment::Role;
use kith_model::{CohortId, PersonId, SessionId};

use crate::cell::{Cells, bind};
use crate::{Read, StoreError, live};

/// Who of a cohort would be expected at a session on a day.
///
/// # Errors
/// When the workspace cannot be read.
pub fn awaited(
    read: &Read<'_>,
    cohort: CohortId,
    day: NaiveDate,
) -> Result<Vec<PersonId>, StoreError> {
    let nobodys = SessionId::from(0);
    let sql = include_str!("lacking.sql");
    let there: Vec<(PersonId, Role)> = live::list(read, sql, bind![nobodys, cohort, day], |row| {
        let mut cells = Cells::of(row);
        Ok((cells.take()?, cells.take()?))
    })?;
    let is_expected = |role| Expectation::usual(role, false) == Expectation::Expected;
    let expected = there.into_iter().filter(|(_, role)| is_expected(*role));
    Ok(expected.map(|(person, _)| person).collect())
}
