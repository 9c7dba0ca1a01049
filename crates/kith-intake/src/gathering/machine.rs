use kith_model::match_key::{email_key, fold};

use crate::values::name::Name;

/// What joins a meeting under no name of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flag {
    /// A program that listens and takes notes.
    NoteTaker,
    /// A telephone that dialed in.
    DialIn,
    /// A device without the name of whoever holds it.
    Device,
}

impl Flag {
    /// Stable.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoteTaker => "note_taker",
            Self::DialIn => "dial_in",
            Self::Device => "device",
        }
    }

    /// A phrase.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoteTaker => "A note-taker, not a person",
            Self::DialIn => "Dialed in by telephone",
            Self::Device => "A device without a name",
        }
    }
}

/// Digits that make a telephone number.
const LEAST_DIGITS: usize = 6;
/// The same where a word before them says that it is one.
const LEAST_BEHIND_A_WORD: usize = 3;

/// What a name and an address give away.
pub(super) fn flag(name: &str, email: &str) -> Option<Flag> {
    let words = plain(name);
    let email = email.to_lowercase();
    // "Rev. Ai Sato" has a title and an address, and is no Rev.ai.
    let person = Name::parse(name);
    let is_titled = !person.prefix.is_empty() && email_key(&email).is_some();
    let untitled = is_titled.then(|| plain(&person.whole()));
    let untitled = untitled.filter(|name| name.contains(' '));
    let has = |words: &str, told: &str| format!(" {words} ").contains(&format!(" {told} "));
    let listed = |kind: &str| {
        list(kind).any(|told| match told.strip_prefix('@') {
            Some(_) => email.ends_with(told),
            None => has(untitled.as_deref().unwrap_or(&words), told),
        })
    };
    if listed("notetaker") || is_listed("notetaker-alone", &words) {
        Some(Flag::NoteTaker)
    } else if is_number(name, &words) || listed("dial-in") {
        Some(Flag::DialIn)
    } else if is_device(&words) || is_room(&words) || owner(name).is_some() {
        Some(Flag::Device)
    } else {
        None
    }
}

/// Digits, perhaps some of them hidden, and no word but those for a telephone.
fn is_number(name: &str, words: &str) -> bool {
    let digits = name
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '*');
    let is_told = |word: &str| {
        matches!(
            word,
            "phone" | "tel" | "telephone" | "telefon" | "telefono" | "caller" | "user" | "guest"
        )
    };
    let digits = digits.count();
    // "Telephone_1234": a word says what it is, and its last digits which.
    let named = digits >= LEAST_BEHIND_A_WORD
        && matches!(
            words.split(' ').next(),
            Some("telephone" | "telefon" | "telefono" | "caller")
        );
    (digits >= LEAST_DIGITS || named)
        && words
            .split(' ')
            .all(|word| !word.chars().any(char::is_alphabetic) || is_told(word))
}

/// A room by the words that end its name, perhaps with its number.
fn is_room(words: &str) -> bool {
    let bare = words.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
    list("room").any(|told| {
        bare.strip_suffix(told)
            .is_some_and(|before| before.is_empty() || before.ends_with(' '))
    })
}

/// Words of devices and model numbers, the first of them a word.
fn is_device(words: &str) -> bool {
    let is_word = |word: &str| is_listed("device", word) || is_listed("handset", word);
    let is_number = |word: &str| word.chars().any(|sign| sign.is_ascii_digit());
    let mut all = words.split(' ');
    match all.next() {
        Some("sm") => all.next().is_some_and(is_number),
        Some(first) if is_word(first) => {
            all.all(|word| is_word(word) || is_number(word) || is_listed("model", word))
        }
        _ => false,
    }
}

/// Whose device a name tells of: "Rosa", of "Rosa's iPhone" and "iPhone de Rosa".
pub(super) fn owner(name: &str) -> Option<String> {
    const BETWEEN: &[&str] = &["s", "de", "del", "di", "do", "da", "von", "van", "of"];
    let words = plain(name);
    let all: Vec<&str> = words.split(' ').collect();
    let at = all.iter().position(|word| is_listed("handset", word))?;
    let owner = match at {
        0 => {
            let between = all.iter().position(|word| BETWEEN[1..].contains(word))?;
            &all[between + 1..]
        }
        _ => all[..at].strip_suffix(&["s"])?,
    };
    (1..=3).contains(&owner.len()).then(|| owner.join(" "))
}

fn is_listed(kind: &str, word: &str) -> bool {
    list(kind).any(|told| told == word)
}

