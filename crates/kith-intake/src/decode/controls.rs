//! Signs of Windows that went through Latin-1, where control characters stand in their places.

use encoding_rs::WINDOWS_1252;

/// A text with "’", "–", "…" and the like where somebody's program left the control characters
/// U+0080 to U+009F, which no one types and nobody sees, and the first line on which it did,
/// from 1. Those without a sign stay.
pub(crate) fn without_controls(text: String) -> (String, Option<u32>) {
    // In UTF-8 they are C2 80 to C2 9F.
    let bytes = text.as_bytes();
    let is_one = |at: usize| matches!(bytes.get(at + 1), Some(0x80..=0x9F));
    if !memchr::memchr_iter(0xC2, bytes).any(is_one) {
        return (text, None);
    }
    let first = text.find(|letter| sign(letter).is_some_and(|sign| sign != letter));
    let line = first.map(|at| text[..at].matches('\n').count() as u32 + 1);
    let put_back = text
        .chars()
        .map(|letter| sign(letter).unwrap_or(letter))
        .collect();
    (put_back, line)
}

fn sign(letter: char) -> Option<char> {
    let byte = u8::try_from(letter)
        .ok()
        .filter(|byte| (0x80..0xA0).contains(byte))?;
    WINDOWS_1252
        .decode_without_bom_handling(&[byte])
        .0
        .chars()
        .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_become_the_signs_that_stood_there() {
        let read = |text: &str| without_controls(text.to_owned()).0;
        assert_eq!(
            read("O\u{92}Brien \u{96} Taos"),
            "O’Brien – Taos",
            "an apostrophe and a dash"
        );
        assert_eq!(read("a\u{81}b"), "a\u{81}b", "no sign stands there");
        assert_eq!(read("José – £5"), "José – £5", "letters stay");
    }
}
