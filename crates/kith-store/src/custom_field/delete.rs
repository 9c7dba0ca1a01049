use kith_model::CustomFieldId;
use kith_model::step::Noun;

use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Hides a field, and with it what people have in it. Undo brings both back.
///
/// # Errors
/// `NotFound`.
pub fn delete(tx: &Tx<'_>, id: CustomFieldId) -> Result<(), StoreError> {
    live::delete(tx, Table::CustomField, id.get())?;
    tx.touch(Noun::CustomField, id);
    Ok(())
}
