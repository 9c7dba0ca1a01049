use crate::values::alike::Spellings;
use crate::{DateOrder, Field};

/// What a person decided against what Kith would find out by itself.
/// Everything left out is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// Name of the encoding, by any label of the WHATWG standard or as Python calls it.
    pub encoding: Option<String>,
    /// Where the computer is, such as `de-DE`: a hint for text too short to tell its encoding.
    pub locale: Option<String>,
    /// Which sheet of a workbook; the first that shows and holds anything where none is told.
    pub sheet: Option<String>,
    /// Whether letters that were encoded twice are put right.
    pub repair: bool,
    /// The character between two cells.
    pub delimiter: Option<char>,
    /// The character around a cell that holds delimiters; `Some(None)` says that there is none.
    pub quote: Option<Option<char>>,
    /// Physical line of the header, from 1; 0 says that the table has none.
    pub header_line: Option<u32>,
    /// By header, exactly as it stands in the file: the field, or `None` to leave the column unmapped.
    pub mapping: Vec<(String, Option<Field>)>,
    /// The same by place, from 1, which tells columns of one header apart; stronger than `mapping`.
    pub columns: Vec<(u32, Option<Field>)>,
    /// What was said of earlier tables, the latest first; weaker than what is said of this one.
    pub remembered: Vec<Remembered>,
    /// What was said of values that are written in more than one way.
    pub spellings: Spellings,
    /// Order of day, month and year for every column where the file does not tell.
    pub date_order: Option<DateOrder>,
    /// The same for single columns, by header; stronger than `date_order` and than the file.
    pub date_orders: Vec<(String, DateOrder)>,
    /// Whether every record below the header is a row, so that no footer is looked for.
    pub whole: bool,
    /// Cells put right; the file stays as it was.
    pub fixes: Vec<Fix>,
}

/// What a person said of the columns of an earlier table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// All of its headers, in order.
    pub headers: Vec<String>,
    /// By place, from 0: the field, or `None` for a column left unmapped.
    pub told: Vec<(usize, Option<Field>)>,
}

impl Remembered {
    /// Whether a table has the same headers, in whatever order.
    pub(crate) fn fits(&self, headers: &[String]) -> bool {
        let sorted = |headers: &[String]| {
            let mut headers = headers.to_vec();
            headers.sort_unstable();
            headers
        };
        self.headers.len() == headers.len() && sorted(&self.headers) == sorted(headers)
    }

    /// What was said, by the places of a table that [fits](Self::fits): of headers that are
    /// alike the first is the first.
    pub(crate) fn told<'a>(
        &'a self,
        headers: &'a [String],
    ) -> impl Iterator<Item = (usize, Option<Field>)> + 'a {
        self.told.iter().filter_map(|&(place, field)| {
            let header = self.headers.get(place)?;
            let before = self.headers[..place].iter();
            let before = before.filter(|one| *one == header).count();
            let mut there = headers.iter().enumerate().filter(|(_, one)| *one == header);
            let (index, _) = there.nth(before)?;
            Some((index, field))
        })
    }
}

/// What a cell should have said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Physical line of its record, from 1.
    pub line: u32,
    /// From 1.
    pub column: u32,
    /// What it says now; empty where it had better say nothing.
    pub value: String,
}
