use std::ops::Range;

use kith_model::ContactPointId;
use kith_model::contact_point::{ContactPoint, NewContactPoint};
use kith_model::lens::Lens;
use kith_model::step::Noun;
use rusqlite::Statement;

use super::primary::demote_others;
use crate::cell::bind;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, bulk, organization, person};

/// Adds a contact. A primary one takes the place of the owner's other primary
/// one of its kind.
///
/// # Errors
/// `NotFound` for its owner; `Broken::ContactPoint` where the model's rules say no.
pub fn add(tx: &Tx<'_>, new: NewContactPoint) -> Result<ContactPointId, StoreError> {
    let contact = new.with_id(tx.next_key()?.into());
    contact.check().map_err(Broken::from)?;
    touch_owner(tx, &contact)?;
    let mut statement = tx.conn().prepare_cached(include_str!("insert.sql"))?;
    insert(&mut statement, tx, &contact)?;
    demote_others(tx, &contact)?;
    Ok(contact.id)
}

/// Adds many to owners that are known to be live, in one pass, and answers
/// their keys: contiguous, in the order given. Which of them are primary is
/// taken as told.
///
/// # Errors
/// `Broken::ContactPoint` where the model's rules say no to one.
pub fn add_many(
    tx: &Tx<'_>,
    many: impl ExactSizeIterator<Item = NewContactPoint>,
) -> Result<Range<i64>, StoreError> {
    let sql = include_str!("insert.sql");
    bulk::insert(tx, Table::ContactPoint, sql, many, |statement, key, new| {
        let contact = new.with_id(key.into());
        contact.check().map_err(Broken::from)?;
        insert(statement, tx, &contact)
    })
}

/// Names the owner as touched.
///
/// # Errors
/// `NotFound` where the owner is deleted.
pub(super) fn touch_owner(tx: &Tx<'_>, contact: &ContactPoint) -> Result<(), StoreError> {
    if let Some(id) = contact.person {
        person::get(tx, id, Lens::Me)?;
        tx.touch(Noun::Person, id);
    }
    if let Some(id) = contact.organization {
        organization::get(tx, id)?;
        tx.touch(Noun::Organization, id);
    }
    Ok(())
}

fn insert(
    statement: &mut Statement<'_>,
    tx: &Tx<'_>,
    contact: &ContactPoint,
) -> Result<(), StoreError> {
    statement.execute(bind![
        contact.id,
        tx.now().timestamp_millis(),
        contact.person,
        contact.organization,
        contact.kind,
        contact.label,
        contact.value,
        contact.normalized(),
        contact.is_primary,
        contact.privacy.audience,
        contact.privacy.attribution,
    ])?;
    Ok(())
}
