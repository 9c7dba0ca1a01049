//! What imports kept beside the fields, on its way into one.

use std::collections::HashSet;

use kith_intake::DateOrder;
use kith_model::custom_field::{CustomField, FieldKind};
use kith_model::lens::Lens;
use kith_model::match_key::fold;
use kith_model::{PersonId, ProgramId};
use kith_store::custom_field::{KeptCells, add_values, kept_cells, let_go, values};
use kith_store::{Read, StoreError, Tx, person};

use super::{as_kept, kind_of};

/// Whether a column of a file is this field: it is called so, or was when the field was made.
pub fn kept_under(field: &CustomField, header: &str) -> bool {
    let header = fold(header);
    fold(&field.name) == header
        || field
            .heard_as
            .as_deref()
            .is_some_and(|heard| fold(heard) == header)
}

/// The kind that all fits which imports kept under a name.
pub(super) fn kind(
    read: &Read<'_>,
    program: ProgramId,
    name: &str,
) -> Result<FieldKind, StoreError> {
    let kept = kept_cells(read, program, Lens::Me)?;
    let cells = kept.iter().filter(|kept| fold(&kept.header) == fold(name));
    let cells = cells.flat_map(|kept| kept.cells.iter().map(|(_, cell)| cell.as_str()));
    Ok(kind_of(cells, DateOrder::Ambiguous))
}

/// Moves into a field what imports kept under its name; answers of how many people. What
/// does not fit it, and what people have another value for, stays where it was.
pub fn take_in(tx: &Tx<'_>, field: &CustomField) -> Result<u32, StoreError> {
    let mut taken = 0;
    for kept in kept_cells(tx, field.program, Lens::Me)? {
        if kept_under(field, &kept.header) {
            taken += moved(tx, field, kept)?;
        }
    }
    Ok(taken)
}

fn moved(tx: &Tx<'_>, field: &CustomField, kept: KeptCells) -> Result<u32, StoreError> {
    let mut told = Vec::with_capacity(kept.cells.len());
    for (row, cell) in kept.cells {
        let value = as_kept(field.kind, &field.choices, &cell, DateOrder::Ambiguous);
        if let (Ok(value), Some(person)) = (value, living(tx, row)?) {
            told.push((row, person, value));
        }
    }
    let people: Vec<PersonId> = told.iter().map(|(_, person, _)| *person).collect();
    let held = values(tx, &people, Lens::Me)?;
    let mut seen = HashSet::new();
    told.retain(|(_, person, _)| {
        let is_empty = held
            .get(person)
            .is_none_or(|held| !held.contains_key(&field.id));
        is_empty && seen.insert(*person)
    });
    let rows: HashSet<PersonId> = told.iter().map(|(row, ..)| *row).collect();
    let values: Vec<(PersonId, String)> = told
        .into_iter()
        .map(|(_, person, value)| (person, value))
        .collect();
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
    add_values(tx, field.id, values.into_iter())?;
    let_go(tx, field.program, &kept.header, &rows)?;
    Ok(count)
}

/// Who a row became: whoever they turned out to be, while they are there.
fn living(read: &Read<'_>, id: PersonId) -> Result<Option<PersonId>, StoreError> {
    match person::get(read, id, Lens::Me) {
        Ok(person) => Ok(Some(person.merged_into.unwrap_or(id))),
        Err(StoreError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}
