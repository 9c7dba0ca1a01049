use crate::Foreign;

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Bytes at the start of a file, and what they give away.
const MAGIC: &[(&[u8], Foreign)] = &[
    (b"PK\x03\x04", Foreign::Zip),
    (b"PK\x05\x06", Foreign::Zip),
    (OLE, Foreign::Ole),
    (b"%PDF-", Foreign::Pdf),
    (b"\x89PNG\r\n", Foreign::Image),
    (b"\xFF\xD8\xFF", Foreign::Image),
    (b"GIF8", Foreign::Image),
    (b"II*\0", Foreign::Image),
    (b"MM\0*", Foreign::Image),
    (b"\x1F\x8B", Foreign::Compressed),
    (b"BZh9", Foreign::Compressed),
    (b"7z\xBC\xAF\x27\x1C", Foreign::Compressed),
    (b"\xFD7zXZ\0", Foreign::Compressed),
    (b"Rar!\x1A\x07", Foreign::Compressed),
    (b"\x28\xB5\x2F\xFD", Foreign::Compressed),
    (b"SQLite format 3\0", Foreign::Database),
    (b"{\\rtf", Foreign::Rtf),
    (b"\xFF\xFE\0\0", Foreign::Utf32),
    (b"\0\0\xFE\xFF", Foreign::Utf32),
];

/// Words at the start of a text, lower case, and what they give away.
const WORDS: &[(&str, Foreign)] = &[
    ("<!doctype html", Foreign::Html),
    ("<html", Foreign::Html),
    ("<table", Foreign::Html),
    ("<?xml", Foreign::Xml),
    ("begin:vcalendar", Foreign::Calendar),
];

pub(super) fn by_first_bytes(bytes: &[u8]) -> Option<Foreign> {
    // A workbook with a password is an old container around the encrypted new one.
    let encrypted: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    if bytes.starts_with(OLE) && memchr::memmem::find(bytes, &encrypted).is_some() {
        return Some(Foreign::Protected);
    }
    MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|&(_, found)| found)
}

/// Looks past leading white space. A cell may begin with a brace, so JSON is
/// only what also has a quoted key or another bracket next.
pub(super) fn by_first_words(text: &str) -> Option<Foreign> {
    let start = text.trim_start();
    let head: String = start.chars().take(16).collect::<String>().to_lowercase();
    if let Some(&(_, found)) = WORDS.iter().find(|(word, _)| head.starts_with(word)) {
        return Some(found);
    }
    let mut meaningful = start.chars().filter(|c| !c.is_whitespace());
    match (meaningful.next(), meaningful.next()) {
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | '[' | ']')) => Some(Foreign::Json),
        _ => None,
    }
}
