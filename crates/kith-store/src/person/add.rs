use kith_model::PersonId;
use kith_model::person::{NewPerson, Person};
use kith_model::step::Noun;
use rusqlite::types::Value;

use crate::cell::cells;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, index, live};

/// Adds a person.
///
/// # Errors
/// `Broken::Person` where the model's rules say no.
pub fn add(tx: &Tx<'_>, new: NewPerson) -> Result<PersonId, StoreError> {
    let person = new.with_id(tx.next_key()?.into());
    person.check().map_err(Broken::from)?;
    let id = person.id;
    live::insert(tx, INSERT, cells(person, tx.now().timestamp_millis()))?;
    index::rename(tx, Table::Person, id.get())?;
    tx.touch(Noun::Person, id);
    Ok(id)
}

pub(crate) const INSERT: &str = include_str!("insert.sql");

/// The row of a person in the order of [`INSERT`]; `created` in milliseconds.
pub(crate) fn cells(person: Person, created: i64) -> [Value; 26] {
    cells![
        person.id,
        created,
        person.external_id,
        person.prefix,
        person.given_name,
        person.middle_name,
        person.family_name,
        person.suffix,
        person.preferred_name,
        person.sort_name,
        person.pronouns,
        person.name_pronunciation,
        person.headline,
        person.birth_date,
        person.city,
        person.region,
        person.country,
        person.languages,
        person.access_needs,
        person.dietary,
        person.notes,
        person.needs_audience,
        person.do_not_contact,
        person.do_not_photograph,
        person.directory_audience,
        person.merged_into,
    ]
}
