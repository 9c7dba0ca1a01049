use kith_model::PersonId;
use kith_model::lens::{Layer, Lens, Matter};
use rusqlite::CachedStatement;

use super::tie::Tie;
use crate::{Read, StoreError, live};

/// What a line of a list says of a person beside the name, read for one after
/// another.
pub(crate) struct Shown<'c> {
    organizations: CachedStatement<'c>,
    email: CachedStatement<'c>,
}

impl<'c> Shown<'c> {
    pub(crate) fn new(read: &Read<'c>, lens: Lens) -> Result<Self, StoreError> {
        let seen = lens.sql(Matter::Contact, &[Layer::pair("c")]);
        let email = live::fill(include_str!("email.sql"), &[("seen", &seen)]);
        let conn = read.conn();
        Ok(Self {
            organizations: conn.prepare_cached(include_str!("organizations.sql"))?,
            email: conn.prepare_cached(&email)?,
        })
    }

    /// The organization: see [`Tie`].
    pub(crate) fn organization(&mut self, person: PersonId) -> Result<Option<String>, StoreError> {
        let mut rows = self.organizations.query([person.get()])?;
        let mut shown: Option<(Tie, String)> = None;
        while let Some(row) = rows.next()? {
            let tie = Tie::of_row(row, 1)?;
            if shown.as_ref().is_none_or(|(known, _)| *known < tie) {
                shown = Some((tie, row.get(0)?));
            }
        }
        Ok(shown.map(|(_, name)| name))
    }

    /// The primary address, else the first, of those the lens sees.
    pub(crate) fn email(&mut self, person: PersonId) -> Result<Option<String>, StoreError> {
        Ok(self.email.query_row([person.get()], |row| row.get(0))?)
    }
}
