use chrono::NaiveDate;
use kith_model::enrollment::{Participation, Role, Stage};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{EnrollmentId, PersonId};
use rusqlite::{OptionalExtension, Row};

use crate::cell::{Cells, bind};
use crate::index::person_name;
use crate::person::Shown;
use crate::{Read, StoreError, live, person};

/// A place in a roster, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// The enrollment.
    pub enrollment: EnrollmentId,
    /// Whose it is.
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
    /// As what.
    pub role: Role,
    /// At what stage.
    pub stage: Stage,
    /// Since when.
    pub since: NaiveDate,
    /// How much they take part, where a human said so.
    pub participation: Option<Participation>,
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

/// One page of a roster, in the order of `ids`; whom the lens does not see is
/// left out. Meant for up to 200.
pub fn roster_rows(
    read: &Read<'_>,
    ids: &[EnrollmentId],
    lens: Lens,
) -> Result<Vec<RosterRow>, StoreError> {
    page(read, ids, None, lens)
}

/// The same with role, stage and since as they stood at the end of a day.
/// Everything else is as it is now.
pub fn roster_rows_as_of(
    read: &Read<'_>,
    ids: &[EnrollmentId],
    day: NaiveDate,
    lens: Lens,
) -> Result<Vec<RosterRow>, StoreError> {
    page(read, ids, Some(day), lens)
}

fn page(
    read: &Read<'_>,
    ids: &[EnrollmentId],
    day: Option<NaiveDate>,
    lens: Lens,
) -> Result<Vec<RosterRow>, StoreError> {
    let (sql, wish) = match day {
        None => (include_str!("row.sql"), "n.audience"),
        Some(_) => (include_str!("row_as_of.sql"), "p.directory_audience"),
    };
    let seen = lens.sql(Matter::Person, &[Layer::mask(wish)]);
    let sql = live::fill(sql, &[("seen", &seen)]);
    let mut statement = read.conn().prepare_cached(&sql)?;
    let mut shown = Shown::new(read, lens)?;
    let mut page = Vec::with_capacity(ids.len());
    for &enrollment in ids {
        let found = match day {
            None => statement.query_row(bind![enrollment], |row| from_row(row, enrollment)),
            Some(day) => {
                statement.query_row(bind![enrollment, day], |row| from_row(row, enrollment))
            }
        };
        let Some(mut row) = found.optional()? else {
            continue;
        };
        if person::is_hidden(read, row.person, &row.name, lens)? {
            (row.name, row.given_name) = (person::NO_NAME.to_owned(), None);
        }
        let work = shown.work(row.person)?;
        page.push(RosterRow {
            organization: work.organization,
            title: work.title,
            email: shown.email(row.person)?,
            phone: shown.phone(row.person)?,
            ..row
        });
    }
    Ok(page)
}

fn from_row(row: &Row<'_>, enrollment: EnrollmentId) -> rusqlite::Result<RosterRow> {
    let mut cells = Cells::after(row, 6);
    Ok(RosterRow {
        enrollment,
        name: person_name(row, 0)?.display().into_owned(),
        given_name: row.get(0)?,
        family_name: row.get(2)?,
        preferred_name: row.get(4)?,
        person: cells.take()?,
        pronouns: cells.take()?,
        role: cells.take()?,
        stage: cells.take()?,
        since: cells.take()?,
        participation: cells.take()?,
        city: cells.take()?,
        region: cells.take()?,
        country: cells.take()?,
        organization: None,
        title: None,
        email: None,
        phone: None,
    })
}
