use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use oem_cp::code_table::DECODING_TABLE_CP_MAP;
use oem_cp::code_table_type::TableType;

use crate::IntakeError;

/// An encoding: one of the web's, or a code page of MS-DOS, in which
/// spreadsheets still save.
#[derive(Debug, Clone, Copy)]
pub(super) enum Charset {
    Web(&'static Encoding),
    Oem(u16, &'static TableType),
}

impl PartialEq for Charset {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Web(one), Self::Web(two)) => one == two,
            (Self::Oem(one, _), Self::Oem(two, _)) => one == two,
            _ => false,
        }
    }
}

impl Charset {
    pub const UTF_8: Self = Self::Web(UTF_8);
    pub const UTF_16LE: Self = Self::Web(UTF_16LE);
    pub const UTF_16BE: Self = Self::Web(UTF_16BE);

    /// By any label of the WHATWG standard, or as Python calls it.
    pub fn by_name(name: &str) -> Result<Self, IntakeError> {
        let folded = name.trim().to_ascii_lowercase().replace('_', "-");
        if let Some(oem) = Self::oem(folded.trim_start_matches("cp").trim_start_matches("ibm")) {
            return Ok(oem);
        }
        let label = match folded.as_str() {
            "utf-16-le" => "utf-16le",
            "utf-16-be" => "utf-16be",
            "utf-8-sig" => "utf-8",
            "mac-roman" => "macintosh",
            "latin-1" => "latin1",
            "mac-cyrillic" => "x-mac-cyrillic",
            "cp874" => "windows-874",
            "cp866" => "ibm866",
            "cp932" => "shift-jis",
            "cp936" => "gbk",
            "cp949" => "euc-kr",
            "cp950" => "big5",
            other => other,
        };
        Encoding::for_label(label.as_bytes())
            .or_else(|| Encoding::for_label(label.replace("cp", "windows-").as_bytes()))
            .or_else(|| Encoding::for_label(label.replace('-', "_").as_bytes()))
            .map(Self::Web)
            .ok_or_else(|| IntakeError::UnknownEncoding {
                name: name.to_owned(),
            })
    }

    /// A code page by its number; those that the web knows too are left to it.
    fn oem(number: &str) -> Option<Self> {
        let page: u16 = number
            .parse()
            .ok()
            .filter(|page| ![866, 874].contains(page))?;
        let table = DECODING_TABLE_CP_MAP.get(&page)?;
        Some(Self::Oem(page, table))
    }

    /// A name that Python's codecs know.
    pub fn name(self) -> String {
        match self {
            Self::Oem(page, _) => format!("cp{page}"),
            Self::Web(encoding) => match encoding.name() {
                "UTF-16LE" => "utf-16-le".to_owned(),
                "UTF-16BE" => "utf-16-be".to_owned(),
                "x-mac-cyrillic" => "mac-cyrillic".to_owned(),
                "windows-874" => "cp874".to_owned(),
                "ISO-8859-8-I" => "iso-8859-8".to_owned(),
                other => other.to_ascii_lowercase(),
            },
        }
    }

    /// The text of bytes without a byte order mark, and whether some became U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> (String, bool) {
        match self {
            Self::Web(encoding) => {
                let (text, replaced) = encoding.decode_without_bom_handling(bytes);
                (text.into_owned(), replaced)
            }
            Self::Oem(_, table) => {
                let text = table.decode_string_lossy(bytes);
                let replaced = text.contains('\u{FFFD}');
                (text, replaced)
            }
        }
    }

    /// Whether a letter may take more than one byte.
    pub fn is_multibyte(self) -> bool {
        matches!(self, Self::Web(encoding) if !encoding.is_single_byte())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_can_be_told_by_the_name_python_gives_it() {
        for (name, found) in [
            ("cp1252", "windows-1252"),
            ("windows-1252", "windows-1252"),
            ("latin-1", "windows-1252"),
            ("mac_roman", "macintosh"),
            ("utf-16-le", "utf-16-le"),
            ("utf_8", "utf-8"),
            ("cp866", "ibm866"),
            ("cp850", "cp850"),
            ("IBM437", "cp437"),
            ("iso8859-2", "iso-8859-2"),
            ("cp932", "shift_jis"),
        ] {
            assert_eq!(
                Charset::by_name(name).map(Charset::name).as_deref(),
                Ok(found),
                "{name}"
            );
        }
        assert!(
            matches!(
                Charset::by_name("klingon"),
                Err(IntakeError::UnknownEncoding { .. })
            ),
            "and nonsense is not"
        );
    }

    #[test]
    fn code_pages_of_dos_have_their_letters() {
        for (name, bytes, text) in [
            ("cp850", &b"Jos\x82 Mu\xA4oz"[..], "José Muñoz"),
            ("cp852", b"\x9Dukasz", "Łukasz"),
            ("cp437", b"Zo\x89", "Zoë"),
        ] {
            let charset = Charset::by_name(name).expect("known");
            assert_eq!(charset.decode(bytes), (text.to_owned(), false), "{name}");
        }
    }
}
