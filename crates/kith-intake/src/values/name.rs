//! Names taken apart for the fields, and weighed against each other.

use kith_model::match_key::fold;

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
}

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
];
const SUFFIXES: &[&str] = &[
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mba", "cpa", "rn",
];
const PARTICLES: &[&str] = &[
    "van", "von", "de", "del", "della", "di", "da", "das", "dos", "do", "du", "la", "le", "las",
    "los", "der", "den", "ter", "ten", "bin", "ibn", "al", "el", "st", "san", "af", "av", "zu",
];

const PRONOUNS: &[&str] = &[
    "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "ze", "zir", "hir", "xe",
    "xem", "any", "ella", "el", "\u{e9}l", "elle", "elles", "il", "iel", "sie", "ihr", "er", "ihm",
    "ela", "ele", "lei", "lui", "zij", "haar", "hij", "hem", "hen", "die",
];

/// What meeting tools add to a name in brackets.
const ADDED: &[&str] = &[
    "external",
    "extern",
    "externo",
    "externe",
    "esterno",
    "guest",
    "gast",
    "invitado",
    "invitada",
    "invit\u{e9}",
    "convidado",
    "ospite",
    "host",
    "co-host",
    "me",
    "unverified",
];

impl Name {
    /// Takes a whole name apart: "Begay, Rosa", "Dr. Ana de la Cruz Jr.", "Doe,
    /// Jane (External)". Marks in parentheses are dropped, nothing else is.
    pub fn parse(full: &str) -> Self {
        let bare = without_marks(full);
        let mut name = Self::default();
        let (family, rest) = match bare.split_once(',') {
            Some((head, tail)) if SUFFIXES.contains(&plain(tail).as_str()) => {
                name.suffix = tail.trim().to_owned();
                (None, head)
            }
            Some((head, tail)) if !head.trim().is_empty() && !tail.trim().is_empty() => {
                (Some(head.trim()), tail)
            }
            _ => (None, bare.as_str()),
        };
        let mut words: Vec<&str> = rest.split_whitespace().collect();
        if words.len() > 1 && PREFIXES.contains(&plain(words[0]).as_str()) {
            name.prefix = words.remove(0).to_owned();
        }
        if let Some(last) = words
            .last()
            .filter(|last| words.len() > 1 && SUFFIXES.contains(&plain(last).as_str()))
        {
            name.suffix = (*last).to_owned();
            words.pop();
        }
        match family {
            Some(family) => {
                name.family = family.to_owned();
                name.given = words.join(" ");
            }
            None => {
                let split = split(&words);
                name.given = words[..split].join(" ");
                name.family = words[split..].join(" ");
            }
        }
        if is_family_first(&words) && family.is_none() && words.len() == 2 {
            std::mem::swap(&mut name.given, &mut name.family);
        }
        name
    }

    /// Given and family name with a space between.
    pub fn whole(&self) -> String {
        [self.given.as_str(), self.family.as_str()]
            .join(" ")
            .trim()
            .to_owned()
    }
}

/// Whether two names may be one person's: the same words in any order, one with
/// more of them than the other, or initials for words. One who gave no name is
/// compatible with everybody.
pub fn compatible(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let (few, many) = if one.len() <= other.len() {
        (&one, &other)
    } else {
        (&other, &one)
    };
    if few.is_empty() || few == many {
        return true;
    }
    let mut left: Vec<&String> = many.iter().collect();
    let mut whole = 0;
    for word in few {
        let Some(at) = left
            .iter()
            .position(|there| there == &word)
            .or_else(|| left.iter().position(|there| abbreviates(word, there)))
        else {
            return false;
        };
        whole += usize::from(left[at].chars().count() > 1 && word.chars().count() > 1);
        left.swap_remove(at);
    }
    whole > 0
}

/// The words that make a name, folded, without titles and marks.
fn words(name: &str) -> Vec<String> {
    fold(&without_marks(name))
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '\u{2019}')
        .map(|word| {
            word.chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect::<String>()
        })
        .filter(|word| {
            !word.is_empty()
                && !PREFIXES.contains(&word.as_str())
                && !SUFFIXES.contains(&word.as_str())
        })
        .collect()
}

fn abbreviates(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    short.chars().count() == 1 && long.starts_with(short)
}

