use kith_model::AffiliationId;
use kith_model::step::Noun;

use super::get;
use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Hides an affiliation: it was a slip. Who left is given an end date instead.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &Tx<'_>, id: AffiliationId) -> Result<(), StoreError> {
    let person = get(tx, id)?.person;
    live::delete(tx, Table::Affiliation, id.get())?;
    tx.touch(Noun::Person, person);
    Ok(())
}

/// Brings a deleted affiliation back.
///
/// # Errors
/// `NotFound` where no deleted one has that key.
pub fn restore(tx: &Tx<'_>, id: AffiliationId) -> Result<(), StoreError> {
    live::restore(tx, Table::Affiliation, id.get())?;
    tx.touch(Noun::Person, get(tx, id)?.person);
    Ok(())
}
