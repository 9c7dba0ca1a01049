use kith_model::OrganizationId;
use kith_model::match_key::organization_key;
use kith_model::organization::Organization;
use rusqlite::Row;

use crate::cell::Cells;
use crate::history::Table;
use crate::index::named;
use crate::{Read, StoreError, live};

/// One organization.
///
/// # Errors
/// `NotFound` where it is deleted.
pub fn get(read: &Read<'_>, id: OrganizationId) -> Result<Organization, StoreError> {
    let sql = include_str!("select.sql");
    live::get(read, sql, Table::Organization, id.get(), from_row)
}

/// Every live organization, by name.
pub fn list(read: &Read<'_>) -> Result<Vec<Organization>, StoreError> {
    live::list(read, include_str!("list.sql"), &[], from_row)
}

/// The live organizations of that name: accents and case aside, and a full stop at its end.
pub fn find(read: &Read<'_>, name: &str) -> Result<Vec<OrganizationId>, StoreError> {
    let key = organization_key(name);
    let mut found = Vec::new();
    for id in named(read, Table::Organization, name)? {
        // What stands in the index is the key of a person's name, which drops all signs.
        match get(read, id) {
            Ok(known) if organization_key(&known.name) == key => found.push(id),
            Ok(_) | Err(StoreError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Organization> {
    let mut cells = Cells::of(row);
    Ok(Organization {
        id: cells.take()?,
        name: cells.take()?,
        kind: cells.take()?,
        sector: cells.take()?,
        city: cells.take()?,
        region: cells.take()?,
        country: cells.take()?,
        is_client: cells.take()?,
        is_funder: cells.take()?,
    })
}
