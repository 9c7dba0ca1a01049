use kith_model::ContactPointId;
use kith_model::lens::Lens;

use super::add::touch_owner;
use super::get;
use super::primary::demote_others;
use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Hides a contact.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &Tx<'_>, id: ContactPointId) -> Result<(), StoreError> {
    touch_owner(tx, &get(tx, id, Lens::Me)?)?;
    live::delete(tx, Table::ContactPoint, id.get())
}

/// Brings a deleted contact back; a primary one as the primary one.
///
/// # Errors
/// `NotFound` where no deleted one has that key.
pub fn restore(tx: &Tx<'_>, id: ContactPointId) -> Result<(), StoreError> {
    live::restore(tx, Table::ContactPoint, id.get())?;
    let contact = get(tx, id, Lens::Me)?;
    touch_owner(tx, &contact)?;
    demote_others(tx, &contact)
}
