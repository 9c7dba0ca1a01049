use crate::contacts::Note;
use crate::counted::counted;
use crate::table::Trouble;

/// Something odd that a person should know of; nothing was lost over it.
/// Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// About quotes and delimiters.
    Quote(Trouble),
    /// About what is nobody in a text of contacts.
    Contacts(Note),
    /// Bytes that the encoding does not know were replaced.
    Undecodable {
        /// First line with one.
        line: u32,
    },
    /// Letters were encoded twice; they are kept as they stand.
    DoubleEncoded {
        /// First line with one.
        line: u32,
        /// A word as it stands.
        before: String,
        /// The word as it would read.
        after: String,
    },
    /// Control characters that nobody sees were signs of Windows and are so again.
    SignsPutBack {
        /// First line with one.
        line: u32,
    },
    /// A cell holds the character NUL; it is kept.
    Nul {
        /// Its line.
        line: u32,
        /// Its column.
        column: u32,
    },
    /// No row looks like a header.
    NoHeader,
    /// A column is filled but has no header.
    MissingHeader {
        /// Line of the header.
        line: u32,
        /// The column.
        column: u32,
    },
    /// Two columns have the same header.
    DuplicateHeader {
        /// Line of the header.
        line: u32,
        /// The later column.
        column: u32,
        /// What both say.
        header: String,
    },
    /// A row has more or fewer cells than the header.
    Ragged {
        /// Its line.
        line: u32,
        /// Cells of the header.
        expected: u32,
        /// Cells of the row.
        found: u32,
    },
    /// A line that says the header again.
    HeaderAgain {
        /// Its line.
        line: u32,
    },
    /// A line below the table that is no row.
    Footer {
        /// Its line.
        line: u32,
    },
    /// More below the table, which is not read.
    More {
        /// Where it starts.
        line: u32,
        /// How many records.
        records: u32,
    },
    /// Another table of the file, which is not read.
    OtherTable {
        /// Line of its header.
        line: u32,
        /// Its rows.
        rows: u32,
        /// What stands above it.
        title: Option<String>,
    },
    /// The workbook has other sheets, which are not read.
    OtherSheets {
        /// Their names.
        names: Vec<String>,
        /// Whether they are hidden.
        hidden: bool,
    },
    /// Dates of a column could be either day first or month first.
    AmbiguousDates {
        /// The column.
        column: u32,
        /// Its header.
        header: String,
    },
    /// A date that the calendar does not have.
    NoSuchDay {
        /// Its line.
        line: u32,
        /// Its column.
        column: u32,
        /// The cell.
        value: String,
    },
    /// A cell in a column of dates that is none.
    NotADate {
        /// Its line.
        line: u32,
        /// Its column.
        column: u32,
        /// The cell.
        value: String,
    },
    /// A row of an organization or a household, which is left out.
    NoPerson {
        /// Its line.
        line: u32,
        /// What it is called.
        name: String,
    },
    /// A number or an id that lost its last digits in a spreadsheet.
    DigitsLost {
        /// Its line.
        line: u32,
        /// Its column.
        column: u32,
        /// The cell.
        value: String,
    },
    /// A column of passwords is never kept.
    Secret {
        /// The column.
        column: u32,
    },
    /// No column tells who the rows are about.
    NobodyNamed,
    /// More of one kind than are listed.
    AndMore {
        /// How many were left out.
        count: u32,
        /// The code they have.
        code: &'static str,
    },
}

