use std::collections::HashMap;

use kith_model::cohort::CohortStatus;
use kith_model::program::{ProgramKind, ProgramStatus};
use kith_model::{CohortId, ProgramId};
use kith_store::{cohort, enrollment, program};
use serde::Serialize;

use crate::Nothing;
use crate::desk::Desk;
use crate::problem::Problem;

/// Programs with their cohorts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sidebar {
    /// By name.
    pub programs: Vec<SidebarProgram>,
}

/// A program with its cohorts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SidebarProgram {
    /// Its key.
    pub id: ProgramId,
    /// Its name.
    pub name: String,
    /// A code.
    pub kind: ProgramKind,
    /// A code.
    pub status: ProgramStatus,
    /// In the order of their number.
    pub cohorts: Vec<SidebarCohort>,
}

/// A cohort in the sidebar.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SidebarCohort {
    /// Its key.
    pub id: CohortId,
    /// Its name.
    pub name: String,
    /// A code.
    pub status: CohortStatus,
    /// Who is in it or went through it.
    pub people: u32,
}

/// Programs with their cohorts, and how many people are in each.
///
/// # Errors
/// `no_workspace`.
pub fn sidebar(desk: &Desk, _: Nothing) -> Result<Sidebar, Problem> {
    let programs = desk.store()?.read(|read| {
        let people = enrollment::counts(read)?;
        let mut cohorts: HashMap<ProgramId, Vec<SidebarCohort>> = HashMap::new();
        for cohort in cohort::list(read, None)? {
            let people = people.get(&cohort.id).copied().unwrap_or_default();
            cohorts
                .entry(cohort.program)
                .or_default()
                .push(SidebarCohort {
                    id: cohort.id,
                    name: cohort.name,
                    status: cohort.status,
                    people,
                });
        }
        Ok(program::list(read)?
            .into_iter()
            .map(|program| SidebarProgram {
                cohorts: cohorts.remove(&program.id).unwrap_or_default(),
                id: program.id,
                name: program.name,
                kind: program.kind,
                status: program.status,
            })
            .collect())
    })?;
    Ok(Sidebar { programs })
}
