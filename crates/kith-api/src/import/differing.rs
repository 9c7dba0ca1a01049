//! What becomes of people who are known already, where a row says more of them, or something else.

use kith_intake::plan::{Counts, PlannedRow};
use kith_intake::{Decision, Field, Plan, Reading};
use serde::{Deserialize, Serialize};

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
    /// Makes a plan do what was said. A field that differs and is to be brought up to
    /// date stands among both the fields that are filled and those that differ.
    pub(super) fn settle(&self, reading: &Reading, plan: &mut Plan) {
        let by_itself = usual(reading) == OnKnown::Fill;
        if by_itself && *self == Self::default() {
            return;
        }
        for row in &mut plan.rows {
            let before = row.decision;
            self.settle_row(reading, row);
            recount(&mut plan.counts, before, row.decision);
        }
    }

    fn settle_row(&self, reading: &Reading, row: &mut PlannedRow) {
        let is_known = matches!(row.decision, Decision::Match | Decision::Skip);
        if !is_known || row.person.is_none() {
            return;
        }
        for field in row.fills.iter() {
            if self.of(reading, row.line, field) == OnKnown::Skip {
                row.fills.remove(field);
            }
        }
        for field in row.keeps.iter() {
            if self.of(reading, row.line, field) == OnKnown::Update {
                row.fills.insert(field);
            }
        }
        row.decision = match row.enrolls || !row.fills.is_empty() {
            true => Decision::Match,
            false => Decision::Skip,
        };
    }

    fn of(&self, reading: &Reading, line: u32, field: Field) -> OnKnown {
        self.said(reading, line, column_of(reading, field))
    }

    /// What was said of a cell, by the line of its row and its column, from 1.
    pub(super) fn of_place(&self, reading: &Reading, line: u32, column: u32) -> OnKnown {
        self.said(reading, line, Some(column))
    }

    fn said(&self, reading: &Reading, line: u32, column: Option<u32>) -> OnKnown {
        let said = |of: &[(u32, OnKnown)], key: u32| {
            let found = of.iter().rev().find(|(one, _)| *one == key);
            found.map(|(_, said)| *said)
        };
        said(&self.rows, line)
            .or_else(|| said(&self.columns, column?))
            .or(self.file)
            .unwrap_or_else(|| usual(reading))
    }
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
