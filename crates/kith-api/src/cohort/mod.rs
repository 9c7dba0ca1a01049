//! Cohorts, and the stages of their community.

mod named;
pub(crate) mod page;
mod sidebar;
mod stage;
mod why;

use kith_model::cohort::{Cohort, CohortEdit, CohortStatus, NewCohort};
use kith_model::lens::{Lens, Matter, Privacy};
use kith_model::step::{Label, Noun, StepKind};
use kith_model::{Change, CohortId, ProgramId};
use kith_store::cohort;
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::here::known_zone;
use crate::problem::Problem;

pub use named::named;
pub(crate) use named::{matching, one};
pub use page::{CohortPage, PageOf, page};
pub use sidebar::{Sidebar, SidebarOf, sidebar};
pub use stage::{
    CohortStageChange, CohortStageGone, CohortStageNamed, add_stage, delete_stage, edit_stage,
};
pub use why::{Why, WhyOf, why};

/// A cohort that was added or changed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortNamed {
    /// Its key.
    pub cohort: CohortId,
}

/// A cohort to change.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortChange {
    /// Which.
    pub cohort: CohortId,
    /// What becomes different.
    pub edit: CohortEdit,
}

/// A cohort to take away.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortGone {
    /// Which.
    pub cohort: CohortId,
}

/// Which cohorts.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortsOf {
    /// Of this program; `null` for all.
    pub program: Option<ProgramId>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Cohorts.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Cohorts {
    /// In the order of their program and number.
    pub cohorts: Vec<Cohort>,
}

/// Adds a cohort to a program.
///
/// # Errors
/// `not_found` for the program; `invalid` where a rule stands against it.
pub fn add(desk: &Desk, new: NewCohort) -> Result<Written<CohortNamed>, Problem> {
    new.zone.as_deref().map(known_zone).transpose()?;
    let program = new.program;
    desk.write(Label::new(StepKind::CohortAdded), move |tx| {
        let cohort = cohort::add(tx, new)?;
        tx.relabel(
            Label::new(StepKind::CohortAdded)
                .about(Noun::Cohort, cohort)
                .about(Noun::Program, program),
        );
        Ok(CohortNamed { cohort })
    })
}

/// Changes a cohort.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it.
pub fn edit(desk: &Desk, change: CohortChange) -> Result<Written<CohortNamed>, Problem> {
    let CohortChange { cohort, edit } = change;
    if let Change::Set(Some(zone)) = &edit.zone {
        known_zone(zone)?;
    }
    desk.write(
        Label::new(StepKind::CohortEdited).about(Noun::Cohort, cohort),
        move |tx| {
            let before = cohort::get(tx, cohort)?.status;
            let after = cohort::edit(tx, cohort, edit)?.status;
            let archived = CohortStatus::Archived;
            let kind = match (before == archived, after == archived) {
                (false, true) => StepKind::CohortArchived,
                (true, false) => StepKind::CohortUnarchived,
                _ => StepKind::CohortEdited,
            };
            tx.relabel(Label::new(kind).about(Noun::Cohort, cohort));
            Ok(CohortNamed { cohort })
        },
    )
}

/// Takes an empty cohort away; undo brings it back.
///
/// # Errors
/// `not_found`; `invalid` while people are enrolled in it.
pub fn delete(desk: &Desk, gone: CohortGone) -> Result<Written<CohortNamed>, Problem> {
    let cohort = gone.cohort;
    desk.write(
        Label::new(StepKind::CohortDeleted).about(Noun::Cohort, cohort),
        move |tx| {
            cohort::delete(tx, cohort)?;
            Ok(CohortNamed { cohort })
        },
    )
}

/// Cohorts, of one program or of all.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, of: CohortsOf) -> Result<Cohorts, Problem> {
    let mut cohorts = desk
        .store()?
        .read(move |read| cohort::list(read, of.program))?;
    if !of.lens.sees(Matter::Content, &[Privacy::CIRCLE]) {
        // What a circle agreed on stays in it.
        for cohort in &mut cohorts {
            cohort.agreements = None;
        }
    }
    Ok(Cohorts { cohorts })
}
