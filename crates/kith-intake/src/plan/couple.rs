//! Names of two people in one: "Rosa & Jim Begay", "Mr. & Mrs. Begay".

use kith_model::match_key::fold;

/// Whether a name by its parts is of two people. `family` only tells whether there is one.
pub fn is_of_two(prefix: &str, given: &str, family: &str) -> bool {
    joins(prefix, false) || joins(given, !family.trim().is_empty())
}

/// Whether a word that joins two stands between others, or behind one where more follows.
fn joins(part: &str, has_more: bool) -> bool {
    // Most names need no second look.
    if !part.trim().contains(char::is_whitespace) {
        return false;
    }
    let in_capitals = !part.chars().any(char::is_lowercase);
    // Where all is written small, what stands last is an initial, or a blank too many.
    let in_small = !part.chars().any(char::is_uppercase);
    let words: Vec<&str> = part.split_whitespace().collect();
    let last = words.len() - 1;
    let mut behind = words.iter().enumerate().skip(1);
    behind.any(|(at, word)| match *word {
        "&" | "+" => at < last || has_more,
        // A capital alone is an initial: "Rosa E Begay".
        "E" | "Y" => in_capitals && at < last,
        word => {
            let is_written_small = !word.chars().any(char::is_uppercase) || in_capitals;
            is_written_small
                && matches!(fold(word).as_str(), "and" | "und" | "et" | "y" | "e" | "en")
                && (at < last || has_more && !in_small)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::name::Name;

    #[test]
    fn two_are_told_from_one_with_two_names() {
        for (full, are_two) in [
            ("Rosa & Jim Begay", true),
            ("Rosa and Jim Begay", true),
            ("ROSA AND JIM BEGAY", true),
            ("Rosa y Jim Begay", true),
            ("ROSA Y JIM BEGAY", true),
            ("Ana e Jo\u{e3}o Silva", true),
            ("Anna und Tom Meier", true),
            ("Marie et Jean Dupont", true),
            ("Rosa Begay & Jim Yazzie", true),
            ("Begay, Rosa & Jim", true),
            ("Rosa & Jim", true),
            ("Mr. & Mrs. Begay", true),
            ("Mr. and Mrs. Rosa Begay", true),
            ("Rosa Begay", false),
            ("Rosa E Begay", false),
            ("ROSA Y BEGAY", false),
            ("Jos\u{e9} Ortega y Gasset", false),
            ("Ant\u{f3}nio Costa e Silva", false),
            ("Zhou En Lai", false),
            ("Et Nguyen", false),
            ("georg e mccarthy", false),
            ("rosa e jim begay", true),
            ("Dr. Ana de la Cruz", false),
            ("Begay", false),
            ("", false),
        ] {
            let name = Name::parse(full);
            let found = is_of_two(&name.prefix, &name.given, &name.family);
            assert_eq!(found, are_two, "{full:?} as {name:?}");
        }
    }
}
