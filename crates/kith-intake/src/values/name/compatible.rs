use any_ascii::any_ascii;
use kith_model::match_key::fold;

use super::{PREFIXES, SUFFIXES};
use crate::people::{is_latin, may_abbreviate};
use crate::values::marks::without_marks;

/// Whether two names may be one person's: the same words in any order, one with
/// more of them than the other, or initials for words. One who gave no name is
/// compatible with everybody.
pub fn compatible(one: &str, other: &str) -> bool {
    // In one script two spellings are two names, though they may be one in Latin letters.
    let in_latin = is_latin(&fold(one)) != is_latin(&fold(other));
    let (one, other) = (words(one, in_latin), words(other, in_latin));
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
fn words(name: &str, in_latin: bool) -> Vec<String> {
    let folded = fold(&without_marks(name));
    let letters = match in_latin && !folded.is_ascii() {
        true => any_ascii(&folded).to_ascii_lowercase(),
        false => folded,
    };
    letters
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
    let mut letters = short.chars();
    letters.next().is_some_and(may_abbreviate)
        && letters.next().is_none()
        && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compatible_in_any_order_with_initials_and_without_marks() {
        for (one, other) in [
            ("Rosa Begay", "BEGAY, ROSA"),
            ("Rosa M. Begay", "Rosa Begay"),
            ("R. Begay", "Rosa Begay"),
            ("Zoë O'Neil-Smith (Zoe)", "Zoe ONeil Smith"),
            ("Dr. José Álvarez", "Jose Alvarez"),
            ("Rosa Begay, RN, BSN", "Begay, Rosa"),
            ("Rosa Begay | NMSU", "Rosa Begay"),
            ("Rosa \"Rosie\" Begay", "Rosa Begay"),
            ("Иван Петров", "Ivan Petrov"),
            ("", "Rosa"),
        ] {
            assert!(compatible(one, other), "{one:?} and {other:?}");
        }
        for (one, other) in [
            ("Ada Lindqvist", "Bo Ngwenya"),
            ("Ada Lindqvist", "Ada Byron"),
            ("A. B.", "Ada Byron"),
            ("Ann Lee", "Anna Lee"),
            ("王伟", "王薇"),
            ("李娜", "黎娜"),
            ("李 伟", "李 伟明"),
            ("Ana Maria - TSO", "Ana Maria - LEE"),
        ] {
            assert!(!compatible(one, other), "{one:?} and {other:?}");
        }
    }
}
