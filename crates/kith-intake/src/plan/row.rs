use kith_model::PersonId;
use kith_model::match_key::name_key;

use super::compare::compare;
use super::decide::decide;
use super::draft::{Draft, draft};
use super::in_file::Earlier;
use super::make::Answers;
use super::{Decision, Fingerprint, Plan, PlannedRow, Reason};
use crate::people::KnownPerson;
use crate::values::name::compatible;
use crate::{Field, FieldSet, Reading, Record};

/// A row on its way to a decision.
pub(super) struct Row<'t> {
    record: Record<'t>,
    draft: Draft<'t>,
    pub keys: Keys,
    wrong: Vec<Reason>,
    pub fingerprint: Fingerprint,
}

/// What a row can be looked up by.
pub(super) struct Keys {
    pub own: Option<PersonId>,
    pub id: Option<String>,
    pub emails: Vec<String>,
    /// The name's key, and without middle names where that is another.
    pub names: Vec<String>,
}

impl<'t> Row<'t> {
    pub fn of(reading: &'t Reading, target: &str, record: Record<'t>) -> Self {
        let (mut draft, wrong) = draft(reading, record);
        let fingerprint = Fingerprint::of(&draft, target);
        let own = reading
            .recognition
            .own_ids
            .and_then(|column| reading.cell(record, column).parse().ok());
        Self {
            record,
            keys: Keys::of(&mut draft, own),
            draft,
            wrong,
            fingerprint,
        }
    }
}

impl Row<'_> {
    /// Decides the row and tells why.
    pub fn plan(
        &self,
        reading: &Reading,
        answers: &Answers,
        index: usize,
        earlier: &mut Earlier,
        plan: &mut Plan,
    ) -> PlannedRow {
        let start = plan.reasons.len() as u32;
        let at = plan.rows.len() as u32;
        let mut row = PlannedRow {
            record: self.record.index() as u32,
            line: self.record.line(),
            decision: Decision::Error,
            person: None,
            score: 0.0,
            enrolls: false,
            fills: FieldSet::default(),
            keeps: FieldSet::default(),
            fingerprint: self.fingerprint,
            reasons: (start, start),
        };
        let unreadable = self
            .wrong
            .iter()
            .any(|reason| matches!(reason, Reason::NoSuchDay { .. } | Reason::NotADate { .. }));
        if self.keys.is_empty() {
            plan.reasons.push(Reason::Nameless);
        } else if !unreadable {
            self.settle(&mut row, reading, answers, index, (earlier, at), plan);
            earlier.remember(&self.keys, at);
        }
        plan.reasons.extend(&self.wrong);
        row.reasons.1 = plan.reasons.len() as u32;
        row
    }

    /// Decides a readable row: earlier lines first, then who is known, then
    /// whether there is anything left to do.
    fn settle(
        &self,
        row: &mut PlannedRow,
        reading: &Reading,
        answers: &Answers,
        index: usize,
        (earlier, at): (&mut Earlier, u32),
        plan: &mut Plan,
    ) {
        let by_line = earlier.decide(reading, &plan.rows, row, &self.draft, &self.keys);
        if let Some((decision, reason)) = by_line {
            row.decision = decision;
            plan.reasons.push(reason);
        } else {
            let verdict = decide(
                &self.keys,
                &answers.found(index, &self.keys),
                &reading.name(self.record),
            );
            (row.decision, row.person, row.score) =
                (verdict.decision, verdict.person, verdict.score);
            row.enrolls = verdict.decision == Decision::New;
            plan.reasons.push(verdict.reason);
            let sure = verdict
                .person
                .filter(|_| verdict.decision == Decision::Match);
            if let Some(person) = sure.and_then(|person| answers.people.get(&person)) {
                let first = earlier.first_of(person.id, at);
                if first == at {
                    self.weigh(row, person, plan);
                } else {
                    let first = &plan.rows[first as usize];
                    let other = reading.table.record(first.record as usize);
                    let line = first.line;
                    if compatible(&reading.name(other), &reading.name(self.record)) {
                        row.decision = Decision::Skip;
                        plan.reasons.push(Reason::SamePersonAsLine { line });
                    } else {
                        row.decision = Decision::Review;
                        plan.reasons.push(Reason::SameIdAsLine { line });
                    }
                }
            }
        }
        if answers.seen[index] && row.decision != Decision::Skip {
            row.decision = Decision::Skip;
            (row.enrolls, row.fills) = (false, FieldSet::default());
            plan.reasons.truncate(row.reasons.0 as usize);
            plan.reasons.push(Reason::ImportedBefore);
        }
    }

    /// What is left to do for somebody who is known.
    fn weigh(&self, row: &mut PlannedRow, person: &KnownPerson, plan: &mut Plan) {
        (row.fills, row.keeps) = compare(person, &self.draft);
        row.enrolls = !person.enrolled;
        if person.enrolled {
            plan.reasons.push(Reason::InCohort);
            if row.fills.is_empty() {
                row.decision = Decision::Skip;
            }
        }
        plan.reasons
            .extend(row.keeps.iter().map(|field| Reason::Keeps { field }));
    }
}

impl Keys {
    fn of(draft: &mut Draft<'_>, own: Option<PersonId>) -> Self {
        let part = |field| draft.get(field).unwrap_or("");
        let (given, family) = (part(Field::GivenName), part(Field::FamilyName));
        let mut names = Vec::new();
        if !given.is_empty() || !family.is_empty() {
            names.push(name_key(given, family));
            match given.split_whitespace().next() {
                Some(first) if first != given && !family.is_empty() => {
                    names.push(name_key(first, family))
                }
                _ => {}
            }
        }
        Self {
            own,
            id: draft.get(Field::ExternalId).map(str::to_owned),
            emails: std::mem::take(&mut draft.addresses),
            names,
        }
    }

    fn is_empty(&self) -> bool {
        self.own.is_none() && self.id.is_none() && self.emails.is_empty() && self.names.is_empty()
    }
}
