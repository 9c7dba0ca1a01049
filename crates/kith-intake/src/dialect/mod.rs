//! How the cells of a text are set apart.

mod sniff;
mod wrapped;

pub(crate) use sniff::is_own;
pub use sniff::sniff;
pub(crate) use wrapped::unwrapped;

use crate::IntakeError;

/// The characters that cut a text into cells. All are ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between two cells.
    pub delimiter: u8,
    /// Around a cell that holds delimiters or line breaks; doubled inside it.
    pub quote: Option<u8>,
    /// Before a quote inside a quoted cell, in files that do not double it.
    pub escape: Option<u8>,
    /// Whether a space after a delimiter belongs to it.
    pub padded: bool,
    /// Whether a row that only fits under another delimiter or in other quotes is read so.
    pub lenient: bool,
}

impl Default for Dialect {
    /// RFC 4180: comma and double quote.
    fn default() -> Self {
        Self {
            delimiter: b',',
            quote: Some(b'"'),
            escape: None,
            padded: false,
            lenient: false,
        }
    }
}

/// A character as a separator.
///
/// # Errors
/// `BadSeparator` for line breaks and for anything outside ASCII.
pub(crate) fn separator(found: char) -> Result<u8, IntakeError> {
    u8::try_from(found)
        .ok()
        .filter(|byte| byte.is_ascii() && !matches!(byte, b'\n' | b'\r' | 0))
        .ok_or(IntakeError::BadSeparator { found })
}
