use kith_model::PersonId;
use kith_model::contact_point::{ContactPoint, ContactPointEdit};
use kith_model::lens::Lens;

use crate::{StoreError, Tx, contact_point};

/// Moves contacts; what both have stays once, and the kept person's primary
/// one stays primary.
pub(super) fn hand_over(tx: &Tx<'_>, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    let kept = contact_point::list(tx, into, Lens::Me)?;
    for contact in contact_point::list(tx, from, Lens::Me)? {
        let mut alike = kept.iter().filter(|other| other.kind == contact.kind);
        let is_same = |other: &ContactPoint| other.kind.are_same(&other.value, &contact.value);
        if alike.clone().any(is_same) {
            contact_point::delete(tx, contact.id)?;
            continue;
        }
        let edit = ContactPointEdit {
            person: Some(into).into(),
            is_primary: (contact.is_primary && !alike.any(|other| other.is_primary)).into(),
            ..ContactPointEdit::default()
        };
        contact_point::edit(tx, contact.id, edit)?;
    }
    Ok(())
}
