use kith_model::PersonId;
use kith_model::lens::{Layer, Lens, Matter};
use rusqlite::CachedStatement;

use super::tie::Tie;
use crate::{Read, StoreError, live};

/// Where somebody works, or worked last.
#[derive(Default)]
pub(crate) struct Work {
    pub(crate) organization: Option<String>,
    pub(crate) title: Option<String>,
}

/// What a line of a list says of a person beside the name, read for one after
/// another.
pub(crate) struct Shown<'c> {
    organizations: CachedStatement<'c>,
    email: CachedStatement<'c>,
    phone: CachedStatement<'c>,
}

impl<'c> Shown<'c> {
    pub(crate) fn new(read: &Read<'c>, lens: Lens) -> Result<Self, StoreError> {
        let seen = lens.sql(Matter::Contact, &[Layer::pair("c")]);
        let conn = read.conn();
        // The kind stands in the text: as a parameter it would be planned anew for each value,
        // since there are indexes of one kind alone.
        let contact = |kind| {
            let parts = [("seen", &*seen), ("kind", kind)];
            conn.prepare_cached(&live::fill(include_str!("contact.sql"), &parts))
        };
        Ok(Self {
            organizations: conn.prepare_cached(include_str!("organizations.sql"))?,
            email: contact("'email'")?,
            phone: contact("'phone'")?,
        })
    }

    /// The organization and what they do there: see [`Tie`].
    pub(crate) fn work(&mut self, person: PersonId) -> Result<Work, StoreError> {
        let mut rows = self.organizations.query([person.get()])?;
        let mut shown: Option<(Tie, Work)> = None;
        while let Some(row) = rows.next()? {
            let tie = Tie::of_row(row, 1)?;
            if shown.as_ref().is_none_or(|(known, _)| *known < tie) {
                let work = Work {
                    organization: row.get(0)?,
                    title: row.get(5)?,
                };
                shown = Some((tie, work));
            }
        }
        Ok(shown.map(|(_, work)| work).unwrap_or_default())
    }

    /// The organization alone.
    pub(crate) fn organization(&mut self, person: PersonId) -> Result<Option<String>, StoreError> {
        Ok(self.work(person)?.organization)
    }

    /// The primary e-mail address, else the first, of those the lens sees.
    pub(crate) fn email(&mut self, person: PersonId) -> Result<Option<String>, StoreError> {
        Ok(self.email.query_row([person.get()], |row| row.get(0))?)
    }

    /// The same of phone numbers.
    pub(crate) fn phone(&mut self, person: PersonId) -> Result<Option<String>, StoreError> {
        Ok(self.phone.query_row([person.get()], |row| row.get(0))?)
    }
}
