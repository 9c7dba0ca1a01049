//! What becomes of a row: what the lines above it, those who are known and a human say.

use std::cell::Cell;

use kith_model::PersonId;

use super::chunk::{Found, Lookup};
use super::decide::Verdict;
use super::in_file::{Earlier, Told};
use super::row::Row;
use super::settle::At;
use super::{Answer, Answers, Decision, Plan, PlannedRow, Reason};
use crate::Reading;
use crate::people::{Before, Likeness};

/// Known people who are shown with a row in doubt.
const CANDIDATES: usize = 8;

impl Row<'_> {
    /// Decides the row and tells why.
    pub fn plan(
        &self,
        reading: &Reading,
        answers: &Answers,
        lookup: &Lookup<'_>,
        (index, verdict): (usize, Option<Verdict>),
        earlier: &mut Earlier,
        plan: &mut Plan,
    ) -> PlannedRow {
        let mut row = self.begun(plan);
        let (at, first) = (plan.rows.len() as u32, row.candidates.0);
        let Some(verdict) = verdict else {
            plan.reasons.push(Reason::Nameless);
            return self.finished(row, plan);
        };
        let before = lookup.seen[index];
        if before == Before::Never && self.is_unreadable() {
            // It stays out; whoever puts the cell right sees whom it seems to be about.
            plan.candidates.extend(verdict.person);
        } else {
            let named = answers.rows.contains_key(&row.line);
            let found = lookup.found(index);
            let told = Told {
                draft: &self.draft,
                name: &self.name,
                keys: &self.keys,
                known: verdict.known(),
                fits_several: matches!(verdict.reason, Reason::SeveralFit { .. }),
            };
            let mut by_line = earlier.decide(reading, &plan.rows, &row, &told);
            if by_line.is_none() && verdict.decision == Decision::New {
                let alike = earlier.alike(reading, &plan.rows, &told);
                by_line = alike.map(|reason| (Decision::Review, reason));
            }
            let by_itself = self.judge(&mut row, by_line, (&found, verdict), named, plan);
            let place = At {
                reading,
                lookup,
                place: at,
                before,
                known: told.known,
                joined: Cell::default(),
            };
            match (by_itself, told.known, row.beside) {
                (true, Some(person), _) => earlier.knows(at, person),
                (false, _, Some(line)) if row.decision == Decision::Skip => {
                    let first = plan.place(line);
                    if plan.reasons.last() != Some(&Reason::SameAsLine { line }) {
                        self.join(
                            &mut row,
                            first,
                            &place,
                            place.known,
                            (&*earlier, &mut *plan),
                        );
                    }
                }
                _ => {}
            }
            let mut answered = |row: &mut PlannedRow, plan: &mut Plan| {
                let alike = plan.candidates.get(first as usize).copied();
                let answer = answers.of(row, alike);
                self.settle(row, answer, &place, earlier, plan);
                answer
            };
            let answer = answered(&mut row, plan);
            if row.decision == Decision::Review && !row.answered {
                // Only now an earlier line turned out to be about the same person.
                answered(&mut row, plan);
            }
            let asks = row.decision == Decision::Review && before == Before::Never;
            if (asks || before == Before::Waits) && !row.answered {
                earlier.doubt(at, before);
            }
            if let Some(line) = row.beside.filter(|_| place.joined.get()) {
                let more = row.decision == Decision::Match || matches!(before, Before::Settled(_));
                if more || row.decision == Decision::Skip {
                    earlier.joined(at, plan.place(line), more);
                }
            }
            self.passed_over(&mut row, before, plan);
            if row.decision == Decision::Match && !row.answered {
                self.waits(&mut row, earlier.waits(reading, &plan.rows, &told), plan);
            }
            if answer != Some(Answer::Leave) {
                earlier.remember(&self.keys, at);
            }
        }
        self.finished(row, plan)
    }

    /// What Kith makes of a readable row: earlier lines first, then who is known. Says
    /// whether it was the latter.
    fn judge(
        &self,
        row: &mut PlannedRow,
        by_line: Option<(Decision, Reason)>,
        (found, verdict): (&Found<'_>, Verdict),
        named: bool,
        plan: &mut Plan,
    ) -> bool {
        let mut by_itself = false;
        let reason = match by_line {
            Some((decision, reason)) if !is_another(decision, reason, &verdict, found, plan) => {
                (row.decision, row.beside) = (decision, reason.line());
                reason
            }
            _ => {
                (row.decision, row.person, row.score) =
                    (verdict.decision, verdict.person, verdict.score);
                row.enrolls = verdict.decision == Decision::New;
                by_itself = true;
                verdict.reason
            }
        };
        plan.reasons.push(reason);
        if row.decision == Decision::Review || named && row.decision == Decision::Match {
            let points = |person| Likeness::asked(&self.draft, person, &plan.among).points();
            let mut alike: Vec<(u32, PersonId)> = found
                .everybody()
                .filter(|person| !told_other(reason, row.person, person.id, found))
                .map(|person| (points(person), person.id))
                .collect();
            alike.sort_by_key(|&(points, _)| std::cmp::Reverse(points));
            alike.truncate(CANDIDATES);
            if let (Decision::Review, Some(&(points, _))) = (row.decision, alike.first()) {
                row.score = points as f32 / 100.0;
            }
            plan.candidates
                .extend(alike.iter().map(|&(_, person)| person));
        }
        by_itself
    }
}

/// Whether an earlier line would be asked about, though the row is somebody whom a
/// human told apart from the person of that line.
fn is_another(
    decision: Decision,
    reason: Reason,
    verdict: &Verdict,
    found: &Found<'_>,
    plan: &Plan,
) -> bool {
    let on_line = |line: u32| {
        let at = plan.rows.binary_search_by_key(&line, |row| row.line).ok()?;
        plan.rows[at].person
    };
    let asks = decision == Decision::Review && verdict.decision == Decision::Match;
    let pair = verdict.person.zip(reason.line().and_then(on_line));
    asks && pair.is_some_and(|(one, other)| found.apart.are(one, other))
}

/// Whether a row that its id gives to one person need not be held against another.
fn told_other(
    reason: Reason,
    person: Option<PersonId>,
    other: PersonId,
    found: &Found<'_>,
) -> bool {
    reason == Reason::DifferentPeople && person.is_some_and(|person| found.apart.are(person, other))
}
