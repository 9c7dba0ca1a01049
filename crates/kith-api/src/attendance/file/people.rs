//! Whom attendees are held against.

use std::collections::{BTreeSet, HashMap};

use kith_intake::Gathering;
use kith_intake::gathering::{Enrollee, alias_key};
use kith_intake::values::marks::without_marks;
use kith_model::match_key::{email_key, name_key};
use kith_model::{CohortId, PersonId};
use kith_store::{Read, StoreError, alias, attendance, import};

use super::told::PersonTold;

/// People who may have come: those of the cohorts, those on the roll, and whoever is known
/// by an address, an id or a name that was confirmed before.
pub(super) struct People {
    pub all: Vec<Enrollee>,
    names: HashMap<PersonId, String>,
}

impl People {
    pub fn of(
        read: &Read<'_>,
        gathering: &Gathering,
        cohorts: impl Iterator<Item = CohortId>,
        roll: impl Iterator<Item = PersonId>,
    ) -> Result<Self, StoreError> {
        let mut enrolled: BTreeSet<PersonId> = roll.collect();
        for cohort in cohorts {
            let seats = attendance::people(read, cohort)?;
            enrolled.extend(seats.iter().map(|seat| seat.person));
        }
        let keys = |of: &dyn Fn(&kith_intake::gathering::Attendee) -> Option<String>| {
            let keys = gathering.attendees.iter().filter_map(of);
            keys.filter(|key| !key.is_empty()).collect::<Vec<_>>()
        };
        let emails = keys(&|one| email_key(&one.email));
        let ids = keys(&|one| Some(one.external_id.clone()));
        let shown: Vec<String> = keys(&|one| Some(alias_key(one)))
            .into_iter()
            .chain(emails.iter().cloned())
            .collect();
        let aliases = alias::find(read, &shown)?;
        let by_email = import::find_by_emails(read, &emails)?;
        let by_id = import::find_by_external_ids(read, &ids)?;
        let names = keys(&|one| Some(name_key(&without_marks(&one.name), "")));
        let by_name = import::find_by_names(read, &names)?;
        let elsewhere = by_email
            .iter()
            .chain(&by_id)
            .chain(&by_name)
            .chain(&aliases);
        let everybody: BTreeSet<PersonId> = elsewhere
            .map(|(_, person)| *person)
            .chain(enrolled.iter().copied())
            .collect();
        let everybody: Vec<PersonId> = everybody.into_iter().collect();
        let mut people = Self {
            all: Vec::with_capacity(everybody.len()),
            names: HashMap::new(),
        };
        // Addresses that were confirmed with a name.
        let learned = |who: PersonId| {
            let of_theirs = aliases.iter().filter(move |(_, person)| *person == who);
            let shown = of_theirs.map(|(place, _)| shown[*place].clone());
            shown
                .filter(|shown| emails.contains(shown))
                .collect::<Vec<_>>()
        };
        for row in import::known_people(read, &everybody, None)? {
            let names = row.names();
            let person = row.person;
            let called = person.name().display().into_owned();
            people.names.insert(person.id, called);
            people.all.push(Enrollee {
                enrolled: enrolled.contains(&person.id),
                aliases: aliases
                    .iter()
                    .filter(|(_, shown)| *shown == person.id)
                    .map(|(place, _)| shown[*place].clone())
                    .collect(),
                names,
                emails: row.emails.into_iter().chain(learned(person.id)).collect(),
                external_id: person.external_id,
                person: person.id,
            });
        }
        Ok(people)
    }

    /// A person by name, where they are among these.
    pub fn told(&self, person: PersonId) -> Option<PersonTold> {
        let name = self.names.get(&person)?.clone();
        Some(PersonTold { person, name })
    }

    /// Whether somebody is of the cohorts or on the roll.
    pub fn is_in(&self, person: PersonId) -> bool {
        let known = self.all.iter().find(|known| known.person == person);
        known.is_some_and(|known| known.enrolled)
    }

    /// Takes in somebody whom a human named.
    pub fn add(&mut self, read: &Read<'_>, person: PersonId) -> Result<(), StoreError> {
        if self.names.contains_key(&person) {
            return Ok(());
        }
        let found = kith_store::person::get(read, person, kith_model::lens::Lens::Me)?;
        self.names
            .insert(person, found.name().display().into_owned());
        Ok(())
    }
}
