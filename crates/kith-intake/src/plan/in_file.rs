use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, Hash, RandomState};

use kith_model::PersonId;
use kith_model::match_key::fold;

use super::called::are_one_and_two;
use super::keys::{Keys, own_id};
use super::{Decision, Draft, PlannedRow, Reason, draft as draft_of};
use crate::people::{Before, Frequencies, KnownPerson, Likeness};
use crate::values::is_no_id;
use crate::values::name::compatible;
use crate::{Field, Reading};

/// Rows of one number, or one birth date, and last name that later ones are held against.
const HOUSEHOLD: usize = 4;

/// What stood on earlier lines of the same file: the first row by each key, as
/// hashes, so that a million rows stay small.
#[derive(Default)]
pub(super) struct Earlier {
    hashes: RandomState,
    by_id: HashMap<u64, u32>,
    by_email: HashMap<u64, u32>,
    by_name: HashMap<u64, u32>,
    /// By number and by birth date, each with the last name.
    by_rest: HashMap<u64, u32>,
    /// Further ones of them, as few keys have.
    more_by_rest: HashMap<u64, Vec<u32>>,
    by_person: HashMap<PersonId, u32>,
    /// Rows that a human is to look at, whether now or since an earlier import.
    doubtful: HashMap<u32, Before>,
    /// Who a row is by itself, for sure.
    known: HashMap<u32, PersonId>,
    /// The first row about the person of a further one.
    roots: HashMap<u32, u32>,
    /// By first row, the further ones that say more of its person.
    further: HashMap<u32, Vec<u32>>,
}

/// A row that is held against those above it.
pub(super) struct Told<'r> {
    pub draft: &'r Draft<'r>,
    pub name: &'r str,
    pub keys: &'r Keys,
    /// Who it is for sure.
    pub known: Option<PersonId>,
    /// Whether several who are known fit it.
    pub fits_several: bool,
}

impl Earlier {
    /// What an earlier line decides about a row: the same person again is
    /// nothing to do, and what does not fit together is for a human.
    pub(super) fn decide(
        &self,
        reading: &Reading,
        rows: &[PlannedRow],
        row: &PlannedRow,
        told: &Told<'_>,
    ) -> Option<(Decision, Reason)> {
        let keys = told.keys;
        let get =
            |map: &HashMap<u64, u32>, key: &String| map.get(&self.hash(key)).map(|&at| at as usize);
        let is_another = |at: usize| is_another(reading, &rows[at], told);
        if let Some(same) = keys.id.as_ref().and_then(|id| get(&self.by_id, id)) {
            if is_another(same) {
                return None;
            }
            let unlike = Reason::SameIdAsLine {
                line: rows[same].line,
            };
            return self.same(reading, (rows, same), row, told, unlike);
        }
        for email in &keys.emails {
            if let Some(same) = get(&self.by_email, email) {
                if is_another(same) {
                    return None;
                }
                let unlike = Reason::SameEmailAsLine {
                    line: rows[same].line,
                };
                return self.same(reading, (rows, same), row, told, unlike);
            }
        }
        let same = get(&self.by_name, keys.names.first()?).filter(|same| !is_another(*same))?;
        let same = &rows[same];
        let record = reading.table.record(same.record as usize);
        let first = Keys::of(&mut draft_of(reading, record).0, None);
        let bare = first.emails.is_empty() && first.id.is_none();
        if same.fingerprint == row.fingerprint {
            Some((Decision::Skip, Reason::SameAsLine { line: same.line }))
        } else if bare || keys.id.is_none() && keys.emails.is_empty() {
            Some((Decision::Review, Reason::SameNameAsLine { line: same.line }))
        } else {
            None
        }
    }

