use kith_model::contact_point::ContactPoint;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{ContactPointId, OrganizationId, PersonId};
use rusqlite::Row;

use crate::cell::Cells;
use crate::history::Table;
use crate::{Read, StoreError, live};

/// One contact.
///
/// # Errors
/// `NotFound` where it is deleted or the lens does not see it.
pub fn get(read: &Read<'_>, id: ContactPointId, lens: Lens) -> Result<ContactPoint, StoreError> {
    let sql = seen(include_str!("select.sql"), lens);
    live::get(read, &sql, Table::ContactPoint, id.get(), from_row)
}

/// A person's contacts that the lens sees: by kind, the primary one first.
pub fn list(
    read: &Read<'_>,
    person: PersonId,
    lens: Lens,
) -> Result<Vec<ContactPoint>, StoreError> {
    listed(read, include_str!("list.sql"), person.get(), lens)
}

/// An organization's contacts that the lens sees, in the same order.
pub fn list_of_organization(
    read: &Read<'_>,
    organization: OrganizationId,
    lens: Lens,
) -> Result<Vec<ContactPoint>, StoreError> {
    let sql = include_str!("list_of_organization.sql");
    listed(read, sql, organization.get(), lens)
}

/// `sql` with the lens put where it asks for it.
fn seen(sql: &str, lens: Lens) -> String {
    let seen = lens.sql(Matter::Contact, &[Layer::pair("c")]);
    live::fill(sql, &[("seen", &seen)])
}

fn listed(
    read: &Read<'_>,
    sql: &str,
    owner: i64,
    lens: Lens,
) -> Result<Vec<ContactPoint>, StoreError> {
    let mut contacts = live::list(read, &seen(sql, lens), &[&owner], from_row)?;
    contacts.sort_by_key(|contact| (contact.kind, !contact.is_primary, contact.id));
    Ok(contacts)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContactPoint> {
    let mut cells = Cells::of(row);
    Ok(ContactPoint {
        id: cells.take()?,
        kind: cells.take()?,
        value: cells.take()?,
        person: cells.take()?,
        organization: cells.take()?,
        label: cells.take()?,
        is_primary: cells.take()?,
        privacy: cells.take_privacy()?,
    })
}
