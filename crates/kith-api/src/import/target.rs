use chrono::NaiveDate;
use kith_model::cohort::{CohortStatus, NewCohort};
use kith_model::match_key::fold;
use kith_model::program::{NewProgram, Program, ProgramKind, ProgramStatus};
use kith_model::{CohortId, ProgramId};
use kith_store::{Store, StoreError, Tx};

use super::preview::PreviewOf;
use crate::problem::Problem;
use crate::{cohort, program};

/// Where an import's people go: an existing cohort, or names for a new one.
#[derive(Debug, Clone)]
pub struct Target {
    pub program: Option<ProgramId>,
    pub program_name: String,
    pub cohort: Option<CohortId>,
    pub cohort_name: String,
    /// Since when they are in it; today where nothing is said.
    pub since: Option<NaiveDate>,
}

impl Target {
    /// The cohort of that name or key, in the program of that name or key where one is given.
    /// What is not there yet is made by [`Target::made`].
    ///
    /// # Errors
    /// `needs_decision` where several cohorts have that name, or a new one could go to several
    /// programs.
    fn named(store: &Store, cohort: &str, program: Option<&str>) -> Result<Self, Problem> {
        let (wanted, within) = (cohort.to_owned(), program.map(str::to_owned));
        let (cohorts, programs) = store.read(move |read| {
            let within = within.as_deref();
            let cohorts = cohort::matching(read, &wanted, within)?;
            let programs = within
                .map(|name| program::matching(read, name))
                .transpose()?;
            Ok::<_, StoreError>((cohorts, programs.unwrap_or_default()))
        })?;
        let program_name = cohorts.first().map(|(_, program)| program.clone());
        if let Some(known) = cohort::one(cohort, cohorts)? {
            return Ok(Self {
                program: Some(known.program),
                program_name: program_name.unwrap_or_default(),
                cohort: Some(known.id),
                cohort_name: known.name,
                since: None,
            });
        }
        let known = program::one(program.unwrap_or_default(), programs)?;
        Ok(Self {
            program: known.as_ref().map(|program| program.id),
            program_name: known
                .map_or_else(|| program.unwrap_or(cohort).to_owned(), |known| known.name),
            cohort: None,
            cohort_name: cohort.to_owned(),
            since: None,
        })
    }

    /// What stays the same when the same file comes again for the same cohort.
    pub fn key(&self) -> String {
        format!(
            "{}\u{1f}{}",
            fold(&self.program_name),
            fold(&self.cohort_name)
        )
    }

    /// The cohort, made where it is missing, and its program likewise.
    pub fn made(&self, tx: &Tx<'_>) -> Result<(CohortId, Program), StoreError> {
        let program = match self.program {
            Some(id) => id,
            None => {
                let mut new = NewProgram::new(self.program_name.as_str(), ProgramKind::Other);
                new.status = ProgramStatus::Active;
                kith_store::program::add(tx, new)?
            }
        };
        let cohort = match self.cohort {
            Some(id) => id,
            None => {
                let mut new = NewCohort::new(program, self.cohort_name.as_str());
                new.status = CohortStatus::Active;
                kith_store::cohort::add(tx, new)?
            }
        };
        Ok((cohort, kith_store::program::get(tx, program)?))
    }
}

/// Where a request says its people go.
///
/// # Errors
/// Those of [`Target::named`].
pub(super) fn of(store: &Store, request: &PreviewOf) -> Result<Target, Problem> {
    let cohort = request.cohort.as_deref().unwrap_or_default().trim();
    let program = request.program.as_deref().map(str::trim);
    let target = Target::named(store, cohort, program.filter(|name| !name.is_empty()))?;
    Ok(Target {
        since: request.since,
        ..target
    })
}
