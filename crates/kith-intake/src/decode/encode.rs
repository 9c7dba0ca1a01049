//! Text to bytes, as the file that it came from was written down.

use encoding_rs::UTF_8;

use super::charset::Charset;

/// The bytes of a text in an encoding by a name that [`super::decode`] gives, with a byte order
/// mark in front where the encoding has one and one is wanted. `None` where the encoding lacks a
/// letter of the text.
pub fn encode(text: &str, encoding: &str, bom: bool) -> Option<Vec<u8>> {
    let charset = Charset::by_name(encoding).ok()?;
    let mark = if bom { "\u{FEFF}" } else { "" };
    match charset {
        Charset::Web(web) if web == UTF_8 => Some([mark, text].concat().into_bytes()),
        utf_16 if utf_16 == Charset::UTF_16LE => Some(wide(mark, text, u16::to_le_bytes)),
        utf_16 if utf_16 == Charset::UTF_16BE => Some(wide(mark, text, u16::to_be_bytes)),
        Charset::Web(web) => {
            let (bytes, _, lost) = web.encode(text);
            (!lost).then(|| bytes.into_owned())
        }
        Charset::Oem(..) => by_letter(charset, text),
    }
}

fn wide(mark: &str, text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = mark.encode_utf16().chain(text.encode_utf16());
    units.flat_map(bytes).collect()
}

/// Every letter of a code page is one byte.
fn by_letter(charset: Charset, text: &str) -> Option<Vec<u8>> {
    let letters: Vec<Option<char>> = (0..=u8::MAX)
        .map(|byte| charset.decode(&[byte]).0.chars().next())
        .collect();
    let byte = |letter: char| {
        let at = letters.iter().position(|known| *known == Some(letter))?;
        u8::try_from(at).ok()
    };
    text.chars().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Overrides;
    use crate::decode::decode;

    #[test]
    fn a_text_is_read_back_from_every_encoding() {
        let text = "Name;Ort\r\nJosé Muñoz;Köln\r\n";
        for (name, bom) in [
            ("utf-8", true),
            ("utf-8", false),
            ("utf-16-le", true),
            ("utf-16-be", true),
            ("windows-1252", false),
            ("macintosh", false),
            ("cp850", false),
        ] {
            let bytes = encode(text, name, bom).expect("every letter is there");
            let told = Overrides {
                encoding: Some(name.to_owned()),
                ..Overrides::default()
            };
            let read = decode(bytes, &told).expect("text");
            assert_eq!((read.text.as_str(), read.bom), (text, bom), "{name}");
        }
        assert_eq!(
            encode("Łukasz", "windows-1252", false),
            None,
            "no such letter"
        );
    }
}
