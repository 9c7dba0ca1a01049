use std::collections::HashSet;

use kith_model::PersonId;

use crate::people::KnownPerson;

/// Pairs of people of whom a human said that they are two.
#[derive(Debug, Default)]
pub(super) struct Apart(HashSet<(PersonId, PersonId)>);

impl Apart {
    pub fn of(pairs: Vec<(PersonId, PersonId)>) -> Self {
        Self(
            pairs
                .into_iter()
                .map(|(one, other)| pair(one, other))
                .collect(),
        )
    }

    /// Whether these are two people, as a human said.
    pub fn are(&self, one: PersonId, other: PersonId) -> bool {
        self.0.contains(&pair(one, other))
    }

    /// Whether a human said so of every two of them.
    pub fn are_all(&self, people: &[&KnownPerson]) -> bool {
        people.iter().enumerate().all(|(at, one)| {
            let others = &people[at + 1..];
            others.iter().all(|other| self.are(one.id, other.id))
        })
    }
}

fn pair(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    (one.min(other), one.max(other))
}
