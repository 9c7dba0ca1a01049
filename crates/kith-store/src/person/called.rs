use kith_model::PersonId;
use kith_model::contact_point::ContactKind;
use kith_model::lens::Lens;
use kith_model::person::Name;

use crate::{Read, StoreError, contact_point};

/// What somebody is called whose only name is an address, where nobody may see that.
pub const NO_NAME: &str = "No name yet";

/// Whether all that somebody is called by is an address of theirs that the lens does not see.
///
/// # Errors
/// Only those of reading.
pub fn is_hidden(
    read: &Read<'_>,
    person: PersonId,
    called: &str,
    lens: Lens,
) -> Result<bool, StoreError> {
    if lens == Lens::Me || !called.contains('@') {
        return Ok(false);
    }
    let name = Name {
        given: Some(called),
        ..Name::default()
    };
    let is_address = |lens| -> Result<bool, StoreError> {
        let contacts = contact_point::list(read, person, lens)?;
        let addresses = contacts.iter();
        let addresses = addresses.filter(|contact| contact.kind == ContactKind::Email);
        Ok(name.is_only(addresses.map(|contact| contact.value.as_str())))
    };
    Ok(is_address(Lens::Me)? && !is_address(lens)?)
}

/// What somebody is called through a lens.
///
/// # Errors
/// Only those of reading.
pub fn called(
    read: &Read<'_>,
    person: PersonId,
    name: Name<'_>,
    lens: Lens,
) -> Result<String, StoreError> {
    let called = name.display();
    match is_hidden(read, person, &called, lens)? {
        true => Ok(NO_NAME.to_owned()),
        false => Ok(called.into_owned()),
    }
}
