use kith_model::OrganizationId;
use kith_model::organization::NewOrganization;
use kith_model::step::Noun;

use super::find;
use crate::cell::bind;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, index, live};

/// Adds an organization.
///
/// # Errors
/// `Broken::Organization` where it has no name.
pub fn add(tx: &Tx<'_>, new: NewOrganization) -> Result<OrganizationId, StoreError> {
    let organization = new.with_id(tx.next_key()?.into());
    organization.check().map_err(Broken::from)?;
    live::write(
        tx,
        include_str!("insert.sql"),
        bind![
            organization.id,
            tx.now().timestamp_millis(),
            organization.name,
            organization.kind,
            organization.sector,
            organization.city,
            organization.region,
            organization.country,
            organization.is_client,
            organization.is_funder,
        ],
    )?;
    index::rename(tx, Table::Organization, organization.id.get())?;
    tx.touch(Noun::Organization, organization.id);
    Ok(organization.id)
}

/// The organization of that name as [`find`] knows it; a new one where there is
/// none. Of several the first added.
///
/// # Errors
/// `Broken::Organization` where the name is blank.
pub fn find_or_add(tx: &Tx<'_>, name: &str) -> Result<OrganizationId, StoreError> {
    match find(tx, name)?.into_iter().min() {
        Some(id) => Ok(id),
        None => add(tx, NewOrganization::new(name)),
    }
}
