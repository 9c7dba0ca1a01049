use kith_model::PersonId;

use crate::cell::bind;
use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Remembers that a person is shown under this name or address, given as it is compared.
///
/// # Errors
/// `NotFound` for the person.
pub fn learn(tx: &Tx<'_>, person: PersonId, name: &str) -> Result<(), StoreError> {
    live::exists(tx, Table::Person, person.get())?;
    let name = name.to_owned();
    let is_known = tx
        .conn()
        .prepare_cached(include_str!("known.sql"))?
        .query_row(bind![person, name], |row| row.get(0))?;
    if is_known {
        return Ok(());
    }
    live::write(
        tx,
        include_str!("learn.sql"),
        bind![tx.next_key()?, tx.now().timestamp_millis(), person, name],
    )
}
