//! What files said before of the people whom a table is about, beside the fields.

use std::collections::HashSet;

use kith_intake::plan::PlannedRow;
use kith_intake::{Field, Plan, Reading};
use kith_model::lens::Lens;
use kith_model::{CohortId, PersonId};
use kith_store::import::{BETWEEN, Heard, Kept, Whom, heard, kept};
use kith_store::{Store, StoreError};

use super::Asked;
use super::whose::{About, Whose};
use crate::problem::Problem;

/// What was said before.
pub(super) struct Before {
    /// In any file for the cohort, and above in the file at hand.
    pub heard: Heard,
    /// What is kept now, where Kith itself gave out the file: of the cohort, and of all where it
    /// is the table of everybody.
    held: Option<Vec<Kept>>,
    /// Whom several rows of such a file are about, as where two turned out to be one.
    several: HashSet<PersonId>,
}

impl Before {
    pub fn of(reading: &Reading, plan: &Plan, asked: &Asked<'_>) -> Result<Self, Problem> {
        let mut before = Self {
            heard: Heard::default(),
            held: None,
            several: HashSet::new(),
        };
        let Some(cohort) = asked.cohort else {
            return Ok(before);
        };
        before.heard = asked.store.read(move |read| heard(read, cohort))?;
        if reading.recognition.own_ids.is_some() {
            let (mut whose, mut once) = (Whose::of(plan), HashSet::new());
            for row in &plan.rows {
                let people = match whose.next(plan, row) {
                    About::Sure(Whom::Person(person)) => HashSet::from([person]),
                    _ => plan.candidates(row).iter().copied().collect(),
                };
                let again = people.into_iter().filter(|person| !once.insert(*person));
                before.several.extend(again);
            }
            before.held = Some(held(asked.store, cohort, is_roster(reading))?);
        }
        Ok(before)
    }

    /// A file that Kith gave out says what is held, or something new, and may go back to what was
    /// said before. Whatever another's file said once is not new, be it of a row that a human
    /// left out.
    pub fn is_news(&self, (whom, row): (Whom, &PlannedRow), header: &str, cell: &str) -> bool {
        let left_out = Whom::LeftOut(row.fingerprint.0);
        if self.heard.has(left_out, header, cell) {
            return false;
        }
        match (&self.held, whom) {
            (Some(held), Whom::Person(person)) => !held
                .iter()
                .any(|kept| self.holds(kept, person, header, cell)),
            _ => !self.heard.has(whom, header, cell),
        }
    }

    fn holds(&self, kept: &Kept, person: PersonId, header: &str, cell: &str) -> bool {
        let held = kept.cells.get(&person).and_then(|cells| cells.get(header));
        held.is_some_and(|held| {
            let mut parts = held.split(BETWEEN);
            held.trim() == cell.trim()
                || self.several.contains(&person) && parts.any(|part| part.trim() == cell.trim())
        })
    }
}

fn held(store: &Store, cohort: CohortId, is_of_one: bool) -> Result<Vec<Kept>, StoreError> {
    store.read(move |read| {
        let of_cohort = kept(read, Some(cohort), Lens::Me)?;
        Ok(match is_of_one {
            true => vec![of_cohort],
            false => vec![of_cohort, kept(read, None, Lens::Me)?],
        })
    })
}

/// Whether a table that Kith gave out is of one cohort, and not of everybody.
fn is_roster(reading: &Reading) -> bool {
    let told = [Field::Role, Field::Status];
    told.iter()
        .any(|field| reading.mapping.column(*field).is_some())
}
