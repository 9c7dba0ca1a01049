use kith_model::PersonId;

use super::make::Found;
use super::row::Keys;
use super::{Decision, Reason};
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
}

/// The rule: Kith's own id, then another tool's id, then an address with a
/// compatible name decide; whatever contradicts itself, and a name alone, asks.
pub(super) fn decide(keys: &Keys, found: &Found<'_>, name: &str) -> Verdict {
    let fits = |person: &&&KnownPerson| fits(person, name);
    if let Some(own) = found.own {
        return match fits(&&own) {
            true => Verdict::sure(own, 1.0, Reason::SameKithId),
            false => Verdict::ask(Some(own), 0.5, Reason::SameIdOtherName),
        };
    }
    if let Some(first) = found.by_id.first() {
        let fitting: Vec<_> = found.by_id.iter().filter(fits).collect();
        return match fitting.as_slice() {
            [] => Verdict::ask(Some(first), 0.5, Reason::SameIdOtherName),
            [person] if found.by_email.iter().any(|other| other.id != person.id) => {
                Verdict::ask(Some(person), 0.6, Reason::DifferentPeople)
            }
            [person] => Verdict::sure(person, 1.0, Reason::SameExternalId),
            several => Verdict::ask(
                Some(several[0]),
                0.6,
                Reason::SeveralFit {
                    people: several.len() as u32,
                },
            ),
        };
    }
    if let Some(first) = found.by_email.first() {
        let fitting: Vec<_> = found.by_email.iter().filter(fits).collect();
        return match fitting.as_slice() {
            [] => Verdict::ask(Some(first), 0.5, Reason::SameEmailOtherName),
            [person] if has_other_id(person, keys) => {
                Verdict::ask(Some(person), 0.7, Reason::DifferentIds)
            }
            [person] => Verdict::sure(
                person,
                if name.is_empty() { 0.9 } else { 0.98 },
                Reason::SameEmail,
            ),
            several => Verdict::ask(
                Some(several[0]),
                0.6,
                Reason::SeveralFit {
                    people: several.len() as u32,
                },
            ),
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
        several => Verdict::ask(
            None,
            0.3,
            Reason::SeveralFit {
                people: several.len() as u32,
            },
        ),
    }
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
