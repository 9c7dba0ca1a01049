//! How a person's name is shown and sorted.

use std::borrow::Cow;

use crate::match_key;

/// The parts of a name, borrowed from a row. Blank parts count as absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Name<'a> {
    /// Given name.
    pub given: Option<&'a str>,
    /// Middle name or names.
    pub middle: Option<&'a str>,
    /// Family name, with its particles, as typed.
    pub family: Option<&'a str>,
    /// Suffix: Jr., III.
    pub suffix: Option<&'a str>,
    /// What the person wants to be called.
    pub preferred: Option<&'a str>,
    /// The sort name the person chose.
    pub sort: Option<&'a str>,
}

impl<'a> Name<'a> {
    /// What to call the person: preferred or given, then family; Chinese, Japanese and
    /// Korean names the other way round, as they are written.
    ///
    /// A preferred name that already ends in the family name stands alone.
    pub fn display(self) -> Cow<'a, str> {
        let preferred = part(self.preferred);
        let family = part(self.family);
        if let (Some(preferred), Some(family)) = (preferred, family)
            && whole(preferred, family)
        {
            return Cow::Borrowed(preferred);
        }
        match (preferred.or(part(self.given)), family) {
            (Some(first), Some(family)) if puts_family_first([first, family]) => {
                Cow::Owned(format!("{family} {first}"))
            }
            (Some(first), Some(family)) => Cow::Owned(format!("{first} {family}")),
            (Some(only), None) | (None, Some(only)) => Cow::Borrowed(only),
            (None, None) => Cow::Borrowed(part(self.sort).unwrap_or_default()),
        }
    }

    /// "Begay, Rosa": the chosen sort name, else family, then preferred or given.
    ///
    /// One name stands alone. Particles stay where they were typed.
    pub fn sort(self) -> Cow<'a, str> {
        if let Some(chosen) = part(self.sort) {
            return Cow::Borrowed(chosen);
        }
        let first = part(self.preferred).or(part(self.given));
        match (first, part(self.family)) {
            (Some(first), Some(family)) if whole(first, family) => match part(self.given) {
                Some(given) if given != first => Cow::Owned(format!("{family}, {given}")),
                _ => Cow::Borrowed(first),
            },
            (Some(first), Some(family)) => Cow::Owned(format!("{family}, {first}")),
            (Some(only), None) | (None, Some(only)) => Cow::Borrowed(only),
            (None, None) => Cow::Borrowed(""),
        }
    }

    /// For matching: given and family, folded, in no order.
    pub fn match_key(self) -> String {
        let given = part(self.given)
            .or(part(self.preferred))
            .unwrap_or_default();
        match_key::name_key(given, part(self.family).unwrap_or_default())
    }

    /// For lists: the sort name, folded.
    pub fn sort_key(self) -> String {
        match_key::sort_key(&self.sort())
    }

    /// Whether the person is only called by one of these addresses or keys, so that nobody told
    /// a name.
    pub fn is_only<'k>(self, known: impl IntoIterator<Item = &'k str>) -> bool {
        let alone = part(self.family).or(part(self.preferred)).is_none();
        let given = part(self.given).filter(|_| alone);
        given.is_some_and(|given| known.into_iter().any(|known| stands_in(given, known)))
    }

    /// No part to call the person by.
    pub fn is_blank(self) -> bool {
        part(self.given)
            .or(part(self.family))
            .or(part(self.preferred))
            .is_none()
    }
}

/// Whether a name only says an address or a key again. Whoever told no name is called so, until
/// one is known. A key without a digit may well be a name.
pub fn stands_in(name: &str, known: &str) -> bool {
    let tells_nobody = |letter: char| letter == '@' || letter.is_ascii_digit();
    known.contains(tells_nobody) && match_key::fold(name) == match_key::fold(known)
}

/// Whether a name in these parts is written with the family name first: in Chinese
/// characters, kana or hangul throughout.
pub fn puts_family_first<'p>(parts: impl IntoIterator<Item = &'p str>) -> bool {
    let letters = |part: &'p str| part.chars().filter(|letter| !letter.is_whitespace());
    parts
        .into_iter()
        .all(|part| letters(part).next().is_some() && letters(part).all(is_east_asian))
}