/// Folded, with one blank where anything but letters and digits stands.
fn plain(name: &str) -> String {
    let folded = fold(name);
    let words = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn list(kind: &str) -> impl Iterator<Item = &'static str> {
    let lines = include_str!("machines.txt").lines();
    let parts = lines.filter_map(|line| line.split_once(" | "));
    parts.filter_map(move |(told, words)| (told == kind).then_some(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_person_is_told_by_its_name() {
        for (name, email, found) in [
            ("Otter.ai", "", Some(Flag::NoteTaker)),
            ("Rosa's OtterPilot", "", Some(Flag::NoteTaker)),
            ("Fireflies.ai Notetaker Rosa", "", Some(Flag::NoteTaker)),
            ("read.ai meeting notes", "", Some(Flag::NoteTaker)),
            ("tl;dv", "", Some(Flag::NoteTaker)),
            ("Rosa's Fathom Notetaker", "", Some(Flag::NoteTaker)),
            ("Fred", "fred@fireflies.ai", Some(Flag::NoteTaker)),
            ("Otter Nielsen", "otter@example.org", None),
            ("Sana AI", "", Some(Flag::NoteTaker)),
            ("Cluely", "", Some(Flag::NoteTaker)),
            ("Anonymous user", "", Some(Flag::Device)),
            ("Unverified User", "", Some(Flag::Device)),
            ("Rev. Ai Sato", "ai.sato@example.org", None),
            ("Rev.ai", "", Some(Flag::NoteTaker)),
            ("Rev AI", "rosa@example.org", Some(Flag::NoteTaker)),
            (
                "Rev.ai Notetaker",
                "rosa@example.org",
                Some(Flag::NoteTaker),
            ),
            ("Dr. Fred", "fred@fireflies.ai", Some(Flag::NoteTaker)),
            ("Otter", "", Some(Flag::NoteTaker)),
            ("Fathom", "", Some(Flag::NoteTaker)),
            ("Copilot", "", Some(Flag::NoteTaker)),
            ("Microsoft Copilot", "", Some(Flag::NoteTaker)),
            ("Gemini Notes", "", Some(Flag::NoteTaker)),
            ("Notes by Gemini", "", Some(Flag::NoteTaker)),
            ("Recall.ai bot", "", Some(Flag::NoteTaker)),
            ("Krisp", "", Some(Flag::NoteTaker)),
            ("Noota", "", Some(Flag::NoteTaker)),
            ("Leexi", "", Some(Flag::NoteTaker)),
            ("Vexa", "", Some(Flag::NoteTaker)),
            ("Plaud", "", Some(Flag::NoteTaker)),
            ("Jamie Ai", "", None),
            ("Fellow Ai", "", None),
            ("Gemini Alvarez", "", None),
            ("Telephone_1234", "", Some(Flag::DialIn)),
            ("Library Conference Room", "", Some(Flag::Device)),
            ("Conference Room 204", "", Some(Flag::Device)),
            ("Dana Broom", "", None),
            ("Grace Gong", "", None),
            ("15550100123", "", Some(Flag::DialIn)),
            ("+1 555-***-**23", "", Some(Flag::DialIn)),
            ("Call-in User_1", "", Some(Flag::DialIn)),
            ("Rosa 5550100123", "", None),
            ("iPhone", "", Some(Flag::Device)),
            ("Galaxy S21 Ultra", "", Some(Flag::Device)),
            ("SM-G991U", "", Some(Flag::Device)),
            ("DESKTOP-8GH2K1", "", Some(Flag::Device)),
            ("Max", "", None),
            ("Rosa's iPhone", "", Some(Flag::Device)),
            ("\u{5c71}\u{7530} \u{592a}\u{90ce}", "", None),
            ("", "", None),
        ] {
            assert_eq!(flag(name, email), found, "{name:?}");
        }
    }

    #[test]
    fn a_device_may_tell_whose_it_is() {
        for (name, whose) in [
            ("Rosa's iPhone", Some("rosa")),
            ("Rosa Begay\u{2019}s iPad", Some("rosa begay")),
            ("iPhone de Rosa", Some("rosa")),
            ("iPhone 13", None),
            ("Rosa Begay", None),
        ] {
            assert_eq!(owner(name).as_deref(), whose, "{name:?}");
        }
    }

    #[test]
    fn every_line_of_the_list_is_whole() {
        let lines = include_str!("machines.txt").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let kind = line.split_once(" | ").map(|(kind, _)| kind);
            assert!(
                matches!(
                    kind,
                    Some(
                        "notetaker"
                            | "notetaker-alone"
                            | "dial-in"
                            | "device"
                            | "handset"
                            | "model"
                            | "room"
                    )
                ),
                "{line:?}"
            );
        }
    }
}
