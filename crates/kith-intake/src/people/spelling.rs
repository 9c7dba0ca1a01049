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
    let mut plain = String::with_capacity(latin.len());
    for word in latin.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'' && c != '.') {
        let letters = word.chars().filter(char::is_ascii_alphanumeric);
        let before = plain.len();
        if before > 0 {
            plain.push(' ');
        }
        let start = plain.len();
        plain.extend(letters);
        if plain.len() == start {
            plain.truncate(before);
        }
    }
    plain
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
