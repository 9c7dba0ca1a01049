use kith_model::contact_point::ContactPoint;

use crate::cell::bind;
use crate::{StoreError, Tx, live};

/// One of a kind is primary: where this one is, the owner's others are not.
pub(super) fn demote_others(tx: &Tx<'_>, contact: &ContactPoint) -> Result<(), StoreError> {
    if !contact.is_primary {
        return Ok(());
    }
    live::write(
        tx,
        include_str!("demote.sql"),
        bind![
            contact.id,
            contact.kind,
            contact.person,
            contact.organization
        ],
    )
}
