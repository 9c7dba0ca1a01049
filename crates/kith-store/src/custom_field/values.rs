use std::collections::{BTreeMap, HashMap};

use kith_model::custom_field::CustomField;
use kith_model::lens::Lens;
use kith_model::{CohortId, CustomFieldId, PersonId};
use rusqlite::OptionalExtension;
use rusqlite::types::Value;

use super::get::field;
use super::seen;
use crate::cell::{Cells, bind, cells};
use crate::history::Table;
use crate::list_cell::ValueUsed;
use crate::staged::Staged;
use crate::{Read, StoreError, Tx, bulk, live};

const INSERT: &str = include_str!("insert_value.sql");

/// What people have in fields of a program's own.
pub type Values = HashMap<PersonId, BTreeMap<CustomFieldId, String>>;

/// What somebody has in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfPerson {
    /// The field.
    pub field: CustomField,
    /// The name of its program.
    pub program: String,
    /// As the field keeps it; nothing where it is empty.
    pub value: Option<String>,
}

/// What these people have in the fields of any program that the lens sees.
///
/// # Errors
/// Only those of reading.
pub fn values(read: &Read<'_>, people: &[PersonId], lens: Lens) -> Result<Values, StoreError> {
    let keys = Staged::numbered(people.iter().map(|person| Value::Integer(person.get())));
    let sql = live::fill(include_str!("values.sql"), &[("seen", &seen(lens))]);
    let found = keys.ask(read.conn(), &sql, |row| {
        let mut cells = Cells::of(row);
        Ok((cells.take()?, cells.take()?, cells.take()?))
    })?;
    let mut values = Values::new();
    for (person, field, value) in found {
        values.entry(person).or_default().insert(field, value);
    }
    Ok(values)
}

/// Every field of the programs that somebody is or was in, as the lens sees them, with
/// what they have in it. That they are there at all has to be asked of the person first.
///
/// # Errors
/// Only those of reading.
pub fn values_of_person(
    read: &Read<'_>,
    person: PersonId,
    lens: Lens,
) -> Result<Vec<OfPerson>, StoreError> {
    let sql = live::fill(include_str!("of_person.sql"), &[("seen", &seen(lens))]);
    live::list(read, &sql, &[&person.get()], |row| {
        let mut cells = Cells::of(row);
        Ok(OfPerson {
            field: field(&mut cells)?,
            program: cells.take()?,
            value: cells.take()?,
        })
    })
}

/// Puts a value, as the field keeps it, in the place of what somebody had; none empties it.
///
/// # Errors
/// `NotFound` for the person.
pub fn set(
    tx: &Tx<'_>,
    field: CustomFieldId,
    person: PersonId,
    value: Option<&str>,
) -> Result<(), StoreError> {
    live::exists(tx, Table::Person, person.get())?;
    let held: Option<(i64, String)> = tx
        .conn()
        .prepare_cached(include_str!("held_by.sql"))?
        .query_row(bind![field, person], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match (held, value) {
        (Some((id, _)), None) => live::delete(tx, Table::CustomValue, id),
        (Some((id, held)), Some(value)) if held != value => {
            live::write(tx, include_str!("set.sql"), bind![id, value.to_owned()])
        }
        (None, Some(value)) => {
            let (key, created) = (tx.next_key()?, tx.now().timestamp_millis());
            let row = cells![key, created, field, person, value.to_owned()];
            live::insert(tx, INSERT, row)
        }
        _ => Ok(()),
    }
}

/// Writes values of people who have none in the field, in one pass.
///
/// # Errors
/// `Canceled`; else only those of writing.
pub fn add_values(
    tx: &Tx<'_>,
    field: CustomFieldId,
    values: impl ExactSizeIterator<Item = (PersonId, String)>,
) -> Result<(), StoreError> {
    let created = tx.now().timestamp_millis();
    bulk::insert(
        tx,
        Table::CustomValue,
        INSERT,
        values,
        |key, (person, value)| Ok(cells![key, created, field, person, value]),
    )?;
    Ok(())
}

/// How many people have something in a field.
///
/// # Errors
/// Only those of reading.
pub fn count(read: &Read<'_>, field: CustomFieldId) -> Result<u32, StoreError> {
    live::count(read, include_str!("count.sql"), bind![field])
}

/// What stands in a field already, of one roster or of everybody: the most used first, at
/// most `limit`.
///
/// # Errors
/// Only those of reading.
pub fn values_used(
    read: &Read<'_>,
    field: CustomFieldId,
    cohort: Option<CohortId>,
    limit: u32,
) -> Result<Vec<ValueUsed>, StoreError> {
    let sql = include_str!("used.sql");
    live::list(read, sql, bind![field, cohort, limit], |row| {
        Ok(ValueUsed {
            value: row.get(0)?,
            people: row.get(1)?,
        })
    })
}