impl Warning {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Quote(Trouble::UnclosedQuote { .. }) => "unclosed_quote",
            Self::Quote(Trouble::StrayQuote { .. }) => "stray_quote",
            Self::Quote(Trouble::OtherDialect { .. }) => "other_dialect",
            Self::Quote(Trouble::LinesInQuotes { .. }) => "lines_in_quotes",
            Self::Contacts(note) => note.code(),
            Self::Undecodable { .. } => "undecodable",
            Self::DoubleEncoded { .. } => "double_encoded",
            Self::SignsPutBack { .. } => "signs_put_back",
            Self::Nul { .. } => "nul",
            Self::NoHeader => "no_header",
            Self::MissingHeader { .. } => "missing_header",
            Self::DuplicateHeader { .. } => "duplicate_header",
            Self::Ragged { .. } => "ragged",
            Self::HeaderAgain { .. } => "header_again",
            Self::Footer { .. } => "footer",
            Self::More { .. } => "more_below",
            Self::OtherTable { .. } => "other_table",
            Self::OtherSheets { hidden: true, .. } => "hidden_sheets",
            Self::OtherSheets { hidden: false, .. } => "other_sheets",
            Self::AmbiguousDates { .. } => "ambiguous_dates",
            Self::NoSuchDay { .. } => "no_such_day",
            Self::NotADate { .. } => "not_a_date",
            Self::NoPerson { .. } => "row_of_organization",
            Self::DigitsLost { .. } => "digits_lost",
            Self::Secret { .. } => "secret",
            Self::NobodyNamed => "nobody_named",
            Self::AndMore { .. } => "and_more",
        }
    }

    /// Physical line, from 1, where there is one.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::Quote(
                Trouble::UnclosedQuote { line, .. }
                | Trouble::StrayQuote { line, .. }
                | Trouble::OtherDialect { line }
                | Trouble::LinesInQuotes { line },
            )
            | Self::Undecodable { line }
            | Self::DoubleEncoded { line, .. }
            | Self::SignsPutBack { line }
            | Self::Nul { line, .. }
            | Self::MissingHeader { line, .. }
            | Self::DuplicateHeader { line, .. }
            | Self::Ragged { line, .. }
            | Self::HeaderAgain { line }
            | Self::Footer { line }
            | Self::More { line, .. }
            | Self::OtherTable { line, .. }
            | Self::NoSuchDay { line, .. }
            | Self::NotADate { line, .. }
            | Self::NoPerson { line, .. }
            | Self::DigitsLost { line, .. } => Some(*line),
            Self::Contacts(note) => Some(note.line()),
            Self::NoHeader
            | Self::OtherSheets { .. }
            | Self::AmbiguousDates { .. }
            | Self::Secret { .. }
            | Self::NobodyNamed
            | Self::AndMore { .. } => None,
        }
    }

    /// Column, from 1, where there is one.
    pub fn column(&self) -> Option<u32> {
        match self {
            Self::Quote(
                Trouble::UnclosedQuote { column, .. } | Trouble::StrayQuote { column, .. },
            )
            | Self::Nul { column, .. }
            | Self::MissingHeader { column, .. }
            | Self::DuplicateHeader { column, .. }
            | Self::AmbiguousDates { column, .. }
            | Self::NoSuchDay { column, .. }
            | Self::NotADate { column, .. }
            | Self::DigitsLost { column, .. }
            | Self::Secret { column } => Some(*column),
            _ => None,
        }
    }

    /// A sentence for a person; line and column stand beside it.
    pub fn message(&self) -> String {
        match self {
            Self::Quote(Trouble::UnclosedQuote { .. }) => {
                "A quote opens here and never closes; it was read as a letter.".to_owned()
            }
            Self::Quote(Trouble::StrayQuote { .. }) => {
                "A quote inside a quoted cell is not doubled.".to_owned()
            }
            Self::Quote(Trouble::OtherDialect { .. }) => {
                "This row is written with another separator or other quotes than the rest; it was read so."
                    .to_owned()
            }
            Self::Quote(Trouble::LinesInQuotes { .. }) => {
                "Every line stands in quotes as a whole; the cells inside were read.".to_owned()
            }
            Self::Contacts(note) => note.message(),
            Self::Undecodable { .. } => {
                "Some letters could not be read in this encoding; they show as \u{FFFD}.".to_owned()
            }
            Self::DoubleEncoded { before, after, .. } => {
                format!(
                    "Letters were encoded twice: {before} reads as {after} once they are put right."
                )
            }
            Self::SignsPutBack { .. } => {
                "Control characters stood here for signs such as \u{2019} and \u{2013}; they are those signs again."
                    .to_owned()
            }
            Self::Nul { .. } => "The cell holds a NUL character; it was kept.".to_owned(),
            Self::NoHeader => "No row looks like a header; columns are numbered.".to_owned(),
            Self::MissingHeader { column, .. } => format!("Column {column} has no header."),
            Self::DuplicateHeader { header, .. } => {
                format!("The header {header:?} occurs more than once.")
            }
            Self::Ragged {
                expected, found, ..
            } => format!(
                "The row has {} where the header has {expected}.",
                counted(*found, "cell", "cells")
            ),
            Self::HeaderAgain { .. } => {
                "This line says the header again and is not read as a row.".to_owned()
            }
            Self::Footer { .. } => "This line below the table is not read as a row.".to_owned(),
            Self::More { records, .. } => {
                match records {
                    1 => "Below the table one more record follows, which is not read.".to_owned(),
                    records => format!(
                        "Below the table {records} more records follow, which are not read."
                    ),
                }
            }
            Self::OtherTable { rows, title, .. } => {
                let called = title
                    .as_ref()
                    .map_or(String::new(), |title| format!(", \u{201c}{title}\u{201d},"));
                format!(
                    "Another table{called} has its header here, with {} below; name this line as the header to read it instead.",
                    counted(*rows, "row", "rows")
                )
            }
            Self::OtherSheets { names, hidden } => {
                let which = if *hidden { "hidden" } else { "other" };
                match names.as_slice() {
                    [name] => format!("The workbook has one {which} sheet, which is not read: {name}."),
                    names => format!(
                        "The workbook has {which} sheets, which are not read: {}.",
                        names.join(", ")
                    ),
                }
            }
            Self::AmbiguousDates { header, .. } => {
                format!(
                    "Dates in {header:?} could be day first or month first; say which, or they stay out."
                )
            }
            Self::NoSuchDay { value, .. } => format!("The calendar has no {value}."),
            Self::NotADate { value, .. } => format!("{value:?} is not a date."),
            Self::NoPerson { name, .. } => format!(
                "This row{} is of an organization or a household and not of a person; it was left out.",
                match name.as_str() {
                    "" => String::new(),
                    name => format!(", \u{201c}{name}\u{201d},"),
                }
            ),
            Self::DigitsLost { value, .. } => format!(
                "{value} lost its last digits in a spreadsheet; nobody is known by it."
            ),
            Self::Secret { .. } => "This column holds passwords. Kith keeps neither them nor the file.".to_owned(),
            Self::NobodyNamed => {
                "No column names a person: there is no name, e-mail address or id.".to_owned()
            }
            Self::AndMore { count, code } => format!("And {count} more of the kind {code}."),
        }
    }
}
