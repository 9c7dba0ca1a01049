//! Which of two ways to write a name shows more care.

use kith_model::match_key::fold;

/// Whether of two ways to write one name the first was written with more care: in capitals
/// rather than none, in both rather than in capitals, with its accents.
pub fn is_better_written(one: &str, other: &str) -> bool {
    let care = |name: &str| {
        let has = |of: fn(char) -> bool| name.chars().any(of);
        let letters = match (has(char::is_uppercase), has(char::is_lowercase)) {
            (false, _) => 0,
            (true, false) => 1,
            (true, true) => 2,
        };
        let folded = fold(name);
        let plain = name.to_lowercase();
        let marks = plain.chars().filter(|letter| !folded.contains(*letter));
        (letters, marks.count())
    };
    let (one, other) = (care(one), care(other));
    one != other && one.0 >= other.0 && one.1 >= other.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_with_more_care_is_better_written() {
        for (one, other) in [
            ("NMSU", "nmsu"),
            ("Blue Corn", "BLUE CORN"),
            ("Blue Corn", "blue corn"),
            ("Universit\u{e9}", "Universite"),
        ] {
            assert!(is_better_written(one, other), "{one}");
            assert!(!is_better_written(other, one), "{other}");
        }
        for (one, other) in [("Nmsu", "NMSu"), ("Acme Inc.", "Acme Inc")] {
            assert!(
                !is_better_written(one, other) && !is_better_written(other, one),
                "{one}"
            );
        }
    }
}
