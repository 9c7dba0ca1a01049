//! A further row about the person of an earlier one: it fills what that one left empty,
//! and what it says otherwise is for a human.

use kith_model::PersonId;

use super::compare::{compare, is_noted};
use super::in_file::Earlier;
use super::row::Row;
use super::settle::At;
use super::{Decision, Draft, Plan, PlannedRow, Reason, seat};
use crate::people::KnownPerson;
use crate::values::name::compatible;
use crate::{Field, FieldSet, Reading};

/// Ways to reach somebody, of which one more stands beside the others.
pub(super) const CONTACTS: [Field; 4] = [Field::Email, Field::Email2, Field::Phone, Field::Phone2];

/// What a row says beyond others.
#[derive(Default)]
struct Beyond {
    /// What they left empty.
    fills: FieldSet,
    /// Spelled otherwise, which contradicts nothing.
    keeps: FieldSet,
    /// What contradicts them.
    differs: FieldSet,
}

impl Row<'_> {
    /// Decides a row that is about the person of the row at `first`. `known` is who it is
    /// by itself, for sure.
    pub(super) fn join(
        &self,
        row: &mut PlannedRow,
        first: u32,
        at: &At<'_>,
        known: Option<PersonId>,
        (earlier, plan): (&Earlier, &mut Plan),
    ) {
        let root = earlier.root(first);
        let told = earlier.told(at.reading, &plan.rows, root);
        let mut beyond = Beyond::of(&told, &self.draft, &self.name);
        let first = plan.rows[root as usize];
        let line = first.line;
        row.beside = Some(line);
        at.joined.set(true);
        row.enrolls = false;
        let person = match first.decision {
            Decision::New => Ok(None),
            Decision::Match => first.person.map(Some).ok_or(()),
            _ => earlier.known(root).or(known).map(Some).ok_or(()),
        };
        let is_clear = match person {
            Ok(None) => known.is_none(),
            Ok(Some(person)) => known.is_none_or(|known| known == person),
            Err(()) => false,
        };
        if row.answered {
            beyond.settle();
        }
        let held = person
            .ok()
            .flatten()
            .map(|person| at.lookup.people.get(&person));
        let is_open = !beyond.differs.is_empty()
            || !beyond.fills.is_empty() && (!is_clear || held.is_some_and(|held| held.is_none()));
        if let Some(Some(held)) = held {
            beyond.leave(held, &self.draft, row.answered);
            plan.reasons.extend(seat::of_several(held, &self.draft));
        }
        row.decision = match (is_open, beyond.fills.is_empty()) {
            (true, _) => Decision::Review,
            (false, true) => Decision::Skip,
            (false, false) => Decision::Match,
        };
        row.fills = FieldSet::default();
        match row.decision {
            Decision::Review => {
                // Where the earlier row waits too, nobody can be said to be its person yet.
                row.answered = false;
                let others = beyond.differs.iter();
                plan.reasons
                    .extend(others.map(|field| Reason::OtherThanLine { line, field }));
            }
            Decision::Match => {
                (row.person, row.score) = (person.ok().flatten(), 0.98);
                (row.fills, row.keeps) = (beyond.fills, beyond.keeps);
                plan.reasons
                    .extend(row.keeps.iter().map(|field| Reason::Keeps { field }));
            }
            _ => row.keeps = beyond.keeps,
        }
    }
}

impl Beyond {
    fn of(told: &KnownPerson, draft: &Draft<'_>, name: &str) -> Self {
        let compared = compare(told, draft);
        let mut beyond = Self {
            fills: compared.fills,
            ..Self::default()
        };
        for field in compared.keeps.iter() {
            match field {
                Field::Notes if is_noted_above(told, draft) => {}
                Field::Notes => beyond.fills.insert(field),
                Field::GivenName | Field::FamilyName | Field::FullName => {
                    if says_more(told, name) {
                        beyond.keeps.insert(field);
                    }
                }
                Field::Prefix | Field::MiddleName | Field::Suffix | Field::Pronouns => {
                    beyond.keeps.insert(field)
                }
                _ => beyond.differs.insert(field),
            }
        }
        beyond
    }

    /// A human said that it is the same person: another way to reach them stands beside
    /// the first, and the rest stays as the first row has it.
    fn settle(&mut self) {
        for field in self.differs.iter() {
            match CONTACTS.contains(&field) {
                true => self.fills.insert(field),
                false => self.keeps.insert(field),
            }
        }
        self.differs = FieldSet::default();
    }

    /// Leaves alone what somebody who is known has already.
    fn leave(&mut self, held: &KnownPerson, draft: &Draft<'_>, is_settled: bool) {
        let compared = compare(held, draft);
        let free = compared.fills;
        for field in self.fills.iter().filter(|field| !free.contains(*field)) {
            let differs = compared.keeps.contains(field);
            if !(is_settled && differs && CONTACTS.contains(&field)) {
                self.fills.remove(field);
            }
            if differs && !self.fills.contains(field) {
                self.keeps.insert(field);
            }
        }
    }
}

/// Whether a row above made the same remark.
fn is_noted_above(told: &KnownPerson, draft: &Draft<'_>) -> bool {
    let (before, more) = (told.value(Field::Notes), draft.get(Field::Notes));
    is_noted(before.unwrap_or_default(), more.unwrap_or_default())
}

/// Whether a name has more to it than the one that was told: "Rosa Maria Begay".
fn says_more(told: &KnownPerson, name: &str) -> bool {
    let letters = |name: &str| name.chars().filter(|letter| letter.is_alphabetic()).count();
    let before = told.names.first().map_or("", String::as_str);
    !compatible(before, name) || letters(before) < letters(name)
}

impl Earlier {
    /// What the rows about one person say together, the first of them first.
    fn told(&self, reading: &Reading, rows: &[PlannedRow], root: u32) -> KnownPerson {
        let record = |at: u32| reading.table.record(rows[at as usize].record as usize);
        let draft = |at: u32| super::draft(reading, record(at)).0;
        let mut told = KnownPerson::of_row(&draft(root));
        told.names = vec![reading.told_name(record(root)).into_owned()];
        for &further in self.further(root) {
            told.hear(&draft(further));
        }
        told
    }
}
