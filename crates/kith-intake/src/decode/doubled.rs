//! Text that was UTF-8, was read as something else, and was written as UTF-8 again.

use std::collections::HashMap;

use super::charset::Charset;

/// What UTF-8 is mistaken for.
const MISTAKEN: &[&str] = &[
    "windows-1252",
    "macintosh",
    "cp850",
    "cp437",
    "windows-1250",
    "windows-1251",
    "windows-1254",
];

/// Letters that were encoded twice, and how they can be put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubled {
    /// Physical line of the first, from 1.
    pub line: u32,
    /// The first word as it stands: "JosÃ©".
    pub before: String,
    /// The word as it would read: "José".
    pub after: String,
    /// What the UTF-8 was mistaken for.
    through: &'static str,
}

/// Finds letters that were encoded twice: nearly every run of foreign letters,
/// written in the encoding it was mistaken for, must be valid UTF-8; or one that no
/// word has, as letters and signs stand in it side by side, where others are right.
pub(super) fn find(text: &str) -> Option<Doubled> {
    if text.is_ascii() {
        return None;
    }
    let found = MISTAKEN.iter().filter_map(|&through| {
        let bytes = bytes_of(through);
        let (mut right, mut wrong, mut first) = (0_usize, 0_usize, None);
        let mut plain = None;
        for (at, run) in runs(text).take(5000) {
            match undone(run, &bytes) {
                Some(text) => {
                    right += 1;
                    first = first.or(Some(at));
                    plain = plain.or(is_plain(run, &text).then_some(at));
                }
                None => wrong += 1,
            }
        }
        let first = first.filter(|_| right > wrong * 4).or(plain)?;
        Some((right, through, first))
    });
    let (_, through, at) = found.max_by_key(|&(right, ..)| right)?;
    let word = word_at(text, at);
    Some(Doubled {
        line: text[..at].matches('\n').count() as u32 + 1,
        before: word.to_owned(),
        after: repaired_once(word, through),
        through,
    })
}

/// Puts letters right that were encoded twice, or more often.
pub(super) fn repaired(text: &str, doubled: &Doubled) -> String {
    let mut text = repaired_once(text, doubled.through);
    for _ in 0..2 {
        match find(&text) {
            Some(again) => text = repaired_once(&text, again.through),
            None => break,
        }
    }
    text
}

fn repaired_once(text: &str, through: &str) -> String {
    let bytes = bytes_of(through);
    let mut whole = String::with_capacity(text.len());
    let mut done = 0;
    for (at, run) in runs(text) {
        whole.push_str(&text[done..at]);
        whole.push_str(&undone(run, &bytes).unwrap_or_else(|| run.to_owned()));
        done = at + run.len();
    }
    whole.push_str(&text[done..]);
    whole
}

/// Whether a run is no part of any word, and what it reads as is: "Ã©" and "é".
fn is_plain(run: &str, text: &str) -> bool {
    let is_of_word = |letter: char| letter.is_alphabetic() || letter == '\u{2019}';
    !run.chars().all(is_of_word) && text.chars().all(is_of_word)
}

/// Runs of letters that are not ASCII, with their places.
fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|letter: char| !letter.is_ascii())?;
        let rest = &text[start..];
        let end = start
            + rest
                .find(|letter: char| letter.is_ascii())
                .unwrap_or(rest.len());
        at = end;
        Some((start, &text[start..end]))
    })
}

fn undone(run: &str, bytes: &HashMap<char, u8>) -> Option<String> {
    let coded: Vec<u8> = run
        .chars()
        .map(|letter| bytes.get(&letter).copied())
        .collect::<Option<_>>()?;
    let text = String::from_utf8(coded).ok()?;
    (!text.chars().any(char::is_control)).then_some(text)
}

/// The byte of each letter. The controls of ISO 8859-1 stand for themselves,
/// as some programs know no better.
fn bytes_of(name: &str) -> HashMap<char, u8> {
    let Ok(charset) = Charset::by_name(name) else {
        return HashMap::new();
    };
    let mut bytes: HashMap<char, u8> = (0x80..=0x9F).map(|byte| (char::from(byte), byte)).collect();
    for byte in 0x80..=0xFF {
        bytes.extend(
            charset
                .decode(&[byte])
                .0
                .chars()
                .map(|letter| (letter, byte)),
        );
    }
    bytes.remove(&'\u{FFFD}');
    bytes
}

fn word_at(text: &str, at: usize) -> &str {
    let edge = |letter: char| letter.is_ascii() && !letter.is_ascii_alphabetic();
    let start = text[..at].rfind(edge).map_or(0, |before| before + 1);
    let end = text[at..].find(edge).map_or(text.len(), |after| at + after);
    &text[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_were_encoded_twice_are_found_and_put_right() {
        for (text, before, right) in [
            (
                "Name,City\nJosÃ© MuÃ±oz,LeÃ³n\n",
                "JosÃ©",
                "Name,City\nJosé Muñoz,León\n",
            ),
            ("Name\nJos√© Mu√±oz\n", "Jos√©", "Name\nJosé Muñoz\n"),
            ("Name\nJos├® Mu├▒oz\n", "Jos├®", "Name\nJosé Muñoz\n"),
            ("Name\nJosÃƒÂ©\n", "JosÃƒÂ©", "Name\nJosé\n"),
            ("Name\nOâ€™Brien\n", "Oâ€™Brien", "Name\nO’Brien\n"),
            (
                "Name\nJosÃ©\nZoë\nŁucja\nÅsa\n",
                "JosÃ©",
                "Name\nJosé\nZoë\nŁucja\nÅsa\n",
            ),
        ] {
            let doubled = find(text).expect("it shows");
            assert_eq!(
                (doubled.line, doubled.before.as_str()),
                (2, before),
                "where, and what"
            );
            assert_eq!(repaired(text, &doubled), right, "{before}");
        }
    }

    #[test]
    fn letters_that_are_right_are_left_alone() {
        for text in [
            "Name\nJosé Muñoz\n",
            "Имя\nРоза\nСаша\n",
            "João, Ângela, Ñandú, Ærø, Ÿ\n",
            "氏名\n佐藤\n",
            "M\u{aa} José, n\u{ba} 5, 20 \u{b0}C, \u{a9} Zoë, В«Apple»\n",
            "Ada\n",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
