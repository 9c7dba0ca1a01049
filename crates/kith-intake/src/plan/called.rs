//! What a row calls somebody who is known: a name is one thing, whatever its parts.

use kith_model::match_key::{fold, name_key};
use strsim::jaro_winkler;

use super::compare::{Compared, Standing, same_words, to_held};
use super::{Draft, is_of_two};
use crate::people::KnownPerson;
use crate::{Field, FieldSet};

/// Given and family name as one of the two sides has them, where it does.
#[derive(Debug, Clone, Copy)]
struct Parts<'n> {
    given: Option<&'n str>,
    family: Option<&'n str>,
}

impl<'n> Parts<'n> {
    fn of(value: impl Fn(Field) -> Option<&'n str>) -> Self {
        let part = |field| value(field).filter(|part| !part.trim().is_empty());
        Self {
            given: part(Field::GivenName),
            family: part(Field::FamilyName),
        }
    }

    fn words(self) -> Vec<String> {
        let parts = self.given.into_iter().chain(self.family);
        parts.flat_map(words).collect()
    }
}

fn words(part: &str) -> Vec<String> {
    let folded = fold(part);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Puts how the row's name stands to the one that is held, and gives the fields of which there
/// is nothing more to say.
pub(super) fn compare(
    person: &KnownPerson,
    draft: &Draft<'_>,
    compared: &mut Compared,
) -> FieldSet {
    let mut of_name: FieldSet = [Field::GivenName, Field::FamilyName].into_iter().collect();
    if is_one_of_two(person, draft) {
        // "Mr. & Mrs." is no title of one of them.
        of_name.insert(Field::Prefix);
        if draft.get(Field::Prefix).is_some() {
            compared.put(Field::Prefix, Standing::Other);
        }
    }
    let whole = draft.whole.filter(|_| !person.names.is_empty());
    let is_called = |whole: &str| person.names.iter().any(|name| same_words(name, whole));
    let whole = whole.map(|whole| (whole, is_called(whole)));
    match whole {
        // Kith takes its own name apart again: only the whole was written, and can be another.
        Some((_, true)) if draft.is_taken_apart() => of_name.with(draft.off_name),
        Some((whole, false)) if draft.is_taken_apart() => {
            compared.put(Field::FullName, as_whole(person, whole));
            of_name
        }
        _ => {
            let mut of_parts = Compared::default();
            parts(person, draft, &mut of_parts);
            let is_nickname = |told: &str| {
                let held = person.value(Field::Nickname);
                held.is_some_and(|held| same_words(held, told))
            };
            let is_in_parts =
                of_parts.is_nothing() && draft.get(Field::Nickname).is_none_or(is_nickname);
            compared.add(of_parts);
            if let Some((whole, false)) = whole.filter(|_| is_in_parts) {
                compared.put(Field::FullName, as_whole(person, whole));
            }
            of_name
        }
    }
}

/// How a whole name stands to those the person goes by, none of which it is word by word.
fn as_whole(person: &KnownPerson, whole: &str) -> Standing {
    let key = name_key(whole, "");
    let is_same = |name: &String| name_key(name, "") == key;
    match person.names.iter().any(is_same) {
        true => Standing::Rewritten,
        false => Standing::Other,
    }
}

fn parts(person: &KnownPerson, draft: &Draft<'_>, compared: &mut Compared) {
    let told = Parts::of(|field| draft.get(field));
    let held = Parts::of(|field| person.value(field));
    let part = |held: Option<&str>, told: Option<&str>| match (held, told) {
        (_, None) => Standing::Same,
        (None, Some(_)) => Standing::Empty,
        (Some(held), Some(told)) => to_held(held, told, fold),
    };
    let (given, family) = (part(held.given, told.given), part(held.family, told.family));
    let mut put = |given, family| {
        compared.put(Field::GivenName, given);
        compared.put(Field::FamilyName, family);
    };
    let is_settled = |standing| matches!(standing, Standing::Same | Standing::Rewritten);
    if is_settled(given) && is_settled(family) {
        return put(given, family);
    }
    if told.words().is_empty() {
        return;
    }
    let told_key = name_key(told.given.unwrap_or(""), told.family.unwrap_or(""));
    let is_same = |name: &String| name_key(name, "") == told_key;
    if person.names.iter().any(is_same) {
        // Which of the words is the family name is only told where the file has them apart.
        let is_told = told.given.is_some() && told.family.is_some() && !draft.is_taken_apart();
        let otherwise = |standing| match (standing, is_told) {
            (Standing::Same, _) | (_, false) => Standing::Same,
            _ => Standing::Rewritten,
        };
        return put(otherwise(given), otherwise(family));
    }
    if is_one_of_two(person, draft) {
        let stays = |standing| match standing {
            Standing::Empty => Standing::Other,
            standing => standing,
        };
        return put(stays(given), stays(family));
    }
    match (held.given, held.family, told.given, told.family) {
        (Some(lone), None, Some(first), Some(last)) if given == Standing::Other => {
            filled(lone, (first, last), told, (given, family), put)
        }
        (None, Some(lone), Some(first), Some(last)) if family == Standing::Other => {
            filled(lone, (last, first), told, (given, family), put)
        }
        // One who is only called by the other part here says no more than is known.
        (Some(_), Some(other), Some(lone), None) | (Some(other), Some(_), None, Some(lone))
            if is_within(lone, &words(other)) => {}
        _ => put(given, family),
    }
}

/// Fills a name of which one part is held, and another is told in its place. What is told in
/// that place stands first in `apart`.
fn filled(
    lone: &str,
    apart: (&str, &str),
    told: Parts<'_>,
    (given, family): (Standing, Standing),
    mut put: impl FnMut(Standing, Standing),
) {
    let likeness = |part: &str| jaro_winkler(&fold(lone), &fold(part));
    let goes_with_its_own = is_within(lone, &words(apart.0));
    if !goes_with_its_own && is_within(lone, &told.words()) {
        // "Begay", of Rosa Begay.
        put(Standing::Empty, Standing::Empty);
    } else if goes_with_its_own || likeness(apart.0) >= likeness(apart.1) {
        put(given, family);
    } else {
        put(Standing::Other, Standing::Other);
    }
}

/// Whether all words of a part are among others.
fn is_within(part: &str, others: &[String]) -> bool {
    words(part).iter().all(|word| others.contains(word))
}

/// Whether of a known person and a row one is called as two are, and the other as one of them.
pub(super) fn is_one_of_two(person: &KnownPerson, draft: &Draft<'_>) -> bool {
    let held = Titled::of(|field| person.value(field));
    held.is_one_of_two_beside(Titled::of(|field| draft.get(field)))
}

/// The same of two rows.
pub(super) fn are_one_and_two(one: &Draft<'_>, other: &Draft<'_>) -> bool {
    let one = Titled::of(|field| one.get(field));
    one.is_one_of_two_beside(Titled::of(|field| other.get(field)))
}

/// Whether a row calls a known person as they are called, as far as it does.
pub(super) fn is_called_so(person: &KnownPerson, draft: &Draft<'_>) -> bool {
    let is_whole = |whole: &str| person.names.iter().any(|name| same_words(name, whole));
    let is_part = |field| match (person.value(field), draft.get(field)) {
        (_, None) => true,
        (held, Some(told)) => held.is_some_and(|held| same_words(held, told)),
    };
    match draft.whole.filter(|_| draft.is_taken_apart()) {
        Some(whole) => is_whole(whole),
        None => is_part(Field::GivenName) && is_part(Field::FamilyName),
    }
}

/// A name with what stands before it.
#[derive(Debug, Clone, Copy)]
struct Titled<'n> {
    prefix: &'n str,
    given: &'n str,
    family: &'n str,
}

impl<'n> Titled<'n> {
    fn of(value: impl Fn(Field) -> Option<&'n str>) -> Self {
        let part = |field| value(field).unwrap_or("");
        Self {
            prefix: part(Field::Prefix),
            given: part(Field::GivenName),
            family: part(Field::FamilyName),
        }
    }

    fn is_named(self) -> bool {
        [self.given, self.family]
            .iter()
            .any(|part| !part.trim().is_empty())
    }

    fn is_one_of_two_beside(self, other: Self) -> bool {
        let are_two = |of: Self| is_of_two(of.prefix, of.given, of.family);
        let (two, one) = match (are_two(self), are_two(other)) {
            (true, false) => (self, other),
            (false, true) => (other, self),
            _ => return false,
        };
        // "Begay" may well be short for "Mr. & Mrs. Begay".
        let only_by_title = !is_of_two("", two.given, two.family);
        two.is_named() && one.is_named() && !(only_by_title && one.given.trim().is_empty())
    }
}
