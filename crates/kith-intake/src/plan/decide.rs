use std::cmp::Reverse;

use kith_model::PersonId;
use kith_model::match_key::name_key;

use super::chunk::Found;
use super::compare::compare;
use super::keys::Keys;
use super::{Decision, Draft, Reason};
use crate::Field;
use crate::people::{Frequencies, KnownPerson, Likeness, Says, is_counted, number};
use crate::values::is_no_id;
use crate::values::name::compatible;

/// From so many points on somebody alike is asked about.
const WORTH_ASKING: i32 = 50;
/// By so many points who is most alike leads the next, or a human chooses.
pub(super) const MARGIN: i32 = 20;
/// What an id or an address is worth that decides by itself.
pub(super) const CERTAIN: i32 = i32::MAX / 2;

/// Who a row is, by what is known, and how sure that is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verdict {
    pub decision: Decision,
    pub person: Option<PersonId>,
    pub score: f32,
    pub reason: Reason,
    /// What it is held against those of other rows by.
    pub points: i32,
}

impl Verdict {
    fn sure(person: &KnownPerson, score: f32, reason: Reason) -> Self {
        Self {
            decision: Decision::Match,
            person: Some(person.id),
            score,
            reason,
            points: CERTAIN,
        }
    }

    fn ask(person: Option<&KnownPerson>, score: f32, reason: Reason) -> Self {
        Self {
            decision: Decision::Review,
            person: person.map(|person| person.id),
            score,
            reason,
            points: 0,
        }
    }

    /// Who it is for sure.
    pub fn known(&self) -> Option<PersonId> {
        self.person.filter(|_| self.decision == Decision::Match)
    }

    /// The same person, but a human is to say so.
    pub fn doubted(self, reason: Reason) -> Self {
        Self {
            decision: Decision::Review,
            reason,
            ..self
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

/// Somebody known whom a row fits, and how much it is like them.
type Fitting<'k> = (&'k KnownPerson, Likeness);

/// A row that is held against those who are known.
pub(super) struct Held<'r> {
    pub keys: &'r Keys,
    pub draft: &'r Draft<'r>,
    pub name: &'r str,
    pub among: &'r Frequencies,
}

impl Held<'_> {
    /// The rule: Kith's own id, then another tool's id, then an address decide
    /// where the name fits; then whoever is alike in enough else. Whatever
    /// contradicts itself, and a name alone, asks. Two whom a human told apart
    /// contradict nothing by being two.
    pub fn decide(&self, found: &Found<'_>) -> Verdict {
        if let Some(own) = found.own {
            return match self.name_fits(own) || self.is_put_right(own) {
                true => Verdict::sure(own, 1.0, Reason::SameKithId),
                false => Verdict::ask(Some(own), 0.5, Reason::SameIdOtherName),
            };
        }
        if let Some(first) = found.by_id.first() {
            return self.by_id(first, found);
        }
        if let Some(first) = found.by_email.first() {
            return self.by_email(first, found);
        }
        self.by_likeness(found)
    }

    fn by_id(&self, first: &KnownPerson, found: &Found<'_>) -> Verdict {
        let is_unlike = |one: &KnownPerson, other: &KnownPerson| {
            one.id != other.id && !found.apart.are(one.id, other.id)
        };
        if found.by_id.len() == 1
            && self.is_told_word_by_word(first)
            && !found.by_email.iter().any(|other| is_unlike(first, other))
        {
            return Verdict::sure(first, 1.0, Reason::SameExternalId);
        }
        let fitting = self.fitting(&found.by_id);
        match fitting.as_slice() {
            [] => Verdict::ask(Some(first), 0.5, Reason::SameIdOtherName),
            [(person, _)] if found.by_email.iter().any(|other| is_unlike(person, other)) => {
                Verdict::ask(Some(person), 0.6, Reason::DifferentPeople)
            }
            [(person, likeness)] if likeness.is_born_otherwise() => {
                let reason = match likeness.is_sure_but_for_the_birthday() {
                    true => Reason::WhichBirthday,
                    false => Reason::OtherBirthday,
                };
                Verdict::ask(Some(person), 0.6, reason)
            }
            [(person, likeness)]
                if self.has_counted_id() && !self.is_in_the_same_list(person, likeness) =>
            {
                Verdict::ask(Some(person), 0.6, Reason::SameCountedId)
            }
            [(person, _)] => Verdict::sure(person, 1.0, Reason::SameExternalId),
            several => Verdict::one_of(&people(several), (found, self.draft), Some(first), 0.6),
        }
    }

    fn by_email(&self, first: &KnownPerson, found: &Found<'_>) -> Verdict {
        let fitting = self.fitting(&found.by_email);
        let (score, reason) = match self.name.is_empty() {
            true => (0.9, Reason::SameEmailUnnamed),
            false => (0.98, Reason::SameEmail),
        };
        match fitting.as_slice() {
            [] => Verdict::ask(Some(first), 0.5, Reason::SameEmailOtherName),
            [(person, likeness)] if likeness.is_born_otherwise() => {
                Verdict::ask(Some(person), 0.6, Reason::OtherBirthday)
            }
            [(person, likeness)]
                if self.has_other_id(person) && !likeness.says(&Says::SameBirthday) =>
            {
                Verdict::ask(Some(person), 0.7, Reason::DifferentIds)
            }
            [(person, _)] => Verdict::sure(person, score, reason),
            several => Verdict::one_of(&people(several), (found, self.draft), Some(first), 0.6),
        }
    }

