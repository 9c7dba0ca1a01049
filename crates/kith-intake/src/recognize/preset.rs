//! What the headers of known exports mean, before the synonyms that all tools share.

use crate::Field;
use crate::mapping::squash;

/// Headers of one known export.
#[derive(Debug, Clone, Default)]
pub struct Preset {
    /// By header, squashed: the field, or `None` for one that means nothing.
    told: Vec<(&'static str, Option<Field>)>,
}

impl Preset {
    /// Of a kind by its code; empty where nothing is noted of it.
    pub(crate) fn of(code: &str) -> Self {
        let mut lines = lines().filter(|(of, _)| *of == code);
        let told = lines.next().into_iter().flat_map(|(_, pairs)| pairs);
        Self {
            told: told.collect(),
        }
    }

    /// What a header means in it and how early it stands; `None` where nothing is noted.
    pub(crate) fn means(&self, header: &str) -> Option<(usize, Option<Field>)> {
        if self.told.is_empty() {
            return None;
        }
        let header = squash(header);
        let place = self.told.iter().position(|(known, _)| *known == header)?;
        Some((place, self.told[place].1))
    }
}

type Pairs = Box<dyn Iterator<Item = (&'static str, Option<Field>)>>;

fn lines() -> impl Iterator<Item = (&'static str, Pairs)> {
    let lines = include_str!("presets.txt").lines();
    let told = lines.filter(|line| !line.starts_with('#'));
    told.filter_map(|line| {
        let (code, pairs) = line.split_once(": ")?;
        let pairs = pairs.split_whitespace().filter_map(|pair| {
            let (header, field) = pair.split_once('=')?;
            Some((header, field.parse().ok()))
        });
        Some((code, Box::new(pairs) as Pairs))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_whole_and_no_kind_stands_twice() {
        let mut seen: Vec<&str> = Vec::new();
        for line in include_str!("presets.txt").lines() {
            if line.starts_with('#') {
                continue;
            }
            let (code, pairs) = line.split_once(": ").expect("code, colon, pairs");
            assert!(!seen.contains(&code), "{code} stands once");
            seen.push(code);
            for pair in pairs.split_whitespace() {
                let (header, field) = pair.split_once('=').expect("header=field");
                assert_eq!(squash(header), header, "written squashed");
                assert!(field == "-" || field.parse::<Field>().is_ok(), "{pair}");
            }
        }
    }
}
