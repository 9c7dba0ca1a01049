//! Bytes to text.

mod arbiter;
mod charset;
mod controls;
mod doubled;
mod encode;
mod foreign;
mod guess;
mod home;
mod letters;
mod runner_up;
mod utf16;

pub(crate) use controls::without_controls;
pub use doubled::Doubled;
pub use encode::encode;
pub use runner_up::RunnerUp;

use encoding_rs::{Encoding, UTF_8};

use crate::{IntakeError, Overrides};
use charset::Charset;

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
    /// The encoding that comes into question next, where one does.
    pub runner_up: Option<RunnerUp>,
    /// Letters that were encoded twice and still are.
    pub doubled: Option<Doubled>,
    /// Whether letters that were encoded twice were put right, as asked.
    pub repaired: bool,
    /// The first line on which control characters became the signs that they stood for.
    pub signs: Option<u32>,
}

impl Decoded {
    /// Of a file whose cells need no decoding.
    pub(crate) fn without_text(encoding: &str) -> Self {
        Self {
            text: String::new(),
            encoding: encoding.to_owned(),
            bom: false,
            replaced: false,
            runner_up: None,
            doubled: None,
            repaired: false,
            signs: None,
        }
    }
}

/// Turns bytes into text. The order of belief: what the caller says, a byte
/// order mark, the zeros of UTF-16, valid UTF-8, and else the encoding that
/// makes the most likely words.
///
/// # Errors
/// `Empty`, `NotText` for bytes that are no text table, `UnknownEncoding`.
pub fn decode(bytes: Vec<u8>, overrides: &Overrides) -> Result<Decoded, IntakeError> {
    if bytes.is_empty() {
        return Err(IntakeError::Empty);
    }
    if let Some(found) = foreign::by_first_bytes(&bytes) {
        return Err(IntakeError::NotText { found });
    }
    let marked = Encoding::for_bom(&bytes);
    let bom = marked.map_or(0, |(_, length)| length);
    let told = overrides.encoding.as_deref();
    let (chosen, others) = match (told.map(Charset::by_name).transpose()?, marked) {
        (Some(told), Some((marked, _))) => (told, damaged(&bytes[bom..], marked, overrides)),
        (Some(told), None) => (
            told,
            guess::encodings(&bytes, overrides.locale.as_deref()).unwrap_or_default(),
        ),
        (None, Some((marked, _))) => (
            Charset::Web(marked),
            damaged(&bytes[bom..], marked, overrides),
        ),
        (None, None) => {
            let ranked = guess::encodings(&bytes, overrides.locale.as_deref())?;
            (ranked[0], ranked)
        }
    };
    let runner_up = runner_up::find(&bytes[bom..], chosen, &others);
    let mut decoded = into_text(bytes, chosen, bom);
    decoded.runner_up = runner_up;
    if decoded.text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    if let Some(found) = foreign::by_first_words(&decoded.text) {
        return Err(IntakeError::NotText { found });
    }
    match doubled::find(&decoded.text) {
        Some(doubled) if overrides.repair => {
            decoded.text = doubled::repaired(&decoded.text, &doubled);
            decoded.repaired = true;
        }
        doubled => decoded.doubled = doubled,
    }
    Ok(decoded)
}

/// What comes into question for bytes that are marked as UTF-8 and are not quite.
fn damaged(unmarked: &[u8], marked: &'static Encoding, overrides: &Overrides) -> Vec<Charset> {
    if marked != UTF_8 || std::str::from_utf8(unmarked).is_ok() {
        return Vec::new();
    }
    vec![Charset::UTF_8, home::page(overrides.locale.as_deref())]
}

