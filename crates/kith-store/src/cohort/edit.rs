use kith_model::CohortId;
use kith_model::cohort::{Cohort, CohortEdit};
use kith_model::step::Noun;

use super::get;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, live, program};

/// Edits a cohort and gives it back as it now stands.
///
/// # Errors
/// `NotFound`; `Broken::Cohort` where the model's rules say no.
pub fn edit(tx: &Tx<'_>, id: CohortId, edit: CohortEdit) -> Result<Cohort, StoreError> {
    let before = get(tx, id)?;
    let cohort = edit.apply(&before);
    let program = program::get(tx, cohort.program)?;
    cohort.check(&program).map_err(Broken::from)?;
    if cohort == before {
        return Ok(cohort);
    }
    live::write(
        tx,
        include_str!("update.sql"),
        bind![
            cohort.id,
            cohort.name,
            cohort.number,
            cohort.status,
            cohort.starts_on,
            cohort.ends_on,
            cohort.capacity,
            cohort.delivery,
            cohort.cadence,
            cohort.zone,
            cohort.agreements,
            cohort.default_privacy.audience,
            cohort.default_privacy.attribution,
        ],
    )?;
    tx.touch(Noun::Program, cohort.program);
    tx.touch(Noun::Cohort, id);
    Ok(cohort)
}
