//! Accents, case and spacing set aside.

use unicode_normalization::UnicodeNormalization;

/// Folds a text: compatibility forms taken apart, accents stripped, letters
/// that carry their accent inside spelled plainly (ł, ø, ß), lower case, one
/// blank between words.
///
/// Only marks that are accents or points go (Latin, Greek and Cyrillic marks,
/// Hebrew points, Arabic vowel signs). Marks that are letters stay: the vowels
/// of Devanagari or Thai, the voicing of kana. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Writes a folded text behind another.
pub fn fold_into(into: &mut String, text: &str) {
    let from = into.len();
    if text.is_ascii() {
        push_words(into, text);
        into[from..].make_ascii_lowercase();
        return;
    }
    let plain: String = text
        .nfkd()
        .filter(|&c| !is_accent(c))
        .flat_map(char::to_lowercase)
        .collect();
    // Lower case can bring marks of its own, hence the second pass.
    let bare: String = plain.nfkd().filter(|&c| !is_accent(c)).nfc().collect();
    let mut spelled = String::with_capacity(bare.len());
    for c in bare.chars() {
        match spelling(c) {
            Some(plain) => spelled.push_str(plain),
            None => spelled.push(c),
        }
    }
    push_words(into, &spelled);
}

fn push_words(into: &mut String, text: &str) {
    if is_spaced_once(text) {
        return into.push_str(text);
    }
    let from = into.len();
    for word in text.split_whitespace() {
        if into.len() > from {
            into.push(' ');
        }
        into.push_str(word);
    }
}

/// Whether ASCII text has nothing but single blanks between words, as most cells.
fn is_spaced_once(text: &str) -> bool {
    let mut before = b' ';
    for &byte in text.as_bytes() {
        let is_blank = matches!(byte, b'\t'..=b'\r' | b' ');
        if !byte.is_ascii() || is_blank && (byte != b' ' || before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' '
}

const fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}'..='\u{05C2}' | '\u{05C4}'..='\u{05C5}'
        | '\u{05C7}' | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{0640}' | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Letters that no decomposition takes apart, and quotes and dashes people type for one another.
const fn spelling(c: char) -> Option<&'static str> {
    Some(match c {
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ø' => "o",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "ng",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ς' => "σ",
        '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | '`' | '´' | 'ˈ' => "'",
        '‐' | '‒' | '–' | '—' | '−' => "-",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_fold_to_what_people_type() {
        let cases = [
            ("José", "jose"),
            ("Łį́į́ʼ", "lii'"),
            ("Đặng Thị", "dang thi"),
            ("Søren  Ångström ", "soren angstrom"),
            ("STRAẞE", "strasse"),
            ("İstanbul", "istanbul"),
            ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
            ("Ｒｏｓａ", "rosa"),
            ("O’Brien", "o'brien"),
            ("مُحَمَّد", "محمد"),
            ("e\u{301}", "e"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn marks_that_are_letters_stay() {
        assert_eq!(
            fold("राम"),
            "राम",
            "without its vowel it would be another name"
        );
        assert_ne!(fold("かき"), fold("かぎ"), "persimmon is no key");
        assert_eq!(fold("김민준"), "김민준", "syllables come back together");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once, "keys of keys are themselves");
        }

        #[test]
        fn either_way_of_writing_an_accent_folds_alike(text in "[a-zéüñçÅØđł ]{0,20}") {
            let apart: String = text.nfd().collect();
            prop_assert_eq!(fold(&apart), fold(&text), "macOS and Windows write it differently");
        }
    }
}
