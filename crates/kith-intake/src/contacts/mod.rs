//! People written down in other ways than as a table: contact cards, and lists
//! of names and addresses as one pastes them from a mail.

mod addresses;
mod cards;
mod markdown;
mod note;

pub(crate) use markdown::table as markdown;
pub use note::Note;

use crate::recognize::Kind;
use crate::table::Builder;
use crate::{IntakeError, Overrides, Table};

/// What a text of contacts makes.
pub(crate) struct Contacts {
    /// The header on its first line and a record for each person.
    pub table: Table,
    /// What the text is.
    pub kind: Kind,
    /// So many columns, from the first, may mean something; those behind them are kept as
    /// they are.
    pub known: usize,
    /// What of it is nobody, in order of lines.
    pub notes: Vec<Note>,
}

/// The people of a text of contacts; `None` where it is a table itself. A card stands on the
/// line of its first property, a person of a list on the line of its number. Where somebody
/// says how cells are set apart, a list is a table.
///
/// # Errors
/// `TooLarge`.
pub(crate) fn read(text: &str, overrides: &Overrides) -> Result<Option<Contacts>, IntakeError> {
    if let Some(contacts) = cards::read(text)? {
        return Ok(Some(contacts));
    }
    let list = addresses::rows(text).filter(|_| overrides.delimiter.is_none());
    let Some((rows, notes)) = list else {
        return Ok(None);
    };
    Ok(Some(Contacts {
        known: addresses::known(&rows[0]),
        table: built((1..).zip(rows))?,
        kind: addresses::KIND,
        notes,
    }))
}

/// Whether a text begins with a contact card.
fn is_cards(text: &str) -> bool {
    let start = text.trim_start().get(.."BEGIN:VCARD".len());
    start.is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

fn built(rows: impl Iterator<Item = (u32, Vec<String>)>) -> Result<Table, IntakeError> {
    let mut builder = Builder::default();
    for (line, row) in rows {
        builder.record(line);
        for cell in &row {
            builder.cell(cell)?;
        }
    }
    Ok(builder.done())
}
