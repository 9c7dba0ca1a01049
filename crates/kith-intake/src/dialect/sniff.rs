use std::cell::LazyCell;
use std::collections::BTreeMap;

use csv_nose::{SampleSize, Sniffer};

use super::{Dialect, separator};
use crate::recognize::header_score;
use crate::table::Table;
use crate::write::id_header;
use crate::{IntakeError, Overrides, unwatched};

/// How much of a file is looked at.
const SAMPLE: usize = 64 * 1024;
/// What sets cells apart in files that people mail.
const USUAL: [u8; 4] = [b',', b';', b'\t', b'|'];
/// What does so in files of programs.
const RARE: [u8; 3] = [b':', b'^', b'~'];
/// The share of records that must have the usual number of cells.
const EVEN: f32 = 0.8;

/// The dialect of a text, and how many bytes a leading `sep=;` line takes.
///
/// A `sep=` line decides, where its character is in the table. Else the usual delimiters are tried against what Kith
/// knows of headers: the one under which a row reads like the header of a
/// roster wins. Where none does, csv-nose ranks all dialects by how even the
/// table comes out.
///
/// # Errors
/// `BadSeparator` for an override that cannot separate.
pub fn sniff(text: &str, overrides: &Overrides) -> Result<(Dialect, usize), IntakeError> {
    if is_own(text) && overrides.delimiter.is_none() && overrides.quote.is_none() {
        return Ok((Dialect::default(), 0));
    }
    let (hint, skip) = hint(text);
    let sample = sample(&text[skip..]);
    let nose = LazyCell::new(|| nose(sample));
    let quote = match overrides.quote {
        Some(told) => told.map(separator).transpose()?,
        None if edges(sample, b'\'') > 2 * edges(sample, b'"') => Some(b'\''),
        None => Some(b'"'),
    };
    let delimiter = match (overrides.delimiter, hint) {
        (Some(told), _) => separator(told)?,
        (None, Some(hint)) if sample.as_bytes().contains(&hint) => hint,
        (None, hint) => {
            let best = best(sample, quote, &nose);
            let first = sample.split(['\r', '\n']).next().unwrap_or_default();
            // A separator that the table does not have was told by mistake, unless the table
            // has one column.
            let is_told = hint.filter(|_| !first.as_bytes().contains(&best));
            is_told.unwrap_or(best)
        }
    };
    let escape = quote.and_then(|quote| escape(sample, quote));
    Ok((
        Dialect {
            delimiter,
            quote,
            escape,
            padded: is_padded(sample, delimiter),
            lenient: true,
        },
        skip,
    ))
}

/// Whether Kith wrote it: one of the headers between its commas is that of its own ids.
pub(crate) fn is_own(text: &str) -> bool {
    let head = text.split(['\r', '\n']).next().unwrap_or_default();
    head.split(',').any(|header| {
        let header = header.trim();
        let bare = header
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        id_header(bare.unwrap_or(header)).is_some()
    })
}

/// Excel's first line `sep=;`, quoted or not.
fn hint(text: &str) -> (Option<u8>, usize) {
    let line = text.split_inclusive(['\n', '\r']).next().unwrap_or("");
    let bare = line.trim_end_matches(['\n', '\r']);
    let told = match bare.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', told] if told.is_ascii() => *told,
        _ => return (None, 0),
    };
    let crlf = usize::from(line.ends_with('\r') && text[line.len()..].starts_with('\n'));
    (Some(told), line.len() + crlf)
}

/// The start of a text, cut at a line break.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let cut = text.as_bytes()[..SAMPLE]
        .iter()
        .rposition(|&byte| byte == b'\n' || byte == b'\r');
    cut.map_or(&text[..text.floor_char_boundary(SAMPLE)], |at| &text[..=at])
}

fn nose(sample: &str) -> Option<csv_nose::Dialect> {
    let mut sniffer = Sniffer::new();
    sniffer.sample_size(SampleSize::Records(100));
    sniffer
        .sniff_bytes(sample.as_bytes())
        .ok()
        .map(|metadata| metadata.dialect)
}

/// Cells that seem to stand in these quotes: quotes that open one, or those that close one if fewer.
fn edges(sample: &str, quote: u8) -> usize {
    let bytes = sample.as_bytes();
    let edge = |at: Option<usize>| is_edge(at.and_then(|at| bytes.get(at)));
    let quotes = || memchr::memchr_iter(quote, bytes);
    let opening = quotes().filter(|&at| edge(at.checked_sub(1)) && !edge(Some(at + 1)));
    let closing = quotes().filter(|&at| edge(Some(at + 1)) && !edge(at.checked_sub(1)));
    opening.count().min(closing.count())
}

