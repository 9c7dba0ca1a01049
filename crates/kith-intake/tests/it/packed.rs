//! The smallest containers that are workbooks, around parts that a test gives.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A container with these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .and_then(|()| Ok(zip.write_all(part)?))
            .expect("written to memory");
    }
    zip.finish().expect("written to memory").into_inner()
}

/// An Excel workbook of one sheet, with these parts beside those that it must have, or in
/// their stead.
pub fn excel(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut all: BTreeMap<&str, &[u8]> = EXCEL.into_iter().collect();
    all.extend(parts.iter().copied());
    let all: Vec<_> = all.into_iter().collect();
    zipped(&all)
}

/// An OpenDocument spreadsheet with these parts, as an Excel workbook.
pub fn open_document(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut all: BTreeMap<&str, &[u8]> = OPEN_DOCUMENT.into_iter().collect();
    all.extend(parts.iter().copied());
    let all: Vec<_> = all.into_iter().collect();
    zipped(&all)
}

/// A workbook out of one text: the XML of its sheet, and after a line of three hyphens and
/// the short name of a part, the XML of that one.
pub fn described(text: &[u8]) -> Vec<u8> {
    let mut parts = BTreeMap::from([(SHEET, text)]);
    let mut name = SHEET;
    let mut rest = text;
    while let Some((before, next, after)) = cut(rest) {
        parts.insert(name, before);
        (name, rest) = (next, after);
        parts.insert(name, rest);
    }
    let parts: Vec<_> = parts.into_iter().collect();
    match parts.iter().any(|&(name, _)| name == "content.xml") {
        true => open_document(&parts),
        false => excel(&parts),
    }
}

/// A text up to the line that names a part, the part, and the text after it.
fn cut(text: &[u8]) -> Option<(&[u8], &'static str, &[u8])> {
    let line = b"\n--- ";
    let mut from = 0;
    loop {
        let at = from + text[from..].windows(line.len()).position(|at| at == line)?;
        let after = &text[at + line.len()..];
        let known = NAMES.iter().find_map(|(short, name)| {
            let rest = after.strip_prefix(short.as_bytes())?;
            Some((*name, rest.strip_prefix(b"\n")?))
        });
        if let Some((name, after)) = known {
            return Some((&text[..at], name, after));
        }
        from = at + 1;
    }
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

const NAMES: [(&str, &str); 9] = [
    ("sheet", SHEET),
    ("strings", "xl/sharedStrings.xml"),
    ("styles", "xl/styles.xml"),
    ("theme", "xl/theme/theme1.xml"),
    ("book", "xl/workbook.xml"),
    ("links", "xl/_rels/workbook.xml.rels"),
    ("package", "_rels/.rels"),
    ("content", "content.xml"),
    ("manifest", "META-INF/manifest.xml"),
];

const EXCEL: [(&str, &[u8]); 4] = [
    (
        "[Content_Types].xml",
        br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];

const OPEN_DOCUMENT: [(&str, &[u8]); 2] = [
    ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
    (
        "META-INF/manifest.xml",
        b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
    ),
];
