//! The address and the number a list shows.

use kith_model::PersonId;
use kith_model::contact_point::{ContactKind, ContactPointEdit, NewContactPoint};
use kith_model::lens::Lens;

use super::Field;
use super::fault::Stop;
use crate::{Tx, contact_point};

/// Changes the contact that the list shows, takes it away, or adds the first.
pub(super) fn set(
    tx: &Tx<'_>,
    person: PersonId,
    field: Field,
    typed: Option<&str>,
) -> Result<(), Stop> {
    let kind = match field {
        Field::Email => ContactKind::Email,
        _ => ContactKind::Phone,
    };
    let contacts = contact_point::list(tx, person, Lens::Me)?;
    let shown = contacts.iter().find(|contact| contact.kind == kind);
    match (shown, typed) {
        (None, None) => {}
        (None, Some(value)) => {
            let mut contact = NewContactPoint::new(kind, value);
            contact.person = Some(person);
            contact.is_primary = true;
            contact_point::add(tx, contact)?;
        }
        (Some(shown), None) => contact_point::delete(tx, shown.id)?,
        (Some(shown), Some(value)) => {
            let edit = ContactPointEdit {
                value: value.to_owned().into(),
                ..ContactPointEdit::default()
            };
            contact_point::edit(tx, shown.id, edit)?;
        }
    }
    Ok(())
}