fn is_edge(byte: Option<&u8>) -> bool {
    byte.is_none_or(|byte| {
        USUAL.contains(byte) || RARE.contains(byte) || matches!(byte, b'\n' | b'\r' | b' ')
    })
}

/// A backslash, where quotes inside of cells have one before them, at their end too, and none
/// is doubled.
fn escape(sample: &str, quote: u8) -> Option<u8> {
    let bytes = sample.as_bytes();
    let letter = |at: usize| {
        bytes
            .get(at)
            .is_some_and(|byte| !byte.is_ascii_punctuation() && !byte.is_ascii_control())
    };
    let (mut escaped, mut doubled) = (0_usize, 0_usize);
    for at in memchr::memchr_iter(quote, bytes).filter(|&at| at > 0) {
        let ends = bytes.get(at + 1) == Some(&quote) && is_edge(bytes.get(at + 2));
        escaped += usize::from(bytes[at - 1] == b'\\' && (letter(at + 1) || ends));
        doubled +=
            usize::from(bytes[at - 1] == quote && at > 1 && letter(at - 2) && letter(at + 1));
    }
    (escaped > doubled).then_some(b'\\')
}

fn best<F: FnOnce() -> Option<csv_nose::Dialect>>(
    sample: &str,
    quote: Option<u8>,
    nose: &LazyCell<Option<csv_nose::Dialect>, F>,
) -> u8 {
    let read = |delimiter| read(sample, delimiter, quote);
    for delimiters in [&USUAL[..], &RARE] {
        let known: Vec<(u32, u8)> = delimiters
            .iter()
            .map(|&delimiter| (read(delimiter).header, delimiter))
            .collect();
        let best = known.iter().map(|&(score, _)| score).max().unwrap_or(0);
        let mut fits = known.iter().filter(|&&(score, _)| score == best);
        if let (true, Some(&(_, delimiter)), None) = (best > 0, fits.next(), fits.next()) {
            return delimiter;
        }
    }
    let nosed = (**nose).as_ref().map(|nose| nose.delimiter);
    let even = |delimiter: u8| {
        let read = read(delimiter);
        (read.even >= EVEN && read.width > 1).then_some(read)
    };
    if let Some(found) = nosed.filter(|found| USUAL.contains(found))
        && even(found).is_some()
    {
        return found;
    }
    let evenest = USUAL
        .iter()
        .chain(&RARE)
        .filter_map(|&delimiter| {
            even(delimiter).map(|read| (read.even * (read.width as f32).ln(), delimiter))
        })
        .max_by(|one, other| one.0.total_cmp(&other.0));
    let fits = evenest
        .map(|(_, delimiter)| delimiter)
        .or_else(|| widest(sample, quote));
    match (fits, nosed) {
        (Some(delimiter), _) => delimiter,
        (None, Some(found)) if USUAL.contains(&found) => found,
        (None, Some(found))
            if separator(char::from(found)).is_ok()
                && !found.is_ascii_alphanumeric()
                && even(found).is_some_and(|read| read.width > 2) =>
        {
            found
        }
        _ => b',',
    }
}

/// The delimiter that cuts by far the most into records of one width, where much stands above
/// the table that no table is.
fn widest(sample: &str, quote: Option<u8>) -> Option<u8> {
    let mut cuts = USUAL.map(|delimiter| (read(sample, delimiter, quote).cuts, delimiter));
    cuts.sort_unstable();
    let [.., (second, _), (most, delimiter)] = cuts;
    (most > 0 && most >= second * 2).then_some(delimiter)
}

/// What a sample looks like under a delimiter.
struct Read {
    /// How much the best row among the first looks like a header of at least two columns.
    header: u32,
    /// Cells that most records have.
    width: usize,
    /// The share of records that have as many.
    even: f32,
    /// Delimiters in the records of the width that has most of them, three or more of three
    /// cells or more.
    cuts: usize,
}

