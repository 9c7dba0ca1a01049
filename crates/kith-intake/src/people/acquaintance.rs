use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use kith_model::PersonId;

use super::Frequencies;
use super::likeness::{BIRTHDAY, Names};
use super::nickname::long_forms;
use super::spelling::sound;

/// So many people under one key tell nothing: a common name, a common day.
const CROWD: usize = 48;
/// People who are held against one row, at most.
const MOST: usize = 4;
/// What names and birthdays must be worth for a person to be looked at at all.
const LEAST: i32 = 34;

/// Somebody known, as far as people are found who are not spelled the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Who.
    pub id: PersonId,
    /// Given name; like the others empty where nobody told it.
    pub given: String,
    /// Family name.
    pub family: String,
    /// What the person likes to be called.
    pub nickname: String,
    /// `1990-03-14`, or without its year `--03-14`.
    pub birth_date: String,
}

/// Everybody known by name and birthday: who has nearly this name, and how rare
/// a name is. People are filed under several keys (sounds, short forms, letters
/// of other scripts, birthday), so that a row is held against few of them.
#[derive(Debug, Default)]
pub struct Acquaintance {
    people: Vec<(PersonId, Names, String)>,
    /// Place in `people` by key, sorted.
    filed: Vec<(u64, u32)>,
    hashes: RandomState,
    frequencies: Arc<Frequencies>,
}

impl Acquaintance {
    /// Files everybody who is known.
    pub fn of(sketches: impl IntoIterator<Item = Sketch>) -> Self {
        let mut all = Self::default();
        let mut frequencies = Frequencies::default();
        for sketch in sketches {
            let names = Names::new(&sketch.given, &sketch.family, &sketch.nickname);
            let place = all.people.len() as u32;
            keys(&names, &sketch.birth_date, &all.hashes, |key| {
                all.filed.push((key, place));
            });
            frequencies.add(&names);
            all.people.push((sketch.id, names, sketch.birth_date));
        }
        all.filed.sort_unstable();
        all.filed.dedup();
        all.frequencies = Arc::new(frequencies);
        all
    }

    /// Whether nobody is known.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// How many people have which name.
    pub fn frequencies(&self) -> &Arc<Frequencies> {
        &self.frequencies
    }

    /// The few who have nearly this name, or this birthday and part of it.
    pub(crate) fn alike(&self, row: &Names, birth_date: &str) -> Vec<PersonId> {
        let mut places: Vec<u32> = Vec::new();
        keys(row, birth_date, &self.hashes, |key| {
            let from = self.filed.partition_point(|&(filed, _)| filed < key);
            let under = self.filed[from..].iter();
            let under = under
                .take_while(|&&(filed, _)| filed == key)
                .take(CROWD + 1);
            let before = places.len();
            places.extend(under.map(|&(_, place)| place));
            if places.len() - before > CROWD {
                places.truncate(before);
            }
        });
        places.sort_unstable();
        places.dedup();
        let weighed = places.into_iter().map(|place| {
            let (id, names, born) = &self.people[place as usize];
            let same_day = !born.is_empty() && born == birth_date;
            let points = row.points(names, &self.frequencies);
            (points + if same_day { BIRTHDAY } else { 0 }, *id)
        });
        let mut alike: Vec<(i32, PersonId)> =
            weighed.filter(|&(points, _)| points >= LEAST).collect();
        alike.sort_unstable_by_key(|&(points, id)| (-points, id));
        alike.truncate(MOST);
        alike.into_iter().map(|(_, id)| id).collect()
    }
}

/// The keys somebody is filed under.
fn keys(names: &Names, birth_date: &str, hashes: &RandomState, mut put: impl FnMut(u64)) {
    let given: Vec<&str> = names
        .given
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect();
    let family: Vec<&str> = names
        .family
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect();
    let words: Vec<&str> = given.iter().chain(&family).copied().take(4).collect();
    let sounds: Vec<String> = words.iter().map(|word| sound(word)).collect();
    for (at, word) in words.iter().enumerate() {
        for (other_at, other) in words.iter().enumerate() {
            if at < other_at {
                let (one, other) = (&sounds[at], &sounds[other_at]);
                let pair = if one < other {
                    (one, other)
                } else {
                    (other, one)
                };
                put(hashes.hash_one(("sounds", pair)));
            }
            if at != other_at {
                put(hashes.hash_one(("word and initial", word, other.as_bytes()[0])));
            }
        }
    }
    if let (Some(first), false) = (given.first(), names.family.is_empty()) {
        for form in long_forms(first) {
            put(hashes.hash_one(("form", form, &names.family)));
        }
        put(hashes.hash_one(("form", *first, &names.family)));
    }
    if birth_date.len() == "1990-03-14".len() {
        put(hashes.hash_one(("born", birth_date)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sketch(id: i64, given: &str, family: &str, birth_date: &str) -> Sketch {
        Sketch {
            id: PersonId::from(id),
            given: given.to_owned(),
            family: family.to_owned(),
            nickname: String::new(),
            birth_date: birth_date.to_owned(),
        }
    }

    #[test]
    fn people_are_found_by_sound_short_form_script_slip_and_birthday() {
        let known = Acquaintance::of([
            sketch(1, "Rebecca", "Tanner", ""),
            sketch(2, "Catherine", "Smith", ""),
            sketch(3, "Иван", "Петров", ""),
            sketch(4, "Lars", "Lindqvist", "1980-01-02"),
            sketch(5, "Ana", "Tso", ""),
        ]);
        for (given, family, birth_date, id) in [
            ("Becky", "Tanner", "", 1),
            ("Tanner", "Rebecca", "", 1),
            ("Kathryn", "Smyth", "", 2),
            ("Ivan", "Petrov", "", 3),
            ("Larrs", "Lindqist", "1980-01-02", 4),
        ] {
            let found = known.alike(&Names::new(given, family, ""), birth_date);
            assert_eq!(found, [PersonId::from(id)], "{given} {family}");
        }
        let nobody = known.alike(&Names::new("Bo", "Ngwenya", ""), "1980-01-02");
        assert!(nobody.is_empty(), "a birthday alone is nobody's");
    }

    #[test]
    fn a_name_that_everybody_has_finds_nobody() {
        let crowd = (0..100).map(|id| sketch(id, "Maria", "Garcia", ""));
        let known = Acquaintance::of(crowd);
        let found = known.alike(&Names::new("Mariah", "Garcia", ""), "");
        assert!(found.is_empty(), "it would tell nothing");
    }
}
