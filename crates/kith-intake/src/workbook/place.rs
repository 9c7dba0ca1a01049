//! Where a cell says that it lies.

/// The longest name of a column and of a row: there is no sheet of more.
const COLUMN: usize = 3;
const ROW: usize = 7;

/// Whether the attributes of a row, a cell or an extent name places that a sheet could have,
/// the last corner not before the first. Calamine counts on without an end.
pub(super) fn is_any(attributes: &str) -> bool {
    let told = memchr::memchr_iter(b'=', attributes.as_bytes());
    told.into_iter().all(|at| {
        let name = attributes[..at].trim_ascii_end();
        !(name.ends_with('r') || name.ends_with("ref")) || is_extent(value(&attributes[at + 1..]))
    })
}

/// Cells of one column that are merged into one, by row and column from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub column: u32,
    pub first: u32,
    /// The last of its rows, too.
    pub last: u32,
}

impl Span {
    /// Of what the attributes of merged cells say; none where it is a title over columns.
    pub fn of(attributes: &str) -> Option<Self> {
        let (_, told) = attributes.split_once("ref")?;
        let told = value(told.trim_ascii_start().strip_prefix('=')?);
        let (from, to) = told.split_once(':')?;
        let ((left, top), (right, bottom)) = (corner_of(from)?, corner_of(to)?);
        let is_one = left == right && left > 0 && top > 0 && bottom > top;
        is_one.then(|| Self {
            column: left - 1,
            first: top - 1,
            last: bottom - 1,
        })
    }
}

/// What stands in the quotes that begin here.
fn value(told: &str) -> &str {
    let told = told.trim_ascii_start();
    let Some(quote) = told.chars().next() else {
        return told;
    };
    told[quote.len_utf8()..].split(quote).next().unwrap_or(told)
}

fn is_extent(told: &str) -> bool {
    let mut before = (0, 0);
    told.split(':').all(|corner| {
        let Some((column, row)) = corner_of(corner) else {
            return false;
        };
        let ordered = before.0 <= column && before.1 <= row;
        before = (column, row);
        ordered
    })
}

/// Column and row from 1, as far as they are told.
fn corner_of(told: &str) -> Option<(u32, u32)> {
    let letters = told.bytes().take_while(u8::is_ascii_alphabetic);
    let count = letters.clone().count();
    let digits = told[count..].bytes().take_while(u8::is_ascii_digit);
    if count > COLUMN || digits.clone().count() > ROW {
        return None;
    }
    let place = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.fold(0, |column, letter| column * 26 + place(letter));
    let row = digits.fold(0, |row, digit| row * 10 + u32::from(digit - b'0'));
    Some((column, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_merged_into_one_are_told_by_column_and_rows() {
        let span = |column, first, last| Span {
            column,
            first,
            last,
        };
        assert_eq!(Span::of(" ref=\"A2:A3\""), Some(span(0, 1, 2)));
        assert_eq!(Span::of(" ref = 'AB1:AB9'"), Some(span(27, 0, 8)));
        for none in [
            " ref=\"A1:C1\"",
            " ref=\"A1:C2\"",
            " ref=\"A3:A2\"",
            " ref=\"A1\"",
            " ref=\"A:A\"",
            " ref=\"1:2\"",
            "",
        ] {
            assert_eq!(Span::of(none), None, "{none}");
        }
    }

    #[test]
    fn a_place_that_no_sheet_has_is_none() {
        for fine in [
            "",
            " r=\"A1\" s=\"1\" t=\"inlineStr\"",
            " r='XFD1048576'",
            " r=\"1048576\" spans=\"1:16384\" customHeight=\"1\" x14ac:dyDescent=\"0.25\"",
            " ref=\"A1:XFD1048576\"",
            " ref=\"B2\"",
            " r=\"\u{e9}\"",
            " r",
            " r=",
        ] {
            assert!(is_any(fine), "{fine}");
        }
        for none in [
            " r=\"ABCDEFGH1\"",
            " s=\"1\"r = 'A12345678'",
            " ref=\"B2:A3\"",
            " ref=\"B2:C1\"",
            " ref=\"A1:A1:AAAAAAAA",
        ] {
            assert!(!is_any(none), "{none}");
        }
    }
}
