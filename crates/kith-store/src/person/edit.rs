use kith_model::PersonId;
use kith_model::lens::Lens;
use kith_model::person::{Person, PersonEdit};
use kith_model::step::Noun;

use super::get;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, live};

/// Edits a person and gives them back as they now stand.
///
/// # Errors
/// `NotFound`, also for the person they are merged into; `Broken::Person`
/// where the model's rules say no.
pub fn edit(tx: &Tx<'_>, id: PersonId, edit: PersonEdit) -> Result<Person, StoreError> {
    let before = get(tx, id, Lens::Me)?;
    let person = edit.apply(&before);
    person.check().map_err(Broken::from)?;
    if person == before {
        return Ok(person);
    }
    if let Some(into) = person.merged_into {
        get(tx, into, Lens::Me)?;
    }
    live::write(
        tx,
        include_str!("update.sql"),
        bind![
            person.id,
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
        ],
    )?;
    tx.touch(Noun::Person, id);
    Ok(person)
}
