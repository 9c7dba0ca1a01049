use kith_model::PersonId;
use kith_model::step::Noun;

use crate::history::Table;
use crate::{Broken, StoreError, Tx, live};

/// Hides a person, and with them their places in rosters.
///
/// # Errors
/// `NotFound`; `Broken::StillUsed` while others are merged into this one.
pub fn delete(tx: &Tx<'_>, id: PersonId) -> Result<(), StoreError> {
    let sql = "SELECT count(*) FROM person WHERE merged_into = ?1 AND deleted_at IS NULL";
    let count = live::count(tx, sql, &[&id.get()])?;
    if count > 0 {
        let what = Table::Person.name();
        return Err(Broken::StillUsed { what, count }.into());
    }
    live::delete(tx, Table::Person, id.get())?;
    tx.touch(Noun::Person, id);
    Ok(())
}

/// Brings a deleted person back, with their places in rosters.
///
/// # Errors
/// `NotFound` where no deleted one has that key.
pub fn restore(tx: &Tx<'_>, id: PersonId) -> Result<(), StoreError> {
    live::restore(tx, Table::Person, id.get())?;
    tx.touch(Noun::Person, id);
    Ok(())
}
