use kith_model::PersonId;
use kith_model::match_key::{name_key, phone_key};

use super::draft::Draft;
use crate::Field;
use crate::people::plain;

/// What a row can be looked up by.
pub(super) struct Keys {
    pub own: Option<PersonId>,
    pub id: Option<String>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    /// The name's key, and without middle names where that is another.
    pub names: Vec<String>,
    /// What an earlier row of somebody alike is found by.
    pub rest: Vec<String>,
}

impl Keys {
    pub fn of(draft: &mut Draft<'_>, own: Option<PersonId>) -> Self {
        let part = |field| draft.get(field).unwrap_or("");
        let (given, family) = (part(Field::GivenName), part(Field::FamilyName));
        let mut names = Vec::new();
        if !given.is_empty() || !family.is_empty() {
            names.push(name_key(given, family));
            match given.split_whitespace().next() {
                Some(first) if first != given && !family.is_empty() => {
                    names.push(name_key(first, family))
                }
                _ => {}
            }
        }
        let phones: Vec<String> = [Field::Phone, Field::Phone2]
            .into_iter()
            .filter_map(|field| draft.get(field).and_then(phone_key))
            .collect();
        let rest = rest(draft, &phones);
        Self {
            own,
            id: draft.get(Field::ExternalId).map(str::to_owned),
            emails: std::mem::take(&mut draft.addresses),
            phones,
            rest,
            names,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.own.is_none() && self.id.is_none() && self.emails.is_empty() && self.names.is_empty()
    }
}

/// What somebody is found by besides id, address, and whole name: a number or a birth date, each
/// with the last name, since an office has one number.
fn rest(draft: &Draft<'_>, phones: &[String]) -> Vec<String> {
    let part = |field| draft.get(field).unwrap_or("");
    let (given, family) = (part(Field::GivenName), part(Field::FamilyName));
    let born = part(Field::BirthDate);
    let born = Some(born).filter(|born| !born.is_empty() && !born.starts_with("--"));
    if given.is_empty() || family.is_empty() || born.is_none() && phones.is_empty() {
        return Vec::new();
    }
    let family = plain(family);
    let phones = phones.iter().map(String::as_str);
    phones
        .chain(born)
        .map(|known| format!("{known} {family}"))
        .collect()
}
