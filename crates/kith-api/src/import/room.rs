//! Whether a cohort has seats for those who would come in.

use kith_intake::plan::draft;
use kith_intake::{Decision, Plan, Reading};
use kith_model::CohortId;
use kith_model::enrollment::Seats;
use kith_store::{cohort, enrollment, program};
use serde::Serialize;

use super::draft as drafted;
use super::looked::Planned;
use super::preview::PreviewWarning;
use crate::desk::Desk;
use crate::problem::Problem;

/// More people want a seat than are free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportNoRoom"))]
pub struct NoRoom {
    /// The cohort that is full.
    pub cohort: CohortId,
    /// Seats there are.
    pub capacity: u32,
    /// Seats taken.
    pub taken: u32,
    /// Seats that the plan asks for.
    pub wanted: u32,
}

impl NoRoom {
    /// Where the plan asks for more seats than its cohort has free.
    pub(super) fn of(desk: &Desk, planned: &Planned) -> Result<Option<Self>, Problem> {
        let Some(id) = planned.target.cohort else {
            return Ok(None);
        };
        let (seats, kind) = desk.store()?.read(move |read| {
            let kind = program::get(read, cohort::get(read, id)?.program)?.kind;
            Ok((enrollment::seats(read, id)?, kind))
        })?;
        let Some(capacity) = seats.capacity else {
            return Ok(None);
        };
        let reading = &planned.source.reading;
        let takes = |draft: &_| Seats::takes(drafted::role(draft, kind), drafted::stage(draft));
        let wanted = joining(reading, &planned.plan).filter(takes).count() as u32;
        Ok(seats.check(wanted).is_err().then_some(Self {
            cohort: id,
            capacity,
            taken: seats.taken,
            wanted,
        }))
    }

    /// For the terminal.
    pub(super) fn warning(self) -> PreviewWarning {
        let Self {
            capacity,
            taken,
            wanted,
            ..
        } = self;
        PreviewWarning {
            code: "no_room".to_owned(),
            line: None,
            column: None,
            message: format!(
                "{taken} of the cohort's {capacity} seats are taken and {wanted} more are asked \
                 for, so nothing would be brought in. `kith cohort edit` with --set capacity={} \
                 makes room.",
                taken + wanted
            ),
        }
    }
}

/// What the rows say that would enroll somebody.
fn joining<'a>(
    reading: &'a Reading,
    plan: &'a Plan,
) -> impl Iterator<Item = kith_intake::plan::Draft<'a>> {
    plan.rows
        .iter()
        .filter(|row| match row.decision {
            Decision::New => true,
            Decision::Match => row.enrolls && row.person.is_some(),
            _ => false,
        })
        .map(|row| draft(reading, reading.table.record(row.record as usize)).0)
}
