//! Names held against each other, part by part.

use super::near::{Near, are_a_pair, is_a_slip, is_initial, nearness, nearness_of_given};
use super::{Likeness, Says};
use crate::Field;
use crate::people::Frequencies;
use crate::people::nickname::is_short_for;
use crate::people::spelling::{own_letters, plain};
use crate::values::name::{Generation, is_title};

/// Given names that are looked at; nobody has more.
const GIVEN: usize = 9;

/// A name by its parts, as written and as compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    given_written: String,
    /// In plain letters, without titles.
    pub given: String,
    /// In plain letters.
    pub family: String,
    nickname: String,
    /// The given names word by word in plain letters, without what stands in brackets.
    words: Vec<String>,
    own: OwnLetters,
    generation: Option<(Generation, String)>,
}

/// What is not written in Latin letters, as it is written: two who are one in Latin letters
/// may be two in their own.
#[derive(Debug, Clone, Default)]
struct OwnLetters {
    words: Option<Vec<String>>,
    family: Option<String>,
    nickname: Option<String>,
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
    /// The same but for a slip.
    Near,
    /// Another that sounds like it.
    Sounds,
    /// The first given name is the same, what follows it is another.
    OtherSecond,
    /// Another.
    Other,
}

impl Names {
    /// Of whatever tells the values of fields.
    pub fn of<'v>(value: impl Fn(Field) -> &'v str) -> Self {
        Self::whole(
            [
                value(Field::GivenName),
                value(Field::MiddleName),
                value(Field::FamilyName),
                value(Field::Suffix),
            ],
            value(Field::Nickname),
        )
    }

    /// Of parts as written.
    pub fn new(given: &str, family: &str, nickname: &str) -> Self {
        Self::whole([given, "", family, ""], nickname)
    }

    fn whole([given, middle, family, suffix]: [&str; 4], nickname: &str) -> Self {
        let given_written = given.to_owned();
        let given = untitled(given);
        let own = OwnLetters {
            words: own_letters(given).map(|_| {
                let own = |word: &str| own_letters(word).unwrap_or_else(|| plain(word));
                words(given, middle, own)
            }),
            family: own_letters(family),
            nickname: own_letters(nickname),
        };
        let words = words(given, middle, plain);
        let [given, middle, family, suffix] = [given, middle, family, suffix].map(plain);
        let generation = Generation::told(&given, &middle, &family, &suffix);
        Self {
            given_written,
            given,
            family,
            nickname: plain(nickname),
            words,
            own,
            generation,
        }
    }

    fn in_one(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// The given names of both, in their own letters where neither is in Latin ones.
    fn words_with<'n>(&'n self, held: &'n Self) -> [&'n [String]; 2] {
        match (&self.own.words, &held.own.words) {
            (Some(own), Some(held)) => [own, held],
            _ => [&self.words, &held.words],
        }
    }

    /// The same of the family names.
    fn families_with<'n>(&'n self, held: &'n Self) -> [&'n str; 2] {
        match (&self.own.family, &held.own.family) {
            (Some(own), Some(held)) => [own, held],
            _ => [&self.family, &held.family],
        }
    }

    /// Whether both are written in letters that are no Latin ones, and not in the same.
    fn are_spelled_apart(&self, held: &Self) -> bool {
        let letters = |names: &Self| {
            let words = names.own.words.iter().flatten();
            let words = words.chain(&names.own.family);
            let mut letters: Vec<char> = words.flat_map(|word| word.chars()).collect();
            letters.sort_unstable();
            letters
        };
        let (one, other) = (letters(self), letters(held));
        !one.is_empty() && !other.is_empty() && one != other
    }

    /// How this given name stands to one that is held.
    fn given_to(&self, held: &Self, among: &Frequencies) -> Standing {
        let [mine, theirs] = self.words_with(held);
        let ([first, ..], [other, ..]) = (mine, theirs) else {
            return Standing::Missing;
        };
        let are_several = mine.len() > 1 || theirs.len() > 1;
        if mine == theirs || are_several && mine.concat() == theirs.concat() {
            return Standing::Same;
        }
        let standing = if first == other {
            Standing::Same
        } else if is_short_for(first, other) || self.is_called(other) || held.is_called(first) {
            Standing::ShortInRow
        } else if is_short_for(other, first) {
            Standing::ShortHeld
        } else if is_initial(first, other) || is_initial(other, first) {
            Standing::Initial
        } else {
            // Marta is no slip for Maria where both are names that people have.
            let are_had = among.have_given(first) && among.have_given(other);
            let are_two = are_a_pair(first, other) || are_had;
            let whole = || nearness(&mine.concat(), &theirs.concat());
            let near =
                nearness_of_given(first, other).or_else(|| are_several.then(whole).flatten());
            return match near {
                _ if are_two => Standing::Other,
                Some(Near::Slip) => Standing::Near,
                Some(Near::Sound) => Standing::Sounds,
                None => Standing::Other,
            };
        };
        match seconds_to(&mine[1..], &theirs[1..]) {
            Standing::Same => standing,
            Standing::OtherSecond if is_a_slip(&mine.concat(), &theirs.concat()) => Standing::Near,
            other => other,
        }
    }

    fn is_called(&self, name: &str) -> bool {
        self.nickname == name || self.own.nickname.as_deref() == Some(name)
    }

    fn without_generation<'n>(&self, family: &'n str) -> &'n str {
        let told = self.generation.as_ref().map(|(_, word)| word.as_str());
        let bare = told.and_then(|word| family.strip_suffix(word)?.strip_suffix(' '));
        bare.unwrap_or(family)
    }

    /// How this family name stands to one that is held, a generation behind it set aside.
    fn family_to(&self, held: &Self) -> Standing {
        let [one, other] = self.families_with(held);
        match [self.without_generation(one), held.without_generation(other)] {
            ["", _] | [_, ""] => Standing::Missing,
            [one, other] if one == other => Standing::Same,
            [one, other] if nearness(one, other).is_some() => Standing::Near,
            _ => Standing::Other,
        }
    }

    /// Whether given and family name stand in each other's place, and whether exactly. So they do
    /// where the same words are parted elsewhere.
    fn turned(&self, held: &Self) -> Option<bool> {
        let crossed = self.crossed(held);
        if self.given == self.family
            || crossed.iter().any(|(one, _)| one.is_empty())
            || self.are_spelled_apart(held)
        {
            return None;
        }
        let same = crossed.iter().all(|(one, other)| one == other);
        let near =
            |(one, other): &(&String, &String)| one == other || nearness(one, other).is_some();
        let sorted = |names: &Self| {
            let whole = names.in_one();
            let mut words: Vec<String> = whole.split(' ').map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        if same || self.family != held.family && sorted(self) == sorted(held) {
            return Some(true);
        }
        crossed.iter().all(near).then_some(false)
    }

    /// Whether one part stands in the other's place, while the rest is another or missing.
    fn half_turned(&self, held: &Self) -> bool {
        self.crossed(held)
            .iter()
            .any(|(one, other)| one == other && !one.is_empty())
    }

    fn crossed<'n>(&'n self, held: &'n Self) -> [(&'n String, &'n String); 2] {
        [(&self.given, &held.family), (&self.family, &held.given)]
    }

    /// Which generation of a family they are, held against each other: none of it, one that
    /// only one of them tells, or two. A word that is part of the other's name, too, tells none.
    fn generations(&self, held: &Self) -> Option<Says> {
        let has = |names: &Self, word: &str| names.in_one().split(' ').any(|own| own == word);
        let is_alone = |told: &(Generation, String), other| !has(other, &told.1);
        match (&self.generation, &held.generation) {
            (Some(one), Some(other)) if one.0 != other.0 => Some(Says::OtherGeneration),
            (Some(one), None) if is_alone(one, held) => Some(Says::OneGeneration),
            (None, Some(other)) if is_alone(other, self) => Some(Says::OneGeneration),
            _ => None,
        }
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
        match row.generations(held) {
            Some(says @ Says::OtherGeneration) => self.put(says, -30),
            Some(says) => self.put(says, -6),
            None => {}
        }
        let in_one_part = row.family.is_empty() || held.family.is_empty();
        let whole = row.in_one();
        if in_one_part
            && !whole.is_empty()
            && whole == held.in_one()
            && !row.are_spelled_apart(held)
        {
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
            _ => self.put(Says::OtherFamily, -20),
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
            Standing::Sounds => self.put(Says::SoundsGiven, given - 10),
            Standing::OtherSecond => self.put(Says::OtherSecond, -20),
            Standing::Other => self.put(Says::OtherGiven, -30),
        }
    }
}

