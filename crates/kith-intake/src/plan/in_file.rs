use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};

use kith_model::PersonId;

use super::row::Keys;
use super::{Decision, Draft, PlannedRow, Reason};
use crate::values::name::compatible;
use crate::{Field, Reading};

/// What stood on earlier lines of the same file: the first row by each key, as
/// hashes, so that a million rows stay small.
#[derive(Default)]
pub(super) struct Earlier {
    hashes: RandomState,
    by_id: HashMap<u64, u32>,
    by_email: HashMap<u64, u32>,
    by_name: HashMap<u64, u32>,
    by_person: HashMap<PersonId, u32>,
}

impl Earlier {
    /// What an earlier line decides about a row: the same person again is
    /// nothing to do, and what does not fit together is for a human.
    pub(super) fn decide(
        &self,
        reading: &Reading,
        rows: &[PlannedRow],
        row: &PlannedRow,
        draft: &Draft<'_>,
        keys: &Keys,
    ) -> Option<(Decision, Reason)> {
        let get = |map: &HashMap<u64, u32>, key: &String| {
            map.get(&self.hash(key)).map(|&at| &rows[at as usize])
        };
        if let Some(same) = keys.id.as_ref().and_then(|id| get(&self.by_id, id)) {
            return Some(self.same(
                reading,
                same,
                row,
                draft,
                Reason::SameIdAsLine { line: same.line },
            ));
        }
        for email in &keys.emails {
            if let Some(same) = get(&self.by_email, email) {
                return Some(self.same(
                    reading,
                    same,
                    row,
                    draft,
                    Reason::SameEmailAsLine { line: same.line },
                ));
            }
        }
        let same = get(&self.by_name, keys.names.first()?)?;
        let record = reading.table.record(same.record as usize);
        let tells = |field| !reading.value(record, field).is_empty();
        let bare = !tells(Field::Email) && !tells(Field::ExternalId) && !tells(Field::Email2);
        if same.fingerprint == row.fingerprint {
            Some((Decision::Skip, Reason::SameAsLine { line: same.line }))
        } else if bare || keys.id.is_none() && keys.emails.is_empty() {
            Some((Decision::Review, Reason::SameNameAsLine { line: same.line }))
        } else {
            None
        }
    }

    fn same(
        &self,
        reading: &Reading,
        first: &PlannedRow,
        row: &PlannedRow,
        draft: &Draft<'_>,
        unlike: Reason,
    ) -> (Decision, Reason) {
        let line = first.line;
        if first.fingerprint == row.fingerprint {
            return (Decision::Skip, Reason::SameAsLine { line });
        }
        let record = reading.table.record(first.record as usize);
        let (one, other) = (
            reading.value(record, Field::ExternalId),
            draft.get(Field::ExternalId).unwrap_or(""),
        );
        if !one.is_empty() && !other.is_empty() && one != other {
            (Decision::Review, Reason::SameIdAsLine { line })
        } else if compatible(
            &reading.name(record),
            &reading.name(reading.table.record(row.record as usize)),
        ) {
            (Decision::Skip, Reason::SamePersonAsLine { line })
        } else {
            (Decision::Review, unlike)
        }
    }

    /// The row on which a known person was first found, this one where it is the first.
    pub(super) fn first_of(&mut self, person: PersonId, at: u32) -> u32 {
        *self.by_person.entry(person).or_insert(at)
    }

    /// Remembers a row for those below it.
    pub(super) fn remember(&mut self, keys: &Keys, at: u32) {
        if let Some(id) = &keys.id {
            self.by_id.entry(self.hashes.hash_one(id)).or_insert(at);
        }
        for email in &keys.emails {
            self.by_email
                .entry(self.hashes.hash_one(email))
                .or_insert(at);
        }
        if let Some(name) = keys.names.first() {
            self.by_name.entry(self.hashes.hash_one(name)).or_insert(at);
        }
    }

    fn hash(&self, key: &(impl Hash + ?Sized)) -> u64 {
        self.hashes.hash_one(key)
    }
}
