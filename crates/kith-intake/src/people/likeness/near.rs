//! Words that are nearly the same.

use strsim::{jaro_winkler, osa_distance};

use crate::people::spelling::{may_abbreviate, sound};

/// From this likeness on two words are nearly the same.
const NEAR: f64 = 0.9;

const SIX: usize = 6;

/// How near two words are that are not the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Near {
    /// A slip of a finger or two, or blanks.
    Slip,
    /// As they sound; many names do that are two.
    Sound,
}

/// How near two names are that are not the same, blanks set aside.
pub(super) fn nearness(one: &str, other: &str) -> Option<Near> {
    let letters = |name: &str| -> String { name.chars().filter(|c| *c != ' ').collect() };
    let (one, other) = (letters(one), letters(other));
    let shorter = one.chars().count().min(other.chars().count());
    if shorter < 2 {
        return None;
    }
    let slips = match shorter {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    };
    if jaro_winkler(&one, &other) >= NEAR || osa_distance(&one, &other) <= slips {
        return Some(Near::Slip);
    }
    let is_latin = one.is_ascii() && other.is_ascii();
    (is_latin && shorter > 3 && sound(&one) == sound(&other)).then_some(Near::Sound)
}

/// The same of given names, in which two slips in six letters are near: they never decide.
pub(super) fn nearness_of_given(one: &str, other: &str) -> Option<Near> {
    let shorter = one.chars().count().min(other.chars().count());
    match shorter >= SIX && osa_distance(one, other) <= 2 {
        true => Some(Near::Slip),
        false => nearness(one, other),
    }
}

/// Whether two names differ by one slip of a finger that is not at their end.
pub(super) fn is_a_slip(one: &str, other: &str) -> bool {
    osa_distance(one, other) == 1 && !are_a_pair(one, other)
}

/// Whether two names differ in nothing but the vowel at their end, as a brother's and a
/// sister's do: Mario and Maria, Paul and Paula, Евгений and Евгения.
pub(super) fn are_a_pair(one: &str, other: &str) -> bool {
    let is_one_of = |of: &str, letter: char| of.contains(letter);
    let common: Vec<char> = one
        .chars()
        .zip(other.chars())
        .map_while(|(one, other)| (one == other).then_some(one))
        .collect();
    let end = |name: &str| name.chars().skip(common.len()).collect::<Vec<_>>();
    let [.., _, last] = common[..] else {
        return false;
    };
    match (&end(one)[..], &end(other)[..]) {
        (&[one], &[other]) => is_one_of("aeoаеияо", one) && is_one_of("aeoаеияо", other),
        (&[added], &[]) | (&[], &[added]) => {
            is_one_of("aoая", added) && !is_one_of("aeiouyаеиоуыэюя", last)
        }
        _ => false,
    }
}

/// Whether one is the first letter of the other.
pub(super) fn is_initial(short: &str, long: &str) -> bool {
    let letter = short.trim_end_matches('.');
    let mut letters = letter.chars();
    letters.next().is_some_and(may_abbreviate)
        && letters.next().is_none()
        && long.starts_with(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_a_sound_and_another_name_are_told_apart() {
        for (one, other, near) in [
            ("rosa", "rosaa", Some(Near::Slip)),
            ("lindqvist", "lindqist", Some(Near::Slip)),
            ("mary ann", "maryan", Some(Near::Slip)),
            ("luis", "lisa", Some(Near::Sound)),
            ("erin", "aaron", Some(Near::Sound)),
            ("katie", "cody", Some(Near::Sound)),
            ("rosa", "bo", None),
            ("伟", "薇", None),
            ("建国", "建军", None),
        ] {
            assert_eq!(nearness(one, other), near, "{one} and {other}");
        }
    }

    #[test]
    fn brothers_and_sisters_have_names_that_end_otherwise() {
        for (one, other) in [
            ("mario", "maria"),
            ("paul", "paula"),
            ("marie", "maria"),
            ("александр", "александра"),
            ("евгении", "евгения"),
        ] {
            assert!(
                are_a_pair(one, other) && are_a_pair(other, one),
                "{one} and {other}"
            );
        }
        for (one, other) in [
            ("rosa", "rosaa"),
            ("jon", "john"),
            ("kathy", "kathi"),
            ("ana", "ana"),
        ] {
            assert!(!are_a_pair(one, other), "{one} and {other}");
        }
    }
}
