use kith_model::AffiliationId;
use kith_model::affiliation::{Affiliation, NewAffiliation};
use kith_model::lens::Lens;
use kith_model::step::Noun;
use rusqlite::types::Value;

use crate::cell::cells;
use crate::{Broken, StoreError, Tx, live, organization, person};

/// Adds a person's tie to an organization.
///
/// # Errors
/// `NotFound` for either; `Broken::Affiliation` where its dates are out of order.
pub fn add(tx: &Tx<'_>, new: NewAffiliation) -> Result<AffiliationId, StoreError> {
    person::get(tx, new.person, Lens::Me)?;
    organization::get(tx, new.organization)?;
    let affiliation = new.with_id(tx.next_key()?.into());
    affiliation.check().map_err(Broken::from)?;
    let (id, person) = (affiliation.id, affiliation.person);
    let row = cells(affiliation, tx.now().timestamp_millis());
    live::insert(tx, INSERT, row)?;
    tx.touch(Noun::Person, person);
    Ok(id)
}

pub(crate) const INSERT: &str = include_str!("insert.sql");

/// The row of an affiliation in the order of [`INSERT`]; `created` in milliseconds.
pub(crate) fn cells(affiliation: Affiliation, created: i64) -> [Value; 7] {
    cells![
        affiliation.id,
        created,
        affiliation.person,
        affiliation.organization,
        affiliation.title,
        affiliation.from_date,
        affiliation.to_date,
    ]
}
