use kith_model::affiliation::Affiliation;
use kith_model::{AffiliationId, PersonId};
use rusqlite::Row;

use crate::cell::Cells;
use crate::history::Table;
use crate::{Read, StoreError, live};

/// One affiliation.
///
/// # Errors
/// `NotFound` where it is deleted.
pub fn get(read: &Read<'_>, id: AffiliationId) -> Result<Affiliation, StoreError> {
    let sql = include_str!("select.sql");
    live::get(read, sql, Table::Affiliation, id.get(), from_row)
}

/// Where a person works and worked, earliest first; undated ones in front.
pub fn list(read: &Read<'_>, person: PersonId) -> Result<Vec<Affiliation>, StoreError> {
    live::list(read, include_str!("list.sql"), &[&person.get()], from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Affiliation> {
    let mut cells = Cells::of(row);
    Ok(Affiliation {
        id: cells.take()?,
        person: cells.take()?,
        organization: cells.take()?,
        title: cells.take()?,
        from_date: cells.take()?,
        to_date: cells.take()?,
    })
}