    /// The earlier line of somebody who is alike in name and much else, though no key of
    /// theirs is the same: the question is only asked of a row that is nobody known.
    pub(super) fn alike(
        &self,
        reading: &Reading,
        rows: &[PlannedRow],
        told: &Told<'_>,
    ) -> Option<Reason> {
        let mut earlier = told.keys.rest.iter().flat_map(|key| {
            let key = self.hash(key);
            let more = self.more_by_rest.get(&key);
            let first = self.by_rest.get(&key);
            first.into_iter().chain(more.into_iter().flatten())
        });
        let line = earlier.find_map(|&at| {
            let first = &rows[at as usize];
            if is_another(reading, first, told) {
                return None;
            }
            let draft = draft_of(reading, reading.table.record(first.record as usize)).0;
            let one = KnownPerson::of_row(&draft);
            let name = reading.told_name(reading.table.record(first.record as usize));
            // Two addresses and two names are two people, and no question.
            let are_two = !one.emails.is_empty()
                && !told.keys.emails.is_empty()
                && !compatible(&name, told.name);
            let likeness = || Likeness::of(told.draft, &one, &Frequencies::default());
            (!are_two && likeness().is_close()).then_some(first.line)
        });
        line.map(|line| Reason::AlikeAsLine { line })
    }

    fn same(
        &self,
        reading: &Reading,
        (rows, at): (&[PlannedRow], usize),
        row: &PlannedRow,
        told: &Told<'_>,
        unlike: Reason,
    ) -> Option<(Decision, Reason)> {
        let first = &rows[at];
        let line = first.line;
        if first.fingerprint == row.fingerprint {
            return Some((Decision::Skip, Reason::SameAsLine { line }));
        }
        let record = reading.table.record(first.record as usize);
        let earlier = draft_of(reading, record).0;
        let id = earlier.get(Field::ExternalId).filter(|id| !is_no_id(id));
        let other_id = id.zip(told.keys.id.as_deref());
        let other_id = other_id.is_some_and(|(one, other)| one != other);
        let (name, this) = (reading.told_name(record), told.name);
        let among = Frequencies::default();
        let (one, other) = ((&earlier, &*name), (told.draft, this));
        let same = (Decision::Skip, Reason::SamePersonAsLine { line });
        let doubt = self.doubtful.get(&(at as u32));
        let is_named_otherwise = fold(&name) != fold(this);
        // "J." is no more Jonathan than Jesus, where both are known at one mailbox.
        if doubt.is_some() && told.known.is_some() || told.fits_several && is_named_otherwise {
            return None;
        }
        let are_one = match first.person {
            Some(person) if told.known == Some(person) => may_be_one_person,
            _ => is_one_person,
        };
        let born_otherwise = || {
            compatible(&name, this)
                && Likeness::of(told.draft, &KnownPerson::of_row(&earlier), &among)
                    .is_born_otherwise()
        };
        Some(if other_id {
            (Decision::Review, Reason::SameIdAsLine { line })
        } else if doubt.is_some() && is_named_otherwise {
            (Decision::Review, unlike)
        } else if are_one(one, other, &among) {
            same
        } else if born_otherwise() {
            (Decision::Review, Reason::OtherBirthdayAsLine { line })
        } else {
            (Decision::Review, unlike)
        })
    }

    /// The earlier line that waits since an earlier import, where a row that came
    /// with it is about the same person and was passed over then.
    pub(super) fn waits(
        &self,
        reading: &Reading,
        rows: &[PlannedRow],
        told: &Told<'_>,
    ) -> Option<u32> {
        let ids = told.keys.id.iter().map(|id| (&self.by_id, id));
        let emails = told.keys.emails.iter().map(|email| (&self.by_email, email));
        let at = ids
            .chain(emails)
            .find_map(|(map, key)| map.get(&self.hash(key)))?;
        if self.doubtful.get(at) != Some(&Before::Waits) {
            return None;
        }
        let first = &rows[*at as usize];
        let record = reading.table.record(first.record as usize);
        let earlier = draft_of(reading, record).0;
        let (one, other) = (
            (&earlier, &*reading.told_name(record)),
            (told.draft, told.name),
        );
        is_one_person(one, other, &Frequencies::default()).then_some(first.line)
    }

