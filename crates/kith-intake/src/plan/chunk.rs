//! Rows that are asked about at once, and who is known by them.

use std::collections::HashMap;

use kith_model::PersonId;

use super::apart::Apart;
use super::decide::Verdict;
use super::keys::Keys;
use super::rivals::{self, Claim, Doubts};
use super::row::Row;
use super::{Answers, Fingerprint};
use crate::people::{Acquaintance, Before, Frequencies, KeyKind, Known, KnownPerson};
use crate::{Reading, Record};

/// Who is known by the keys of one row.
pub(super) struct Found<'k> {
    pub own: Option<&'k KnownPerson>,
    pub by_id: Vec<&'k KnownPerson>,
    pub by_email: Vec<&'k KnownPerson>,
    pub by_name: Vec<&'k KnownPerson>,
    /// By phone number, or by a name that is nearly the same.
    pub by_rest: Vec<&'k KnownPerson>,
    /// Who was told apart from whom.
    pub apart: &'k Apart,
}

impl<'k> Found<'k> {
    /// One of them.
    pub fn person(&self, id: PersonId) -> Option<&'k KnownPerson> {
        let lists = [&self.by_id, &self.by_email, &self.by_name, &self.by_rest];
        let mut all = self
            .own
            .into_iter()
            .chain(lists.into_iter().flatten().copied());
        all.find(|person| person.id == id)
    }

    /// Each of them once.
    pub fn everybody(&self) -> impl Iterator<Item = &'k KnownPerson> {
        let lists = [&self.by_id, &self.by_email, &self.by_name, &self.by_rest];
        let mut all: Vec<&KnownPerson> = self.own.into_iter().collect();
        for &person in lists.into_iter().flatten() {
            if all.iter().all(|known| known.id != person.id) {
                all.push(person);
            }
        }
        all.into_iter()
    }
}

/// Rows that are looked up together.
pub(super) struct Chunk<'t> {
    pub rows: Vec<Row<'t>>,
}

/// What is known about the rows of a chunk, by their place in it.
pub(super) struct Lookup<'p> {
    pub people: HashMap<PersonId, KnownPerson>,
    by_own: Vec<(usize, PersonId)>,
    by_id: Vec<(usize, PersonId)>,
    by_email: Vec<(usize, PersonId)>,
    by_name: Vec<(usize, PersonId)>,
    by_rest: Vec<(usize, PersonId)>,
    pub seen: Vec<Before>,
    apart: &'p Apart,
}

