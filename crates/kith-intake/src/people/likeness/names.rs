//! Names held against each other, part by part.

use strsim::{jaro_winkler, osa_distance};

use super::{Likeness, Says};
use crate::Field;
use crate::people::Frequencies;
use crate::people::nickname::is_short_for;
use crate::people::spelling::{plain, sound};

/// Words behind the first given name that are looked at; nobody has more.
const SECONDS: usize = 8;
/// From this likeness on two words are nearly the same.
const NEAR: f64 = 0.9;

/// A name by its parts, as written and as compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    given_written: String,
    /// In plain letters.
    pub given: String,
    /// In plain letters.
    pub family: String,
    nickname: String,
    /// What follows the first given name, word by word in plain letters.
    second: Vec<String>,
    generation: Option<Generation>,
}

/// Which of those who had one name in a family somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Generation {
    Senior,
    Junior,
    Second,
    Third,
    Fourth,
}

impl Generation {
    /// Of a plain word.
    fn of(word: &str) -> Option<Self> {
        match word {
            "sr" | "senior" => Some(Self::Senior),
            "jr" | "junior" => Some(Self::Junior),
            "ii" | "2nd" => Some(Self::Second),
            "iii" | "3rd" => Some(Self::Third),
            "iv" | "4th" => Some(Self::Fourth),
            _ => None,
        }
    }

    /// Told in a suffix, or behind a family name.
    fn told(suffix: &str, family: &str) -> Option<Self> {
        let behind = family.split_once(' ').map_or("", |(_, behind)| behind);
        plain(suffix)
            .split(' ')
            .chain(behind.split(' '))
            .find_map(Self::of)
    }
}

/// How one part of a name stands to the same part of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// One of them does not say.
    Missing,
    /// The same, in whatever spelling.
    Same,
    /// A short form of the other, which the row has.
    ShortInRow,
    /// A short form of the other, which is held.
    ShortHeld,
    /// The initial of the other.
    Initial,
    /// The same but for a slip, or as it sounds.
    Near,
    /// The first given name is the same, what follows it is another.
    OtherSecond,
    /// Another.
    Other,
}

impl Names {
    /// Of whatever tells the values of fields.
    pub fn of<'v>(value: impl Fn(Field) -> &'v str) -> Self {
        Self::new(
            value(Field::GivenName),
            value(Field::FamilyName),
            value(Field::Nickname),
        )
        .with(value(Field::MiddleName), value(Field::Suffix))
    }

    /// Of parts as written.
    pub fn new(given: &str, family: &str, nickname: &str) -> Self {
        Self {
            given_written: given.to_owned(),
            given: plain(given),
            family: plain(family),
            nickname: plain(nickname),
            second: seconds(given),
            generation: Generation::told("", &plain(family)),
        }
    }

    /// The same with what stands beside first and last name.
    fn with(mut self, middle: &str, suffix: &str) -> Self {
        self.second.extend(seconds(&format!("- {middle}")));
        self.generation = Generation::told(suffix, &self.family);
        self
    }

    fn whole(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// How this given name stands to one that is held.
    fn given_to(&self, held: &Self, among: &Frequencies) -> Standing {
        if self.given.is_empty() || held.given.is_empty() {
            return Standing::Missing;
        }
        let first = |name: &str| name.split(' ').next().unwrap_or("").to_owned();
        let (mine, theirs) = (first(&self.given), first(&held.given));
        if self.given == held.given || mine == theirs {
            match self.second_fits(held) {
                true => Standing::Same,
                false => Standing::OtherSecond,
            }
        } else if is_short_for(&mine, &theirs) || self.nickname == theirs || held.nickname == mine {
            Standing::ShortInRow
        } else if is_short_for(&theirs, &mine) {
            Standing::ShortHeld
        } else if is_initial(&mine, &theirs) || is_initial(&theirs, &mine) {
            Standing::Initial
        } else if is_near(&self.given, &held.given) || is_near(&mine, &theirs) {
            // Marta is no slip for Maria where both are names that people have.
            match among.have_given(&mine) && among.have_given(&theirs) {
                true => Standing::Other,
                false => Standing::Near,
            }
        } else {
            Standing::Other
        }
    }

    /// Whether what follows the first given name is the same, short for it, or told of one only.
    fn second_fits(&self, held: &Self) -> bool {
        let (few, many) = match self.second.len() <= held.second.len() {
            true => (&self.second, &held.second),
            false => (&held.second, &self.second),
        };
        let fits = |one: &str, other: &str| {
            one == other
                || is_initial(one, other)
                || is_initial(other, one)
                || is_short_for(one, other)
                || is_short_for(other, one)
                || is_near(one, other)
        };
        few.iter()
            .all(|one| many.iter().any(|other| fits(one, other)))
    }

    /// How this family name stands to one that is held.
    fn family_to(&self, held: &Self) -> Standing {
        match (self.family.as_str(), held.family.as_str()) {
            ("", _) | (_, "") => Standing::Missing,
            (one, other) if one == other => Standing::Same,
            (one, other) if is_near(one, other) => Standing::Near,
            _ => Standing::Other,
        }
    }

    /// Whether given and family name stand in each other's place, and whether exactly.
    fn turned(&self, held: &Self) -> Option<bool> {
        let crossed = [(&self.given, &held.family), (&self.family, &held.given)];
        if self.given == self.family || crossed.iter().any(|(one, _)| one.is_empty()) {
            return None;
        }
        let same = crossed.iter().all(|(one, other)| one == other);
        let near = |(one, other): &(&String, &String)| one == other || is_near(one, other);
        crossed.iter().all(near).then_some(same)
    }

    /// Whether one part stands in the other's place, while the rest is another or missing.
    fn half_turned(&self, held: &Self) -> bool {
        let crossed = [(&self.given, &held.family), (&self.family, &held.given)];
        crossed
            .iter()
            .any(|(one, other)| one == other && !one.is_empty())
    }

    /// The points for how two names stand to each other.
    pub fn points(&self, held: &Self, among: &Frequencies) -> i32 {
        let mut likeness = Likeness::default();
        likeness.names(self, held, among);
        likeness.sum()
    }
}

