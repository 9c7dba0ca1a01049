use chrono::{DateTime, Utc};
use kith_model::PersonId;
use kith_model::lens::{Layer, Lens, Matter, Privacy};
use kith_model::person::Person;
use rusqlite::Row;
use rusqlite::types::Value;

use crate::cell::Cells;
use crate::history::Table;
use crate::index::named;
use crate::staged::Staged;
use crate::{Read, StoreError, live};

/// One person, also one who was merged into another. What the lens does not
/// see of access, diet, birth and notes is absent.
///
/// # Errors
/// `NotFound` where the person is deleted, or wishes not to be in a directory
/// for this lens.
pub fn get(read: &Read<'_>, id: PersonId, lens: Lens) -> Result<Person, StoreError> {
    let sql = through(include_str!("select.sql"), lens);
    live::get(read, &sql, Table::Person, id.get(), from_row)
}

/// Those of these people whom the lens sees: their place in `ids`, and when Kith first heard
/// of them.
///
/// # Errors
/// Only those of reading.
pub(crate) fn among(
    read: &Read<'_>,
    ids: &[PersonId],
    lens: Lens,
) -> Result<Vec<(usize, Person, DateTime<Utc>)>, StoreError> {
    let sql = through(include_str!("among.sql"), lens);
    let ids = Staged::numbered(ids.iter().map(|id| Value::Integer(id.get())));
    ids.ask(read.conn(), &sql, |row| {
        let (place, since): (i64, i64) = (row.get(25)?, row.get(26)?);
        let since = DateTime::from_timestamp_millis(since).unwrap_or_default();
        Ok((place as usize, from_row(row)?, since))
    })
}

/// Everybody the lens sees, by sort name; without merged and deleted people.
pub fn list(read: &Read<'_>, lens: Lens) -> Result<Vec<Person>, StoreError> {
    let sql = through(include_str!("list.sql"), lens);
    live::list(read, &sql, &[], from_row)
}

/// Live people of that given and family name, in any order; accents and case aside.
pub fn find(read: &Read<'_>, name: &str) -> Result<Vec<PersonId>, StoreError> {
    named(read, Table::Person, name)
}

/// Live people known to another system by that key.
pub fn find_by_external_id(
    read: &Read<'_>,
    external_id: &str,
) -> Result<Vec<PersonId>, StoreError> {
    let sql = include_str!("find_by_external_id.sql");
    live::list(read, sql, &[&external_id], |row| Cells::of(row).take())
}

fn through(sql: &str, lens: Lens) -> String {
    let need = lens.sql(Matter::Need, &[Layer::mask("p.needs_audience")]);
    let remark = lens.sql(Matter::Remark, &[Layer::fixed(Privacy::AUTHOR)]);
    let seen = lens.sql(Matter::Person, &[Layer::mask("p.directory_audience")]);
    live::fill(
        sql,
        &[("need", &need), ("remark", &remark), ("seen", &seen)],
    )
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Person> {
    let mut cells = Cells::of(row);
    Ok(Person {
        id: cells.take()?,
        external_id: cells.take()?,
        prefix: cells.take()?,
        given_name: cells.take()?,
        middle_name: cells.take()?,
        family_name: cells.take()?,
        suffix: cells.take()?,
        preferred_name: cells.take()?,
        sort_name: cells.take()?,
        pronouns: cells.take()?,
        name_pronunciation: cells.take()?,
        headline: cells.take()?,
        birth_date: cells.take()?,
        city: cells.take()?,
        region: cells.take()?,
        country: cells.take()?,
        languages: cells.take()?,
        access_needs: cells.take()?,
        dietary: cells.take()?,
        notes: cells.take()?,
        needs_audience: cells.take()?,
        do_not_contact: cells.take()?,
        do_not_photograph: cells.take()?,
        directory_audience: cells.take()?,
        merged_into: cells.take()?,
    })
}
