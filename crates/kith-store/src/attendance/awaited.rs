use chrono::NaiveDate;
use kith_model::attendance::Expectation;
use kith_model::enrollment::Role;
use kith_model::{CohortId, PersonId, SessionId};

use super::expect_cohorts;
use crate::cell::{Cells, bind};
use crate::{Read, StoreError, Tx, live, session};

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

/// Brings the roll of a session to who is in its cohorts on its day, whenever that was.
///
/// # Errors
/// `NotFound` for the session.
pub fn expect(tx: &Tx<'_>, id: SessionId) -> Result<(), StoreError> {
    let session = session::get(tx, id)?;
    expect_cohorts(tx, &session, &session::cohorts(tx, id)?)
}
