use std::borrow::Cow;
use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::escape::escape;

/// What a written table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Spreadsheets: a byte order mark, every cell quoted, and what could run as a formula escaped.
    Spreadsheet,
    /// RFC 4180 and nothing else; quotes where they are needed.
    Exact,
}

/// Writes records as UTF-8 with CRLF after each. Every cell comes back byte for
/// byte when Kith reads the table again.
///
/// # Errors
/// Those of the writer.
pub fn table<W, R, C>(out: W, records: impl IntoIterator<Item = R>, style: Style) -> io::Result<()>
where
    W: Write,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = out;
    let mut records = records.into_iter();
    let Some(first) = records.next() else {
        return Ok(());
    };
    let first: Vec<C> = first.into_iter().collect();
    let start = first.first().map_or("", |cell| cell.as_ref());
    // A table that begins with U+FEFF or "sep=" would lose it to the reader.
    let hidden = start.starts_with('\u{FEFF}');
    if style == Style::Spreadsheet || hidden {
        out.write_all("\u{FEFF}".as_bytes())?;
    }
    let looks_like_hint = start
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let all = style == Style::Spreadsheet;
    let mut writer = writer(&mut out, all || looks_like_hint);
    put(&mut writer, first, style)?;
    if looks_like_hint && !all {
        writer.flush()?;
        drop(writer);
        writer = self::writer(&mut out, all);
    }
    for record in records {
        put(&mut writer, record, style)?;
    }
    writer.flush()
}

fn writer<W: Write>(out: W, all: bool) -> Writer<W> {
    let style = if all {
        QuoteStyle::Always
    } else {
        QuoteStyle::Necessary
    };
    WriterBuilder::new()
        .flexible(true)
        .has_headers(false)
        .terminator(Terminator::CRLF)
        .quote_style(style)
        .from_writer(out)
}

fn put<W: Write, C: AsRef<str>>(
    writer: &mut Writer<W>,
    record: impl IntoIterator<Item = C>,
    style: Style,
) -> io::Result<()> {
    for cell in record {
        let cell = match style {
            Style::Spreadsheet => Cow::Owned(escape(cell.as_ref()).into_owned()),
            Style::Exact => Cow::Borrowed(cell.as_ref()),
        };
        writer.write_field(cell.as_bytes())?;
    }
    writer.write_record(None::<&[u8]>).map_err(io::Error::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decode::decode;
    use crate::write::unescape;
    use crate::{Dialect, Overrides, Table, unwatched};

    fn written(records: &[Vec<String>], style: Style) -> Vec<u8> {
        let mut out = Vec::new();
        table(&mut out, records, style).expect("memory takes everything");
        out
    }

    fn read(bytes: Vec<u8>, style: Style) -> Vec<Vec<String>> {
        let text = decode(bytes, &Overrides::default()).expect("text").text;
        let (table, troubles) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
        assert!(
            troubles.is_empty(),
            "a written table is regular: {troubles:?}"
        );
        let undo = |cell: &str| {
            if style == Style::Spreadsheet {
                unescape(cell).to_owned()
            } else {
                cell.to_owned()
            }
        };
        table
            .records()
            .map(|record| record.cells().map(undo).collect())
            .collect()
    }

    #[test]
    fn both_styles_look_as_they_should() {
        let records = [
            vec!["Kith ID".to_owned(), "na,me".to_owned()],
            vec!["=1".to_owned(), "-5".to_owned()],
        ];
        assert_eq!(
            written(&records, Style::Exact),
            b"Kith ID,\"na,me\"\r\n=1,-5\r\n",
            "RFC 4180"
        );
        let safe = "\u{FEFF}\"Kith ID\",\"na,me\"\r\n\"'=1\",\"-5\"\r\n";
        assert_eq!(
            written(&records, Style::Spreadsheet),
            safe.as_bytes(),
            "marked, quoted, escaped"
        );
    }

    #[test]
    fn a_table_that_begins_like_a_hint_or_a_mark_comes_back() {
        for start in ["sep=;", "\u{FEFF}name"] {
            let records = vec![vec![start.to_owned()], vec!["x".to_owned()]];
            for style in [Style::Exact, Style::Spreadsheet] {
                assert_eq!(
                    read(written(&records, style), style),
                    records,
                    "{start:?} {style:?}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_back(
            records in prop::collection::vec(prop::collection::vec(any::<String>(), 1..5), 1..6),
            nasty in prop::collection::vec("[\",\r\n'=\t a]{0,6}", 1..4),
        ) {
            let mut records = records;
            records.insert(0, vec!["x".to_owned()]);
            records.push(nasty);
            for style in [Style::Exact, Style::Spreadsheet] {
                prop_assert_eq!(&read(written(&records, style), style), &records, "{:?}", style);
            }
        }
    }
}