/// Without "(External)", "(she/her)", "[Guest]" and whatever else stands in brackets
/// at the end, and without pronouns that stand there alone: "Rosa Begay - she/her".
pub fn without_marks(name: &str) -> String {
    let mut rest = name.trim();
    while let Some(before) = before_brackets(rest).or_else(|| before_pronouns(rest)) {
        rest = before.trim_end();
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A part of a name as typed, but for pronouns and for what meeting tools add in
/// brackets: of "Rosa (Rosie)" all stays.
pub fn without_known_marks(part: &str) -> &str {
    let mut rest = part.trim();
    loop {
        let bracketed = before_brackets(rest).filter(|before| {
            let inside = rest[before.len()..].to_lowercase();
            let mut words = inside
                .split(|letter: char| !letter.is_alphabetic() && letter != '-')
                .filter(|word| !word.is_empty());
            words.all(|word| PRONOUNS.contains(&word) || ADDED.contains(&word))
        });
        let Some(before) = bracketed.or_else(|| before_pronouns(rest)) else {
            return rest;
        };
        rest = before.trim_end();
    }
}

fn before_brackets(name: &str) -> Option<&str> {
    let pairs = [('(', ')'), ('[', ']'), ('\u{ff08}', '\u{ff09}')];
    let (open, _) = pairs
        .into_iter()
        .find(|&(_, close)| name.ends_with(close))?;
    let at = name.rfind(open).filter(|&at| at > 0)?;
    Some(&name[..at])
}

/// What stands before pronouns with a slash between, and before what sets them apart.
fn before_pronouns(name: &str) -> Option<&str> {
    let (before, last) = name.rsplit_once(char::is_whitespace)?;
    let mut words = last.split('/').map(str::to_lowercase);
    let pronouns = last.contains('/') && words.all(|word| PRONOUNS.contains(&word.as_str()));
    pronouns
        .then(|| before.trim_end_matches([' ', '-', '\u{2013}', '\u{2014}', '|', ',', '\u{b7}']))
}

/// Where the family name begins: at the last word, or at the particles before it.
fn split(words: &[&str]) -> usize {
    if words.len() < 2 {
        return words.len();
    }
    let mut split = words.len() - 1;
    while split > 1 && PARTICLES.contains(&plain(words[split - 1]).as_str()) {
        split -= 1;
    }
    split
}

/// Chinese, Japanese and Korean names put the family first.
fn is_family_first(words: &[&str]) -> bool {
    let east_asian = |letter: char| matches!(letter, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}');
    !words.is_empty() && words.iter().all(|word| word.chars().all(east_asian))
}

fn plain(word: &str) -> String {
    fold(word)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(full: &str) -> [String; 4] {
        let Name {
            prefix,
            given,
            family,
            suffix,
        } = Name::parse(full);
        [prefix, given, family, suffix]
    }

    #[test]
    fn whole_names_are_taken_apart_without_harm() {
        for (full, parts_of_it) in [
            ("Rosa Begay", ["", "Rosa", "Begay", ""]),
            ("Begay, Rosa", ["", "Rosa", "Begay", ""]),
            ("Doe, Jane (External)", ["", "Jane", "Doe", ""]),
            (
                "Dr. Ana de la Cruz Jr.",
                ["Dr.", "Ana", "de la Cruz", "Jr."],
            ),
            ("Martin King, Jr.", ["", "Martin", "King", "Jr."]),
            ("Sukarno", ["", "Sukarno", "", ""]),
            ("山田 太郎", ["", "太郎", "山田", ""]),
            (
                "Zoë O'Neil-Smith (she/her) (Guest)",
                ["", "Zoë", "O'Neil-Smith", ""],
            ),
            ("Rosa Begay she/her", ["", "Rosa", "Begay", ""]),
            ("Rosa Begay - She/Ella", ["", "Rosa", "Begay", ""]),
            ("Begay, Rosa [External]", ["", "Rosa", "Begay", ""]),
            ("Rosa Begay, they/them", ["", "Rosa", "Begay", ""]),
            ("", ["", "", "", ""]),
            (",", ["", "", ",", ""]),
        ] {
            if full == "," {
                assert!(
                    parts(full).concat().contains(','),
                    "nothing is dropped: {:?}",
                    parts(full)
                );
            } else {
                assert_eq!(parts(full), parts_of_it, "{full:?}");
            }
        }
    }

    #[test]
    fn of_a_part_only_what_was_added_goes() {
        for (part, bare) in [
            ("Rosa (she/her)", "Rosa"),
            ("Begay (External)", "Begay"),
            ("Rosa she/her", "Rosa"),
            ("Rosa (Rosie)", "Rosa (Rosie)"),
            ("Rosa/Ros\u{e1}", "Rosa/Ros\u{e1}"),
            ("(she/her)", "(she/her)"),
        ] {
            assert_eq!(without_known_marks(part), bare, "{part:?}");
        }
    }

    #[test]
    fn names_are_compatible_in_any_order_with_initials_and_without_marks() {
        for (one, other) in [
            ("Rosa Begay", "BEGAY, ROSA"),
            ("Rosa M. Begay", "Rosa Begay"),
            ("R. Begay", "Rosa Begay"),
            ("Zoë O'Neil-Smith (Zoe)", "Zoe ONeil Smith"),
            ("Dr. José Álvarez", "Jose Alvarez"),
            ("", "Rosa"),
        ] {
            assert!(compatible(one, other), "{one:?} and {other:?}");
        }
        for (one, other) in [
            ("Ada Lindqvist", "Bo Ngwenya"),
            ("Ada Lindqvist", "Ada Byron"),
            ("A. B.", "Ada Byron"),
            ("Ann Lee", "Anna Lee"),
        ] {
            assert!(!compatible(one, other), "{one:?} and {other:?}");
        }
    }
}
