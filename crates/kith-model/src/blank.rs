//! Texts that must say something.

use thiserror::Error;

/// A field that must be filled holds nothing but blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{field} is empty")]
pub struct Blank {
    /// The field, as the schema has it.
    pub field: &'static str,
}

pub(crate) fn filled(field: &'static str, text: &str) -> Result<(), Blank> {
    if text.trim().is_empty() {
        Err(Blank { field })
    } else {
        Ok(())
    }
}