    /// The row above that completes a known person.
    pub(super) fn first_of(&self, person: PersonId) -> Option<u32> {
        self.by_person.get(&person).copied()
    }

    /// Remembers that a row completes a known person, or did when it came before.
    pub(super) fn complete(&mut self, person: PersonId, at: u32) {
        self.by_person.entry(person).or_insert(at);
    }

    /// Remembers who a row is by itself.
    pub(super) fn knows(&mut self, at: u32, person: PersonId) {
        self.known.insert(at, person);
    }

    /// Who a row is by itself, for sure.
    pub(super) fn known(&self, at: u32) -> Option<PersonId> {
        self.known.get(&at).copied()
    }

    /// The first row about the person of this one.
    pub(super) fn root(&self, at: u32) -> u32 {
        self.roots.get(&at).copied().unwrap_or(at)
    }

    /// The rows that say more of the person of a first one.
    pub(super) fn further(&self, root: u32) -> &[u32] {
        self.further.get(&root).map_or(&[], Vec::as_slice)
    }

    /// Remembers a further row about the person of an earlier one; `more` where it adds
    /// something.
    pub(super) fn joined(&mut self, at: u32, first: u32, more: bool) {
        let root = self.root(first);
        self.roots.insert(at, root);
        if more {
            self.further.entry(root).or_default().push(at);
        }
    }

    /// Remembers that a human is to look at a row.
    pub(super) fn doubt(&mut self, at: u32, before: Before) {
        self.doubtful.insert(at, before);
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
        for key in &keys.rest {
            match self.by_rest.entry(self.hashes.hash_one(key)) {
                Entry::Vacant(free) => {
                    free.insert(at);
                }
                Entry::Occupied(first) => {
                    let more = self.more_by_rest.entry(*first.key()).or_default();
                    if more.len() + 1 < HOUSEHOLD {
                        more.push(at);
                    }
                }
            }
        }
    }

    fn hash(&self, key: &(impl Hash + ?Sized)) -> u64 {
        self.hashes.hash_one(key)
    }
}

/// Whether two rows that are both about one known person for sure do not say that
/// they are two.
pub(super) fn may_be_one_person(
    (one, name): (&Draft<'_>, &str),
    (other, other_name): (&Draft<'_>, &str),
    among: &Frequencies,
) -> bool {
    is_one_person((one, name), (other, other_name), among)
        || !Likeness::of(other, &KnownPerson::of_row(one), among).contradicts()
}

/// Whether two rows that share a key are about one: the
/// names fit or all the rest leaves no doubt, and no birth date speaks against it.
pub(super) fn is_one_person(
    (one, name): (&Draft<'_>, &str),
    (other, other_name): (&Draft<'_>, &str),
    among: &Frequencies,
) -> bool {
    let likeness = || Likeness::of(other, &KnownPerson::of_row(one), among);
    let says_more = |draft: &Draft<'_>| {
        let is_long = |field| {
            draft
                .get(field)
                .is_some_and(|part| part.trim().contains(' '))
        };
        let more = [Field::BirthDate, Field::MiddleName, Field::Suffix];
        is_long(Field::GivenName)
            || is_long(Field::FamilyName)
            || more.iter().any(|field| draft.get(*field).is_some())
    };
    if are_one_and_two(one, other) {
        return false;
    }
    match compatible(name, other_name) {
        true if !says_more(one) && !says_more(other) => true,
        true => {
            let likeness = likeness();
            !likeness.is_born_otherwise()
                && !likeness.is_a_namesake()
                && !likeness.is_called_otherwise()
        }
        false => likeness().is_sure(),
    }
}

/// Whether Kith itself gave an earlier row and this one two ids of its own, and nobody found out
/// since that they are one.
fn is_another(reading: &Reading, first: &PlannedRow, told: &Told<'_>) -> bool {
    let earlier = || own_id(reading, reading.table.record(first.record as usize));
    let are_one = told.known.is_some() && told.known == first.person;
    told.keys
        .own
        .is_some_and(|own| earlier().is_some_and(|earlier| earlier != own) && !are_one)
}
