//! What reads like a name in a pasted list, and what does not.

use kith_model::match_key::{fold, phone_key};

use crate::mapping::known;

/// Words of sentences and letters, which are nobody's name.
const OF_SENTENCES: &[&str] = &[
    "a",
    "about",
    "add",
    "all",
    "also",
    "and",
    "any",
    "are",
    "ask",
    "at",
    "attached",
    "below",
    "best",
    "but",
    "call",
    "can",
    "cheers",
    "contact",
    "contacts",
    "emails",
    "everybody",
    "everyone",
    "folks",
    "following",
    "for",
    "forwarded",
    "from",
    "has",
    "have",
    "hello",
    "here",
    "hey",
    "hi",
    "if",
    "in",
    "is",
    "it",
    "list",
    "me",
    "message",
    "my",
    "of",
    "on",
    "or",
    "our",
    "out",
    "participants",
    "people",
    "please",
    "questions",
    "regards",
    "reply",
    "see",
    "sent",
    "sincerely",
    "subject",
    "tel",
    "thank",
    "thanks",
    "that",
    "the",
    "them",
    "these",
    "they",
    "this",
    "to",
    "us",
    "was",
    "we",
    "were",
    "will",
    "with",
    "write",
    "you",
    "your",
    "yours",
    "hola",
    "saludos",
    "gracias",
    "hallo",
    "liebe",
    "gruss",
    "grusse",
    "bonjour",
    "merci",
    "cordialement",
];

/// What stands before those a mail goes to.
const TO: &[&str] = &[
    "to",
    "cc",
    "bcc",
    "an",
    "kopie",
    "blindkopie",
    "para",
    "cco",
    "a",
    "aan",
    "per",
    "ccn",
    "cci",
];

/// What stands before the one that a mail is from.
const FROM: &[&str] = &[
    "from",
    "von",
    "de",
    "da",
    "van",
    "sender",
    "reply-to",
    "responder a",
];

/// What stands before an address and is no name.
const LABELS: &[&str] = &[
    "email", "e-mail", "mail", "contact", "address", "web", "e", "m", "kontakt", "correo",
    "courriel",
];

/// Small words of names.
const SMALL: &[&str] = &[
    "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "las", "le", "los", "van",
    "von", "vom", "zu", "zum", "zur", "der", "den", "ter", "ten", "het", "bin", "binti", "ibn",
    "al", "el", "y", "e", "af", "av", "bint", "abu", "mac", "t",
];

/// Longer ones are sentences.
const MOST_WORDS: usize = 6;

/// Whether a text could be somebody's name: a few words, none of a sentence.
pub(super) fn may_be_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let odd = |letter: char| letter.is_ascii_digit() || "@<>{}|=?!:/\\_#%$".contains(letter);
    (1..=MOST_WORDS).contains(&words.len())
        && text.chars().any(char::is_alphabetic)
        && !text.contains(odd)
        && !words.iter().any(|word| is_of_sentence(word))
        && !text.ends_with(|end| ",;".contains(end))
}

/// Whether a text without an address beside it is somebody's name: two words or more that
/// begin large, or in a script that has no large letters.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_large = |word: &&str| {
        let bare = word.trim_start_matches(|sign: char| !sign.is_alphabetic());
        let bare = if bare.is_empty() { word } else { bare };
        bare.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase())
    };
    let is_small = |word: &&str| SMALL.contains(&fold(word).as_str());
    let outside = text.split('(').next().unwrap_or(text).split_whitespace();
    let outside: Vec<&str> = outside.collect();
    may_be_name(text)
        && words.len() >= 2
        && outside.iter().filter(|word| is_large(word)).count() >= 1
        && outside.iter().all(|word| is_large(word) || is_small(word))
        && !text.ends_with('.')
        && known(text).is_none()
}

/// Whether a text is part of a sentence, or begins with a time or a day.
pub(super) fn is_prose(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        || text.split_whitespace().any(is_of_sentence)
}

fn is_of_sentence(word: &str) -> bool {
    let bare = fold(word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    let is_initial = word.ends_with('.') || word.starts_with(char::is_uppercase) && word.len() == 1;
    !is_initial && OF_SENTENCES.contains(&bare.as_str())
}

/// Whether a line begins like a letter.
pub(super) fn is_greeting(line: &str) -> bool {
    let first = line.split(|sign: char| !sign.is_alphabetic()).next();
    first.is_some_and(|word| {
        [
            "hi", "hello", "hey", "dear", "hola", "hallo", "liebe", "bonjour",
        ]
        .contains(&fold(word).as_str())
    })
}

/// Whether a text is a number to call.
pub(super) fn is_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let bare =
        text.trim_start_matches(|letter: char| letter.is_alphabetic() || ".: ".contains(letter));
    let is_of_one = |letter: char| letter.is_ascii_digit() || " +-().\u{a0}/x".contains(letter);
    (7..=20).contains(&digits)
        && text.len() - bare.len() <= "Telephone: ".len()
        && bare.chars().all(is_of_one)
        && phone_key(bare).is_some()
}

/// What is behind `To:`, `Cc:` and the like.
pub(super) fn behind_to(text: &str) -> &str {
    match text.split_once(':') {
        Some((word, rest)) if TO.contains(&fold(word.trim()).as_str()) => rest.trim_start(),
        _ => text,
    }
}

/// Whether a text tells who wrote a mail, and not whom to.
pub(super) fn is_from(text: &str) -> bool {
    let word = text.split_once(':').map(|(word, _)| fold(word.trim()));
    word.is_some_and(|word| FROM.contains(&word.as_str()))
}

/// Whether a text says only that an address follows.
pub(super) fn is_label(text: &str) -> bool {
    LABELS.contains(&fold(text).as_str()) || known(text).is_some()
}
