use chrono::NaiveDate;
use kith_model::enrollment::{Role, Stage};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{EnrollmentId, PersonId};
use rusqlite::OptionalExtension;

use crate::cell::Cells;
use crate::index::person_name;
use crate::person::Shown;
use crate::{Read, StoreError, live};

/// A place in a roster, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// The enrollment.
    pub enrollment: EnrollmentId,
    /// Whose it is.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// Their pronouns.
    pub pronouns: Option<String>,
    /// As what.
    pub role: Role,
    /// At what stage.
    pub stage: Stage,
    /// Since when.
    pub since: NaiveDate,
    /// Where they work, or worked last.
    pub organization: Option<String>,
    /// Where they live.
    pub city: Option<String>,
    /// Their primary address, else the first, of those the lens sees.
    pub email: Option<String>,
}

/// One page of a roster, in the order of `ids`; whom the lens does not see is
/// left out. Meant for up to 200.
pub fn roster_rows(
    read: &Read<'_>,
    ids: &[EnrollmentId],
    lens: Lens,
) -> Result<Vec<RosterRow>, StoreError> {
    let seen = lens.sql(Matter::Person, &[Layer::mask("n.audience")]);
    let sql = live::fill(include_str!("row.sql"), &[("seen", &seen)]);
    let mut statement = read.conn().prepare_cached(&sql)?;
    let mut shown = Shown::new(read, lens)?;
    let mut page = Vec::with_capacity(ids.len());
    for &enrollment in ids {
        let found = statement.query_row([enrollment.get()], |row| {
            let name = person_name(row, 0)?.display().into_owned();
            let mut cells = Cells::after(row, 6);
            Ok(RosterRow {
                enrollment,
                name,
                person: cells.take()?,
                pronouns: cells.take()?,
                role: cells.take()?,
                stage: cells.take()?,
                since: cells.take()?,
                city: cells.take()?,
                organization: None,
                email: None,
            })
        });
        let Some(row) = found.optional()? else {
            continue;
        };
        page.push(RosterRow {
            organization: shown.organization(row.person)?,
            email: shown.email(row.person)?,
            ..row
        });
    }
    Ok(page)
}
