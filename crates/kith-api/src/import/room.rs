//! Whether a cohort has seats for those who would come in.

use std::collections::HashMap;

use kith_intake::plan::{PlannedRow, draft};
use kith_intake::{Decision, Field, Plan, Reading, values};
use kith_model::enrollment::{Role, Seats, Stage};
use kith_model::{CohortId, PersonId};
use kith_store::{cohort, enrollment, import, program};
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
        let wanted = joining(reading, &planned.plan).filter(takes).count();
        let wanted = (wanted + sitting_down(desk, planned, id)?) as u32;
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

/// How many of those who are in the cohort take a seat only by the role or stage that they get.
fn sitting_down(desk: &Desk, planned: &Planned, cohort: CohortId) -> Result<usize, Problem> {
    let moves = |row: &&PlannedRow| {
        let replaces = row.replaces();
        replaces.contains(Field::Role) || replaces.contains(Field::Status)
    };
    let rows: Vec<&PlannedRow> = planned.plan.rows.iter().filter(moves).collect();
    if rows.is_empty() {
        return Ok(0);
    }
    let ids: Vec<PersonId> = rows.iter().filter_map(|row| row.person).collect();
    let known = desk
        .store()?
        .read(move |read| import::known_people(read, &ids, Some(cohort)))?;
    let seats: HashMap<PersonId, &[(Role, Stage)]> = known
        .iter()
        .map(|known| (known.person.id, known.seats.as_slice()))
        .collect();
    let reading = &planned.source.reading;
    let sits_down = |row: &&&PlannedRow| {
        let seat = row.person.and_then(|person| seats.get(&person)?.first());
        let (draft, _) = draft(reading, reading.table.record(row.record as usize));
        let told = |field| draft.get(field).filter(|_| row.replaces().contains(field));
        seat.is_some_and(|&(role, stage)| {
            let to_role = told(Field::Role).and_then(values::role).unwrap_or(role);
            let to_stage = told(Field::Status).and_then(values::stage).unwrap_or(stage);
            Seats::takes(to_role, to_stage) && !Seats::takes(role, stage)
        })
    };
    Ok(rows.iter().filter(sits_down).count())
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