    fn by_likeness(&self, found: &Found<'_>) -> Verdict {
        let mut alike: Vec<(Likeness, &KnownPerson)> = found
            .everybody()
            .map(|person| (self.weigh(person), person))
            .collect();
        alike.sort_by_key(|(likeness, _)| Reverse(likeness.sum()));
        let Some((first, person)) = alike.first() else {
            return nobody();
        };
        let points = first.sum();
        if first.is_sure() {
            let close = alike
                .iter()
                .filter(|(other, _)| other.sum() + MARGIN > points);
            let close: Vec<&KnownPerson> = close.map(|(_, person)| *person).collect();
            let reason = Reason::Alike {
                points: first.points(),
            };
            return match close.as_slice() {
                [_] => Verdict {
                    points,
                    ..Verdict::sure(person, 0.95, reason)
                },
                several => Verdict::one_of(several, (found, self.draft), Some(person), 0.6),
            };
        }
        match found.by_name.as_slice() {
            [] if points >= WORTH_ASKING && !first.is_of_a_relative() => {
                let points = Likeness::asked(self.draft, person, self.among).points();
                Verdict::ask(Some(person), 0.4, Reason::MaybeAlike { points })
            }
            [] => nobody(),
            [person] => Verdict::ask(Some(person), 0.4, Reason::SameName),
            several => Verdict::one_of(several, (found, self.draft), None, 0.3),
        }
    }

    fn weigh(&self, person: &KnownPerson) -> Likeness {
        Likeness::of(self.draft, person, self.among)
    }

    /// Those whose name fits, or who are the same for sure whatever the name. A second name for
    /// the first, which may be a daughter's, fits where an id is the same.
    fn fitting<'k>(&self, found: &[&'k KnownPerson]) -> Vec<Fitting<'k>> {
        let fits = |(person, likeness): &Fitting<'_>| {
            let is_another = likeness.is_a_namesake()
                || likeness.is_called_otherwise() && !likeness.says(&Says::SameId);
            self.name_fits(person) && !is_another
                || likeness.is_sure()
                || likeness.is_sure_but_for_the_birthday()
        };
        let weighed = found.iter().map(|person| (*person, self.weigh(person)));
        weighed.filter(fits).collect()
    }

    /// One who gave no name here or there fits.
    fn name_fits(&self, person: &KnownPerson) -> bool {
        let names = &person.names;
        let fits = |known: &String| known == self.name || compatible(known, self.name);
        names.is_empty() || names.iter().any(fits)
    }

    /// Whether the name differs by a slip, which somebody put right.
    fn is_put_right(&self, person: &KnownPerson) -> bool {
        let likeness = self.weigh(person);
        likeness.is_named_alike() && !likeness.is_a_namesake()
    }

    /// Whether name and birth date are the person's to the letter, and an address is theirs, so
    /// that nothing is left to weigh.
    fn is_told_word_by_word(&self, person: &KnownPerson) -> bool {
        let told = [
            Field::GivenName,
            Field::MiddleName,
            Field::FamilyName,
            Field::Suffix,
            Field::Nickname,
            Field::BirthDate,
        ];
        let mut emails = self.keys.emails.iter();
        told.iter()
            .all(|field| self.draft.get(*field) == person.value(*field))
            && emails.any(|email| person.emails.contains(email))
            && self.name_fits(person)
    }

    /// Whether the id is a number that any list counts up, another tool's, too.
    fn has_counted_id(&self) -> bool {
        self.keys.id.as_deref().is_some_and(is_counted)
    }

    /// Whether a counted id comes from the list that the person came from: the address is theirs
    /// or all the rest leaves no doubt, or the name is whole and nothing that the row tells
    /// contradicts.
    fn is_in_the_same_list(&self, person: &KnownPerson, likeness: &Likeness) -> bool {
        let others = [
            Says::OtherCity,
            Says::OtherAddress,
            Says::OtherWork,
            Says::OtherEmail,
            Says::OtherAccount,
            Says::OneGeneration,
        ];
        likeness.says(&Says::SameEmail)
            || likeness.is_sure_without_a_counted_id()
            || self.is_named_the_same(person)
                && !others.iter().any(|says| likeness.says(says))
                && !self.has_other_phone(person)
    }

    /// The same words in any order, or no name here and there.
    fn is_named_the_same(&self, person: &KnownPerson) -> bool {
        let key = name_key(self.name, "");
        let mut names = person.names.iter();
        key.is_empty() && person.names.is_empty() || names.any(|known| name_key(known, "") == key)
    }

    fn has_other_phone(&self, person: &KnownPerson) -> bool {
        let told = [Field::Phone, Field::Phone2];
        let told = told.iter().filter_map(|field| self.draft.get(*field));
        let told: Vec<String> = told.filter_map(number).collect();
        let known: Vec<String> = person
            .phones
            .iter()
            .filter_map(|phone| number(phone))
            .collect();
        !told.is_empty() && !known.is_empty() && !told.iter().any(|phone| known.contains(phone))
    }

    fn has_other_id(&self, person: &KnownPerson) -> bool {
        match (&self.keys.id, person.value(Field::ExternalId)) {
            (Some(id), Some(known)) => id != known && !is_no_id(known),
            _ => false,
        }
    }
}

fn people<'k>(fitting: &[Fitting<'k>]) -> Vec<&'k KnownPerson> {
    fitting.iter().map(|(person, _)| *person).collect()
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
        let compared = compare(person, draft);
        compared.fills.is_empty() && compared.keeps.is_empty()
    });
    let first = theirs.next().copied();
    first.filter(|_| theirs.next().is_none())
}

fn nobody() -> Verdict {
    Verdict {
        decision: Decision::New,
        person: None,
        score: 0.0,
        reason: Reason::NobodyAlike,
        points: 0,
    }
}
