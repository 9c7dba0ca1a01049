use kith_model::CohortStageId;
use kith_model::cohort::{CohortStageEdit, NewCohortStage};
use kith_model::step::{Label, Noun, StepKind};
use kith_store::cohort;
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;

/// A stage that was noted.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortStageNamed {
    /// Its key.
    pub cohort_stage: CohortStageId,
}

/// A noted stage to change.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortStageChange {
    /// Which.
    pub cohort_stage: CohortStageId,
    /// What becomes different.
    pub edit: CohortStageEdit,
}

/// A noted stage to take back.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CohortStageGone {
    /// Which.
    pub cohort_stage: CohortStageId,
}

/// Notes a stage of the community, with its date and evidence.
///
/// # Errors
/// `not_found` for the cohort; `invalid` where a rule stands against it.
pub fn add_stage(desk: &Desk, new: NewCohortStage) -> Result<Written<CohortStageNamed>, Problem> {
    let cohort = new.cohort;
    desk.write(
        Label::new(StepKind::CohortStageAdded).about(Noun::Cohort, cohort),
        move |tx| {
            let cohort_stage = cohort::add_stage(tx, new)?;
            Ok(CohortStageNamed { cohort_stage })
        },
    )
}

/// Changes a noted stage.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it.
pub fn edit_stage(
    desk: &Desk,
    change: CohortStageChange,
) -> Result<Written<CohortStageNamed>, Problem> {
    let CohortStageChange { cohort_stage, edit } = change;
    desk.write(Label::new(StepKind::CohortStageEdited), move |tx| {
        let stage = cohort::edit_stage(tx, cohort_stage, edit)?;
        tx.relabel(Label::new(StepKind::CohortStageEdited).about(Noun::Cohort, stage.cohort));
        Ok(CohortStageNamed { cohort_stage })
    })
}

/// Takes a noted stage back; undo brings it again.
///
/// # Errors
/// `not_found`.
pub fn delete_stage(
    desk: &Desk,
    gone: CohortStageGone,
) -> Result<Written<CohortStageNamed>, Problem> {
    let cohort_stage = gone.cohort_stage;
    desk.write(Label::new(StepKind::CohortStageDeleted), move |tx| {
        let cohort = cohort::delete_stage(tx, cohort_stage)?;
        tx.relabel(Label::new(StepKind::CohortStageDeleted).about(Noun::Cohort, cohort));
        Ok(CohortStageNamed { cohort_stage })
    })
}
