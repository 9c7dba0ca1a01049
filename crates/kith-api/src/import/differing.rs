//! What becomes of people who are known already, where a row says more of them, or something else.

use std::collections::HashSet;

use kith_intake::plan::{Counts, PlannedRow};
use kith_intake::{Decision, Field, FieldSet, Plan, Reading};
use serde::{Deserialize, Serialize};

use super::spelling::{Spelling, Spellings};

/// What becomes of somebody who is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OnKnown {
    /// What is empty is filled; what differs stays.
    #[default]
    Fill,
    /// What is empty is filled, and what differs becomes as the file has it.
    Update,
    /// They stay as they are, and join the cohort.
    Skip,
}

/// What was said of the file, of columns and of rows. The narrower word wins: a row's,
/// then a column's, then the file's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(optional_fields = nullable))]
#[serde(default)]
pub struct Differing {
    /// Of everybody. Where nobody says, people are brought up to date by a file of Kith's own
    /// ids that comes back, and filled in by any other.
    pub file: Option<OnKnown>,
    /// Of columns, from 1.
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<(u32, OnKnown)>>"))]
    pub columns: Vec<(u32, OnKnown)>,
    /// Of rows, by their physical line.
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<(u32, OnKnown)>>"))]
    pub rows: Vec<(u32, OnKnown)>,
}

impl Differing {
    /// Makes a plan do what was said. A field that differs, or is written otherwise, and is to be
    /// brought up to date stands among both the fields that are filled and those.
    pub(super) fn settle(&self, reading: &Reading, plan: &mut Plan) {
        let is_filled_only = usual(reading) == OnKnown::Fill && *self == Self::default();
        let settling = Settling {
            said: self,
            reading,
            spellings: match is_filled_only {
                true => Spellings::default(),
                false => Spellings::of(reading, plan),
            },
            is_of_another_cohort: is_of_another_cohort(plan),
        };
        let mut told = HashSet::new();
        for row in &mut plan.rows {
            let before = row.decision;
            let is_known = matches!(row.decision, Decision::Match | Decision::Skip);
            if let Some(person) = row.person.filter(|_| is_known) {
                settling.add_beside(row);
                if !is_filled_only {
                    // Of several rows about one person the first says what they are.
                    settling.settle(row, told.insert(person));
                }
            }
            recount(&mut plan.counts, before, row.decision);
        }
    }

    /// What was said of a cell, by the line of its row and its column, from 1.
    pub(super) fn of_place(&self, reading: &Reading, line: u32, column: u32) -> OnKnown {
        self.said(line, Some(column))
            .unwrap_or_else(|| usual(reading))
    }

    fn said(&self, line: u32, column: Option<u32>) -> Option<OnKnown> {
        let said = |of: &[(u32, OnKnown)], key: u32| {
            let found = of.iter().rev().find(|(one, _)| *one == key);
            found.map(|(_, said)| *said)
        };
        said(&self.rows, line)
            .or_else(|| said(&self.columns, column?))
            .or(self.file)
    }
}

/// A plan in which what was said is done.
struct Settling<'p> {
    said: &'p Differing,
    reading: &'p Reading,
    spellings: Spellings,
    is_of_another_cohort: bool,
}

