//! An import at work: people nobody knew, and those who join a cohort.

use std::collections::{HashMap, HashSet};
use std::sync::mpsc::sync_channel;
use std::thread;

use chrono::NaiveDate;
use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::{Decision, Field, Plan, Reading};
use kith_model::enrollment::NewEnrollment;
use kith_model::match_key::fold;
use kith_model::program::Program;
use kith_model::{CohortId, ImportBatchId, OrganizationId, PersonId};
use kith_store::enrollment::Enrolling;
use kith_store::{StoreError, Tx, duplicate, enrollment, newcomer, organization};

use super::arrivals::Arrivals;
use super::draft as drafted;
use super::own::Own;

/// Handfuls of people that are put together before the first of them is written.
const AHEAD: usize = 1;

/// One import at work.
pub(super) struct Import<'a, 'c> {
    pub tx: &'a Tx<'c>,
    pub reading: &'a Reading,
    pub plan: &'a Plan,
    pub own: &'a Own,
    /// Whether rows are passed by that no human decided.
    pub only_answered: bool,
    pub cohort: CohortId,
    pub program: Program,
    pub today: NaiveDate,
    /// The day from which its people are in the cohort.
    pub since: NaiveDate,
}

/// By folded name.
pub(super) type Organizations = HashMap<String, OrganizationId>;

/// By the line of a row, who it is about.
pub(super) type OnLines = HashMap<u32, PersonId>;

/// Whom a row is about that brings nobody new.
pub(super) fn about(row: &PlannedRow, on_lines: &OnLines) -> Option<PersonId> {
    row.person.or_else(|| on_lines.get(&row.beside?).copied())
}

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
        // Nearly all rows say what another has said word by word.
        let mut said = HashSet::new();
        for row in self.rows(Decision::New).chain(self.rows(Decision::Match)) {
            let record = self.reading.table.record(row.record as usize);
            let respelled = self.reading.respelled(record, column);
            let name = respelled.unwrap_or_else(|| self.reading.cell(record, column));
            if !said.insert(name) {
                continue;
            }
            let key = fold(name);
            if !key.is_empty() && !found.contains_key(&key) {
                found.insert(key, organization::find_or_add(self.tx, name)?);
            }
        }
        Ok(found)
    }

    /// People nobody knew, with everything their rows say, in the order of the plan. One core
    /// puts them together while another writes. The rows are kept with `batch`, if it is new.
    pub(super) fn add_new(
        &self,
        organizations: &Organizations,
        batch: Option<ImportBatchId>,
    ) -> Result<Vec<PersonId>, StoreError> {
        let rows: Vec<&PlannedRow> = self.rows(Decision::New).collect();
        let arrivals = Arrivals {
            reading: self.reading,
            own: self.own,
            organizations,
            program: &self.program,
            cohort: self.cohort,
            since: self.since,
        };
        let (announced, registrar) = newcomer::announce(self.tx, batch, rows.len())?;
        let keys = thread::scope(|scope| {
            let (give, take) = sync_channel(AHEAD);
            scope.spawn(|| arrivals.hand_over(&rows, registrar, give));
            newcomer::add(self.tx, announced, take.into_iter())
        })?;
        Ok(keys.map(PersonId::from).collect())
    }

    /// Who the rows are about that further rows stand beside, by line; `people` are those
    /// who were added, in order.
    pub(super) fn on_lines(&self, people: &[PersonId]) -> OnLines {
        let beside: HashSet<u32> = self.plan.rows.iter().filter_map(|row| row.beside).collect();
        let mut people = people.iter().copied();
        let mut found = OnLines::new();
        if beside.is_empty() {
            return found;
        }
        for row in &self.plan.rows {
            let is_applied = row.answered || !self.only_answered;
            let person = match row.decision {
                Decision::New if is_applied => people.next(),
                Decision::Match | Decision::Skip => about(row, &found),
                _ => None,
            };
            if let Some(person) = person.filter(|_| beside.contains(&row.line)) {
                found.insert(row.line, person);
            }
        }
        found
    }

    /// Remembers of whom a human said that they are not somebody who is known, nor
    /// whoever an earlier line is about.
    pub(super) fn keep_apart(&self, people: &[PersonId]) -> Result<(), StoreError> {
        let new = self.rows(Decision::New).zip(people);
        let said = new.clone().filter(|(row, _)| row.answered);
        let beside: HashSet<u32> = said.clone().filter_map(|(row, _)| row.beside).collect();
        let known = self
            .plan
            .rows
            .iter()
            .filter_map(|row| Some((row, row.person.as_ref()?)));
        let on_line: HashMap<u32, PersonId> = known
            .chain(new)
            .filter(|(row, _)| beside.contains(&row.line) && row.decision != Decision::Review)
            .map(|(row, person)| (row.line, *person))
            .collect();
        for (row, person) in said {
            let earlier = row.beside.and_then(|line| on_line.get(&line));
            for other in self.plan.candidates(row).iter().chain(earlier) {
                duplicate::keep_apart(self.tx, *person, *other)?;
            }
        }
        Ok(())
    }

    /// Enrolls known people who are not in the cohort yet.
    pub(super) fn enroll_known(&self) -> Result<(), StoreError> {
        let known = self.rows(Decision::Match).filter(|row| row.enrolls);
        let joining = known.filter_map(|row| Some((row, row.person?)));
        let enrolling: Vec<Enrolling> = joining
            .map(|(row, person)| {
                let draft = self.draft(row);
                let role = drafted::role(&draft, self.program.kind);
                Enrolling {
                    enrollment: NewEnrollment::new(
                        person,
                        self.program.id,
                        Some(self.cohort),
                        role,
                    ),
                    stage: drafted::stage(&draft),
                    on_date: self.since,
                }
            })
            .collect();
        enrollment::add_many(self.tx, enrolling.into_iter())?;
        Ok(())
    }
}
