use kith_model::CohortId;
use kith_model::cohort::NewCohort;
use kith_model::step::Noun;

use crate::cell::bind;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, index, live, program};

/// Adds a cohort to a program.
///
/// # Errors
/// `NotFound` for its program; `Broken::Cohort` where the model's rules say no.
pub fn add(tx: &Tx<'_>, new: NewCohort) -> Result<CohortId, StoreError> {
    let program = program::get(tx, new.program)?;
    let cohort = new.with_id(tx.next_key()?.into());
    cohort.check(&program).map_err(Broken::from)?;
    live::write(
        tx,
        include_str!("insert.sql"),
        bind![
            cohort.id,
            tx.now().timestamp_millis(),
            cohort.program,
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
    index::rename(tx, Table::Cohort, cohort.id.get())?;
    tx.touch(Noun::Program, cohort.program);
    tx.touch(Noun::Cohort, cohort.id);
    Ok(cohort.id)
}
