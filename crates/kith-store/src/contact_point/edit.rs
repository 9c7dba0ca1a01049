use kith_model::ContactPointId;
use kith_model::contact_point::{ContactPoint, ContactPointEdit};
use kith_model::lens::Lens;

use super::add::touch_owner;
use super::get;
use super::primary::demote_others;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, live};

/// Edits a contact and gives it back as it now stands.
///
/// # Errors
/// `NotFound`; `Broken::ContactPoint` where the model's rules say no.
pub fn edit(
    tx: &Tx<'_>,
    id: ContactPointId,
    edit: ContactPointEdit,
) -> Result<ContactPoint, StoreError> {
    let before = get(tx, id, Lens::Me)?;
    let contact = edit.apply(&before);
    contact.check().map_err(Broken::from)?;
    if contact == before {
        return Ok(contact);
    }
    touch_owner(tx, &before)?;
    touch_owner(tx, &contact)?;
    live::write(
        tx,
        include_str!("update.sql"),
        bind![
            contact.id,
            contact.person,
            contact.organization,
            contact.label,
            contact.value,
            contact.normalized(),
            contact.is_primary,
            contact.privacy.audience,
            contact.privacy.attribution,
        ],
    )?;
    demote_others(tx, &contact)?;
    Ok(contact)
}
