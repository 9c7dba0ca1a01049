//! Plans against a workspace in memory.

mod again;
mod answers;
mod apart;
mod called;
mod doubt;
mod further;
mod nobodys;
mod relatives;
mod values;
mod who;

use kith_intake::plan::Rest;
use kith_intake::{Answer, Answers, Decision, Overrides, Plan, Reading, Reason, unwatched};

use crate::memory::Memory;

fn reading(text: &str) -> Reading {
    Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched).expect("reads")
}

fn plan(text: &str, known: &mut Memory) -> Plan {
    Plan::make(&reading(text), "circle", known, &unwatched).expect("plans")
}

fn answered(text: &str, answers: &[(u32, Answer)], rest: Option<Rest>, known: &mut Memory) -> Plan {
    let answers = Answers {
        rows: answers.iter().copied().collect(),
        rest,
    };
    Plan::answered(&reading(text), "circle", &answers, known, &unwatched).expect("plans")
}

fn decisions(plan: &Plan) -> Vec<(u32, Decision, Vec<Reason>)> {
    plan.rows
        .iter()
        .map(|row| (row.line, row.decision, plan.reasons(row).to_vec()))
        .collect()
}
