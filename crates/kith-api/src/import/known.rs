use std::sync::Arc;

use kith_intake::Field;
use kith_intake::people::{Acquaintance, Before, KeyKind, Known, KnownPerson, Sketch};
use kith_intake::plan::Fingerprint;
use kith_model::contact_point::ContactKind;
use kith_model::{CohortId, PersonId};
use kith_store::import::{self, Came, KnownRow};
use kith_store::{Store, StoreError, duplicate};

/// Answers the intake's questions from the workspace, some thousands at a time.
pub struct InWorkspace {
    pub store: Store,
    pub cohort: Option<CohortId>,
    /// Whether the rows at hand are those that wait in the tray.
    pub of_tray: bool,
    /// Everybody there.
    pub everybody: Arc<Acquaintance>,
}

/// Everybody in the workspace by name and birthday.
pub(super) fn everybody(store: &Store) -> Result<Acquaintance, StoreError> {
    let rows = store.read(import::everybody)?;
    let sketches = rows.into_iter().map(|row| Sketch {
        id: row.person,
        given: row.given,
        family: row.family,
        nickname: row.preferred,
        birth_date: row.birth_date,
    });
    Ok(Acquaintance::of(sketches))
}

impl Known for InWorkspace {
    type Error = StoreError;

    fn everybody(&mut self) -> Result<Arc<Acquaintance>, StoreError> {
        Ok(Arc::clone(&self.everybody))
    }

    fn find(&mut self, kind: KeyKind, keys: &[&str]) -> Result<Vec<(usize, PersonId)>, StoreError> {
        let keys: Vec<String> = keys.iter().map(|&key| key.to_owned()).collect();
        self.store.read(move |read| match kind {
            KeyKind::ExternalId => import::find_by_external_ids(read, &keys),
            KeyKind::Email => import::find_by_emails(read, &keys),
            KeyKind::Phone => import::find_by_phones(read, &keys),
            KeyKind::Name => import::find_by_names(read, &keys),
        })
    }

    fn now(&mut self, ids: &[PersonId]) -> Result<Vec<(usize, PersonId)>, StoreError> {
        let ids = ids.to_vec();
        self.store.read(move |read| import::now(read, &ids))
    }

    fn people(&mut self, ids: &[PersonId]) -> Result<Vec<KnownPerson>, StoreError> {
        let (ids, cohort) = (ids.to_vec(), self.cohort);
        let rows = self
            .store
            .read(move |read| import::known_people(read, &ids, cohort))?;
        Ok(rows.into_iter().map(compared).collect())
    }

    fn seen(&mut self, fingerprints: &[Fingerprint]) -> Result<Vec<Before>, StoreError> {
        let fingerprints: Vec<[u8; 16]> = fingerprints
            .iter()
            .map(|fingerprint| fingerprint.0)
            .collect();
        let of_tray = self.of_tray;
        let came = self
            .store
            .read(move |read| import::seen(read, &fingerprints))?;
        let before = came.into_iter().map(|came| match came {
            Came::Waits if of_tray => Before::Never,
            Came::Never => Before::Never,
            Came::Waits => Before::Waits,
            Came::Settled(person) => Before::Settled(person),
        });
        Ok(before.collect())
    }

    fn kept_apart(&mut self) -> Result<Vec<(PersonId, PersonId)>, StoreError> {
        self.store.read(duplicate::all_kept_apart)
    }
}

pub(super) fn compared(row: KnownRow) -> KnownPerson {
    let (names, is_nameless) = (row.names(), row.is_nameless());
    let person = row.person;
    let mut values: Vec<(Field, String)> = [
        (Field::ExternalId, person.external_id.clone()),
        (Field::Prefix, person.prefix.clone()),
        (
            Field::GivenName,
            person.given_name.clone().filter(|_| !is_nameless),
        ),
        (Field::MiddleName, person.middle_name.clone()),
        (Field::FamilyName, person.family_name.clone()),
        (Field::Suffix, person.suffix.clone()),
        (Field::Nickname, person.preferred_name.clone()),
        (Field::Pronouns, person.pronouns.clone()),
        (Field::City, person.city.clone()),
        (
            Field::BirthDate,
            person.birth_date.map(|day| day.to_string()),
        ),
        (Field::Notes, person.notes.clone()),
    ]
    .into_iter()
    .filter_map(|(field, value)| value.map(|value| (field, value)))
    .collect();
    let first = |kind: ContactKind| {
        row.contacts
            .iter()
            .find(|(found, _)| *found == kind)
            .map(|(_, value)| value.clone())
    };
    let addresses = row.contacts.iter();
    let addresses = addresses.filter(|(kind, _)| *kind == ContactKind::Email);
    values.extend(addresses.map(|(_, value)| (Field::Email, value.clone())));
    for (role, stage) in &row.seats {
        values.push((Field::Role, role.code().to_owned()));
        values.push((Field::Status, stage.code().to_owned()));
    }
    values.extend(first(ContactKind::Postal).map(|value| (Field::Address, value)));
    values.extend(first(ContactKind::Social).map(|value| (Field::Url, value)));
    if let Some((organization, title)) = row.work {
        values.push((Field::Organization, organization));
        values.extend(title.map(|title| (Field::JobTitle, title)));
    }
    let phones = row
        .contacts
        .iter()
        .filter(|(kind, _)| *kind == ContactKind::Phone)
        .map(|(_, value)| value.clone())
        .collect();
    KnownPerson {
        id: person.id,
        names,
        values,
        emails: row.emails,
        phones,
        enrolled: !row.seats.is_empty(),
        stage: row.seats.last().map(|(_, stage)| stage.code().to_owned()),
    }
}
