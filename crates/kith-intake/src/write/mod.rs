//! What leaves: tables to RFC 4180 or made safe for spreadsheets, workbooks, cards and calendars.

mod again;
mod calendar;
mod cards;
mod escape;
mod table;
mod workbook;

pub use again::again;
pub use calendar::{Meeting, MeetingStatus, calendar};
pub use cards::{Card, NumberOf, cards};
pub use escape::{escape, unescape};
pub use table::{Style, table};
pub use workbook::workbook;

/// Header of Kith's own ids in a table written for spreadsheets. Its presence
/// tells the reader to undo the escape.
pub const SPREADSHEET_ID: &str = "Kith ID";
/// The same in a table written exactly; there is nothing to undo.
pub const EXACT_ID: &str = "kith_id";
/// Behind the header of a column that imports brought along, where it is that of one of Kith's own.
pub const BROUGHT: &str = " (imported)";
/// Header of the column that says why a row stayed out, in a table of such rows. Its presence
/// tells the reader to undo the escape, too.
pub const REASONS: &str = "Why it stays out";

/// Which of the two headers of Kith's own ids a header is, however a spreadsheet or a hand left
/// its case and the space around it.
pub fn id_header(header: &str) -> Option<&'static str> {
    let bare = header.trim();
    [SPREADSHEET_ID, EXACT_ID]
        .into_iter()
        .find(|id| bare.eq_ignore_ascii_case(id))
}
