//! Phone numbers, comparable.

use unicode_normalization::UnicodeNormalization;

/// Fewer digits are an extension or a slip.
const LEAST_DIGITS: usize = 5;
/// More digits behind a number than an extension has are a number of their own.
const EXTENSION: usize = 6;

/// The digits, with `+` in front where the country is known: written `+` or
/// `00`, or ten digits of the North American plan, which get its 1. `None`
/// where fewer than five digits are left. An extension is set aside.
pub fn phone_key(text: &str) -> Option<String> {
    let plain = if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        text.nfkc().flat_map(char::to_lowercase).collect()
    };
    let number = plain.split(['x', '#', ';', ',']).next()?;
    let number = number.split("ext").next()?.trim();
    let number = number.strip_prefix("tel:").unwrap_or(number).trim_start();
    let digits: String = number.chars().filter_map(digit).collect();
    let leading = number.trim_start_matches(|c: char| c == '(' || c.is_whitespace());
    let abroad = if leading.starts_with('+') {
        Some(&*digits)
    } else {
        digits.strip_prefix("00")
    };
    let significant = abroad.unwrap_or(&digits);
    if significant.len() < LEAST_DIGITS {
        return None;
    }
    if let Some(abroad) = abroad {
        return Some(format!("+{abroad}"));
    }
    let area = digits.as_bytes();
    if is_north_american(area) {
        return Some(format!("+1{digits}"));
    }
    if area[0] == b'1' && is_north_american(&area[1..]) {
        return Some(format!("+{digits}"));
    }
    Some(digits)
}

/// A number with its extension, which tells two lines of one house apart: [`phone_key`], and
/// `x12` behind it where there is one.
pub fn phone_line(text: &str) -> Option<String> {
    let key = phone_key(text)?;
    let behind = text.find(['x', 'X', '#', ';', ',']);
    let behind = behind.map_or("", |at| &text[at..]);
    let extension: String = behind.chars().filter(char::is_ascii_digit).collect();
    Some(match (1..=EXTENSION).contains(&extension.len()) {
        true => format!("{key}x{extension}"),
        false => key,
    })
}

/// Ten digits, neither area nor exchange beginning with 0 or 1.
fn is_north_american(digits: &[u8]) -> bool {
    digits.len() == 10 && digits[0] >= b'2' && digits[3] >= b'2'
}

fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        '\u{0966}'..='\u{096F}' => '\u{0966}',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_number_in_many_spellings_has_one_key() {
        for text in [
            "(505) 555-0123",
            "505.555.0123",
            "+1 505 555 0123",
            "1-505-555-0123",
            "001 505 555 0123",
            "tel:+15055550123",
            "505-555-0123 ext. 7",
            "505 555 0123 x7",
            "５０５ ５５５ ０１２３",
            "٥٠٥٥٥٥٠١٢٣",
        ] {
            assert_eq!(phone_key(text).as_deref(), Some("+15055550123"), "{text}");
        }
    }

    #[test]
    fn numbers_of_unknown_countries_keep_their_digits() {
        assert_eq!(
            phone_key("06 12 34 56 78").as_deref(),
            Some("0612345678"),
            "no country given"
        );
        assert_eq!(
            phone_key("+33 6 12 34 56 78").as_deref(),
            Some("+33612345678"),
            "France"
        );
        assert_eq!(
            phone_key("0033 612345678").as_deref(),
            Some("+33612345678"),
            "dialed"
        );
        assert_eq!(
            phone_key("505 155 0123").as_deref(),
            Some("5051550123"),
            "no exchange begins with 1"
        );
        for text in ["", "n/a", "x123", "12"] {
            assert_eq!(phone_key(text), None, "{text:?} is no number");
        }
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_itself(text in "[+0-9() .x-]{0,18}") {
            if let Some(key) = phone_key(&text) {
                prop_assert_eq!(phone_key(&key), Some(key.clone()), "from {}", text);
            }
        }
    }

    #[test]
    fn a_line_is_a_number_with_its_extension() {
        for (phone, line) in [
            ("505-277-0111 x12", Some("+15052770111x12")),
            ("(505) 277-0111 ext. 12", Some("+15052770111x12")),
            ("505-277-0111", Some("+15052770111")),
            ("505-277-0111, 505-277-0112", Some("+15052770111")),
            ("n/a", None),
        ] {
            assert_eq!(phone_line(phone).as_deref(), line, "{phone}");
        }
    }
}
