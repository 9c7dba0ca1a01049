//! An import at work: people nobody knew, with their contacts, work and enrollments.

use std::collections::HashMap;

use chrono::NaiveDate;
use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::{Decision, Field, Plan, Reading};
use kith_model::affiliation::NewAffiliation;
use kith_model::enrollment::NewEnrollment;
use kith_model::match_key::fold;
use kith_model::program::Program;
use kith_model::{CohortId, OrganizationId, PersonId};
use kith_store::enrollment::Enrolling;
use kith_store::{
    StoreError, Tx, affiliation, contact_point, duplicate, enrollment, organization, person,
};

use super::draft as drafted;

/// One import at work.
pub(super) struct Import<'a, 'c> {
    pub tx: &'a Tx<'c>,
    pub reading: &'a Reading,
    pub plan: &'a Plan,
    /// Whether rows are passed by that no human decided.
    pub only_answered: bool,
    pub cohort: CohortId,
    pub program: Program,
    pub today: NaiveDate,
}

/// By folded name.
pub(super) type Organizations = HashMap<String, OrganizationId>;

impl Import<'_, '_> {
    pub(super) fn rows(&self, decision: Decision) -> impl Iterator<Item = &PlannedRow> + Clone {
        self.plan
            .rows
            .iter()
            .filter(move |row| row.decision == decision)
            .filter(move |row| row.answered || !self.only_answered)
    }

    pub(super) fn draft(&self, row: &PlannedRow) -> Draft<'_> {
        draft(self.reading, self.reading.table.record(row.record as usize)).0
    }

    /// Every organization that an applied row names, found or added once.
    pub(super) fn organizations(&self) -> Result<Organizations, StoreError> {
        let mut found = Organizations::new();
        let Some(column) = self.reading.mapping.column(Field::Organization) else {
            return Ok(found);
        };
        for row in self.rows(Decision::New).chain(self.rows(Decision::Match)) {
            let name = self
                .reading
                .cell(self.reading.table.record(row.record as usize), column);
            let key = fold(name);
            if !key.is_empty() && !found.contains_key(&key) {
                found.insert(key, organization::find_or_add(self.tx, name)?);
            }
        }
        Ok(found)
    }

    /// People nobody knew, with their contacts and places of work, in the order of the plan.
    pub(super) fn add_new(
        &self,
        organizations: &Organizations,
    ) -> Result<Vec<PersonId>, StoreError> {
        let rows: Vec<&PlannedRow> = self.rows(Decision::New).collect();
        let keys = person::add_many(
            self.tx,
            rows.iter().map(|row| drafted::person(&self.draft(row))),
        )?;
        let people: Vec<PersonId> = keys.map(PersonId::from).collect();
        let contacts: usize = rows
            .iter()
            .map(|row| drafted::contacts_told(&self.draft(row)))
            .sum();
        let each = rows.iter().zip(&people).flat_map(|(row, person)| {
            drafted::contacts(&self.draft(row), *person).collect::<Vec<_>>()
        });
        contact_point::add_many(
            self.tx,
            Exactly {
                left: contacts,
                items: each,
            },
        )?;
        let works = |row: &PlannedRow| {
            let draft = self.draft(row);
            let organization = *organizations.get(&fold(draft.get(Field::Organization)?))?;
            Some((organization, draft.get(Field::JobTitle).map(str::to_owned)))
        };
        let working = rows.iter().filter(|row| works(row).is_some()).count();
        let each = rows.iter().zip(&people).filter_map(|(row, person)| {
            let (organization, title) = works(row)?;
            let mut affiliation = NewAffiliation::new(*person, organization);
            affiliation.title = title;
            Some(affiliation)
        });
        affiliation::add_many(
            self.tx,
            Exactly {
                left: working,
                items: each,
            },
        )?;
        Ok(people)
    }

    /// Remembers of whom a human said that they are not somebody who is known.
    pub(super) fn keep_apart(&self, people: &[PersonId]) -> Result<(), StoreError> {
        let new = self.rows(Decision::New).zip(people);
        for (row, person) in new.filter(|(row, _)| row.answered) {
            for known in self.plan.candidates(row) {
                duplicate::keep_apart(self.tx, *person, *known)?;
            }
        }
        Ok(())
    }

    /// Enrolls new and known people who are not in the cohort yet.
    pub(super) fn enroll(&self, people: &[PersonId]) -> Result<(), StoreError> {
        let new = self
            .rows(Decision::New)
            .zip(people)
            .map(|(row, person)| (row, *person));
        let known = self
            .rows(Decision::Match)
            .filter(|row| row.enrolls)
            .filter_map(|row| Some((row, row.person?)));
        let joining: Vec<(&PlannedRow, PersonId)> = new.chain(known).collect();
        let enrolling = joining.iter().map(|(row, person)| {
            let draft = self.draft(row);
            Enrolling {
                enrollment: NewEnrollment::new(
                    *person,
                    self.program.id,
                    Some(self.cohort),
                    drafted::role(&draft, self.program.kind),
                ),
                stage: drafted::stage(&draft),
                on_date: self.today,
            }
        });
        enrollment::add_many(self.tx, enrolling)?;
        Ok(())
    }
}

/// An iterator whose length was counted beforehand.
struct Exactly<I> {
    left: usize,
    items: I,
}

impl<I: Iterator> Iterator for Exactly<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        let item = self.items.next();
        self.left -= usize::from(item.is_some());
        item
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<I: Iterator> ExactSizeIterator for Exactly<I> {}
