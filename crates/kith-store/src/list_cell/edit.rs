use std::collections::BTreeSet;

use chrono::NaiveDate;
use kith_model::PersonId;

use super::fault::{CellFault, Refusal, Stop};
use super::{Column, Field, ListCell, Of, contact, enrolled, named, own, work};
use crate::{StoreError, Tx, attendance, enrollment};

/// Cells between two reports of progress.
const STRIDE: usize = 1 << 6;

/// What was typed into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// Whose cells, each once.
    pub people: BTreeSet<PersonId>,
}

/// Types into cells, in the order given: all of them or none. A change of
/// stage holds from the first of the two days on; the other is today.
///
/// # Errors
/// `Faulty` with every cell that does not take its text; `Canceled`.
pub fn edit(
    tx: &Tx<'_>,
    cells: &[ListCell],
    (on, today): (NaiveDate, NaiveDate),
) -> Result<Edited, StoreError> {
    let mut faults = Vec::new();
    let mut people = BTreeSet::new();
    let mut cohorts = BTreeSet::new();
    for (at, cell) in cells.iter().enumerate() {
        if at % STRIDE == 0 {
            tx.progress(at as u64, cells.len() as u64)?;
        }
        match write(tx, cell, on) {
            Ok(person) => {
                people.insert(person);
                if let (Column::Kith(Field::Stage), Of::Enrollment(id)) = (cell.column, cell.of) {
                    cohorts.extend(enrollment::get(tx, id)?.cohort);
                }
            }
            Err(Stop::Refused(why)) => faults.push(CellFault { cell: at, why }),
            Err(Stop::Failed(error)) => return Err(error),
        }
    }
    if !faults.is_empty() {
        return Err(StoreError::Faulty { cells: faults });
    }
    for cohort in cohorts {
        attendance::expect_since(tx, cohort, &people, (on, today))?;
    }
    Ok(Edited { people })
}

fn write(tx: &Tx<'_>, cell: &ListCell, today: NaiveDate) -> Result<PersonId, Stop> {
    let typed = cell.value.trim();
    let typed = (!typed.is_empty()).then_some(typed);
    let person = match cell.of {
        Of::Person(person) => person,
        Of::Enrollment(id) => enrollment::get(tx, id)?.person,
    };
    let field = match cell.column {
        Column::Kith(field) => field,
        Column::Own(field) => {
            own::set(tx, cell.of, person, field, typed)?;
            return Ok(person);
        }
    };
    match field {
        Field::Organization => work::organization(tx, person, typed, today)?,
        Field::Title => work::title(tx, person, typed)?,
        Field::Email | Field::Phone => contact::set(tx, person, field, typed)?,
        Field::Role | Field::Stage | Field::Participation => {
            let Of::Enrollment(id) = cell.of else {
                return Err(Refusal::NotEnrolled.into());
            };
            enrolled::set(tx, id, field, typed, today)?;
        }
        _ => named::set(tx, person, field, typed)?,
    }
    Ok(person)
}
