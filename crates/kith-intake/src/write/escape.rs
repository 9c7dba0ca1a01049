use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Put before a cell that a spreadsheet could take for a formula.
const MARK: char = '\'';

/// Puts the mark before a cell whose first meaningful character, after NFKC, is
/// one of `= + - @`, whose first character is a tab or a line break, or which
/// begins with the mark itself. Plain numbers stay as they are.
pub fn escape(cell: &str) -> Cow<'_, str> {
    if is_risky(cell) {
        Cow::Owned(format!("{MARK}{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Gives back what [`escape`] was given.
pub fn unescape(cell: &str) -> &str {
    cell.strip_prefix(MARK).unwrap_or(cell)
}

fn is_risky(cell: &str) -> bool {
    let Some(first) = cell.chars().next() else {
        return false;
    };
    if first.is_ascii_alphanumeric() {
        return false;
    }
    if matches!(first, MARK | '\t' | '\r' | '\n') {
        return true;
    }
    let meaningful = cell.nfkc().find(|letter| !is_invisible(*letter));
    matches!(meaningful, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n')) && !is_plain_number(cell)
}

/// White space, control and format characters: a spreadsheet may pass them by.
fn is_invisible(letter: char) -> bool {
    (letter.is_whitespace() && !matches!(letter, '\t' | '\r' | '\n'))
        || (letter.is_control() && !matches!(letter, '\t' | '\r' | '\n'))
        || matches!(
            letter,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// `-12`, `+3.5`: a sign, digits, at most one point.
fn is_plain_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_spreadsheet_could_run_is_marked_and_nothing_else() {
        for cell in [
            "=1+1",
            "+1+1",
            "-1+cmd",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n",
            "'quoted",
            "  =1",
            "\u{FEFF}=1",
            "\u{200B}@x",
            "＝1",
            "﹢1",
            "-",
            "+46 70 111",
        ] {
            assert_eq!(escape(cell), format!("'{cell}"), "{cell:?} is marked");
        }
        for cell in [
            "",
            "Rosa",
            "-12",
            "+3.5",
            "-0",
            "1=1",
            "a@b.org",
            "$1",
            "(x)",
            "é=",
            "🙂",
            "مرحبا",
        ] {
            assert_eq!(escape(cell), cell, "{cell:?} stays");
        }
    }

    proptest! {
        #[test]
        fn an_escaped_cell_comes_back(cell in any::<String>()) {
            let escaped = escape(&cell);
            prop_assert_eq!(unescape(&escaped), &cell, "byte for byte");
        }

        #[test]
        fn no_escaped_cell_begins_like_a_formula(cell in "[=+@\\-'\t\r\n \u{200B}a]{1,4}") {
            let escaped = escape(&cell);
            let first = escaped.nfkc().find(|letter| !is_invisible(*letter));
            prop_assert!(is_plain_number(&cell) || !matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n')), "{:?}", escaped);
        }
    }
}
