//! Names of people, organizations and cohorts, comparable.

use super::fold;

/// Digits are padded to this width, so that "Cohort 2" comes before "Cohort 10".
const DIGITS: usize = 10;

/// The words of a name in no order: "Begay, Rosa" and "Rosa Begay" have one
/// key. Hyphens part words; apostrophes and other marks are dropped. Pass a
/// whole name with an empty family.
pub fn name_key(given: &str, family: &str) -> String {
    let folded = fold(&format!("{given} {family}"));
    let joined: String = folded.chars().filter(|&c| !is_joiner(c)).collect();
    let mut words: Vec<_> = joined
        .split(|c: char| !is_letter(c))
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    // A name of nothing but marks or emoji is still that name.
    if words.is_empty() {
        folded
    } else {
        words.join(" ")
    }
}

/// The name of an organization as it is compared: folded, and without what may or may not
/// stand at its end ("Acme Inc." is "ACME Inc"). Every other sign counts: C is neither C++
/// nor C#. Names that are equal so have one [`name_key`], too.
pub fn organization_key(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.trim_end_matches(|c: char| matches!(c, '.' | ',' | ';') || c.is_whitespace());
    match bare.contains(is_letter) {
        true => bare.to_owned(),
        false => folded,
    }
}

/// The text as it sorts: folded, apostrophes dropped, a comma before any
/// blank ("Lee, Zoe" before "Lee Anne, Bo"), numbers by their value.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + DIGITS);
    let mut digits = String::new();
    for c in fold(text).chars().filter(|&c| !is_joiner(c)) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        push_number(&mut key, &mut digits);
        match c {
            ',' => {
                key.truncate(key.trim_end().len());
                key.push('\t');
            }
            ' ' if key.ends_with('\t') => {}
            _ => key.push(c),
        }
    }
    push_number(&mut key, &mut digits);
    key
}

fn push_number(key: &mut String, digits: &mut String) {
    if !digits.is_empty() {
        let value = digits.trim_start_matches('0');
        key.push_str(&format!("{value:0>DIGITS$}"));
        digits.clear();
    }
}

const fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '"' | '.' | '·' | '“' | '”')
}

/// Letters, digits, and marks that are letters.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_in_any_order_and_spelling_has_one_key() {
        for (given, family) in [
            ("Rosa", "Begay"),
            ("Begay", "Rosa"),
            ("Begay, Rosa", ""),
            ("ROSA", "bégay"),
            ("", "  rosa   begay "),
        ] {
            assert_eq!(
                name_key(given, family),
                "begay rosa",
                "{given:?} {family:?}"
            );
        }
        assert_eq!(
            name_key("Ann", "Smith-Jones"),
            name_key("Ann", "Smith Jones"),
            "hyphens part"
        );
        assert_eq!(
            name_key("Ann", "O’Brien"),
            name_key("Ann", "OBrien"),
            "apostrophes drop"
        );
        assert_eq!(
            name_key("Juan Q.", "Public"),
            name_key("Juan Q", "Public"),
            "dots drop"
        );
    }

    #[test]
    fn an_organization_is_known_by_every_sign_but_those_that_come_and_go_at_its_end() {
        for (one, other) in [
            ("Acme Inc.", "ACME  inc"),
            ("Caf\u{e9} \u{141}\u{105}ka", "cafe laka"),
            ("Smith, Jones & Co.,", "Smith, Jones & Co"),
        ] {
            let key = organization_key(one);
            assert_eq!(key, organization_key(other), "{one:?} and {other:?}");
            assert_eq!(name_key(one, ""), name_key(other, ""), "found by that");
        }
        for (one, other) in [
            ("C", "C++"),
            ("C++", "C#"),
            ("(null)", "null"),
            ("-1", "1"),
            ("New Farm", "Farm New"),
            ("...", "."),
        ] {
            assert_ne!(
                organization_key(one),
                organization_key(other),
                "{one:?} and {other:?}"
            );
        }
    }

    #[test]
    fn different_people_keep_different_keys() {
        assert_ne!(
            name_key("Rosa", "Begay"),
            name_key("Rosa", "Begaye"),
            "one letter matters"
        );
        assert_ne!(
            name_key("राम", ""),
            name_key("रम", ""),
            "vowels are letters"
        );
        assert_ne!(
            name_key("🌽", ""),
            name_key("🌶", ""),
            "a name of an emoji is a name"
        );
    }

    #[test]
    fn lists_read_as_people_expect() {
        let mut names = [
            "Cohort 10",
            "Lee Anne, Bo",
            "Lee, Zoe",
            "Cohort 2",
            "Ångström, Eva",
            "O’Brien, Ed",
            "Obi, Ann",
        ];
        names.sort_by_key(|name| sort_key(name));
        let expected = [
            "Ångström, Eva",
            "Cohort 2",
            "Cohort 10",
            "Lee, Zoe",
            "Lee Anne, Bo",
            "Obi, Ann",
            "O’Brien, Ed",
        ];
        assert_eq!(names, expected, "accents, numbers, commas and apostrophes");
    }

    proptest! {
        #[test]
        fn order_and_repetition_of_keying_do_not_matter(given in "\\PC{0,12}", family in "\\PC{0,12}") {
            let key = name_key(&given, &family);
            prop_assert_eq!(name_key(&key, ""), key.clone(), "the key of a key is itself");
            if !key.is_empty() && key.chars().any(is_letter) {
                prop_assert_eq!(name_key(&family, &given), key, "in either order");
            }
        }

        #[test]
        fn a_name_that_is_not_blank_has_a_key(name in "[^\\s\\p{C}\\p{M}]{1,8}") {
            prop_assert!(!name_key(&name, "").is_empty() || fold(&name).is_empty(), "{}", name);
        }
    }
}