fn into_text(mut bytes: Vec<u8>, charset: Charset, bom: usize) -> Decoded {
    let bom_fits = match bom {
        3 => charset == Charset::UTF_8,
        2 => charset == Charset::UTF_16LE || charset == Charset::UTF_16BE,
        _ => false,
    };
    if bom_fits {
        bytes.drain(..bom);
    }
    let (text, replaced) = if charset == Charset::Web(UTF_8) {
        match String::from_utf8(bytes) {
            Ok(text) => (text, false),
            Err(broken) => (
                String::from_utf8_lossy(broken.as_bytes()).into_owned(),
                true,
            ),
        }
    } else {
        charset.decode(&bytes)
    };
    Decoded {
        text,
        bom: bom_fits,
        replaced,
        ..Decoded::without_text(&charset.name())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Foreign;

    fn read(bytes: Vec<u8>) -> Result<Decoded, IntakeError> {
        decode(bytes, &Overrides::default())
    }

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
            let decoded = read(utf16(text, mark, big)).expect("UTF-16 is text");
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
        let decoded =
            read(b"Namn;E-post\r\n\xC5sa \xD6berg;asa@example.se\r\n".to_vec()).expect("text");
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
        let decoded = read(bytes).expect("text");
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
            (
                b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x03\x00\x3e",
                Foreign::Binary,
            ),
        ] {
            assert_eq!(
                read(bytes.to_vec()),
                Err(IntakeError::NotText { found }),
                "{found:?}"
            );
        }
        assert_eq!(read(Vec::new()), Err(IntakeError::Empty), "nothing at all");
        assert_eq!(
            read(b"\n \r\n".to_vec()),
            Err(IntakeError::Empty),
            "nothing but blank lines"
        );
    }

    #[test]
    fn the_next_best_encoding_is_shown_with_names_that_differ() {
        let decoded = read(
            "Name;Ort\n\u{C5}sa \u{D6}berg;K\u{F6}ln"
                .chars()
                .map(|letter| letter as u8)
                .collect(),
        );
        let next = decoded
            .expect("text")
            .runner_up
            .expect("another comes into question");
        assert!(
            !next.examples.is_empty() && next.examples.iter().all(|(ours, theirs)| ours != theirs),
            "each differs: {next:?}"
        );
        let sure = read("Name\nÅsa\n".into()).expect("text");
        assert_eq!(sure.runner_up, None, "valid UTF-8 is nothing else");
    }

    #[test]
    fn damaged_utf_8_is_offered_in_the_page_of_where_the_computer_is() {
        let plain = [
            "name\nZo\u{eb}\nŁukasz\nJosé\nÅsa\n".as_bytes(),
            b"Andr\xE9\nAda\n",
        ]
        .concat();
        let marked = [b"\xEF\xBB\xBF", plain.as_slice()].concat();
        let offered = |bytes: &[u8], overrides: &Overrides| {
            let decoded = decode(bytes.to_vec(), overrides).expect("text");
            let next = decoded.runner_up.expect("another comes into question");
            (decoded.encoding, next)
        };
        let polish = Overrides {
            locale: Some("pl-PL".to_owned()),
            ..Overrides::default()
        };
        for bytes in [&plain, &marked] {
            let (encoding, next) = offered(bytes, &Overrides::default());
            assert_eq!(
                (encoding.as_str(), next.encoding.as_str()),
                ("utf-8", "windows-1252")
            );
            assert_eq!(
                next.examples[0],
                ("Andr\u{fffd}".to_owned(), "André".to_owned()),
                "what is broken is shown first: {next:?}"
            );
            assert_eq!(next.examples.len(), 3, "and what would break: {next:?}");
            let (_, next) = offered(bytes, &polish);
            assert_eq!(next.encoding, "windows-1250");
            let taken = Overrides {
                encoding: Some("windows-1252".to_owned()),
                ..Overrides::default()
            };
            let (encoding, next) = offered(bytes, &taken);
            assert_eq!(
                (encoding.as_str(), next.encoding.as_str()),
                ("windows-1252", "utf-8"),
                "and back again"
            );
        }
    }

    #[test]
    fn letters_encoded_twice_are_told_and_put_right_where_asked() {
        let bytes = "Name\nJosÃ©\n".as_bytes().to_vec();
        let found = read(bytes.clone()).expect("text");
        assert!(
            found.doubled.is_some() && !found.repaired,
            "told, not touched"
        );
        let asked = Overrides {
            repair: true,
            ..Overrides::default()
        };
        let repaired = decode(bytes, &asked).expect("text");
        assert_eq!(
            (repaired.text.as_str(), repaired.repaired),
            ("Name\nJosé\n", true),
            "as asked"
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_marked_utf_8_and_utf_16(text in "a\\PC{1,60}") {
            let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
            prop_assert_eq!(&read(marked).expect("text").text, &text, "UTF-8");
            for big in [false, true] {
                prop_assert_eq!(&read(utf16(&text, true, big)).expect("text").text, &text, "UTF-16, big endian {}", big);
            }
        }
    }
}
