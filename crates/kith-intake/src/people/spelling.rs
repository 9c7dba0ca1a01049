//! Words of names without the ways they are written.

use std::cell::RefCell;
use std::collections::HashMap;

use any_ascii::any_ascii;
use kith_model::match_key::fold;
use rphonetic::DoubleMetaphone;

/// Sounds that one thread remembers: names come again and again.
const REMEMBERED: usize = 4096;

/// Folded, in Latin letters: "Иван" and "Ivan" are one, hyphens part words and
/// apostrophes are dropped.
pub(crate) fn plain(name: &str) -> String {
    let folded = fold(name);
    let latin = match folded.is_ascii() {
        true => folded,
        false => any_ascii(&folded).to_ascii_lowercase(),
    };
    words(
        &latin,
        |c| !c.is_ascii_alphanumeric(),
        |c| c.is_ascii_alphanumeric(),
    )
}

/// The same in the letters it is written in, where these are no Latin ones: "伟" and "薇"
/// are two names.
pub(super) fn own_letters(name: &str) -> Option<String> {
    if name.is_ascii() {
        return None;
    }
    let folded = fold(name);
    let parts = |c: char| c.is_whitespace() || matches!(c, '-' | '·' | '・');
    (!is_latin(&folded)).then(|| words(&folded, parts, |c| !c.is_ascii_punctuation()))
}

/// Whether the letters of a folded name are Latin ones, be they marked.
pub(crate) fn is_latin(folded: &str) -> bool {
    let mut letters = folded.chars().filter(|letter| letter.is_alphabetic());
    // Latin letters end with Latin Extended Additional and what stands before Greek.
    letters.all(|letter| letter < '\u{370}' || ('\u{1e00}'..'\u{1f00}').contains(&letter))
}

/// Whether a letter alone may stand for a name that it begins: one of Chinese, Japanese or
/// Korean is a name itself.
pub(crate) const fn may_abbreviate(letter: char) -> bool {
    letter < '\u{1100}' || letter >= '\u{1e00}' && letter < '\u{2000}'
}

/// The words of a folded text with one blank between, each of the letters that count.
fn words(folded: &str, parts: impl Fn(char) -> bool, counts: impl Fn(char) -> bool) -> String {
    let mut all = String::with_capacity(folded.len());
    for word in folded.split(|c: char| parts(c) && c != '\'' && c != '.') {
        let before = all.len();
        if before > 0 {
            all.push(' ');
        }
        let start = all.len();
        all.extend(word.chars().filter(|&c| counts(c)));
        if all.len() == start {
            all.truncate(before);
        }
    }
    all
}

/// What a plain word sounds like, by Double Metaphone.
pub(super) fn sound(word: &str) -> String {
    thread_local! {
        static SOUNDS: RefCell<HashMap<String, String>> = RefCell::default();
    }
    SOUNDS.with_borrow_mut(|sounds| {
        if let Some(sound) = sounds.get(word) {
            return sound.clone();
        }
        if sounds.len() >= REMEMBERED {
            sounds.clear();
        }
        let sound = DoubleMetaphone::new(Some(6))
            .double_metaphone(word)
            .primary();
        sounds.insert(word.to_owned(), sound.clone());
        sound
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_marks_make_no_difference() {
        for (written, bare) in [
            ("Иван", "ivan"),
            ("Smith-Jones", "smith jones"),
            ("O’Brien", "obrien"),
            ("José  María", "jose maria"),
            ("J.", "j"),
            ("-", ""),
        ] {
            assert_eq!(plain(written), bare, "{written}");
        }
    }

    #[test]
    fn letters_of_another_script_are_kept_beside_the_latin_ones() {
        assert_eq!(
            (plain("伟"), plain("薇")),
            ("wei".to_owned(), "wei".to_owned())
        );
        assert_ne!(own_letters("伟"), own_letters("薇"), "two names");
        assert_eq!(own_letters("Анна-Мария").as_deref(), Some("анна мария"));
        assert_eq!(own_letters("Zoë"), None, "marked Latin letters are Latin");
    }

    #[test]
    fn names_that_sound_alike_have_one_sound() {
        for (one, other) in [
            ("smith", "smyth"),
            ("catherine", "kathryn"),
            ("mueller", "muller"),
        ] {
            assert_eq!(sound(one), sound(other), "{one} and {other}");
        }
        assert_ne!(sound("smith"), sound("jones"), "two names");
    }
}
