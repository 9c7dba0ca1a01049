use kith_model::OrganizationId;
use kith_model::step::Noun;

use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Hides an organization. Whoever worked there is shown without it.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &Tx<'_>, id: OrganizationId) -> Result<(), StoreError> {
    live::delete(tx, Table::Organization, id.get())?;
    tx.touch(Noun::Organization, id);
    Ok(())
}

/// Brings a deleted organization back, with those who worked there.
///
/// # Errors
/// `NotFound` where no deleted one has that key.
pub fn restore(tx: &Tx<'_>, id: OrganizationId) -> Result<(), StoreError> {
    live::restore(tx, Table::Organization, id.get())?;
    tx.touch(Noun::Organization, id);
    Ok(())
}
