//! A circle of people, and rosters that tell of them again with all that
//! happens to names and addresses. The same seed gives the same rosters.

mod changes;
mod names;
mod others;
mod people;

use std::collections::HashSet;

use kith_intake::people::KnownPerson;
use kith_intake::{Decision, Overrides, Plan, Reading, Reason, unwatched};
use kith_model::PersonId;
use rand::SeedableRng;
use rand_pcg::Pcg64;

#[allow(unused_imports, reason = "the bench times it")]
pub use people::Index;

/// A circle that is known, and a table about some of its people and others.
pub struct Roster {
    pub known: Vec<KnownPerson>,
    pub csv: String,
    /// What was done to each row, and whom it is about where that is somebody known.
    pub truth: Vec<(&'static str, Option<PersonId>)>,
}

/// What became of rows, by what was done to them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Rows about somebody known.
    pub known: u32,
    /// Of these, taken for the right person without asking.
    pub found: u32,
    /// Of the known, those who were sure, too, but with a value that a human decides: another
    /// birth date, or something else than an earlier row about them says.
    pub valued: u32,
    /// And those asked about with the right person shown.
    pub asked: u32,
    /// Rows of any kind taken for the wrong person without asking.
    pub wrong: u32,
    /// Rows about nobody known that were asked about.
    pub bothered: u32,
    /// Rows that stay out until a cell is put right.
    pub unreadable: u32,
    /// All rows.
    pub rows: u32,
}

impl Roster {
    /// A circle of about `people`, half of whom a roster tells of again.
    pub fn generate(seed: u64, people: usize) -> Self {
        let mut random = Pcg64::seed_from_u64(seed);
        let circle = people::circle(&mut random, people);
        let rows = changes::rows(&mut random, &circle);
        let known = circle.iter().map(people::Person::known).collect();
        let mut csv = people::HEADER.to_owned();
        let mut truth = Vec::new();
        let mut told = HashSet::new();
        for row in rows {
            let line = row.person.line();
            // Nobody could tell apart two people of whom one line says all.
            if told.insert(line.clone()) {
                csv += &line;
                truth.push((row.change, row.about));
            }
        }
        Self { known, csv, truth }
    }

    /// Plans the table against the circle and counts, change by change.
    pub fn measure(&self) -> Vec<(&'static str, Outcome)> {
        let reading = Reading::of(
            self.csv.clone().into_bytes(),
            &Overrides::default(),
            &unwatched,
        )
        .expect("reads");
        measure(&reading, &self.known, &self.truth)
    }
}

/// Plans a table against known people; `truth` says of each row what kind it is
/// and whom it is about.
pub fn measure(
    reading: &Reading,
    known: &[KnownPerson],
    truth: &[(&'static str, Option<PersonId>)],
) -> Vec<(&'static str, Outcome)> {
    let plan = Plan::make(reading, "circle", &mut Index::of(known), &unwatched).expect("plans");
    assert_eq!(
        plan.rows.len(),
        truth.len(),
        "a row for each person told of"
    );
    let mut outcomes: Vec<(&'static str, Outcome)> = Vec::new();
    for (row, &(kind, about)) in plan.rows.iter().zip(truth) {
        let at = outcomes.iter().position(|(known, _)| *known == kind);
        let at = at.unwrap_or_else(|| {
            outcomes.push((kind, Outcome::default()));
            outcomes.len() - 1
        });
        // Whom an earlier line is about, where the row was held against one.
        let earlier = plan.reasons(row).iter().find_map(|reason| reason.line());
        let earlier = earlier.and_then(|line| plan.rows.iter().position(|row| row.line == line));
        let taken_for = row.person.or_else(|| truth[earlier?].1);
        let outcome = &mut outcomes[at].1;
        outcome.rows += 1;
        outcome.known += u32::from(about.is_some());
        match row.decision {
            Decision::Match | Decision::Skip => {
                let right = about.is_some() && taken_for == about;
                outcome.found += u32::from(right);
                outcome.wrong += u32::from(!right && (taken_for.is_some() || earlier.is_some()));
            }
            Decision::Review if plan.reasons(row).contains(&Reason::WhichBirthday) => {
                let right = about.is_some() && taken_for == about;
                outcome.valued += u32::from(right);
                outcome.wrong += u32::from(!right);
            }
            Decision::Review
                if differs_alone(plan.reasons(row)) && about.is_some() && taken_for == about =>
            {
                outcome.valued += 1;
            }
            Decision::Review => {
                let shown = about.is_some_and(|about| {
                    plan.candidates(row).contains(&about) || taken_for == Some(about)
                });
                outcome.asked += u32::from(shown);
                outcome.bothered += u32::from(about.is_none());
            }
            Decision::Error => {
                outcome.unreadable += 1;
                let shown = about.is_some_and(|about| plan.candidates(row).contains(&about));
                outcome.asked += u32::from(shown);
            }
            Decision::New => {}
        }
    }
    outcomes
}

/// Whether all that is asked of a row is which of two values is right, its own or that of an
/// earlier row about the same person.
fn differs_alone(reasons: &[Reason]) -> bool {
    let is_sure = matches!(
        reasons.first(),
        Some(
            Reason::SameExternalId
                | Reason::SameEmail
                | Reason::Alike { .. }
                | Reason::SamePersonAsLine { .. }
        )
    );
    let differs = |reason: &Reason| matches!(reason, Reason::OtherThanLine { .. });
    is_sure && reasons.iter().any(differs)
}

impl Outcome {
    /// Of all changes together.
    pub fn sum(outcomes: &[(&'static str, Self)]) -> Self {
        outcomes.iter().fold(Self::default(), |sum, (_, one)| Self {
            known: sum.known + one.known,
            found: sum.found + one.found,
            valued: sum.valued + one.valued,
            asked: sum.asked + one.asked,
            wrong: sum.wrong + one.wrong,
            bothered: sum.bothered + one.bothered,
            unreadable: sum.unreadable + one.unreadable,
            rows: sum.rows + one.rows,
        })
    }

    /// How many of those taken for somebody without asking were right.
    pub fn precision(self) -> f64 {
        let found = self.found + self.valued;
        share(found, found + self.wrong)
    }

    /// How many of the known were found without asking who they are.
    pub fn recall(self) -> f64 {
        share(self.found + self.valued, self.known)
    }

    /// How many were found or asked about with the right person shown.
    pub fn recall_with_review(self) -> f64 {
        share(self.found + self.valued + self.asked, self.known)
    }
}

fn share(some: u32, all: u32) -> f64 {
    if all == 0 {
        1.0
    } else {
        f64::from(some) / f64::from(all)
    }
}
