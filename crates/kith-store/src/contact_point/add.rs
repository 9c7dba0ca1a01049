use kith_model::ContactPointId;
use kith_model::contact_point::{ContactPoint, NewContactPoint};
use kith_model::lens::Lens;
use kith_model::step::Noun;
use rusqlite::types::Value;

use super::primary::demote_others;
use crate::cell::cells;
use crate::{Broken, StoreError, Tx, live, organization, person};

/// Adds a contact. A primary one takes the place of the owner's other primary
/// one of its kind.
///
/// # Errors
/// `NotFound` for its owner; `Broken::ContactPoint` where the model's rules say no.
pub fn add(tx: &Tx<'_>, new: NewContactPoint) -> Result<ContactPointId, StoreError> {
    let contact = new.with_id(tx.next_key()?.into());
    contact.check().map_err(Broken::from)?;
    touch_owner(tx, &contact)?;
    let row = cells(contact.clone(), tx.now().timestamp_millis());
    live::insert(tx, INSERT, row)?;
    demote_others(tx, &contact)?;
    Ok(contact.id)
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

pub(crate) const INSERT: &str = include_str!("insert.sql");

/// The row of a contact in the order of [`INSERT`]; `created` in milliseconds.
pub(crate) fn cells(contact: ContactPoint, created: i64) -> [Value; 11] {
    let normalized = contact.normalized();
    cells![
        contact.id,
        created,
        contact.person,
        contact.organization,
        contact.kind,
        contact.label,
        contact.value,
        normalized,
        contact.is_primary,
        contact.privacy.audience,
        contact.privacy.attribution,
    ]
}
