use std::collections::BTreeSet;

use kith_model::AnyId;
use kith_model::StepId;
use kith_model::step::Noun;
use serde::Serialize;

use crate::history::Table;

/// What a command answers, and what it touched: the window refetches just that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed<T> {
    /// The command's own answer.
    pub value: T,
    /// The step in history; `None` when nothing was changed.
    pub step: Option<StepId>,
    /// What shows something else now.
    pub touched: Touched,
}

/// Rooms of the workspace where something is different now.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Touched {
    /// What the command named, in its label or by `touch`.
    pub subjects: Vec<(Noun, AnyId)>,
    /// The tables in which rows changed.
    #[serde(serialize_with = "names")]
    pub tables: BTreeSet<Table>,
}

impl Touched {
    /// Adds what is not there yet.
    pub(crate) fn add(&mut self, subject: (Noun, AnyId)) {
        if !self.subjects.contains(&subject) {
            self.subjects.push(subject);
        }
    }
}

fn names<S: serde::Serializer>(tables: &BTreeSet<Table>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(tables.iter().map(|table| table.name()))
}