fn read(sample: &str, delimiter: u8, quote: Option<u8>) -> Read {
    let dialect = Dialect {
        delimiter,
        quote,
        escape: None,
        padded: false,
        lenient: false,
    };
    let Ok((table, _)) = Table::read(sample.to_owned(), &dialect, &unwatched) else {
        return Read {
            header: 0,
            width: 0,
            even: 0.0,
            cuts: 0,
        };
    };
    let first = table.records().take(60).filter(|record| record.len() > 1);
    let header = first.map(header_score).max().unwrap_or(0);
    let (width, even) = table.usual_width();
    Read {
        header,
        width,
        even,
        cuts: cuts(&table),
    }
}

fn cuts(table: &Table) -> usize {
    let mut counts = BTreeMap::new();
    for record in table.records().filter(|record| record.len() >= 3) {
        *counts.entry(record.len()).or_insert(0_usize) += 1;
    }
    let often = counts.into_iter().filter(|&(_, count)| count >= 3);
    often
        .map(|(width, count)| (width - 1) * count)
        .max()
        .unwrap_or(0)
}

/// Whether a space follows nearly every delimiter, so that it is part of it.
fn is_padded(sample: &str, delimiter: u8) -> bool {
    if delimiter == b' ' || delimiter == b'\t' {
        return false;
    }
    let bytes = sample.as_bytes();
    let (mut all, mut padded) = (0_usize, 0_usize);
    for at in memchr::memchr_iter(delimiter, bytes) {
        all += 1;
        padded += usize::from(bytes.get(at + 1) == Some(&b' '));
    }
    all > 2 && padded * 20 >= all * 19
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, delimiter: char, quote: char) {
        let (dialect, _) = sniff(text, &Overrides::default()).expect("sniffs");
        assert_eq!(
            (char::from(dialect.delimiter), dialect.quote.map(char::from)),
            (delimiter, Some(quote)),
            "{text:?}"
        );
    }

    #[test]
    fn delimiters_are_told_by_headers_and_by_evenness() {
        check("Name,Email\nBegay, Rosa,r@example.org\n", ',', '"');
        check(
            "Name\tE-mail\nBegay, Rosa\tr@example.org\nDoe, Jane\tj@example.org\n",
            '\t',
            '"',
        );
        check(
            "Nombre;Apellidos;Correo\nRosa;Begay;r@example.org\n",
            ';',
            '"',
        );
        check("a|b|c\n1|2|3\n4|5|6\n7|8|9\n", '|', '"');
        check(
            "Name,Email\n'Begay, Rosa','r@example.org'\n'Doe, Jane','j@example.org'\n",
            ',',
            '\'',
        );
    }

    #[test]
    fn what_stands_above_a_table_does_not_decide() {
        let above: String = (3..15)
            .map(|count| format!("set=[{}]\n", vec!["1"; count].join(",")))
            .collect();
        let table = "Shed;Keeper;Acres;Value\nNorth;Dana;12;3\nSouth;Bo;40;4\n".repeat(2);
        check(&(above + &table), ';', '"');
    }

    #[test]
    fn a_backslash_before_the_last_quote_of_a_cell_escapes_it() {
        let (dialect, _) = sniff(
            "\"Name\",\"Size\"\n\"Bo\",\"5'10\\\"\"\n",
            &Overrides::default(),
        )
        .expect("sniffs");
        assert_eq!(dialect.escape, Some(b'\\'), "an inch");
    }

    #[test]
    fn a_sep_line_decides_and_is_no_part_of_the_table() {
        let text = "sep=|\r\na,b|c\r\n";
        assert_eq!(
            sniff(text, &Overrides::default()),
            Ok((
                Dialect {
                    delimiter: b'|',
                    quote: Some(b'"'),
                    escape: None,
                    padded: false,
                    lenient: true
                },
                7
            )),
            "told"
        );
    }

    #[test]
    fn what_a_person_says_wins_and_nonsense_is_refused() {
        let told = Overrides {
            delimiter: Some(':'),
            quote: Some(None),
            ..Overrides::default()
        };
        let (dialect, _) = sniff("Name,Email\na:b,c:d\n", &told).expect("sniffs");
        assert_eq!(
            dialect,
            Dialect {
                delimiter: b':',
                quote: None,
                escape: None,
                padded: false,
                lenient: true
            },
            "as told"
        );
        let wrong = Overrides {
            delimiter: Some('\n'),
            ..Overrides::default()
        };
        assert_eq!(
            sniff("a,b\n", &wrong),
            Err(IntakeError::BadSeparator { found: '\n' }),
            "a line break cannot separate"
        );
    }
}
