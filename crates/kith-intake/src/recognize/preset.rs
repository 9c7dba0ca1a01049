//! What the headers of known exports mean, before the synonyms that all tools share.

use crate::Field;
use crate::mapping::squash;

/// Headers of one known export.
#[derive(Debug, Clone, Default)]
pub struct Preset {
    /// By header, squashed: the field, or `None` for one that means nothing.
    told: Vec<(&'static str, Option<Field>)>,
    /// Other headers that it is known by, squashed.
    known_by: Vec<&'static str>,
    /// Whether it tells who came.
    is_report: bool,
    /// Whether it is made of contact cards, whose columns have headers of their own.
    is_cards: bool,
}

impl Preset {
    /// Of a kind by its code; empty where nothing is noted of it.
    pub(crate) fn of(code: &str) -> Self {
        let mut lines = lines().filter(|(of, _)| *of == code);
        let told = lines.next().into_iter().flat_map(|(_, pairs)| pairs);
        Self {
            told: told.collect(),
            known_by: known_by(code).collect(),
            is_report: code.starts_with("attendance/"),
            is_cards: code == "roster/vcard",
        }
    }

    /// Whether it tells who came: whoever rang up stands there with their number for a name.
    pub(crate) fn is_report(&self) -> bool {
        self.is_report
    }

    /// Whether it is made of contact cards.
    pub(crate) fn is_cards(&self) -> bool {
        self.is_cards
    }

    /// Whether the export has a column of this header, as far as anything is noted of it.
    pub(crate) fn notes(&self, header: &str) -> bool {
        let header = squash(header);
        let told = self.told.iter().map(|(known, _)| *known);
        let mut all = told.chain(self.known_by.iter().copied());
        all.any(|known| known == header)
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

/// Headers that tell an export of this code from others.
fn known_by(code: &str) -> impl Iterator<Item = &'static str> + '_ {
    let lines = include_str!("kinds.txt").lines();
    let parts = lines.map(|line| line.split('|').map(str::trim));
    let of_kind = parts.filter_map(move |mut parts| {
        let needed = (parts.next() == Some(code)).then(|| parts.nth(1))??;
        Some(needed.split_whitespace())
    });
    of_kind
        .flatten()
        .map(|header| header.trim_start_matches('^'))
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
    fn a_header_that_an_export_is_known_by_is_noted_of_it() {
        let zoom = Preset::of("attendance/zoom-meeting");
        assert!(zoom.notes("Name (Original Name)") && !zoom.notes("Shoe size"));
        assert!(!Preset::of("roster/generic").notes("Name (Original Name)"));
    }

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
