use crate::mapping::squash;

/// Letters that a title needs at least to be found within another.
const LEAST: usize = 5;

/// Whether two titles may be one meeting's: the same letters, one within the other, or
/// nearly so, with the same numbers in them.
pub fn same_title(one: &str, other: &str) -> bool {
    let (plain, other_plain) = (squash(one), squash(other));
    if plain.is_empty() || other_plain.is_empty() {
        return false;
    }
    let (few, many) = match plain.len() <= other_plain.len() {
        true => (&plain, &other_plain),
        false => (&other_plain, &plain),
    };
    let (ours, theirs) = (numbers(one), numbers(other));
    let numbered = ours == theirs || ours.is_empty() || theirs.is_empty();
    let within = few.chars().count() >= LEAST && many.contains(few.as_str());
    numbered && (few == many || within || strsim::jaro_winkler(few, many) >= 0.94)
}

fn numbers(title: &str) -> Vec<&str> {
    title
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_alike_by_their_letters_and_never_across_numbers() {
        for (one, other, alike) in [
            ("Spring circle", "spring-circle", true),
            ("Bold Ideas: Spring circle", "Spring Circle", true),
            ("Spring circle 2", "Spring circle 3", false),
            ("Spring circle 2", "Spring circle", true),
            ("Spring circle", "Autumn dinner", false),
            ("Q&A", "Spring Q&A", false),
            ("", "Spring circle", false),
        ] {
            assert_eq!(same_title(one, other), alike, "{one:?} and {other:?}");
        }
    }
}
