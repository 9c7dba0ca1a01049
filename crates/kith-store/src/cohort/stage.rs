use kith_model::cohort::{CohortStage, CohortStageEdit, NewCohortStage};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::step::Noun;
use kith_model::{CohortId, CohortStageId};
use rusqlite::Row;

use super::get;
use crate::cell::{Cells, bind};
use crate::history::Table;
use crate::{Broken, Read, StoreError, Tx, live};

/// The stages of a community, by date. The stage itself is no secret; its
/// evidence is there where the lens sees it.
pub fn stages(
    read: &Read<'_>,
    cohort: CohortId,
    lens: Lens,
) -> Result<Vec<CohortStage>, StoreError> {
    let seen = lens.sql(Matter::Content, &[Layer::pair("s")]);
    let sql = live::fill(include_str!("stages.sql"), &[("seen", &seen)]);
    live::list(read, &sql, &[&cohort.get()], from_row)
}

/// Notes that from a day on the community was at a stage.
///
/// # Errors
/// `NotFound` for the cohort; `Broken::CohortStage` where the day has a stage.
pub fn add_stage(tx: &Tx<'_>, new: NewCohortStage) -> Result<CohortStageId, StoreError> {
    let cohort = get(tx, new.cohort)?.id;
    let stage = new.with_id(tx.next_key()?.into());
    let others = stages(tx, cohort, Lens::Me)?;
    stage.check(&others).map_err(Broken::from)?;
    live::write(
        tx,
        include_str!("insert_stage.sql"),
        bind![
            stage.id,
            tx.now().timestamp_millis(),
            cohort,
            stage.stage,
            stage.on_date,
            stage.evidence,
            stage.privacy.audience,
            stage.privacy.attribution,
        ],
    )?;
    tx.touch(Noun::Cohort, cohort);
    Ok(stage.id)
}

/// Edits a noted stage and gives it back as it now stands.
///
/// # Errors
/// `NotFound`; `Broken::CohortStage` where the day has another stage.
pub fn edit_stage(
    tx: &Tx<'_>,
    id: CohortStageId,
    edit: CohortStageEdit,
) -> Result<CohortStage, StoreError> {
    let before = stage(tx, id)?;
    let after = edit.apply(&before);
    let others = stages(tx, after.cohort, Lens::Me)?;
    after.check(&others).map_err(Broken::from)?;
    if after != before {
        live::write(
            tx,
            include_str!("update_stage.sql"),
            bind![
                id,
                after.stage,
                after.on_date,
                after.evidence,
                after.privacy.audience,
                after.privacy.attribution,
            ],
        )?;
        tx.touch(Noun::Cohort, after.cohort);
    }
    Ok(after)
}

/// Takes a noted stage back, and gives its cohort.
///
/// # Errors
/// `NotFound`.
pub fn delete_stage(tx: &Tx<'_>, id: CohortStageId) -> Result<CohortId, StoreError> {
    let cohort = stage(tx, id)?.cohort;
    live::delete(tx, Table::CohortStage, id.get())?;
    tx.touch(Noun::Cohort, cohort);
    Ok(cohort)
}

fn stage(read: &Read<'_>, id: CohortStageId) -> Result<CohortStage, StoreError> {
    let sql = include_str!("select_stage.sql");
    live::get(read, sql, Table::CohortStage, id.get(), from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CohortStage> {
    let mut cells = Cells::of(row);
    Ok(CohortStage {
        id: cells.take()?,
        cohort: cells.take()?,
        stage: cells.take()?,
        on_date: cells.take()?,
        evidence: cells.take()?,
        privacy: cells.take_privacy()?,
    })
}
