use std::collections::HashMap;

use kith_model::cohort::CohortStatus;
use kith_model::figures::SmallCounts;
use kith_model::lens::Lens;
use kith_model::program::{ProgramKind, ProgramStatus};
use kith_model::{CohortId, ProgramId};
use kith_store::{cohort, enrollment, program};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;

/// Which programs, through whose eyes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SidebarOf {
    /// Through whose eyes. Whoever is not its owner sees one program.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
    /// The one that is shared with them.
    #[serde(default)]
    pub program: Option<ProgramId>,
}

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
    /// Who is in it or went through it; none where the count is too small for the lens.
    pub people: Option<u32>,
}

/// Programs with their cohorts, and how many people are in each. Away from Me it is the
/// one program that is shared, or none.
///
/// # Errors
/// `no_workspace`.
pub fn sidebar(desk: &Desk, of: SidebarOf) -> Result<Sidebar, Problem> {
    let is_shown = move |program: ProgramId| of.lens == Lens::Me || of.program == Some(program);
    let told = move |people: u32| {
        let row = SmallCounts::default().row(of.lens, &[people]);
        row.cells.first().and_then(|cell| cell.count())
    };
    let programs = desk.store()?.read(move |read| {
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
                    people: told(people),
                });
        }
        Ok(program::list(read)?
            .into_iter()
            .filter(|program| is_shown(program.id))
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
