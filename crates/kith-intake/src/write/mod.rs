//! Tables out: RFC 4180 to the letter, or made safe for spreadsheets.

mod escape;
mod table;

pub use escape::{escape, unescape};
pub use table::{Style, table};

/// Header of Kith's own ids in a table written for spreadsheets. Its presence
/// tells the reader to undo the escape.
pub const SPREADSHEET_ID: &str = "Kith ID";
/// The same in a table written exactly; there is nothing to undo.
pub const EXACT_ID: &str = "kith_id";
