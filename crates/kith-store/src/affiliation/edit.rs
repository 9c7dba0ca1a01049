use kith_model::AffiliationId;
use kith_model::affiliation::{Affiliation, AffiliationEdit};
use kith_model::step::Noun;

use super::get;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, live};

/// Edits an affiliation and gives it back as it now stands.
///
/// # Errors
/// `NotFound`; `Broken::Affiliation` where its dates are out of order.
pub fn edit(
    tx: &Tx<'_>,
    id: AffiliationId,
    edit: AffiliationEdit,
) -> Result<Affiliation, StoreError> {
    let before = get(tx, id)?;
    let affiliation = edit.apply(&before);
    affiliation.check().map_err(Broken::from)?;
    if affiliation == before {
        return Ok(affiliation);
    }
    live::write(
        tx,
        "UPDATE affiliation SET title = ?2, from_date = ?3, to_date = ?4 WHERE id = ?1",
        bind![
            id,
            affiliation.title,
            affiliation.from_date,
            affiliation.to_date
        ],
    )?;
    tx.touch(Noun::Person, affiliation.person);
    Ok(affiliation)
}
