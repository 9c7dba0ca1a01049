//! Cells of the person: the name and its parts, pronouns, where they live.

use kith_model::PersonId;
use kith_model::lens::Lens;
use kith_model::person::PersonEdit;

use super::Field;
use super::fault::Stop;
use crate::{Tx, person};

pub(super) fn set(
    tx: &Tx<'_>,
    id: PersonId,
    field: Field,
    typed: Option<&str>,
) -> Result<(), Stop> {
    let text = typed.map(str::to_owned);
    let mut edit = PersonEdit::default();
    match field {
        Field::Name => {
            let before = person::get(tx, id, Lens::Me)?;
            edit = before.name().retyped(typed.unwrap_or_default());
        }
        Field::GivenName => edit.given_name = text.into(),
        Field::FamilyName => edit.family_name = text.into(),
        Field::PreferredName => edit.preferred_name = text.into(),
        Field::Pronouns => edit.pronouns = text.into(),
        Field::Headline => edit.headline = text.into(),
        Field::City => edit.city = text.into(),
        Field::Region => edit.region = text.into(),
        Field::Country => edit.country = text.into(),
        Field::Organization
        | Field::Title
        | Field::Email
        | Field::Phone
        | Field::Role
        | Field::Stage
        | Field::Participation => {}
    }
    person::edit(tx, id, edit)?;
    Ok(())
}