const fn is_east_asian(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn part(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn whole(first: &str, family: &str) -> bool {
    first
        .strip_suffix(family)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name<'a>(given: &'a str, family: &'a str, preferred: &'a str) -> Name<'a> {
        Name {
            given: Some(given),
            family: Some(family),
            preferred: Some(preferred),
            ..Name::default()
        }
    }

    #[test]
    fn names_are_shown_and_sorted_as_people_write_them() {
        let cases = [
            (("Rosa", "Begay", ""), "Rosa Begay", "Begay, Rosa"),
            (("Rosalind", "Begay", "Rosa"), "Rosa Begay", "Begay, Rosa"),
            (("Sukarno", "", ""), "Sukarno", "Sukarno"),
            (("Ali", "Ali", ""), "Ali Ali", "Ali"),
            (("", "Björk", ""), "Björk", "Björk"),
            (("", "", "Cher"), "Cher", "Cher"),
            (
                ("Ludwig", "van Beethoven", ""),
                "Ludwig van Beethoven",
                "van Beethoven, Ludwig",
            ),
            (
                ("María", "de la Cruz Rentería", ""),
                "María de la Cruz Rentería",
                "de la Cruz Rentería, María",
            ),
            (
                ("Thị Minh Khai", "Đặng", ""),
                "Thị Minh Khai Đặng",
                "Đặng, Thị Minh Khai",
            ),
            (("美咲", "佐藤", ""), "佐藤 美咲", "佐藤, 美咲"),
            (("민준", "김", ""), "김 민준", "김, 민준"),
            (("タロウ", "佐々木", ""), "佐々木 タロウ", "佐々木, タロウ"),
            (("Misaki", "佐藤", ""), "Misaki 佐藤", "佐藤, Misaki"),
            (
                ("فاطمة", "بنت محمد", ""),
                "فاطمة بنت محمد",
                "بنت محمد, فاطمة",
            ),
            (("Nizhoní", "Łį́į́ʼ", ""), "Nizhoní Łį́į́ʼ", "Łį́į́ʼ, Nizhoní"),
            (
                ("Robert", "Yazzie", "Bobby Yazzie"),
                "Bobby Yazzie",
                "Yazzie, Robert",
            ),
            (("  Ana ", " O’Brien ", " "), "Ana O’Brien", "O’Brien, Ana"),
        ];
        for ((given, family, preferred), shown, sorted) in cases {
            let name = name(given, family, preferred);
            assert_eq!(name.display(), shown, "shown: {name:?}");
            assert_eq!(name.sort(), sorted, "sorted: {name:?}");
        }
    }

    #[test]
    fn an_address_or_a_number_that_somebody_is_called_by_is_no_name() {
        for (given, family, known, is_only) in [
            ("Zoe@X.org", "", "zoe@x.org", true),
            ("S-17", "", "S-17", true),
            ("zoe@x.org", "", "other@x.org", false),
            ("zoe@x.org", "Zed", "zoe@x.org", false),
            ("Rosa", "", "rosa", false),
            ("", "", "zoe@x.org", false),
        ] {
            let called = name(given, family, "");
            assert_eq!(called.is_only([known]), is_only, "{given:?} {family:?}");
        }
    }

    #[test]
    fn a_chosen_sort_name_wins() {
        let chosen = Name {
            sort: Some("Nguyễn Văn An"),
            ..name("An", "Nguyễn Văn", "")
        };
        assert_eq!(chosen.sort(), "Nguyễn Văn An", "the person knows best");
        assert_eq!(
            chosen.display(),
            "An Nguyễn Văn",
            "what they are called does not change"
        );
    }

    #[test]
    fn lists_sort_by_family_name_without_regard_to_accents() {
        let keys: Vec<_> = [
            ("Eva", "Ångström"),
            ("Ann", "Baker"),
            ("Bo", "Baker Lee"),
            ("Zoe", "Baker"),
        ]
        .map(|(given, family)| name(given, family, "").sort_key())
        .into();
        let mut sorted = keys.clone();
        sorted.sort();
        let order = [&keys[0], &keys[1], &keys[3], &keys[2]];
        assert_eq!(
            sorted.iter().collect::<Vec<_>>(),
            order,
            "Å with A; Baker before Baker Lee"
        );
    }
}
