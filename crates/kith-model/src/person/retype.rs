//! A whole name typed anew, as a list shows it, back into its parts.

use super::{Name, PersonEdit};

impl Name<'_> {
    /// The parts that become different when the name as shown is typed anew.
    ///
    /// What stayed as it was says which part was meant: "Rosa Begay" typed as
    /// "Rosa Yazzie" is a new family name. Where nothing stayed the family name
    /// is the last word with the particles before it; "Begay, Rosa" says it
    /// plainly. Whoever goes by a preferred name is typed with it.
    pub fn retyped(self, typed: &str) -> PersonEdit {
        let typed = typed.trim();
        if typed == self.display() {
            return PersonEdit::default();
        }
        let given = said(self.given);
        let preferred = said(self.preferred);
        let family = said(self.family);
        let (first, family) = parts(typed, preferred.or(given), family);
        let mut edit = PersonEdit {
            family_name: family.into(),
            ..PersonEdit::default()
        };
        if preferred.is_some() && first.is_some() {
            edit.preferred_name = first.into();
        } else {
            edit.preferred_name = None.into();
            edit.given_name = first.into();
        }
        edit
    }
}

/// What comes first, then the family name.
fn parts(
    typed: &str,
    first: Option<&str>,
    family: Option<&str>,
) -> (Option<String>, Option<String>) {
    if let Some((family, first)) = typed.split_once(',') {
        return (filled(first), filled(family));
    }
    if let Some(family) = family {
        let rest = typed.strip_suffix(family);
        if let Some(rest) = rest.filter(|rest| rest.ends_with(' ')) {
            return (filled(rest), filled(family));
        }
    }
    if let Some(first) = first {
        let rest = typed.strip_prefix(first);
        if let Some(rest) = rest.filter(|rest| rest.is_empty() || rest.starts_with(' ')) {
            return (filled(first), filled(rest));
        }
    }
    let words: Vec<&str> = typed.split_whitespace().collect();
    let particle = |word: &&str| word.chars().next().is_some_and(char::is_lowercase);
    let last = words.len().saturating_sub(1);
    let begins = words.iter().skip(1).position(particle);
    let begins = begins.map_or(last, |at| at + 1);
    if words.len() < 2 {
        return (filled(typed), None);
    }
    (
        filled(&words[..begins].join(" ")),
        filled(&words[begins..].join(" ")),
    )
}

fn said(part: Option<&str>) -> Option<&str> {
    part.map(str::trim).filter(|part| !part.is_empty())
}

fn filled(part: &str) -> Option<String> {
    said(Some(part)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::{NewPerson, Person};
    use super::*;

    fn person(given: &str, family: &str, preferred: &str) -> Person {
        Person {
            given_name: filled(given),
            family_name: filled(family),
            preferred_name: filled(preferred),
            ..NewPerson::new().with_id(1.into())
        }
    }

    #[test]
    fn what_stayed_says_which_part_was_meant() {
        let cases = [
            (("Rosa", "Begay", ""), "Rosa Yazzie", ("Rosa", "Yazzie", "")),
            (
                ("Rosa", "Begay", ""),
                "Rosita Begay",
                ("Rosita", "Begay", ""),
            ),
            (("Rosa", "Begay", ""), "Yazzie, Ana", ("Ana", "Yazzie", "")),
            (("Rosa", "Begay", ""), "Rosa", ("Rosa", "", "")),
            (("Rosa", "Begay", ""), "Cher", ("Cher", "", "")),
            (
                ("María", "de la Cruz", ""),
                "María Luisa de la Cruz",
                ("María Luisa", "de la Cruz", ""),
            ),
            (
                ("", "", ""),
                "Ludwig van Beethoven",
                ("Ludwig", "van Beethoven", ""),
            ),
            (
                ("Rosalind", "Begay", "Rosa"),
                "Rosie Begay",
                ("Rosalind", "Begay", "Rosie"),
            ),
            (
                ("Rosalind", "Begay", "Rosa"),
                "Rosa Yazzie",
                ("Rosalind", "Yazzie", "Rosa"),
            ),
            (
                ("Thị Minh Khai", "Đặng", ""),
                "Thị Khai Đặng",
                ("Thị Khai", "Đặng", ""),
            ),
        ];
        for ((given, family, preferred), typed, after) in cases {
            let before = person(given, family, preferred);
            let edited = before.name().retyped(typed).apply(&before);
            assert_eq!(
                edited,
                person(after.0, after.1, after.2),
                "{given} {family} ({preferred}) typed as {typed}"
            );
        }
    }

    #[test]
    fn typing_what_is_there_changes_nothing() {
        let before = person("Rosalind", "Begay", "Rosa");
        assert_eq!(
            before.name().retyped(" Rosa Begay "),
            PersonEdit::default(),
            "no field is set"
        );
    }

    #[test]
    fn a_name_typed_empty_leaves_nobody_to_call() {
        let before = person("Rosa", "Begay", "");
        let edited = before.name().retyped("  ").apply(&before);
        assert!(edited.check().is_err(), "the rule of names says so");
    }
}
