use std::ops::Range;

use kith_model::PersonId;
use kith_model::person::{NewPerson, Person};
use kith_model::step::Noun;
use rusqlite::Statement;

use crate::cell::bind;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, bulk, index};

/// Adds a person.
///
/// # Errors
/// `Broken::Person` where the model's rules say no.
pub fn add(tx: &Tx<'_>, new: NewPerson) -> Result<PersonId, StoreError> {
    let person = new.with_id(tx.next_key()?.into());
    person.check().map_err(Broken::from)?;
    let mut statement = tx.conn().prepare_cached(include_str!("insert.sql"))?;
    insert(&mut statement, tx, &person)?;
    index::rename(tx, Table::Person, person.id.get())?;
    tx.touch(Noun::Person, person.id);
    Ok(person.id)
}

/// Adds many in one pass and answers their keys: contiguous, in the order
/// given. They are found by name and in search once the step ends.
///
/// # Errors
/// `Broken::Person` where the model's rules say no to one.
pub fn add_many(
    tx: &Tx<'_>,
    many: impl ExactSizeIterator<Item = NewPerson>,
) -> Result<Range<i64>, StoreError> {
    let sql = include_str!("insert.sql");
    bulk::insert(tx, Table::Person, sql, many, |statement, key, new| {
        let person = new.with_id(key.into());
        person.check().map_err(Broken::from)?;
        insert(statement, tx, &person)
    })
}

fn insert(statement: &mut Statement<'_>, tx: &Tx<'_>, person: &Person) -> Result<(), StoreError> {
    statement.execute(bind![
        person.id,
        tx.now().timestamp_millis(),
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
    ])?;
    Ok(())
}
