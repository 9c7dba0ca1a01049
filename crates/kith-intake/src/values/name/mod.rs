//! Names taken apart for the fields, and held against each other.

mod compatible;
mod generation;

pub use compatible::compatible;
pub(crate) use generation::Generation;

use kith_model::match_key::fold;
use kith_model::person::puts_family_first;

use crate::people::is_short_for;
use crate::values::marks::{self, Marked};

/// A name by its parts, as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// "Dr."
    pub prefix: String,
    /// Given name or names.
    pub given: String,
    /// Family name with its particles.
    pub family: String,
    /// "Jr."
    pub suffix: String,
    /// "she/her", where they stand beside the name.
    pub pronouns: Option<String>,
}

/// What stands before a name, folded.
const PREFIXES: &[&str] = &[
    "dr",
    "mr",
    "mrs",
    "ms",
    "mx",
    "prof",
    "professor",
    "rev",
    "sr",
    "sra",
    "srta",
    "don",
    "dona",
    "herr",
    "frau",
    "mme",
    "chief",
    "miss",
    "mlle",
    "monsieur",
    "madame",
];
/// Of these one may follow another: "Prof. Dr.".
const STACKED: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "rev",
    "mr",
    "mrs",
    "ms",
    "herr",
    "frau",
];
/// What follows a title and is none by itself: "Dr. med.", "Dr. rer. nat.".
const FACULTIES: &[&str] = &[
    "med", "phil", "rer", "nat", "jur", "ing", "oec", "pol", "habil", "dent", "vet",
];
/// What stands before names in a column of its own, and may be a name elsewhere.
const HONORIFICS: &[&str] = &[
    "m", "hr", "fr", "sig", "sigra", "dott", "dottssa", "dhr", "mevr", "mw", "ing", "mag", "sir",
    "lady", "eng", "d", "da", "stra",
];
const SUFFIXES: &[&str] = &[
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mba", "cpa", "rn", "lcsw", "lmsw", "msw",
    "bsn", "msn", "mph", "mpa", "edd", "psyd", "lpc", "lpcc", "lmft", "lmhc", "dvm", "dds", "dnp",
    "aprn", "pmp",
];
/// Suffixes that are names, too, and are none only behind a whole name and in capitals.
const DEGREES: &[&str] = &[
    "ba", "bs", "bsc", "bfa", "ma", "ms", "msc", "mfa", "med", "jd", "llm", "do", "np", "pa", "pe",
    "dc", "cnp", "cpt", "ccc", "facp",
];
/// Those that are a part of the name, not a degree.
const GENERATIONS: &[&str] = &["jr", "sr", "ii", "iii", "iv"];
const PARTICLES: &[&str] = &[
    "van", "von", "de", "del", "della", "di", "da", "das", "dos", "do", "du", "la", "le", "las",
    "los", "der", "den", "ter", "ten", "bin", "ibn", "al", "el", "st", "san", "af", "av", "zu",
];

impl Name {
    /// Takes a whole name apart: "Begay, Rosa", "Dr. Ana de la Cruz Jr.", "Doe,
    /// Jane (External)". Pronouns and what meeting tools add are told of apart;
    /// whatever else stands in brackets stays with the word before it.
    pub fn parse(full: &str) -> Self {
        let marked = Marked::of(full);
        let mut name = Self {
            pronouns: marked.pronouns.map(str::to_owned),
            ..Self::default()
        };
        let mut suffixes = Vec::new();
        let mut bare = marked.bare;
        while let Some((head, tail)) = last_comma(bare).filter(|(head, tail)| is_suffix(head, tail))
        {
            suffixes.insert(0, tail.trim());
            bare = head;
        }
        let (family, rest) = match comma(bare) {
            Some((head, tail)) if [head, tail].iter().all(|part| has_letters(part)) => {
                match comma(tail) {
                    Some((suffix, given)) if GENERATIONS.contains(&plain(suffix).as_str()) => {
                        suffixes.insert(0, suffix.trim());
                        (Some(head.trim()), given)
                    }
                    _ => (Some(head.trim()), tail),
                }
            }
            _ => (None, bare),
        };
        let mut words = marks::words(rest);
        let titles = prefixes(&words);
        let is_couple = titles > 2;
        name.prefix = words.drain(..titles).collect::<Vec<_>>().join(" ");
        let mut behind = Vec::new();
        let has_capitals = rest.chars().any(char::is_uppercase);
        let is_behind = |word: &str, words: usize| {
            let bare = plain(word);
            words > 1 && SUFFIXES.contains(&bare.as_str())
                || words > 2 && has_capitals && Generation::is_behind_a_name(word, &bare)
        };
        while let Some(last) = words.last().filter(|last| is_behind(last, words.len())) {
            behind.insert(0, *last);
            words.pop();
        }
        if !behind.is_empty() {
            suffixes.insert(0, "");
        }
        let behind = behind.join(" ");
        if let Some(first) = suffixes.first_mut().filter(|first| first.is_empty()) {
            *first = &behind;
        }
        name.suffix = suffixes.join(", ");
        (name.given, name.family) = match family {
            Some(family) => (words.join(" "), marks::words(family).join(" ")),
            None if is_couple && words.len() == 1 => (String::new(), words[0].to_owned()),
            None if is_family_first(&words) => (words[1..].join(" "), words[0].to_owned()),
            None => {
                let (given, family) = words.split_at(split(&words));
                (given.join(" "), family.join(" "))
            }
        };
        for part in [&mut name.given, &mut name.family] {
            let marked = Marked::of(part);
            let said = marked.pronouns.map(str::to_owned);
            if marked.bare.len() < part.len() {
                *part = marked.bare.to_owned();
            }
            name.pronouns = name.pronouns.take().or(said);
        }
        name
    }

