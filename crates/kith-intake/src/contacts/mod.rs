//! People written down in other ways than as a table: contact cards, and lists
//! of names and addresses as one pastes them from a mail.

mod addresses;
mod cards;

use crate::recognize::Kind;
use crate::table::Builder;
use crate::{IntakeError, Table};

/// The table that a text of contacts makes, and what it is; `None` where it is
/// a table itself. A person stands on the line of its number, the header on the
/// first.
///
/// # Errors
/// `TooLarge`.
pub(crate) fn table(text: &str) -> Result<Option<(Table, Kind)>, IntakeError> {
    if let Some(rows) = cards::rows(text) {
        return Ok(Some((built(rows)?, cards::KIND)));
    }
    match addresses::rows(text) {
        Some(rows) => Ok(Some((built(rows.into_iter())?, addresses::KIND))),
        None => Ok(None),
    }
}

fn built(rows: impl Iterator<Item = Vec<String>>) -> Result<Table, IntakeError> {
    let mut builder = Builder::default();
    for (line, row) in (1..).zip(rows) {
        builder.record(line);
        for cell in &row {
            builder.cell(cell)?;
        }
    }
    Ok(builder.done())
}
