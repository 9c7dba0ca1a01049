//! Which values are worth holding against one another.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::why::why;
use super::written::Written;

/// From so many letters on a slip is looked for.
const LONG: usize = 9;
/// A key that more values have tells nothing.
const CROWD: usize = 500;

/// Every key of every value, sorted.
pub(super) struct Neighbors {
    keys: Vec<(u64, u32)>,
    of_value: Vec<Vec<u64>>,
}

/// By what a value is found.
#[derive(Hash)]
enum Key<'k> {
    Letters(&'k str),
    /// In alphabetical order.
    Words(Vec<&'k str>),
    Initials(&'k str),
    /// With one letter left out, or none.
    Without(String),
}

impl Neighbors {
    pub fn of(values: &[Written]) -> Self {
        let of_value: Vec<Vec<u64>> = values.iter().map(keys).collect();
        let numbered = of_value.iter().zip(0..);
        let mut keys: Vec<(u64, u32)> = numbered
            .flat_map(|(keys, at)| keys.iter().map(move |&key| (key, at)))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        Self { keys, of_value }
    }

    /// Every other value that has a key with this one.
    pub fn near(&self, at: usize) -> Vec<usize> {
        let keys = self.of_value[at].iter();
        let mut near: Vec<usize> = keys
            .flat_map(|&key| self.with(key))
            .filter(|&other| other != at)
            .collect();
        near.sort_unstable();
        near.dedup();
        near
    }

    /// Whether initials stand for several names that have nothing else in common.
    pub fn is_vague(&self, values: &[Written], one: usize, other: usize) -> bool {
        let (short, long) = match values[one].is_initials {
            true => (&values[one], &values[other]),
            false => (&values[other], &values[one]),
        };
        let key = hashed(&Key::Initials(&short.letters));
        let names = self.with(key).map(|at| &values[at]);
        let mut names = names.filter(|name| name.initials.contains(&short.letters));
        names.any(|name| {
            name.value != long.value && why(long, name).or_else(|| why(name, long)).is_none()
        })
    }

    fn with(&self, key: u64) -> impl Iterator<Item = usize> {
        let from = self.keys.partition_point(|&(other, _)| other < key);
        let same = self.keys[from..]
            .iter()
            .take_while(move |&&(other, _)| other == key);
        same.take(CROWD).map(|&(_, at)| at as usize)
    }
}

fn keys(value: &Written) -> Vec<u64> {
    let mut keys = vec![hashed(&Key::Letters(&value.letters))];
    if value.words.len() > 1 {
        let mut words: Vec<&str> = value.spelled_out.iter().map(String::as_str).collect();
        words.sort_unstable();
        keys.push(hashed(&Key::Words(words)));
    }
    if value.is_initials {
        keys.push(hashed(&Key::Initials(&value.letters)));
    }
    let initials = value.initials.iter();
    keys.extend(initials.map(|initials| hashed(&Key::Initials(initials))));
    let letters: Vec<char> = value.letters.chars().collect();
    if letters.len() >= LONG {
        keys.push(hashed(&Key::Without(value.letters.clone())));
        keys.extend((0..letters.len()).map(|out| {
            let rest = letters[..out].iter().chain(&letters[out + 1..]);
            hashed(&Key::Without(rest.collect()))
        }));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn hashed(key: &Key<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
