//! Which column means what.

mod assign;
mod behind;
mod choose;
mod content;
mod field;
mod header;
mod own;
mod second;
mod veto;
mod words;

pub use choose::choose;
pub use field::{Field, FieldSet};
pub(crate) use header::{is_of_somebody_else, meanings};
pub use header::{known, squash};

/// One column and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The header, trimmed; "Column 3" where the file has none.
    pub header: String,
    /// What it means; `None` is kept as it is.
    pub field: Option<Field>,
    /// How sure that is, from 0 to 1; 1 when a person said so.
    pub confidence: f32,
    /// Why.
    pub because: Because,
}

/// Why a column means what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// Nothing was found, or not surely enough.
    Unknown,
    /// Its header says so.
    Header,
    /// The tool that wrote the file calls it so.
    Preset,
    /// Its header is nearly one that does.
    LikeHeader,
    /// Its header says so of somebody else: a manager, an emergency contact.
    OfSomebodyElse,
    /// Another column means it more surely.
    Taken,
    /// Its cells look like it, where there is no header.
    Content,
    /// Its header said something that its cells deny.
    Denied,
    /// Its cells look like it, though its header said something that they deny.
    Instead,
    /// It holds passwords, which Kith never keeps.
    Secret,
    /// A person said so.
    Told,
    /// A person said so of an earlier file with the same headers.
    Remembered,
    /// Kith wrote it, and makes it anew from what it knows.
    Own,
    /// It stands in a table of Kith's own, under a header that is none of Kith's.
    Beside,
}

impl Because {
    /// Whether a person decided it.
    pub const fn is_said(self) -> bool {
        matches!(self, Self::Told | Self::Remembered)
    }

    /// A phrase for a person.
    pub fn words(self) -> &'static str {
        match self {
            Self::Unknown => "not a header that Kith knows",
            Self::Header => "the header says so",
            Self::Preset => "known from the tool that wrote it",
            Self::LikeHeader => "nearly a header that Kith knows",
            Self::OfSomebodyElse => "about somebody or something else",
            Self::Taken => "another column is that already",
            Self::Content => "the cells look like it",
            Self::Denied => "the header says so, the cells do not",
            Self::Instead => "the cells look like it, whatever the header says",
            Self::Secret => "passwords are never kept",
            Self::Told => "you said so",
            Self::Remembered => "you said so of such a file",
            Self::Own => "Kith's own",
            Self::Beside => "not one of Kith's own headers, so it is kept as it is",
        }
    }
}

/// All columns in order; one field is meant by at most one column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mapping {
    /// In the order of the file.
    pub columns: Vec<Column>,
}

impl Mapping {
    /// The column that means a field, from 0.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.field == Some(field))
    }

    /// Whether any column tells who a row is about.
    pub fn names_a_person(&self) -> bool {
        self.columns
            .iter()
            .filter_map(|column| column.field)
            .any(Field::names_a_person)
    }

    /// Tells the columns that Kith alone writes, in a table that it wrote or made of contact
    /// cards; it makes them anew.
    pub(crate) fn own(&mut self, ids: Option<usize>) {
        for (index, column) in self.columns.iter_mut().enumerate() {
            let is_own = ids == Some(index) || squash(&column.header) == "since";
            if column.field.is_none() && !column.because.is_said() && is_own {
                column.because = Because::Own;
            }
        }
    }

    /// Whether a column holds passwords.
    pub fn holds_secrets(&self) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| column.because == Because::Secret)
    }

    /// Columns that mean nothing to Kith and are kept with the row, from 0; never secrets,
    /// nor what Kith itself makes anew.
    pub fn unmapped(&self) -> impl Iterator<Item = usize> {
        let kept = |column: &Column| {
            let because = column.because;
            column.field.is_none() && !matches!(because, Because::Secret | Because::Own)
        };
        self.columns
            .iter()
            .enumerate()
            .filter(move |(_, column)| kept(column))
            .map(|(index, _)| index)
    }
}
