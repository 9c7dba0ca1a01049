use kith_model::OrganizationId;
use kith_model::organization::{Organization, OrganizationEdit};
use kith_model::step::Noun;

use super::get;
use crate::cell::bind;
use crate::{Broken, StoreError, Tx, live};

/// Edits an organization and gives it back as it now stands.
///
/// # Errors
/// `NotFound`; `Broken::Organization` where it would have no name.
pub fn edit(
    tx: &Tx<'_>,
    id: OrganizationId,
    edit: OrganizationEdit,
) -> Result<Organization, StoreError> {
    let before = get(tx, id)?;
    let organization = edit.apply(&before);
    organization.check().map_err(Broken::from)?;
    if organization == before {
        return Ok(organization);
    }
    live::write(
        tx,
        include_str!("update.sql"),
        bind![
            organization.id,
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
    tx.touch(Noun::Organization, id);
    Ok(organization)
}
