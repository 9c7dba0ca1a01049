use kith_model::enrollment::{NewStageEvent, Stage, StageEvent};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{EnrollmentId, StageEventId};
use rusqlite::Row;

use super::enroll::{INSERT_EVENT, event_cells, touch};
use super::{get, seats};
use crate::cell::Cells;
use crate::{Broken, Read, StoreError, Tx, cohort, live};

/// The changes of stage of an enrollment, in order of their days. The stage is
/// there for every lens; why, and the remark, where the lens sees them.
pub fn stage_events(
    read: &Read<'_>,
    enrollment: EnrollmentId,
    lens: Lens,
) -> Result<Vec<StageEvent>, StoreError> {
    let reason = lens.sql(Matter::Reason, &[Layer::pair("s")]);
    let remark = lens.sql(Matter::Remark, &[Layer::pair("s")]);
    let sql = live::fill(
        include_str!("stage_events.sql"),
        &[("reason", &reason), ("remark", &remark)],
    );
    live::list(read, &sql, &[&enrollment.get()], from_row)
}

/// The stage an enrollment is at, by its last event.
///
/// # Errors
/// `NotFound` where it is deleted.
pub fn current_stage(read: &Read<'_>, enrollment: EnrollmentId) -> Result<Stage, StoreError> {
    let id = get(read, enrollment)?.id;
    let events = stage_events(read, id, Lens::Me)?;
    let last = events.last().map(|event| event.stage);
    last.ok_or_else(|| StoreError::Constraint {
        rule: "enrollment_has_a_stage".to_owned(),
    })
}

/// Appends a change of stage; it may lie before others that are known already. What is
/// noted with it is seen by no more than its cohort allows by default.
///
/// # Errors
/// `NotFound`; `Broken::StageEvent` where it cannot follow or precede its
/// neighbors, `Broken::Seats` where it takes a seat of a full cohort.
pub fn change_stage(tx: &Tx<'_>, new: NewStageEvent) -> Result<StageEventId, StoreError> {
    let enrollment = get(tx, new.enrollment)?;
    let mut event = new.with_id(tx.next_key()?.into());
    let others = stage_events(tx, enrollment.id, Lens::Me)?;
    event.check(&others).map_err(Broken::from)?;
    let last = others.last();
    let is_newest = last.is_none_or(|last| last.place() < event.place());
    let sat = last.is_some_and(|last| last.stage.takes_seat());
    if let Some(cohort) = enrollment.cohort {
        let cohort = cohort::get(tx, cohort)?;
        event.privacy = event.privacy.within(cohort.default_privacy);
        if is_newest && !sat {
            seats::claim(tx, &cohort, enrollment.role, event.stage)?;
        }
    }
    let (id, created) = (event.id, tx.now().timestamp_millis());
    live::insert(tx, INSERT_EVENT, event_cells(event, created))?;
    touch(tx, &enrollment);
    Ok(id)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StageEvent> {
    let mut cells = Cells::of(row);
    Ok(StageEvent {
        id: cells.take()?,
        enrollment: cells.take()?,
        stage: cells.take()?,
        on_date: cells.take()?,
        exit_reason: cells.take()?,
        remark: cells.take()?,
        privacy: cells.take_privacy()?,
    })
}
