//! Role and stage of people who are in the cohort already, where they become as the file has
//! them: as if they were typed into the roster.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kith_intake::plan::{Draft, PlannedRow};
use kith_intake::{Field, values};
use kith_model::PersonId;
use kith_model::lens::Lens;
use kith_store::list_cell::{self, ListCell, Of};
use kith_store::{StoreError, enrollment};

use super::carry::Import;

/// Cells of the roster, by the day from which they hold.
#[derive(Default)]
pub(super) struct Seats(BTreeMap<NaiveDate, Vec<ListCell>>);

impl Seats {
    /// Takes in what becomes of a row's seat.
    pub fn put(
        &mut self,
        import: &Import<'_, '_>,
        person: PersonId,
        row: &PlannedRow,
        draft: &Draft<'_>,
    ) -> Result<(), StoreError> {
        let replaces = row.replaces();
        let told = |field| draft.get(field).filter(|_| replaces.contains(field));
        let role = told(Field::Role).and_then(values::role);
        let stage = told(Field::Status).and_then(values::stage);
        if role.is_none() && stage.is_none() {
            return Ok(());
        }
        for id in enrollment::find(import.tx, import.cohort, person, None)? {
            let events = enrollment::stage_events(import.tx, id, Lens::Me)?;
            let last = events.last().map_or(import.today, |event| event.on_date);
            // The day since when its people are in is none on which they go further.
            let on = match import.since > last {
                true => import.since,
                false => import.today.max(last),
            };
            let role = role.map(|role| (list_cell::Field::Role, role.code()));
            let stage = stage.map(|stage| (list_cell::Field::Stage, stage.code()));
            let cells = self.0.entry(on).or_default();
            cells.extend(
                role.into_iter()
                    .chain(stage)
                    .map(|(column, code)| ListCell {
                        of: Of::Enrollment(id),
                        column: column.into(),
                        value: code.to_owned(),
                    }),
            );
        }
        Ok(())
    }

    /// Writes them.
    pub fn written(self, import: &Import<'_, '_>) -> Result<(), StoreError> {
        for (on, cells) in self.0 {
            list_cell::edit(import.tx, &cells, (on, import.today))?;
        }
        Ok(())
    }
}
