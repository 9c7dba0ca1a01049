//! How codes, dates and counts read on paper.

pub(crate) mod date;
pub(crate) mod number;
pub(crate) mod role;

/// One line of what somebody typed: white space runs become one space, and
/// control characters go, among them those that turn the reading direction of
/// the text around them. No letter is lost.
pub(crate) fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ if letter.is_whitespace() || letter.is_control() => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            '\u{fffe}' | '\u{ffff}' => {}
            _ => line.push(letter),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// "a, b and c".
pub(crate) fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_one_line_and_keeps_its_letters() {
        assert_eq!(
            clean("  Rosa\t\nBegay\u{0} "),
            "Rosa Begay",
            "white space and control characters become single spaces"
        );
        assert_eq!(
            clean("<b>#strong[Ana]</b> Łį́į́ʼ"),
            "<b>#strong[Ana]</b> Łį́į́ʼ",
            "markup stays as it was typed"
        );
    }

    #[test]
    fn a_name_cannot_turn_the_text_around_it() {
        assert_eq!(
            clean("Ana\u{202e}gnp.exe"),
            "Anagnp.exe",
            "direction overrides are taken out"
        );
    }
}
