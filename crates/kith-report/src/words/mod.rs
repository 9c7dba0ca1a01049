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

/// A name as [`clean`] writes it, cut where it would fill the page that it is
/// only to stand on.
pub(crate) fn name(text: &str) -> String {
    let name = clean(text);
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name,
    }
}

/// In letters; no name that a person bears is as long.
const LONGEST_NAME: usize = 400;

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
    fn a_name_that_would_fill_a_page_is_cut() {
        let long = "Ana Łį́į́ʼ ".repeat(200);
        let told = name(&long);
        assert!(told.chars().count() <= LONGEST_NAME + 1, "{told}");
        assert!(told.ends_with('…'), "it says that more was there: {told}");
        assert_eq!(name("Ana Begay "), "Ana Begay", "others are left alone");
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
