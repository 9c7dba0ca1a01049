//! A workspace of a few people in memory, and what applying a plan does to it.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::sync::Arc;

use kith_intake::people::{Acquaintance, Sketch};
use kith_intake::plan::{Fingerprint, draft};
use kith_intake::{
    Before, Decision, Field, KeyKind, Known, KnownPerson, Plan, PlannedRow, Reading,
};
use kith_model::PersonId;
use kith_model::match_key::{email_key, name_key, phone_key};

#[derive(Debug, Default, Clone)]
pub struct Memory {
    pub people: Vec<KnownPerson>,
    pub seen: HashSet<Fingerprint>,
    /// Pairs of whom a human said that they are two.
    pub apart: Vec<(PersonId, PersonId)>,
    /// Rows that wait for a human.
    pub waiting: HashSet<Fingerprint>,
}

impl Known for Memory {
    type Error = Infallible;

    fn everybody(&mut self) -> Result<Arc<Acquaintance>, Infallible> {
        let sketches = self.people.iter().map(|person| {
            let value = |field| person.value(field).unwrap_or("").to_owned();
            Sketch {
                id: person.id,
                given: value(Field::GivenName),
                family: value(Field::FamilyName),
                nickname: value(Field::Nickname),
                birth_date: value(Field::BirthDate),
            }
        });
        Ok(Arc::new(Acquaintance::of(sketches)))
    }

    fn find(&mut self, kind: KeyKind, keys: &[&str]) -> Result<Vec<(usize, PersonId)>, Infallible> {
        let has = |person: &KnownPerson, key: &str| match kind {
            KeyKind::ExternalId => person.value(Field::ExternalId) == Some(key),
            KeyKind::Email => person.emails.iter().any(|email| email == key),
            KeyKind::Phone => person
                .phones
                .iter()
                .any(|phone| phone_key(phone).as_deref() == Some(key)),
            KeyKind::Name => person.names.iter().any(|name| name_key(name, "") == key),
        };
        let hits = keys.iter().enumerate().flat_map(|(at, key)| {
            self.people
                .iter()
                .filter(move |person| has(person, key))
                .map(move |person| (at, person.id))
        });
        Ok(hits.collect())
    }

    fn now(&mut self, ids: &[PersonId]) -> Result<Vec<(usize, PersonId)>, Infallible> {
        Ok(ids.iter().copied().enumerate().collect())
    }

    fn people(&mut self, ids: &[PersonId]) -> Result<Vec<KnownPerson>, Infallible> {
        Ok(self
            .people
            .iter()
            .filter(|person| ids.contains(&person.id))
            .cloned()
            .collect())
    }

    fn seen(&mut self, fingerprints: &[Fingerprint]) -> Result<Vec<Before>, Infallible> {
        Ok(fingerprints
            .iter()
            .map(|fingerprint| match self.seen.contains(fingerprint) {
                true => Before::Settled(None),
                false if self.waiting.contains(fingerprint) => Before::Waits,
                false => Before::Never,
            })
            .collect())
    }

    fn kept_apart(&mut self) -> Result<Vec<(PersonId, PersonId)>, Infallible> {
        Ok(self.apart.clone())
    }
}

impl Memory {
    /// Somebody by whole name and address; `enrolled` in the cohort that tests import into.
    pub fn with(mut self, given: &str, family: &str, email: &str, enrolled: bool) -> Self {
        let id = PersonId::from(self.people.len() as i64 + 1);
        let values = [(Field::GivenName, given), (Field::FamilyName, family)];
        self.people.push(KnownPerson {
            id,
            names: vec![format!("{given} {family}")],
            values: values
                .iter()
                .map(|&(field, value)| (field, value.to_owned()))
                .collect(),
            emails: email_key(email).into_iter().collect(),
            phones: Vec::new(),
            enrolled,
            stage: enrolled.then(|| "active".to_owned()),
        });
        self
    }

    /// Does what a plan says, as the store would.
    pub fn apply(&mut self, reading: &Reading, plan: &Plan) {
        let mut on_line = HashMap::new();
        for row in &plan.rows {
            match row.decision {
                Decision::New => {
                    let person = KnownPerson {
                        id: PersonId::from(self.people.len() as i64 + 1),
                        names: Vec::new(),
                        values: Vec::new(),
                        emails: Vec::new(),
                        phones: Vec::new(),
                        enrolled: false,
                        stage: None,
                    };
                    self.people.push(person);
                    let at = self.people.len() - 1;
                    on_line.insert(row.line, self.people[at].id);
                    self.fill(at, reading, row, |_| true);
                }
                Decision::Match => {
                    let beside = row.beside.and_then(|line| on_line.get(&line).copied());
                    let id = row.person.or(beside).expect("a match has its person");
                    let at = self
                        .people
                        .iter()
                        .position(|person| person.id == id)
                        .expect("who is known");
                    self.fill(at, reading, row, |field| row.fills.contains(field));
                }
                Decision::Skip if row.answered => {}
                Decision::Review => {
                    self.waiting.insert(row.fingerprint);
                    continue;
                }
                Decision::Skip | Decision::Error => continue,
            }
            self.seen.insert(row.fingerprint);
        }
    }

    fn fill(
        &mut self,
        at: usize,
        reading: &Reading,
        row: &PlannedRow,
        wanted: impl Fn(Field) -> bool,
    ) {
        let person = &mut self.people[at];
        person.enrolled |= row.enrolls;
        let record = reading.table.record(row.record as usize);
        for (field, value) in draft(reading, record)
            .0
            .values
            .into_iter()
            .filter(|&(field, _)| field.is_held() && wanted(field))
        {
            match field {
                Field::Email | Field::Email2 => person
                    .emails
                    .push(email_key(&value).unwrap_or_else(|| value.to_lowercase())),
                Field::Phone | Field::Phone2 => person.phones.push(value.into_owned()),
                // Known already where a further row says more, as remarks.
                _ if person.value(field).is_some() => {}
                _ => person.values.push((field, value.into_owned())),
            }
        }
        let part = |field| person.value(field).unwrap_or("").to_owned();
        let name = format!("{} {}", part(Field::GivenName), part(Field::FamilyName))
            .trim()
            .to_owned();
        person.names = if name.is_empty() {
            Vec::new()
        } else {
            vec![name]
        };
    }
}
