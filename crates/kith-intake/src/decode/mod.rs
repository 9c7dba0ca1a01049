//! Bytes to text.

mod foreign;
mod guess;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::IntakeError;

/// Text, and how it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte order mark.
    pub text: String,
    /// A name that Python's codecs know: `utf-8`, `utf-16-le`, `windows-1252` …
    pub encoding: String,
    /// Whether a byte order mark stood in front.
    pub bom: bool,
    /// Whether bytes that the encoding does not know became U+FFFD.
    pub replaced: bool,
}

/// Turns bytes into text. The order of belief: what the caller says, a byte
/// order mark, the zeros of UTF-16, valid UTF-8, and else the guess of
/// chardetng, which for short western text is Windows-1252.
///
/// # Errors
/// `Empty`, `NotText` for bytes that are no text table, `UnknownEncoding`.
pub fn decode(bytes: Vec<u8>, encoding: Option<&str>) -> Result<Decoded, IntakeError> {
    if bytes.is_empty() {
        return Err(IntakeError::Empty);
    }
    if let Some(found) = foreign::by_first_bytes(&bytes) {
        return Err(IntakeError::NotText { found });
    }
    let marked = Encoding::for_bom(&bytes);
    let bom = marked.map_or(0, |(_, length)| length);
    let chosen = match (encoding, marked) {
        (Some(name), _) => by_name(name)?,
        (None, Some((marked, _))) => marked,
        (None, None) => guess::encoding(&bytes)?,
    };
    let decoded = into_text(bytes, chosen, bom);
    if decoded.text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    if let Some(found) = foreign::by_first_words(&decoded.text) {
        return Err(IntakeError::NotText { found });
    }
    Ok(decoded)
}

fn into_text(mut bytes: Vec<u8>, encoding: &'static Encoding, bom: usize) -> Decoded {
    let name = python_name(encoding);
    let bom_fits = match bom {
        3 => encoding == UTF_8,
        2 => encoding == UTF_16LE || encoding == UTF_16BE,
        _ => false,
    };
    if bom_fits {
        bytes.drain(..bom);
    }
    let (text, replaced) = if encoding == UTF_8 {
        match String::from_utf8(bytes) {
            Ok(text) => (text, false),
            Err(broken) => (
                String::from_utf8_lossy(broken.as_bytes()).into_owned(),
                true,
            ),
        }
    } else {
        let (text, replaced) = encoding.decode_without_bom_handling(&bytes);
        (text.into_owned(), replaced)
    };
    Decoded {
        text,
        encoding: name,
        bom: bom_fits,
        replaced,
    }
}

fn by_name(name: &str) -> Result<&'static Encoding, IntakeError> {
    let folded = name.trim().to_ascii_lowercase().replace('_', "-");
    let label = match folded.as_str() {
        "utf-16-le" => "utf-16le",
        "utf-16-be" => "utf-16be",
        "utf-8-sig" => "utf-8",
        "mac-roman" => "macintosh",
        "latin-1" => "latin1",
        "mac-cyrillic" => "x-mac-cyrillic",
        "cp874" => "windows-874",
        "cp866" => "ibm866",
        other => other,
    };
    Encoding::for_label(label.as_bytes())
        .or_else(|| Encoding::for_label(label.replace("cp", "windows-").as_bytes()))
        .ok_or_else(|| IntakeError::UnknownEncoding {
            name: name.to_owned(),
        })
}