impl Settling<'_> {
    /// Another way to reach somebody of whom a human said who it is stands beside the old one,
    /// unless it is to take its place.
    fn add_beside(&self, row: &mut PlannedRow) {
        if row.answered {
            let both = row.keeps.within(row.fills).iter();
            let beside = both.filter(|field| self.of(row.line, *field) != OnKnown::Update);
            let beside: FieldSet = beside.collect();
            beside.iter().for_each(|field| row.keeps.remove(field));
        }
    }

    fn settle(&self, row: &mut PlannedRow, is_first: bool) {
        let line = row.line;
        let is_said = |field: Field, said: OnKnown| self.of(line, field) == said;
        let updates = |field: Field| is_said(field, OnKnown::Update);
        let skipped = row.fills.iter();
        let skipped = skipped.filter(|field| is_said(*field, OnKnown::Skip));
        for field in with_its_other_half(skipped.collect(), row.fills).iter() {
            row.fills.remove(field);
        }
        if is_first && row.beside.is_none() {
            let differ = row.keeps.iter().filter(|field| updates(*field));
            let differ: FieldSet = differ.collect();
            row.fills = row.fills.with(differ).with(self.rewritten(row));
        }
        row.decision = match row.enrolls || !row.fills.is_empty() {
            true => Decision::Match,
            false => Decision::Skip,
        };
    }

    /// What becomes written as the row has it.
    fn rewritten(&self, row: &mut PlannedRow) -> FieldSet {
        let updates = |field: Field| self.of(row.line, field) == OnKnown::Update;
        let mut stay: FieldSet = row
            .rewrites
            .iter()
            .filter(|field| !updates(*field))
            .collect();
        let spells = row.rewrites.contains(Field::Organization) && updates(Field::Organization);
        match spells.then(|| self.spellings.fits(self.reading, row)) {
            None | Some(Spelling::One) => {}
            Some(Spelling::Worse) => stay.insert(Field::Organization),
            Some(Spelling::Unsure) => {
                stay.insert(Field::Organization);
                row.keeps.insert(Field::Organization);
            }
        }
        let stay = with_its_other_half(stay, row.rewrites);
        let rewrites = row.rewrites.iter();
        rewrites.filter(|field| !stay.contains(*field)).collect()
    }

    fn of(&self, line: u32, field: Field) -> OnKnown {
        let is_of_seat = matches!(field, Field::Role | Field::Status);
        let usual = || match self.is_of_another_cohort && is_of_seat {
            true => OnKnown::Fill,
            false => usual(self.reading),
        };
        let said = self.said.said(line, column_of(self.reading, field));
        said.unwrap_or_else(usual)
    }
}

/// Given and family name stay together where both are in a set: one without the other would say
/// a word twice.
fn with_its_other_half(fields: FieldSet, of: FieldSet) -> FieldSet {
    let halves: FieldSet = [Field::GivenName, Field::FamilyName].into_iter().collect();
    let is_whole = of.within(halves) == halves;
    match is_whole && !fields.within(halves).is_empty() {
        true => fields.with(halves),
        false => fields,
    }
}

/// Whether most of those whom a table knows are not in the cohort yet, so that it was given out
/// of another one, whose roles and stages say nothing of this one's.
fn is_of_another_cohort(plan: &Plan) -> bool {
    let known = plan.rows.iter().filter(|row| {
        let is_known = matches!(row.decision, Decision::Match | Decision::Skip);
        is_known && row.person.is_some() && row.beside.is_none()
    });
    let (mut joining, mut known_here) = (0_usize, 0_usize);
    for row in known {
        match row.enrolls {
            true => joining += 1,
            false => known_here += 1,
        }
    }
    joining > 0 && joining >= known_here
}

/// What becomes of people who are known where nobody says: a file that Kith gave out and that
/// has its ids was filled in to be taken.
pub(super) fn usual(reading: &Reading) -> OnKnown {
    match reading.recognition.own_ids {
        Some(_) => OnKnown::Update,
        None => OnKnown::Fill,
    }
}

/// The column, from 1, that a field is read from; a whole name holds its parts.
fn column_of(reading: &Reading, field: Field) -> Option<u32> {
    let whole = matches!(field, Field::GivenName | Field::FamilyName);
    let column = reading.mapping.column(field).or_else(|| {
        whole
            .then(|| reading.mapping.column(Field::FullName))
            .flatten()
    });
    u32::try_from(column? + 1).ok()
}

pub(super) fn recount(counts: &mut Counts, before: Decision, after: Decision) {
    if before == after {
        return;
    }
    let [fewer, more] = match after {
        Decision::Match => [&mut counts.skip, &mut counts.r#match],
        _ => [&mut counts.r#match, &mut counts.skip],
    };
    *fewer -= 1;
    *more += 1;
}
