//! Two rows that turn out to be one person.

mod attendance;
mod contacts;
mod enrollments;
mod fields;
mod own_fields;
mod work;

use kith_model::PersonId;
use kith_model::lens::Lens;
use kith_model::person::{Person, PersonEdit, PersonError};
use kith_model::step::Noun;

use super::{edit, get};
use crate::cell::Cells;
use crate::history::Table;
use crate::import::is_nameless;
use crate::{Broken, Read, StoreError, Tx, contact_point, live};

/// Makes one person of two: whatever hangs on `from` hangs on `into` from now
/// on, what `into` lacks is filled from `from`, and `from` is out of sight.
/// Nothing is erased, so undoing the step takes the two apart again, also after
/// later edits.
///
/// # Errors
/// `NotFound` where one of them is gone or was merged before;
/// `Broken::Person` where they are one row already.
pub fn merge(tx: &Tx<'_>, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    if from == into {
        return Err(Broken::from(PersonError::MergedIntoSelf).into());
    }
    let (gone, kept) = (get(tx, from, Lens::Me)?, get(tx, into, Lens::Me)?);
    for person in [&gone, &kept] {
        if person.merged_into.is_some() {
            return Err(live::not_found(Table::Person, person.id.get()));
        }
    }
    let (told, known) = (named(tx, &gone)?, named(tx, &kept)?);
    let filled = fields::filled(&known, &told, &kept);
    contacts::hand_over(tx, from, into)?;
    work::hand_over(tx, from, into)?;
    enrollments::hand_over(tx, from, into)?;
    attendance::hand_over(tx, from, into)?;
    own_fields::hand_over(tx, from, into)?;
    for earlier in merged_into(tx, from)? {
        point_at(tx, earlier, into)?;
    }
    edit(tx, into, filled)?;
    point_at(tx, from, into)?;
    tx.touch(Noun::Person, into);
    Ok(())
}

/// Everybody who turned out to be this person.
pub fn merged_into(read: &Read<'_>, person: PersonId) -> Result<Vec<PersonId>, StoreError> {
    let sql = "SELECT id FROM person WHERE merged_into = ?1 AND deleted_at IS NULL ORDER BY id";
    live::list(read, sql, &[&person.get()], |row| Cells::of(row).take())
}

/// A person as far as somebody told their name: an address that they are called by is none.
fn named(tx: &Tx<'_>, person: &Person) -> Result<Person, StoreError> {
    let contacts = contact_point::list(tx, person.id, Lens::Me)?;
    let contacts: Vec<_> = contacts
        .into_iter()
        .map(|contact| (contact.kind, contact.value))
        .collect();
    let mut named = person.clone();
    if is_nameless(person, &contacts) {
        named.given_name = None;
    }
    Ok(named)
}

fn point_at(tx: &Tx<'_>, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    let merged = PersonEdit {
        merged_into: Some(into).into(),
        ..PersonEdit::default()
    };
    edit(tx, from, merged)?;
    Ok(())
}

#[cfg(test)]
mod tests;
