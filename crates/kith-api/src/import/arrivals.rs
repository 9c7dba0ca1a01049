//! New people, put together from their rows.

use std::sync::mpsc::SyncSender;

use chrono::NaiveDate;
use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::{Field, Reading};
use kith_model::match_key::fold;
use kith_model::program::Program;
use kith_model::{CohortId, PersonId};
use kith_store::StoreError;
use kith_store::newcomer::{Arrival, Handful, Registrar, Seat, Work};

use super::carry::Organizations;
use super::draft as drafted;
use super::keep;
use super::own::Own;

/// People that are handed over at once.
const HANDFUL: usize = 4096;
/// And at first, while the writer waits.
const FIRST: usize = 256;

/// What it takes to put a new person together.
#[derive(Clone, Copy)]
pub(super) struct Arrivals<'a> {
    pub reading: &'a Reading,
    pub own: &'a Own,
    pub organizations: &'a Organizations,
    pub program: &'a Program,
    pub cohort: CohortId,
    pub since: NaiveDate,
}

impl Arrivals<'_> {
    /// Hands over the people of these rows, some at a time, until all are or nobody takes more.
    /// Each handful is a little larger than the one before, so that the writer never waits long.
    pub fn hand_over(
        self,
        rows: &[&PlannedRow],
        mut registrar: Registrar,
        give: SyncSender<Result<Handful, StoreError>>,
    ) {
        let (mut rest, mut size) = (rows, FIRST);
        while !rest.is_empty() {
            let (rows, later) = rest.split_at(size.min(rest.len()));
            let handful = registrar.register(rows.iter().map(|row| self.of(row)));
            if give.send(handful).is_err() {
                return;
            }
            rest = later;
            size = HANDFUL.min(size + size / 4);
        }
    }

    fn of(&self, row: &PlannedRow) -> Arrival {
        let record = self.reading.table.record(row.record as usize);
        let (draft, _) = draft(self.reading, record);
        Arrival {
            person: drafted::person(&draft),
            contacts: drafted::contacts(self.reading, &draft)
                .map(|(_, contact)| contact)
                .collect(),
            work: self.work(&draft),
            seat: Seat {
                program: self.program.id,
                cohort: self.cohort,
                role: drafted::role(&draft, self.program.kind),
                stage: drafted::stage(&draft),
                on_date: self.since,
            },
            row: Some(keep::row(
                (self.reading, self.own),
                (row, Some(&draft)),
                None::<PersonId>,
            )),
        }
    }

    fn work(&self, draft: &Draft<'_>) -> Option<Work> {
        let name = draft.get(Field::Organization)?;
        Some(Work {
            organization: *self.organizations.get(&fold(name))?,
            name: name.to_owned(),
            title: draft.get(Field::JobTitle).map(str::to_owned),
        })
    }
}