/// How what follows the first given names stands to each other: the same where it is short
/// for it, or told of one only.
fn seconds_to(mine: &[String], theirs: &[String]) -> Standing {
    let (few, many) = match mine.len() <= theirs.len() {
        true => (mine, theirs),
        false => (theirs, mine),
    };
    let fits = |one: &str, other: &str| {
        one == other
            || is_initial(one, other)
            || is_initial(other, one)
            || is_short_for(one, other)
            || is_short_for(other, one)
    };
    let is_near = |one: &str, other: &str| {
        !are_a_pair(one, other) && nearness(one, other) == Some(Near::Slip)
    };
    let any =
        |how: &dyn Fn(&str, &str) -> bool, one: &String| many.iter().any(|other| how(one, other));
    if few.iter().all(|one| any(&fits, one)) {
        Standing::Same
    } else if few.iter().all(|one| any(&fits, one) || any(&is_near, one)) {
        Standing::Near
    } else {
        Standing::OtherSecond
    }
}

/// A given name without the titles before it.
fn untitled(given: &str) -> &str {
    let mut rest = given.trim();
    while let Some((word, behind)) = rest.split_once(char::is_whitespace)
        && is_title(word)
    {
        rest = behind.trim_start();
    }
    rest
}

/// The given names and the middle name word by word, as `spelled` spells them: without what
/// stands in brackets or quotes behind the first, and without a generation.
fn words(given: &str, middle: &str, spelled: impl Fn(&str) -> String) -> Vec<String> {
    let is_name = |word: &&str| word.starts_with(char::is_alphabetic);
    let mut given = given.split_whitespace();
    let first = given.next();
    let behind = given.chain(middle.split_whitespace()).filter(is_name);
    let mut words: Vec<String> = Vec::new();
    for word in first.into_iter().chain(behind) {
        let spelled = spelled(word);
        let parts = spelled.split(' ').filter(|part| !part.is_empty());
        words.extend(parts.map(str::to_owned));
    }
    let mut at = 0;
    words.retain(|word| {
        at += 1;
        at == 1 || !Generation::is_told_by(word)
    });
    words.truncate(GIVEN);
    words
}