impl<'t> Chunk<'t> {
    pub fn of(reading: &'t Reading, target: &str, records: &[Record<'t>]) -> Self {
        let row = |&record: &Record<'t>| Row::of(reading, target, record);
        Self {
            rows: records.iter().map(row).collect(),
        }
    }

    pub fn ask<'p, K: Known>(
        &self,
        answers: &Answers,
        known: &mut K,
        (everybody, apart): (&Acquaintance, &'p Apart),
    ) -> Result<Lookup<'p>, K::Error> {
        let fingerprints: Vec<Fingerprint> = self.rows.iter().map(|row| row.fingerprint).collect();
        let seen = known.seen(&fingerprints)?;
        if everybody.is_empty() {
            return Ok(Lookup::of_nobody(seen, apart));
        }
        let by_id = self.find(known, KeyKind::ExternalId, |_, keys| keys.id.as_slice())?;
        let by_email = self.find(known, KeyKind::Email, |_, keys| &keys.emails)?;
        let by_name = self.find(known, KeyKind::Name, |_, keys| &keys.names)?;
        let registered = |row: usize| {
            [&by_id, &by_email]
                .iter()
                .any(|hits| hits.binary_search_by_key(&row, |&(at, _)| at).is_ok())
        };
        // A house or an office has one number: it is asked where nothing better is there.
        let mut by_rest = self.find(known, KeyKind::Phone, |row, keys| match registered(row) {
            true => &[],
            false => &keys.phones,
        })?;
        for (at, row) in self.rows.iter().enumerate() {
            if !registered(at) {
                by_rest.extend(row.alike(everybody).into_iter().map(|id| (at, id)));
            }
        }
        by_rest.sort_unstable();
        by_rest.dedup();
        let by_own = self.owned(known)?;
        let told = self.rows.iter().filter_map(|row| row.told(answers));
        let hits = [&by_own, &by_id, &by_email, &by_name, &by_rest];
        let found = hits.into_iter().flatten().map(|&(_, id)| id);
        let mut ids: Vec<PersonId> = told.chain(found).collect();
        ids.sort_unstable();
        ids.dedup();
        let people = if ids.is_empty() {
            Vec::new()
        } else {
            known.people(&ids)?
        };
        let people = people.into_iter().map(|person| (person.id, person));
        Ok(Lookup {
            people: people.collect(),
            by_own,
            by_id,
            by_email,
            by_name,
            by_rest,
            seen,
            apart,
        })
    }

    /// Who each row is by what is known.
    pub fn verdicts(&self, lookup: &Lookup<'_>, among: &Frequencies) -> Vec<Option<Verdict>> {
        let rows = self.rows.iter().enumerate();
        rows.map(|(at, row)| row.verdict(&lookup.found(at), among))
            .collect()
    }

    /// Who is claimed by rows of which the first is the one at `before`.
    pub fn claims(&self, verdicts: &[Option<Verdict>], before: u32) -> Vec<Claim> {
        let verdicts = (before..).zip(verdicts);
        verdicts
            .filter_map(|(at, verdict)| Claim::of(at, verdict.as_ref()?))
            .collect()
    }

    pub fn doubts(&self, mut claims: Vec<Claim>, before: u32, among: &Frequencies) -> Doubts {
        let row = |at: u32| &self.rows[(at - before) as usize];
        rivals::doubts(&mut claims, |one, other| {
            row(one).is_of_one_person_with(row(other), among)
        })
    }

    /// Whom the ids mean that Kith itself gave, by row.
    fn owned<K: Known>(&self, known: &mut K) -> Result<Vec<(usize, PersonId)>, K::Error> {
        let rows = self.rows.iter().enumerate();
        let own = rows.filter_map(|(at, row)| Some((at, row.keys.own?)));
        let (rows, ids): (Vec<usize>, Vec<PersonId>) = own.unzip();
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let hits = known.now(&ids)?.into_iter();
        let mut hits: Vec<_> = hits.map(|(at, person)| (rows[at], person)).collect();
        hits.sort_unstable();
        Ok(hits)
    }

    /// Asks for the keys of all rows at once; hits come back by row, sorted.
    fn find<K: Known>(
        &self,
        known: &mut K,
        kind: KeyKind,
        keys_of: impl for<'k> Fn(usize, &'k Keys) -> &'k [String],
    ) -> Result<Vec<(usize, PersonId)>, K::Error> {
        let (mut keys, mut rows) = (Vec::new(), Vec::new());
        for (index, row) in self.rows.iter().enumerate() {
            for key in keys_of(index, &row.keys) {
                keys.push(key.as_str());
                rows.push(index);
            }
        }
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let hits = known.find(kind, &keys)?;
        let mut hits: Vec<_> = hits
            .into_iter()
            .map(|(at, person)| (rows[at], person))
            .collect();
        hits.sort_unstable();
        hits.dedup();
        Ok(hits)
    }
}

impl<'p> Lookup<'p> {
    /// Where nobody is known.
    fn of_nobody(seen: Vec<Before>, apart: &'p Apart) -> Self {
        Self {
            people: HashMap::new(),
            by_own: Vec::new(),
            by_id: Vec::new(),
            by_email: Vec::new(),
            by_name: Vec::new(),
            by_rest: Vec::new(),
            seen,
            apart,
        }
    }

    /// Who is known by the keys of one row.
    pub fn found(&self, row: usize) -> Found<'_> {
        let of = |hits: &[(usize, PersonId)]| -> Vec<&KnownPerson> {
            let from = hits.partition_point(|&(at, _)| at < row);
            hits[from..]
                .iter()
                .take_while(|&&(at, _)| at == row)
                .filter_map(|(_, id)| self.people.get(id))
                .collect()
        };
        Found {
            own: of(&self.by_own).first().copied(),
            by_id: of(&self.by_id),
            by_email: of(&self.by_email),
            by_name: of(&self.by_name),
            by_rest: of(&self.by_rest),
            apart: self.apart,
        }
    }
}
