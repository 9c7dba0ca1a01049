//! How a file writes the organizations that are written otherwise in the workspace.

use std::collections::HashMap;

use kith_intake::plan::{PlannedRow, is_better_written};
use kith_intake::{Field, Plan, Reading};
use kith_model::match_key::organization_key;

/// By its key, each organization that a file writes in more than one way, with the way that is
/// better than all others, where one is.
#[derive(Debug, Default)]
pub(super) struct Spellings(HashMap<String, Option<String>>);

/// How the spelling in a row stands to those of the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// It is the only one, or the best.
    One,
    /// There is a better one.
    Worse,
    /// No one is better than all others.
    Unsure,
}

impl Spellings {
    pub fn of(reading: &Reading, plan: &Plan) -> Self {
        let mut rows = plan.rows.iter();
        if !rows.any(|row| row.rewrites.contains(Field::Organization)) {
            return Self::default();
        }
        let mut written: HashMap<String, Vec<String>> = HashMap::new();
        for row in &plan.rows {
            let name = organization(reading, row);
            let ways = written.entry(organization_key(&name)).or_default();
            if !ways.contains(&name) {
                ways.push(name);
            }
        }
        written.retain(|_, ways| ways.len() > 1);
        let best = |ways: Vec<String>| {
            let is_best = |way: &&String| {
                let mut others = ways.iter().filter(|other| other != way);
                others.all(|other| is_better_written(way, other))
            };
            ways.iter().find(is_best).cloned()
        };
        let written = written.into_iter();
        Self(written.map(|(key, ways)| (key, best(ways))).collect())
    }

    pub fn fits(&self, reading: &Reading, row: &PlannedRow) -> Spelling {
        let name = organization(reading, row);
        match self.0.get(&organization_key(&name)) {
            None => Spelling::One,
            Some(Some(best)) if *best == name => Spelling::One,
            Some(Some(_)) => Spelling::Worse,
            Some(None) => Spelling::Unsure,
        }
    }
}

/// The organization in a row, as it was said to be written, without blanks that say nothing.
fn organization(reading: &Reading, row: &PlannedRow) -> String {
    let Some(column) = reading.mapping.column(Field::Organization) else {
        return String::new();
    };
    let record = reading.table.record(row.record as usize);
    let respelled = reading.respelled(record, column);
    let cell = respelled.unwrap_or_else(|| reading.cell(record, column));
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}
