//! What an import would do, row by row, before anything is done.

mod answer;
mod apart;
mod called;
mod care;
mod chunk;
mod compare;
mod couple;
mod decide;
mod draft;
mod fingerprint;
mod further;
mod in_file;
mod judge;
mod keys;
mod make;
mod reason;
mod rivals;
mod row;
mod seat;
mod settle;

pub use answer::{Answer, Answers, Rest};
pub use care::is_better_written;
pub use couple::is_of_two;
pub use draft::{Draft, draft, is_whole_birthday, ways_to_reach};
pub use fingerprint::Fingerprint;
pub use make::PlanError;
pub use reason::Reason;

pub(crate) use draft::is_addresses;

use std::sync::Arc;

use kith_model::PersonId;
use serde::Serialize;

use crate::people::{Frequencies, Known};
use crate::{FieldSet, Progress, Reading};

kith_model::codes! {
    /// What an import would do with a row.
    Decision, "decision";
    /// Adds a person and the enrollment.
    New = "new", "New";
    /// Enrolls or completes somebody who is known.
    Match = "match", "Known";
    /// Waits for a human.
    Review = "review", "To look at";
    /// Does nothing, because nothing is left to do.
    Skip = "skip", "Nothing to do";
    /// Cannot be read.
    Error = "error", "Not readable";
}

/// What an import would do. It borrows nothing and writes nothing; cells are
/// read from the [`Reading`] it was made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// In the order of the file.
    pub rows: Vec<PlannedRow>,
    /// How many rows of each decision.
    pub counts: Counts,
    /// Headers of columns that mean nothing to Kith and are kept with each row.
    pub unmapped: Vec<String>,
    /// How many known people have which name, by which names were weighed.
    pub among: Arc<Frequencies>,
    reasons: Vec<Reason>,
    candidates: Vec<PersonId>,
}

/// One row of a plan, some 100 bytes; reasons lie in the plan, cells in the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlannedRow {
    /// Place of the record in the table, from 0.
    pub record: u32,
    /// Physical line, from 1.
    pub line: u32,
    /// What would be done.
    pub decision: Decision,
    /// Who it is, or who it may be where a human is asked. Whoever the row on the line
    /// `beside` makes known has no key yet.
    pub person: Option<PersonId>,
    /// How sure that is, from 0 to 1.
    pub score: f32,
    /// Whether the person would become a member of the target cohort.
    pub enrolls: bool,
    /// Empty fields of a known person that would be filled.
    pub fills: FieldSet,
    /// Fields of a known person that hold something else and stay as they are; those of a way to
    /// reach them may be filled as well, where a human said who it is.
    pub keeps: FieldSet,
    /// Fields of a known person that hold the same, written otherwise; they stay so, too.
    pub rewrites: FieldSet,
    /// Stands for the row's normalized values and the target cohort.
    pub fingerprint: Fingerprint,
    /// The earlier line that it was held against, where there is one.
    pub beside: Option<u32>,
    /// Whether a human decided it.
    pub answered: bool,
    /// Whether it came with an earlier import, which nothing that is said of it now changes.
    pub came_before: bool,
    reasons: (u32, u32),
    candidates: (u32, u32),
}

impl PlannedRow {
    /// Fields of a known person that become as the file has them, where something was said so
    /// that what stays by itself is filled, too.
    pub fn replaces(&self) -> FieldSet {
        self.fills.within(self.keeps.with(self.rewrites))
    }
}

/// How many rows of each decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[allow(missing_docs, reason = "named as the decisions are")]
pub struct Counts {
    pub new: u32,
    pub r#match: u32,
    pub review: u32,
    pub skip: u32,
    pub error: u32,
}

impl Plan {
    /// Decides every row. The rules: an external id decides, and so does an
    /// e-mail address with a compatible name; else whoever is alike in name and
    /// enough besides. A name alone never decides, and neither does anything
    /// against another birth date: they ask. One known person is one row's. Who
    /// was kept apart is never asked about again as if they were one. A further row about
    /// the person of an earlier one fills what that one left empty, and asks where it says
    /// something else.
    /// Known people are filled where they are empty and never
    /// overwritten. A row that was applied before, and not undone, is left alone.
    ///
    /// `target` names the program and cohort the people go to, in whatever form
    /// stays the same when the same file comes again.
    ///
    /// # Errors
    /// `NobodyNamed` where no column tells who the rows are about, `Canceled`,
    /// and whatever `known` answers with.
    pub fn make<K: Known>(
        reading: &Reading,
        target: &str,
        known: &mut K,
        progress: Progress<'_>,
    ) -> Result<Self, PlanError<K::Error>> {
        Self::answered(reading, target, &Answers::default(), known, progress)
    }

    /// The same with what a human said of single rows, which wins. An answer
    /// that does not fit its row any more is passed over.
    ///
    /// # Errors
    /// As [`Plan::make`].
    pub fn answered<K: Known>(
        reading: &Reading,
        target: &str,
        answers: &Answers,
        known: &mut K,
        progress: Progress<'_>,
    ) -> Result<Self, PlanError<K::Error>> {
        make::plan(reading, target, answers, known, progress)
    }

    /// The place among the rows of the one on a line that was planned already.
    fn place(&self, line: u32) -> u32 {
        let at = self.rows.partition_point(|row| row.line < line);
        at as u32
    }

    /// Why a row was decided so, most important first.
    pub fn reasons(&self, row: &PlannedRow) -> &[Reason] {
        &self.reasons[row.reasons.0 as usize..row.reasons.1 as usize]
    }

    /// The same, to be put right.
    pub fn reasons_mut(&mut self, row: &PlannedRow) -> &mut [Reason] {
        &mut self.reasons[row.reasons.0 as usize..row.reasons.1 as usize]
    }

    /// Known people whom a row in doubt, or one that cannot be read, could be about, most alike
    /// first.
    pub fn candidates(&self, row: &PlannedRow) -> &[PersonId] {
        &self.candidates[row.candidates.0 as usize..row.candidates.1 as usize]
    }
}

impl Counts {
    /// Counts one more.
    fn add(&mut self, decision: Decision) {
        *match decision {
            Decision::New => &mut self.new,
            Decision::Match => &mut self.r#match,
            Decision::Review => &mut self.review,
            Decision::Skip => &mut self.skip,
            Decision::Error => &mut self.error,
        } += 1;
    }
}
