//! Whom each row of a plan is about, where what it says beside the fields is taken.

use std::collections::{HashMap, HashSet};

use kith_intake::plan::PlannedRow;
use kith_intake::{Decision, Plan, Reason};
use kith_store::import::Whom;

use super::super::differing::recount;

/// Whom a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// Somebody, for sure.
    Sure(Whom),
    /// It is passed by, or may be about another: of it nothing is taken.
    Unsure,
    /// It waits, or stays out.
    Nobody,
}

/// Rows of a plan, told one after the other.
pub(super) struct Whose {
    waiting: HashSet<u32>,
    beside: HashSet<u32>,
    on_line: HashMap<u32, Whom>,
}

impl Whose {
    pub fn of(plan: &Plan) -> Self {
        let waiting = plan.rows.iter();
        let waiting = waiting.filter(|row| row.decision == Decision::Review);
        Self {
            waiting: waiting.map(|row| row.line).collect(),
            beside: plan.rows.iter().filter_map(|row| row.beside).collect(),
            on_line: HashMap::new(),
        }
    }

    /// Whom the next row is about; rows are asked about in the order of the plan.
    pub fn next(&mut self, plan: &Plan, row: &PlannedRow) -> About {
        let earlier = row.beside.and_then(|line| self.on_line.get(&line).copied());
        let whom = match row.decision {
            Decision::New => Some(Whom::OnLine(row.line)),
            Decision::Match | Decision::Skip => row.person.map(Whom::Person).or(earlier),
            Decision::Review | Decision::Error => None,
        };
        let Some(whom) = whom else {
            return match row.decision {
                Decision::Skip => About::Unsure,
                _ => About::Nobody,
            };
        };
        if self.is_told_of(row.line) {
            self.on_line.insert(row.line, whom);
        }
        let is_another =
            row.decision != Decision::New && earlier.is_some_and(|earlier| earlier != whom);
        match is_another || self.is_passed_by(plan, row) {
            true => About::Unsure,
            false => About::Sure(whom),
        }
    }

    /// Whether further rows stand beside the one of a line.
    pub fn is_told_of(&self, line: u32) -> bool {
        self.beside.contains(&line)
    }

    /// Whether a human left a row out, or it waits, by itself or with the row of another line.
    fn is_passed_by(&self, plan: &Plan, row: &PlannedRow) -> bool {
        row.decision == Decision::Skip
            && plan.reasons(row).iter().any(|reason| match reason {
                Reason::SaidLeave | Reason::WaitsInTray => true,
                Reason::SamePersonAsLine { line } => self.waiting.contains(line),
                _ => false,
            })
    }
}

/// A row that would do nothing does something for somebody; says whether it was such a row.
pub(super) fn matches(plan: &mut Plan, at: usize, whom: Whom) -> bool {
    let row = &mut plan.rows[at];
    if row.decision != Decision::Skip {
        return false;
    }
    row.decision = Decision::Match;
    if let Whom::Person(person) = whom {
        row.person = Some(person);
    }
    recount(&mut plan.counts, Decision::Skip, Decision::Match);
    true
}