impl Likeness {
    pub(super) fn names(&mut self, row: &Names, held: &Names, among: &Frequencies) {
        let given = among.points_of_given(&held.given);
        let family = among.points_of_family(&held.family);
        let whole = row.whole();
        match (row.generation, held.generation) {
            (Some(one), Some(other)) if one != other => self.put(Says::OtherGeneration, -30),
            (None, Some(_)) | (Some(_), None) => self.put(Says::OneGeneration, -6),
            _ => {}
        }
        let in_one_part = row.family.is_empty() || held.family.is_empty();
        if in_one_part && !whole.is_empty() && whole == held.whole() {
            return self.put(Says::SameGiven, given);
        }
        let (of_given, of_family) = (row.given_to(held, among), row.family_to(held));
        let fits = |standing| !matches!(standing, Standing::Other | Standing::Missing);
        if !fits(of_given) || !fits(of_family) {
            match row.turned(held) {
                Some(true) => return self.put(Says::SameNameTurned, given + family - 5),
                Some(false) => return self.put(Says::NearNameTurned, given + family - 20),
                None if row.half_turned(held) => return self.put(Says::HalfNameTurned, 10),
                None => {}
            }
        }
        match of_family {
            Standing::Missing => {}
            Standing::Same => self.put(Says::SameFamily, family),
            Standing::Near => self.put(Says::NearFamily, family - 15),
            _ => self.put(Says::OtherFamily, -24),
        }
        let short = |short: &Names, long: &Names| {
            Says::ShortGiven(short.given_written.clone(), long.given_written.clone())
        };
        match of_given {
            Standing::Missing => {}
            Standing::Same => self.put(Says::SameGiven, given),
            Standing::ShortInRow => self.put(short(row, held), given - 5),
            Standing::ShortHeld => self.put(short(held, row), given - 5),
            Standing::Initial => self.put(Says::InitialGiven, 10),
            Standing::Near => self.put(Says::NearGiven, given - 10),
            Standing::OtherSecond => self.put(Says::OtherSecond, -20),
            Standing::Other => self.put(Says::OtherGiven, -30),
        }
    }
}

/// The words behind the first one, without what stands in brackets or quotes.
fn seconds(given: &str) -> Vec<String> {
    let words = given.split_whitespace().skip(1);
    let words = words.filter(|word| word.starts_with(char::is_alphabetic));
    words
        .flat_map(|word| {
            let word = plain(word);
            word.split(' ').map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty())
        .take(SECONDS)
        .collect()
}

/// The same but for a slip of a finger or two, for blanks, or as it sounds.
fn is_near(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> String { name.chars().filter(|c| *c != ' ').collect() };
    let (one, other) = (letters(one), letters(other));
    let shorter = one.len().min(other.len());
    if shorter < 2 {
        return false;
    }
    let slips = match shorter {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    };
    jaro_winkler(&one, &other) >= NEAR
        || osa_distance(&one, &other) <= slips
        || shorter > 3 && sound(&one) == sound(&other)
}

fn is_initial(short: &str, long: &str) -> bool {
    let letter = short.trim_end_matches('.');
    letter.chars().count() == 1 && long.starts_with(letter)
}
