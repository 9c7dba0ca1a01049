use kith_model::PersonId;
use kith_model::match_key::{name_key, phone_key};

use super::draft::Draft;
use crate::people::{number, plain};
use crate::values::{is_no_id, is_no_mailbox};
use crate::{Field, Reading, Record};

/// What a row can be looked up by; what tells nobody apart is no key.
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

/// The id that Kith itself gave a row, in a table that it wrote.
pub(super) fn own_id(reading: &Reading, record: Record<'_>) -> Option<PersonId> {
    let column = reading.recognition.own_ids?;
    reading.cell(record, column).parse().ok()
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
            .filter_map(|field| draft.get(field).filter(|phone| number(phone).is_some()))
            .filter_map(phone_key)
            .collect();
        let rest = rest(draft, &phones);
        let addresses = std::mem::take(&mut draft.addresses).into_iter();
        Self {
            own,
            id: draft
                .get(Field::ExternalId)
                .filter(|id| !is_no_id(id))
                .map(str::to_owned),
            emails: addresses.filter(|key| !is_no_mailbox(key)).collect(),
            phones,
            rest,
            names,
        }
    }

    /// Whether there is none but an id of Kith's own, which nobody may have any more.
    pub fn are_only_own(&self) -> bool {
        self.id.is_none() && self.emails.is_empty() && self.names.is_empty()
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
