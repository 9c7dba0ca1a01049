use kith_model::cohort::{CohortStatus, NewCohort};
use kith_model::match_key::fold;
use kith_model::program::{NewProgram, Program, ProgramKind, ProgramStatus};
use kith_model::{CohortId, ProgramId};
use kith_store::{Read, Store, StoreError, Tx, cohort, program};

use super::preview::PreviewOf;
use crate::problem::{Code, Problem};

/// Where an import's people go: an existing cohort, or names for a new one.
#[derive(Debug, Clone)]
pub struct Target {
    pub program: Option<ProgramId>,
    pub program_name: String,
    pub cohort: Option<CohortId>,
    pub cohort_name: String,
}

/// More than one cohort is meant.
pub struct Ambiguous {
    /// Names of the programs that have such a cohort.
    pub programs: Vec<String>,
}

impl Target {
    /// Finds the cohort of that name, in the program of that name where one is given.
    /// What is not there yet is made by [`Target::made`].
    pub fn find(
        read: &Read<'_>,
        cohort_name: &str,
        program_name: Option<&str>,
    ) -> Result<Result<Self, Ambiguous>, StoreError> {
        let programs = match program_name {
            Some(name) => program::find(read, name)?,
            None => Vec::new(),
        };
        let mut cohorts = Vec::new();
        for id in cohort::find(read, None, cohort_name)? {
            let cohort = cohort::get(read, id)?;
            if program_name.is_none() || programs.contains(&cohort.program) {
                cohorts.push(cohort);
            }
        }
        let named = |name: Option<&Program>| name.map(|program| program.name.clone());
        Ok(match cohorts.as_slice() {
            [] => Ok(Self {
                program: programs.first().copied(),
                program_name: program_name.unwrap_or(cohort_name).to_owned(),
                cohort: None,
                cohort_name: cohort_name.to_owned(),
            }),
            [one] => Ok(Self {
                program: Some(one.program),
                program_name: named(Some(&program::get(read, one.program)?)).unwrap_or_default(),
                cohort: Some(one.id),
                cohort_name: one.name.clone(),
            }),
            several => Err(Ambiguous {
                programs: several
                    .iter()
                    .map(|cohort| Ok(program::get(read, cohort.program)?.name))
                    .collect::<Result<_, StoreError>>()?,
            }),
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
                program::add(tx, new)?
            }
        };
        let cohort = match self.cohort {
            Some(id) => id,
            None => {
                let mut new = NewCohort::new(program, self.cohort_name.as_str());
                new.status = CohortStatus::Active;
                cohort::add(tx, new)?
            }
        };
        Ok((cohort, program::get(tx, program)?))
    }
}

/// Where a request says its people go.
///
/// # Errors
/// `needs_decision` where several cohorts have that name.
pub(super) fn of(store: &Store, request: &PreviewOf) -> Result<Target, Problem> {
    let cohort = request
        .cohort
        .as_deref()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let program = request
        .program
        .clone()
        .filter(|name| !name.trim().is_empty());
    let named = cohort.clone();
    store
        .read(move |read| Target::find(read, &cohort, program.as_deref().map(str::trim)))?
        .map_err(|ambiguous| {
            Problem::new(
                Code::NeedsDecision,
                format!(
                    "Several programs have a cohort {named}: {}. Name the program.",
                    ambiguous.programs.join(", ")
                ),
            )
            .with(serde_json::json!({ "choices": ambiguous.programs }))
        })
}
