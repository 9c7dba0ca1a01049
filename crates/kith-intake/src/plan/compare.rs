use kith_model::match_key::{email_key, fold, name_key, organization_key, phone_key};

use super::Draft;
use crate::people::KnownPerson;
use crate::{Field, FieldSet};

/// What a row would add to a known person, and where it says something else
/// than what is held. A person is filled, never overwritten.
pub(super) fn compare(person: &KnownPerson, draft: &Draft<'_>) -> (FieldSet, FieldSet) {
    let (mut fills, mut keeps) = (FieldSet::default(), FieldSet::default());
    let same_name = same_name(person, draft);
    for (field, value) in draft.values.iter().filter(|(field, _)| field.is_held()) {
        match standing(person, draft, (*field, value), same_name) {
            Standing::Same => {}
            Standing::Empty => fills.insert(*field),
            Standing::Other => keeps.insert(*field),
        }
    }
    (fills, keeps)
}

enum Standing {
    Empty,
    Same,
    Other,
}

fn standing(
    person: &KnownPerson,
    draft: &Draft<'_>,
    (field, value): (Field, &str),
    same_name: bool,
) -> Standing {
    let among = |held: &[String], same: bool, room: usize| match (same, held.len()) {
        (true, _) => Standing::Same,
        (false, held) if held < room => Standing::Empty,
        _ => Standing::Other,
    };
    match field {
        Field::Email | Field::Email2 => {
            let key = email_key(value).unwrap_or_else(|| fold(value));
            among(
                &person.emails,
                person.emails.contains(&key),
                if field == Field::Email { 1 } else { 2 },
            )
        }
        Field::Phone | Field::Phone2 => {
            let key = |phone: &str| phone_key(phone).unwrap_or_else(|| fold(phone));
            let wanted = key(value);
            among(
                &person.phones,
                person.phones.iter().any(|held| key(held) == wanted),
                if field == Field::Phone { 1 } else { 2 },
            )
        }
        _ => match person.value(field) {
            None if matches!(field, Field::GivenName | Field::FamilyName) && same_name => {
                Standing::Same
            }
            None if field == Field::JobTitle => title(person, draft),
            // A person is held with a whole birth date or none.
            None if field == Field::BirthDate && value.starts_with("--") => Standing::Same,
            None => Standing::Empty,
            Some(held) if fold(held) == fold(value) => Standing::Same,
            Some(_) if matches!(field, Field::GivenName | Field::FamilyName) && same_name => {
                Standing::Same
            }
            Some(held)
                if field == Field::Organization
                    && organization_key(held) == organization_key(value) =>
            {
                Standing::Same
            }
            Some(held) if field == Field::BirthDate && same_birthday(held, value) => {
                match held.starts_with("--") {
                    true => Standing::Empty,
                    false => Standing::Same,
                }
            }
            Some(_) => Standing::Other,
        },
    }
}

/// A title is held with the organization it is held at.
fn title(person: &KnownPerson, draft: &Draft<'_>) -> Standing {
    let held = person.value(Field::Organization).map(organization_key);
    let told = draft.get(Field::Organization).map(organization_key);
    match (held, told) {
        (None, None) => Standing::Same,
        (Some(held), Some(told)) if held != told => Standing::Other,
        _ => Standing::Empty,
    }
}

/// The same words, whichever of them is held as the family name.
fn same_name(person: &KnownPerson, draft: &Draft<'_>) -> bool {
    let part = |field| draft.get(field).unwrap_or("");
    let key = name_key(part(Field::GivenName), part(Field::FamilyName));
    person.names.iter().any(|name| name_key(name, "") == key)
}

/// A birthday without its year says nothing against one with it.
fn same_birthday(held: &str, value: &str) -> bool {
    match (held.strip_prefix("--"), value.strip_prefix("--")) {
        (None, Some(day)) => held.ends_with(day),
        (Some(day), None) => value.ends_with(day),
        _ => false,
    }
}
