use std::collections::BTreeMap;

use kith_model::PersonId;

use super::{Decision, PlannedRow};

/// What a human said of a row that Kith would not decide, or decided otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The row is about this known person.
    Same(PersonId),
    /// The row is about the person of the earlier line that it was held against.
    SameAsLine,
    /// The row is about somebody else than everybody it was held against.
    New,
    /// Nobody needs the row.
    Leave,
}

/// What a human said of all rows in doubt at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Each is about whom it is most like.
    Same,
    /// Each is about somebody new.
    New,
    /// None of them is needed.
    Leave,
}

/// What a human said of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// By the physical line of the row, from 1.
    pub rows: BTreeMap<u32, Answer>,
    /// Of every row in doubt that `rows` does not name.
    pub rest: Option<Rest>,
}

impl Answers {
    /// The answer for a row that Kith has judged; `alike` is whom it is most like.
    pub(super) fn of(&self, row: &PlannedRow, alike: Option<PersonId>) -> Option<Answer> {
        let rest = self.rest.filter(|_| row.decision == Decision::Review);
        let rest = rest.map(|rest| match rest {
            Rest::Same if row.beside.is_some() => Answer::SameAsLine,
            Rest::Same => alike.map_or(Answer::SameAsLine, Answer::Same),
            Rest::New => Answer::New,
            Rest::Leave => Answer::Leave,
        });
        self.rows.get(&row.line).copied().or(rest)
    }
}
