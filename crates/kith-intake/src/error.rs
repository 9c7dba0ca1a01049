use crate::table::{MAX_BYTES, MAX_COLUMNS};

/// Why a file could not be read as a table, or a table not planned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// The file holds nothing, or nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// The file is something else than a text table.
    #[error("this is {}, not a text table", found.words())]
    NotText {
        /// What it is, as far as its first bytes tell.
        found: Foreign,
    },
    /// The lines of a text read like sentences, not like rows.
    #[error(
        "this reads like running text, not like a table; if it is one, say on which line its header stands (0 where it has none)"
    )]
    Prose,
    /// An Excel workbook that cannot be read, or not as asked.
    #[error(transparent)]
    Workbook(#[from] crate::workbook::WorkbookError),
    /// More text than offsets of 32 bits can address.
    #[error("the table holds {bytes} bytes of text; Kith reads up to {MAX_BYTES}")]
    TooLarge {
        /// Bytes of decoded text.
        bytes: u64,
    },
    /// More columns than any table of people has.
    #[error("line {line} has {columns} columns; Kith reads up to {MAX_COLUMNS}")]
    TooWide {
        /// Physical line, from 1.
        line: u32,
        /// Its cells.
        columns: u64,
    },
    /// An override named an encoding that does not exist.
    #[error("there is no encoding called {name:?}")]
    UnknownEncoding {
        /// The name as given.
        name: String,
    },
    /// An override named a delimiter or quote that cannot separate anything.
    #[error(
        "{found:?} cannot separate columns: it takes one ASCII character other than a line break"
    )]
    BadSeparator {
        /// The character as given.
        found: char,
    },
    /// An override named a header line that the file does not have.
    #[error("there is no record on line {line}")]
    NoSuchLine {
        /// The physical line asked for, from 1.
        line: u32,
    },
    /// An override named a column that the table does not have.
    #[error("there is no column called {header:?}")]
    NoSuchColumn {
        /// The header as given.
        header: String,
    },
    /// No column tells who a row is about, so nothing can be planned.
    #[error(
        "no column names a person: there is no name, no e-mail address and no id {}",
        among(*columns)
    )]
    NobodyNamed {
        /// How many columns the table has.
        columns: u32,
    },
    /// The caller asked to stop.
    #[error("canceled")]
    Canceled,
}

fn among(columns: u32) -> String {
    match columns {
        1 => "in the only column".to_owned(),
        columns => format!("among {columns} columns"),
    }
}

/// Formats that arrive where a text table was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// A ZIP container: XLSX, ODS, DOCX or a plain archive.
    Zip,
    /// An OLE container: XLS.
    Ole,
    /// A workbook with a password, of Excel or OpenDocument.
    Protected,
    /// A text or a drawing of OpenDocument.
    OpenDocument,
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A compressed file.
    Compressed,
    /// A database file.
    Database,
    /// A web page.
    Html,
    /// An XML document.
    Xml,
    /// JSON.
    Json,
    /// Rich text.
    Rtf,
    /// A calendar.
    Calendar,
    /// Text in UTF-32, which no export of a roster uses.
    Utf32,
    /// Bytes that are no text.
    Binary,
}

impl Foreign {
    /// What the file is, to be said after "this is".
    pub fn words(self) -> &'static str {
        match self {
            Self::Zip => "a ZIP container (an Excel workbook that is damaged, or an archive)",
            Self::Ole => "an Excel workbook of the old kind (save it as XLSX or CSV)",
            Self::Protected => "a workbook with a password (save it without one)",
            Self::OpenDocument => "an OpenDocument file that is no spreadsheet",
            Self::Pdf => "a PDF document",
            Self::Image => "a picture",
            Self::Compressed => "a compressed file",
            Self::Database => "a database file",
            Self::Html => "a web page",
            Self::Xml => "an XML document",
            Self::Json => "JSON",
            Self::Rtf => "rich text",
            Self::Calendar => "a calendar",
            Self::Utf32 => "text in UTF-32",
            Self::Binary => "a binary file",
        }
    }
}
