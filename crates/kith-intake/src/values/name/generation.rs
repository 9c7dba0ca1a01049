/// Which of those who have one name in a family somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Generation {
    Elder,
    Younger,
    Second,
    Third,
    Fourth,
    Grandchild,
    Nephew,
}

impl Generation {
    /// Of a plain word that means nothing else behind a name.
    fn of(word: &str) -> Option<Self> {
        match word {
            "sr" | "snr" | "senior" => Some(Self::Elder),
            "jr" | "jnr" | "junior" => Some(Self::Younger),
            "ii" | "2nd" => Some(Self::Second),
            "iii" | "3rd" => Some(Self::Third),
            "iv" | "4th" => Some(Self::Fourth),
            _ => None,
        }
    }

    /// Of a plain word that is a family name, too, and a generation where it stands last
    /// behind another one.
    fn of_last(word: &str) -> Option<Self> {
        match word {
            "sen" | "padre" | "madre" | "pere" | "mere" | "pai" | "mae" => Some(Self::Elder),
            "jun" | "filho" | "filha" | "hijo" | "hija" | "fils" | "fille" => Some(Self::Younger),
            "neto" | "neta" | "nieto" | "nieta" => Some(Self::Grandchild),
            "sobrinho" | "sobrinha" | "sobrino" | "sobrina" => Some(Self::Nephew),
            _ => Self::of(word),
        }
    }

    /// Whether a plain word never is a part of a name behind its first word.
    pub fn is_told_by(word: &str) -> bool {
        Self::of(word).is_some()
    }

    /// Whether a word is the end of a family name and hardly ever the whole of it: "Silva Filho".
    pub(super) fn ends_a_family_name(plain: &str) -> bool {
        matches!(plain, "filho" | "sobrinho" | "junior")
    }

    /// Whether a word behind a name is none, as it is written small: "Jean Roy fils".
    pub(super) fn is_behind_a_name(word: &str, plain: &str) -> bool {
        let is_small = word.chars().all(|letter| !letter.is_uppercase());
        is_small && Self::of_last(plain).is_some()
    }

    /// What a name tells, with the word that does: in a suffix, or behind the words of a part
    /// or of the whole. All in plain words.
    pub fn told(given: &str, middle: &str, family: &str, suffix: &str) -> Option<(Self, String)> {
        let words = |part| str::split(part, ' ').filter(|word| !word.is_empty());
        let behind = words(given).skip(1).chain(words(middle));
        let mut anywhere = behind.chain(words(family).skip(1)).chain(words(suffix));
        let ends = |part| words(part).skip(1).last();
        let whole = words(given).chain(words(middle)).chain(words(family));
        let ends = [ends(given), ends(family), whole.skip(2).last()];
        let mut ends = ends.into_iter().flatten().chain(words(suffix));
        let told = |of: fn(&str) -> Option<Self>, word: &str| Some((of(word)?, word.to_owned()));
        anywhere
            .find_map(|word| told(Self::of, word))
            .or_else(|| ends.find_map(|word| told(Self::of_last, word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generation_is_told_behind_a_name_and_never_by_the_name_itself() {
        for (given, middle, family, suffix, told) in [
            ("john", "", "begay", "jr", Some(Generation::Younger)),
            ("john jr", "", "begay", "", Some(Generation::Younger)),
            ("john", "jr", "begay", "", Some(Generation::Younger)),
            ("john", "", "begay sr md", "", Some(Generation::Elder)),
            ("juan hijo", "", "begay", "", Some(Generation::Younger)),
            ("jean", "", "roy pere", "", Some(Generation::Elder)),
            ("joao", "", "silva neto", "", Some(Generation::Grandchild)),
            ("joao", "silva", "neto", "", Some(Generation::Grandchild)),
            ("joao silva", "", "sobrinho", "", Some(Generation::Nephew)),
            ("joao", "", "neto", "", None),
            ("joao", "", "neto silva", "", None),
            ("junior", "", "silva", "", None),
            ("sr", "", "", "", None),
        ] {
            let found = Generation::told(given, middle, family, suffix);
            let found = found.map(|(generation, _)| generation);
            assert_eq!(found, told, "{given:?} {middle:?} {family:?} {suffix:?}");
        }
    }
}
