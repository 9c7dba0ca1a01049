//! A table once more, as the file that it came from was written.

use std::io;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::escape::escape;
use crate::decode::encode;
use crate::{Dialect, Reading};

/// Writes records with the separator and in the encoding of the file that was read, and what a
/// spreadsheet could run escaped, in the header too. Where the encoding lacks a letter, or the
/// file was no text, it is UTF-8 with a byte order mark.
///
/// # Errors
/// Those of the writer.
pub fn again(
    reading: &Reading,
    headers: &[Vec<String>],
    rows: &[Vec<String>],
) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let Dialect { delimiter, .. } = reading.dialect;
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .has_headers(false)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .delimiter(delimiter)
        .from_writer(&mut out);
    for record in headers.iter().chain(rows) {
        writer.write_record(record.iter().map(|cell| escape(cell).into_owned()))?;
    }
    writer.flush()?;
    drop(writer);
    let text = String::from_utf8_lossy(&out).into_owned();
    let is_text = reading.sheet.is_none() && reading.is_table;
    let bytes = is_text
        .then(|| encode(&text, &reading.encoding, reading.bom))
        .flatten();
    Ok(bytes.unwrap_or_else(|| ["\u{FEFF}", text.as_str()].concat().into_bytes()))
}
