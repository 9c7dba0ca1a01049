//! Names that nobody has to look for: first names as the short forms' list has
//! them, family names a few of which are common and most are rare.

use std::collections::HashSet;

use rand::Rng;
use rand::seq::IndexedRandom;
use rand_pcg::Pcg64;

/// First names with their short forms, as Kith knows them and as it does not.
const SHORT_FORMS: &str = include_str!("../../../src/people/nicknames.txt");
const COMMON: &[&str] = &[
    "Garcia", "Smith", "Begay", "Johnson", "Martinez", "Yazzie", "Lopez", "Brown", "Chavez",
    "Tsosie", "Nguyen", "Romero", "Lee", "Baca", "Miller", "Benally",
];
const STARTS: &[&str] = &[
    "Al", "Bar", "Cas", "Dom", "Esk", "Fal", "Gran", "Hol", "Ivar", "Jas", "Kol", "Lind", "Mar",
    "Nor", "Ost", "Pel", "Quin", "Rad", "San", "Tor", "Ulm", "Ved", "Wil", "Yar", "Zam",
];
const MIDDLES: &[&str] = &["", "", "a", "en", "o", "er", "in", "u"];
const ENDS: &[&str] = &[
    "qvist", "berg", "man", "ström", "ski", "ova", "ez", "son", "ton", "field", "dez", "ic",
    "etti", "oux", "feld", "wood", "mann", "stad",
];
const CITIES: &[&str] = &[
    "Taos", "Socorro", "Gallup", "Chama", "Mora", "Hatch", "Aztec", "Raton", "Deming", "Grants",
];
const STREETS: &[&str] = &[
    "Elm Street",
    "Mesa Road",
    "Canyon Drive",
    "Juniper Lane",
    "Plaza Vieja",
    "River Road",
    "Church Street",
    "Agua Fria Street",
    "Cottonwood Court",
    "Old Pecos Trail",
];
const TRADES: &[&str] = &[
    "Clinic", "Library", "Dairy", "Tire", "Hospice", "Foundry", "Press", "School", "Farm", "Credit",
];

/// A first name; a third of them are of the twenty that a third of people have.
pub fn given(random: &mut Pcg64) -> String {
    let names: Vec<&str> = list().map(|(name, _)| name).collect();
    let name = match random.random_bool(0.33) {
        true => names[random.random_range(0..20) * names.len() / 20],
        false => names.choose(random).expect("there are names"),
    };
    capital(name)
}

/// Names of brothers and sisters that sound alike.
const ALIKE: &[(&str, &str)] = &[
    ("John", "Jane"),
    ("John", "Joan"),
    ("Luis", "Lisa"),
    ("Peter", "Petra"),
    ("Alexander", "Alexandra"),
    ("Christopher", "Christina"),
    ("Gabriel", "Gabriela"),
    ("Joseph", "Josefa"),
    ("Samuel", "Samuela"),
    ("Kenneth", "Kenna"),
];

/// Another name that is like a first name: with another end, another vowel, or from the list.
pub fn like(random: &mut Pcg64, given: &str) -> String {
    let listed: Vec<&str> = ALIKE
        .iter()
        .filter_map(|&(one, other)| match given {
            _ if given == one => Some(other),
            _ if given == other => Some(one),
            _ => None,
        })
        .collect();
    if let Some(name) = listed.choose(random) {
        return (*name).to_owned();
    }
    let letters: Vec<char> = given.chars().collect();
    let (last, stem) = letters.split_last().expect("a name");
    let is_vowel = |letter: &char| "aeiou".contains(*letter);
    let inner = stem.iter().skip(1).position(is_vowel).map(|at| at + 1);
    match (inner, random.random_bool(0.5)) {
        (Some(at), true) => {
            let vowels = ['a', 'e', 'i', 'o', 'u'];
            let others: Vec<char> = vowels.into_iter().filter(|v| *v != letters[at]).collect();
            let mut letters = letters.clone();
            letters[at] = *others.choose(random).expect("four");
            letters.into_iter().collect()
        }
        _ => {
            let end = match last {
                'a' => "o",
                'o' | 'e' => "a",
                _ => return format!("{given}a"),
            };
            stem.iter().collect::<String>() + end
        }
    }
}

/// Whether two first names may be one person's: the same, or one short for the other.
pub fn are_one(one: &str, other: &str) -> bool {
    let first = |name: &str| {
        let first = name.split([' ', '-']).next().unwrap_or_default();
        first.to_lowercase()
    };
    let (one, other) = (first(one), first(other));
    let is_short = |short: &str, long: &str| {
        list().any(|(name, forms)| name == long && forms.split_whitespace().any(|f| f == short))
    };
    one == other || is_short(&one, &other) || is_short(&other, &one)
}

/// How many first names there are.
pub fn given_names() -> usize {
    list().map(|(name, _)| name).collect::<HashSet<_>>().len()
}

/// What somebody of this first name may be called, in lower case as listed.
pub fn short_form(random: &mut Pcg64, given: &str) -> Option<String> {
    let given = given.to_lowercase();
    let (_, forms) = list().find(|(name, _)| *name == given)?;
    let forms: Vec<&str> = forms.split_whitespace().collect();
    forms.choose(random).map(|form| capital(form))
}

pub fn family(random: &mut Pcg64) -> String {
    if random.random_bool(0.3) {
        return (*COMMON.choose(random).expect("there are names")).to_owned();
    }
    let part = |random: &mut Pcg64, parts: &[&'static str]| *parts.choose(random).expect("parts");
    part(random, STARTS).to_owned() + part(random, MIDDLES) + part(random, ENDS)
}

pub fn organization(random: &mut Pcg64) -> String {
    let trade = TRADES.choose(random).expect("there are trades");
    format!("{} {trade}", family(random))
}

pub fn city(random: &mut Pcg64) -> &'static str {
    CITIES.choose(random).expect("there are towns")
}

pub fn other_city(random: &mut Pcg64, city: &str) -> &'static str {
    let others: Vec<&&str> = CITIES.iter().filter(|other| **other != city).collect();
    others.choose(random).expect("there are towns")
}

pub fn street(random: &mut Pcg64) -> &'static str {
    STREETS.choose(random).expect("there are streets")
}

fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = SHORT_FORMS.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(':'))
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