fn python_name(encoding: &'static Encoding) -> String {
    match encoding.name() {
        "UTF-16LE" => "utf-16-le".to_owned(),
        "UTF-16BE" => "utf-16-be".to_owned(),
        "x-mac-cyrillic" => "mac-cyrillic".to_owned(),
        "windows-874" => "cp874".to_owned(),
        "ISO-8859-8-I" => "iso-8859-8".to_owned(),
        other => other.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Foreign;

    fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
        let units = mark
            .then_some(0xFEFF)
            .into_iter()
            .chain(text.encode_utf16());
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn utf_16_is_read_by_its_mark_and_without_one_by_its_zeros() {
        let text = "Name\tE-post\r\nÅsa Öberg\tasa@example.se\r\n";
        for (mark, big, name) in [
            (true, false, "utf-16-le"),
            (true, true, "utf-16-be"),
            (false, false, "utf-16-le"),
            (false, true, "utf-16-be"),
        ] {
            let decoded = decode(utf16(text, mark, big), None).expect("UTF-16 is text");
            assert_eq!(
                decoded.text, text,
                "every letter survives, mark {mark}, big endian {big}"
            );
            assert_eq!(
                (decoded.encoding.as_str(), decoded.bom),
                (name, mark),
                "named as Python does, the mark apart"
            );
        }
    }

    #[test]
    fn western_bytes_that_are_no_utf_8_are_windows_1252() {
        let decoded = decode(
            b"Namn;E-post\r\n\xC5sa \xD6berg;asa@example.se\r\n".to_vec(),
            None,
        )
        .expect("text");
        assert_eq!(
            decoded.encoding, "windows-1252",
            "the fallback for western text"
        );
        assert!(
            decoded.text.contains("Åsa Öberg"),
            "letters are right: {}",
            decoded.text
        );
    }

    #[test]
    fn a_single_bad_byte_does_not_turn_a_utf_8_file_into_mojibake() {
        let mut bytes = "name\nZoë\nJosé\nÅsa\nŁukasz\nAda ".as_bytes().to_vec();
        bytes.extend(b"\xFF\n");
        let decoded = decode(bytes, None).expect("text");
        assert_eq!(
            (decoded.encoding.as_str(), decoded.replaced),
            ("utf-8", true),
            "mostly valid UTF-8 stays UTF-8"
        );
        assert!(
            decoded.text.contains("Łukasz"),
            "the good letters are untouched"
        );
    }

    #[test]
    fn what_is_no_text_table_is_called_by_its_name() {
        for (bytes, found) in [
            (&b"PK\x03\x04rest"[..], Foreign::Zip),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Foreign::Ole),
            (b"%PDF-1.7\n", Foreign::Pdf),
            (b"\x89PNG\r\n\x1a\n", Foreign::Image),
            (b"  <!DOCTYPE html><html>", Foreign::Html),
            (b"{\"people\": []}", Foreign::Json),
            (b"BEGIN:VCARD\r\nVERSION:3.0\r\n", Foreign::VCard),
            (
                b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x03\x00\x3e",
                Foreign::Binary,
            ),
        ] {
            assert_eq!(
                decode(bytes.to_vec(), None),
                Err(IntakeError::NotText { found }),
                "{found:?}"
            );
        }
        assert_eq!(
            decode(Vec::new(), None),
            Err(IntakeError::Empty),
            "nothing at all"
        );
        assert_eq!(
            decode(b"\n \r\n".to_vec(), None),
            Err(IntakeError::Empty),
            "nothing but blank lines"
        );
    }

    #[test]
    fn an_encoding_can_be_told_by_the_name_python_gives_it() {
        for name in [
            "cp1252",
            "windows-1252",
            "latin-1",
            "mac_roman",
            "utf-16-le",
            "utf_8",
            "cp866",
            "iso8859-2",
        ] {
            assert!(by_name(name).is_ok(), "{name} is known");
        }
        assert!(
            matches!(by_name("klingon"), Err(IntakeError::UnknownEncoding { .. })),
            "and nonsense is not"
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_marked_utf_8_and_utf_16(text in "a\\PC{1,60}") {
            let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
            prop_assert_eq!(&decode(marked, None).expect("text").text, &text, "UTF-8");
            for big in [false, true] {
                prop_assert_eq!(&decode(utf16(&text, true, big), None).expect("text").text, &text, "UTF-16, big endian {}", big);
            }
        }
    }
}