    /// Takes out what the person is called, where it stands in brackets and is a short
    /// form of the given name for sure: "Robert (Bob) Smith", "Robert Smith (Bob)"; in quotes it
    /// is what the person is called, whatever it is short for: "Rosa \"Rosie\" Begay".
    pub fn take_nickname(&mut self) -> Option<String> {
        if let Some((bare, quoted)) = marks::with_quoted(&self.given) {
            self.given = bare;
            return Some(quoted);
        }
        let given = marks::with_another(&self.given).map_or(&*self.given, |(bare, _)| bare);
        let first = fold(given.split_whitespace().next()?);
        for part in [&mut self.given, &mut self.family] {
            if let Some((bare, another)) = marks::with_another(part)
                && is_short_for(&fold(another), &first)
            {
                let another = another.to_owned();
                *part = bare.to_owned();
                return Some(another);
            }
        }
        None
    }

    /// Given and family name with a space between.
    pub fn whole(&self) -> String {
        [self.given.as_str(), self.family.as_str()]
            .join(" ")
            .trim()
            .to_owned()
    }
}

/// Whether a cell is nothing but what stands before a name: "Ms.", "Prof. Dr.".
pub(crate) fn is_honorific(cell: &str) -> bool {
    let mut words = cell.split_whitespace().map(plain).peekable();
    words.peek().is_some()
        && words.all(|word| PREFIXES.contains(&&*word) || HONORIFICS.contains(&&*word))
}

/// Whether a word stands before a name: "Dr.", "Rev.".
pub(crate) fn is_title(word: &str) -> bool {
    PREFIXES.contains(&plain(word).as_str())
}

/// How many of the words are titles before the name; a couple has two with a word between.
fn prefixes(words: &[&str]) -> usize {
    let is_title = |at: usize, titles: &[&str]| {
        words
            .get(at)
            .is_some_and(|word| titles.contains(&plain(word).as_str()))
    };
    if words.len() < 2 || !is_title(0, PREFIXES) {
        return 0;
    }
    let joins = |word: &str| matches!(word, "&" | "and" | "und" | "y" | "et" | "e" | "en");
    if words.len() > 3 && joins(&words[1].to_lowercase()) && is_title(2, STACKED) {
        return 3;
    }
    let is_faculty = |at: usize| words[at].ends_with('.') && is_title(at, FACULTIES);
    let more = (1..words.len() - 1).take_while(|&at| is_title(at, STACKED) || is_faculty(at));
    1 + more.count()
}

/// Whether what stands behind a comma is a suffix or some: "Jr.", "PhD", "MSW LCSW".
fn is_suffix(head: &str, tail: &str) -> bool {
    let is_whole = head.split_whitespace().count() > 1;
    let in_capitals = !tail.chars().any(char::is_lowercase);
    let mut words = tail.split_whitespace().map(plain).peekable();
    words.peek().is_some()
        && words.all(|word| {
            SUFFIXES.contains(&&*word) || is_whole && in_capitals && DEGREES.contains(&&*word)
        })
}

fn has_letters(part: &str) -> bool {
    part.chars().any(char::is_alphabetic)
}

/// What stands before and after the first comma outside brackets.
fn comma(name: &str) -> Option<(&str, &str)> {
    let at = commas(name).next()?;
    Some((&name[..at], &name[at + 1..]))
}

/// The same of the last one.
fn last_comma(name: &str) -> Option<(&str, &str)> {
    let at = commas(name).last()?;
    Some((&name[..at], &name[at + 1..]))
}

fn commas(name: &str) -> impl Iterator<Item = usize> {
    let mut depth = 0_usize;
    name.char_indices().filter_map(move |(at, letter)| {
        match letter {
            '(' | '[' | '\u{ff08}' => depth += 1,
            ')' | ']' | '\u{ff09}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (letter == ',' && depth == 0).then_some(at)
    })
}

/// Where the family name begins: at the last word, or at the particles before it.
fn split(words: &[&str]) -> usize {
    if words.len() < 2 {
        return words.len();
    }
    let mut split = words.len() - 1;
    if split > 1 && Generation::ends_a_family_name(&plain(words[split])) {
        split -= 1;
    }
    let is_quoted = |word: &str| word.ends_with(['"', '\u{201d}', '\u{201c}', '\'', '\u{2019}']);
    // "V\u{103}n" is a name of its own and no "van".
    let is_particle =
        |word: &str| PARTICLES.contains(&word.to_lowercase().as_str()) && !is_quoted(word);
    let before_particles = |mut split: usize| {
        while split > 1 && is_particle(words[split - 1]) {
            split -= 1;
        }
        split
    };
    split = before_particles(split);
    // "Ortega y Gasset"
    if split > 2 && ["y", "e", "i"].contains(&words[split - 1]) {
        split = before_particles(split - 2);
    }
    split
}

/// Chinese, Japanese and Korean names put the family first.
fn is_family_first(words: &[&str]) -> bool {
    words.len() > 1 && puts_family_first(words.iter().copied())
}

fn plain(word: &str) -> String {
    fold(word)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests;
