//! Values of a column that are one thing written in more than one way. They are proposed to a
//! human; nothing is changed before one agrees.

mod neighbors;
mod shortened;
mod spellings;
mod tally;
#[cfg(test)]
mod tests;
mod why;
mod written;

pub use spellings::Spellings;
pub use why::Why;

use kith_model::value_alias::ValueField;

use crate::{Reading, Record};
use neighbors::Neighbors;
use tally::tally;
use why::{contradict, why};
use written::Written;

/// A proposal shows no more values than a human looks through.
const MOST_VALUES: usize = 50;

/// A value that stands in the workspace already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownValue {
    /// Where.
    pub field: ValueField,
    /// As it is written there.
    pub value: String,
    /// How many people have it.
    pub people: u32,
}

/// Values that look like one, and how it would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Where they stand.
    pub field: ValueField,
    /// The spelling proposed: the workspace's own, else the fuller and more used one.
    pub used: Alike,
    /// The others, the most used first, and why each is the same.
    pub others: Vec<(Alike, Why)>,
}

/// One value of a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// As it is written, most often where there are several ways.
    pub value: String,
    /// Rows that say so.
    pub rows: u32,
    /// Whether the workspace has it already.
    pub is_known: bool,
}

impl Cluster {
    /// What looks alike among the values of `rows`, and beside what is `known`; most rows
    /// first. What was said before is kept to: a value that is written otherwise counts as
    /// that, and two that were kept apart never meet.
    pub fn among<'t>(reading: &'t Reading, rows: &[Record<'t>], known: &[KnownValue]) -> Vec<Self> {
        let mut found: Vec<Self> = ValueField::ALL
            .iter()
            .flat_map(|&field| {
                let values = tally(reading, rows, (field, known));
                clusters(field, &values, &reading.spellings)
            })
            .collect();
        found.sort_by_key(|cluster| std::cmp::Reverse(cluster.rows()));
        found
    }

    /// Rows that would be written otherwise.
    pub fn rows(&self) -> u32 {
        self.others.iter().map(|(alike, _)| alike.rows).sum()
    }
}

/// The best spellings first, each with every value that is directly the same as it.
fn clusters(field: ValueField, values: &[Written], said: &Spellings) -> Vec<Cluster> {
    let neighbors = Neighbors::of(values);
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|&at| values[at].rank());
    let mut is_taken = vec![false; values.len()];
    let mut found = Vec::new();
    for center in order {
        if is_taken[center] {
            continue;
        }
        let used = &values[center];
        let mut others: Vec<(&Written, Why)> = Vec::new();
        for at in neighbors.near(center) {
            let other = &values[at];
            if is_taken[at] || other.rows == 0 || others.len() == MOST_VALUES {
                continue;
            }
            let Some(why) = why(used, other) else {
                continue;
            };
            let is_vague = why == Why::Initials && neighbors.is_vague(values, center, at);
            let differs = |one: &Written| {
                contradict(one, other) || said.are_apart(field, &one.value, &other.value)
            };
            if !is_vague && !differs(used) && !others.iter().any(|(one, _)| differs(one)) {
                is_taken[at] = true;
                others.push((other, why));
            }
        }
        if !others.is_empty() {
            is_taken[center] = true;
            others.sort_by_key(|(other, _)| (std::cmp::Reverse(other.rows), &other.value));
            found.push(Cluster {
                field,
                used: used.told(),
                others: others
                    .into_iter()
                    .map(|(other, why)| (other.told(), why))
                    .collect(),
            });
        }
    }
    found
}
