use kith_model::PersonId;
use kith_model::lens::{Layer, Lens, Matter};
use rusqlite::OptionalExtension;

use super::{NO_NAME, Shown, is_hidden};
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
    /// A part of the name.
    pub given_name: Option<String>,
    /// A part of the name.
    pub family_name: Option<String>,
    /// What they want to be called in place of the given name.
    pub preferred_name: Option<String>,
    /// Their pronouns.
    pub pronouns: Option<String>,
    /// What they say of themselves in a line.
    pub headline: Option<String>,
    /// Where they work, or worked last.
    pub organization: Option<String>,
    /// What they do there.
    pub title: Option<String>,
    /// Where they live.
    pub city: Option<String>,
    /// State or province.
    pub region: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Their primary address, else the first, of those the lens sees.
    pub email: Option<String>,
    /// Their primary number, else the first, of those the lens sees.
    pub phone: Option<String>,
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
                given_name: row.get(0)?,
                family_name: row.get(2)?,
                preferred_name: row.get(4)?,
                pronouns: cells.take()?,
                headline: cells.take()?,
                city: cells.take()?,
                region: cells.take()?,
                country: cells.take()?,
                organization: None,
                title: None,
                email: None,
                phone: None,
            })
        });
        let Some(mut row) = found.optional()? else {
            continue;
        };
        if is_hidden(read, person, &row.name, lens)? {
            (row.name, row.given_name) = (NO_NAME.to_owned(), None);
        }
        let work = shown.work(person)?;
        page.push(PersonRow {
            organization: work.organization,
            title: work.title,
            email: shown.email(person)?,
            phone: shown.phone(person)?,
            ..row
        });
    }
    Ok(page)
}
