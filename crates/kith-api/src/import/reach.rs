//! How people who are known are reached, and where they work.

use kith_intake::Field;
use kith_intake::plan::{Draft, PlannedRow, is_better_written};
use kith_model::affiliation::NewAffiliation;
use kith_model::contact_point::{ContactPoint, ContactPointEdit, NewContactPoint};
use kith_model::lens::Lens;
use kith_model::match_key::{fold, organization_key};
use kith_model::organization::OrganizationEdit;
use kith_model::{OrganizationId, PersonId};
use kith_store::list_cell::{self, ListCell, Of};
use kith_store::{StoreError, affiliation, contact_point, organization};

use super::carry::{Import, Organizations};
use super::draft as drafted;

impl Import<'_, '_> {
    /// Adds what is empty, and puts right what becomes as the file has it.
    pub(super) fn reach(
        &self,
        id: PersonId,
        row: &PlannedRow,
        draft: &Draft<'_>,
    ) -> Result<(), StoreError> {
        let told: Vec<(Field, NewContactPoint)> = drafted::contacts(self.reading, draft).collect();
        for (field, contact) in &told {
            if !row.fills.contains(*field) {
                continue;
            }
            let held = contact_point::list(self.tx, id, Lens::Me)?;
            let held: Vec<ContactPoint> = held
                .into_iter()
                .filter(|held| held.kind == contact.kind)
                .collect();
            let replaces = row.replaces().contains(*field);
            let right = match replaces {
                true => put_right(&held, (*field, contact), &told),
                false => None,
            };
            if let Some(held) = right {
                let edit = ContactPointEdit {
                    value: contact.value.clone().into(),
                    ..ContactPointEdit::default()
                };
                contact_point::edit(self.tx, held.id, edit)?;
                continue;
            }
            let mut contact = contact.clone();
            contact.person = Some(id);
            contact.is_primary = contact.is_primary && (replaces || held.is_empty());
            contact_point::add(self.tx, contact)?;
        }
        Ok(())
    }

    /// Fills in where somebody works, or brings it up to date.
    pub(super) fn employ(
        &self,
        id: PersonId,
        row: &PlannedRow,
        draft: &Draft<'_>,
        organizations: &Organizations,
    ) -> Result<(), StoreError> {
        let fills = |field: Field| row.fills.contains(field);
        let replaces = |field: Field| row.replaces().contains(field);
        if let Some(name) = draft
            .get(Field::Organization)
            .filter(|_| fills(Field::Organization))
        {
            if row.rewrites.contains(Field::Organization) {
                return self
                    .respell(id, name)
                    .and_then(|()| self.entitle(id, row, draft));
            }
            if !replaces(Field::Organization) {
                let Some(&organization) = organizations.get(&fold(name)) else {
                    return Ok(());
                };
                let mut new = NewAffiliation::new(id, organization);
                new.title = draft.get(Field::JobTitle).map(str::to_owned);
                affiliation::add(self.tx, new)?;
                return Ok(());
            }
            self.typed(id, list_cell::Field::Organization, name)?;
            self.respell(id, name)?;
        }
        self.entitle(id, row, draft)
    }

    /// What somebody does where they work; where they work somewhere else now, all that is told
    /// of it.
    fn entitle(&self, id: PersonId, row: &PlannedRow, draft: &Draft<'_>) -> Result<(), StoreError> {
        let moves = row.replaces().contains(Field::Organization);
        let stays = row.keeps.contains(Field::JobTitle) && !row.fills.contains(Field::JobTitle);
        match draft.get(Field::JobTitle) {
            Some(title) if row.fills.contains(Field::JobTitle) || moves && !stays => {
                self.typed(id, list_cell::Field::Title, title)
            }
            _ => Ok(()),
        }
    }

    /// The organization where somebody works is written otherwise; it is one for all who work there.
    fn respell(&self, id: PersonId, name: &str) -> Result<(), StoreError> {
        let present = affiliation::list(self.tx, id)?.into_iter();
        let present = present.filter(|affiliation| affiliation.to_date.is_none());
        for affiliation in present {
            if self.is_worse(affiliation.organization, name)? {
                let edit = OrganizationEdit {
                    name: name.to_owned().into(),
                    ..OrganizationEdit::default()
                };
                organization::edit(self.tx, affiliation.organization, edit)?;
            }
        }
        Ok(())
    }

    /// Whether an organization is called so, and no better.
    fn is_worse(&self, id: OrganizationId, name: &str) -> Result<bool, StoreError> {
        let held = organization::get(self.tx, id)?.name;
        let is_called_so = organization_key(&held) == organization_key(name);
        Ok(is_called_so && !is_better_written(&held, name))
    }

    /// What a list shows of somebody becomes another, as if it were typed there.
    fn typed(
        &self,
        person: PersonId,
        column: list_cell::Field,
        value: &str,
    ) -> Result<(), StoreError> {
        let cell = ListCell {
            of: Of::Person(person),
            column: column.into(),
            value: value.to_owned(),
        };
        list_cell::edit(self.tx, &[cell], (self.today, self.today))?;
        Ok(())
    }
}

/// Which of those of a kind that are held, the one to use first in front, becomes as a row has
/// it: the same one written otherwise, else the one that stands in its place, unless the row
/// says that one somewhere else.
fn put_right<'h>(
    held: &'h [ContactPoint],
    (field, contact): (Field, &NewContactPoint),
    told: &[(Field, NewContactPoint)],
) -> Option<&'h ContactPoint> {
    let is_alike = |held: &ContactPoint, told: &NewContactPoint| {
        held.kind == told.kind && held.normalized() == told.kind.normalize(&told.value)
    };
    let is_same = |held: &ContactPoint, told: &NewContactPoint| {
        held.kind == told.kind && held.kind.are_same(&held.value, &told.value)
    };
    let is_a_number = matches!(
        field,
        Field::Email | Field::Email2 | Field::Phone | Field::Phone2
    );
    if is_a_number {
        // Two lines of one house may differ by their extensions alone.
        let mut alike = held.iter().filter(|held| is_alike(held, contact));
        let alike = alike.next().filter(|_| alike.next().is_none());
        let same = held.iter().find(|held| is_same(held, contact));
        if let Some(held) = same.or(alike) {
            return Some(held);
        }
    }
    let place = usize::from(matches!(field, Field::Email2 | Field::Phone2));
    let is_said_elsewhere = |held: &ContactPoint| {
        let mut others = told.iter().filter(|(other, _)| *other != field);
        others.any(|(_, other)| is_same(held, other))
    };
    held.get(place).filter(|held| !is_said_elsewhere(held))
}
