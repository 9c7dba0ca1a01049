use kith_model::PersonId;

use super::compare::compare;
use super::make::Found;
use super::row::Keys;
use super::{Decision, Draft, Reason};
use crate::Field;
use crate::people::KnownPerson;
use crate::values::name::compatible;

/// Who a row is, by what is known, and how sure that is.
pub(super) struct Verdict {
    pub decision: Decision,
    pub person: Option<PersonId>,
    pub score: f32,
    pub reason: Reason,
}

impl Verdict {
    fn sure(person: &KnownPerson, score: f32, reason: Reason) -> Self {
        Self {
            decision: Decision::Match,
            person: Some(person.id),
            score,
            reason,
        }
    }

    fn ask(person: Option<&KnownPerson>, score: f32, reason: Reason) -> Self {
        Self {
            decision: Decision::Review,
            person: person.map(|person| person.id),
            score,
            reason,
        }
    }

    /// Several fit: the only one whose row this can be, where a human told them
    /// apart, else a question that shows `asked`.
    fn one_of(
        several: &[&KnownPerson],
        (found, draft): (&Found<'_>, &Draft<'_>),
        asked: Option<&KnownPerson>,
        score: f32,
    ) -> Self {
        let people = several.len() as u32;
        match told_apart(several, found, draft) {
            Some(person) => Self::sure(person, 0.9, Reason::ToldApart { people }),
            None => Self::ask(asked, score, Reason::SeveralFit { people }),
        }
    }
}

/// The rule: Kith's own id, then another tool's id, then an address with a
/// compatible name decide; whatever contradicts itself, and a name alone, asks.
/// Two whom a human told apart contradict nothing by being two.
pub(super) fn decide<'k>(keys: &Keys, found: &Found<'k>, draft: &Draft<'_>, name: &str) -> Verdict {
    let is_unlike = |one: &KnownPerson, other: &KnownPerson| {
        one.id != other.id && !found.apart.are(one.id, other.id)
    };
    let fits = |person: &&KnownPerson| fits(person, name);
    let fitting = |people: &[&'k KnownPerson]| -> Vec<&'k KnownPerson> {
        people.iter().copied().filter(fits).collect()
    };
    if let Some(own) = found.own {
        return match fits(&own) {
            true => Verdict::sure(own, 1.0, Reason::SameKithId),
            false => Verdict::ask(Some(own), 0.5, Reason::SameIdOtherName),
        };
    }
    if let Some(first) = found.by_id.first() {
        return match fitting(&found.by_id).as_slice() {
            [] => Verdict::ask(Some(first), 0.5, Reason::SameIdOtherName),
            [person] if found.by_email.iter().any(|other| is_unlike(person, other)) => {
                Verdict::ask(Some(person), 0.6, Reason::DifferentPeople)
            }
            [person] => Verdict::sure(person, 1.0, Reason::SameExternalId),
            several => Verdict::one_of(several, (found, draft), several.first().copied(), 0.6),
        };
    }
    if let Some(first) = found.by_email.first() {
        return match fitting(&found.by_email).as_slice() {
            [] => Verdict::ask(Some(first), 0.5, Reason::SameEmailOtherName),
            [person] if has_other_id(person, keys) => {
                Verdict::ask(Some(person), 0.7, Reason::DifferentIds)
            }
            [person] => Verdict::sure(
                person,
                if name.is_empty() { 0.9 } else { 0.98 },
                Reason::SameEmail,
            ),
            several => Verdict::one_of(several, (found, draft), several.first().copied(), 0.6),
        };
    }
    match found.by_name.as_slice() {
        [] => Verdict {
            decision: Decision::New,
            person: None,
            score: 0.0,
            reason: Reason::NobodyAlike,
        },
        [person] => Verdict::ask(Some(person), 0.4, Reason::SameName),
        several => Verdict::one_of(several, (found, draft), None, 0.3),
    }
}

/// Of people whom a human told apart, the only one who has all that the row says.
fn told_apart<'k>(
    several: &[&'k KnownPerson],
    found: &Found<'_>,
    draft: &Draft<'_>,
) -> Option<&'k KnownPerson> {
    if !found.apart.are_all(several) {
        return None;
    }
    let mut theirs = several.iter().filter(|person| {
        let (fills, keeps) = compare(person, draft);
        fills.is_empty() && keeps.is_empty()
    });
    let first = theirs.next().copied();
    first.filter(|_| theirs.next().is_none())
}

/// One who gave no name here or there fits.
fn fits(person: &KnownPerson, name: &str) -> bool {
    person.names.is_empty() || person.names.iter().any(|known| compatible(known, name))
}

fn has_other_id(person: &KnownPerson, keys: &Keys) -> bool {
    match (&keys.id, person.value(Field::ExternalId)) {
        (Some(id), Some(known)) => id != known,
        _ => false,
    }
}
