/// Something odd about how a file is cut into cells. Lines and columns count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// A quote was opened and never closed; it was taken as a letter, so that
    /// the rows below are still rows.
    UnclosedQuote {
        /// Physical line where it opened.
        line: u32,
        /// Cell of the record where it opened.
        column: u32,
    },
    /// A row was written with another delimiter or in other quotes than the rest.
    OtherDialect {
        /// Physical line where it starts.
        line: u32,
    },
    /// Every line stood in quotes as a whole, which were taken off.
    LinesInQuotes {
        /// The first one.
        line: u32,
    },
    /// A quote stands inside a quoted cell without being doubled.
    StrayQuote {
        /// Physical line where the cell starts.
        line: u32,
        /// Cell of the record.
        column: u32,
    },
}
