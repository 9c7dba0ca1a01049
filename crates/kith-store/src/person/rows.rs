use kith_model::PersonId;
use kith_model::lens::{Layer, Lens, Matter};
use rusqlite::OptionalExtension;

use super::Shown;
use crate::cell::Cells;
use crate::index::person_name;
use crate::{Read, StoreError, live};

/// A person as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// Their pronouns.
    pub pronouns: Option<String>,
    /// What they say of themselves in a line.
    pub headline: Option<String>,
    /// Where they work, or worked last.
    pub organization: Option<String>,
    /// Where they live.
    pub city: Option<String>,
    /// Their primary address, else the first, of those the lens sees.
    pub email: Option<String>,
}

/// One page of a list of people, in the order of `ids`; whom the lens does not
/// see is left out. Meant for up to 200.
pub fn rows(read: &Read<'_>, ids: &[PersonId], lens: Lens) -> Result<Vec<PersonRow>, StoreError> {
    let seen = lens.sql(Matter::Person, &[Layer::mask("p.directory_audience")]);
    let sql = live::fill(include_str!("row.sql"), &[("seen", &seen)]);
    let mut statement = read.conn().prepare_cached(&sql)?;
    let mut shown = Shown::new(read, lens)?;
    let mut page = Vec::with_capacity(ids.len());
    for &person in ids {
        let found = statement.query_row([person.get()], |row| {
            let name = person_name(row, 0)?.display().into_owned();
            let mut cells = Cells::after(row, 6);
            Ok(PersonRow {
                person,
                name,
                pronouns: cells.take()?,
                headline: cells.take()?,
                city: cells.take()?,
                organization: None,
                email: None,
            })
        });
        let Some(row) = found.optional()? else {
            continue;
        };
        page.push(PersonRow {
            organization: shown.organization(person)?,
            email: shown.email(person)?,
            ..row
        });
    }
    Ok(page)
}
