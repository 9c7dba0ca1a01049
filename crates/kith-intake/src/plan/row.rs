use kith_model::PersonId;
use kith_model::match_key::name_key;

use super::compare::compare;
use super::decide::{Verdict, decide};
use super::draft::{Draft, draft};
use super::in_file::Earlier;
use super::make::{Found, Lookup};
use super::{Answer, Answers, Decision, Fingerprint, Plan, PlannedRow, Reason};
use crate::people::{Before, KnownPerson, Likeness};
use crate::values::name::compatible;
use crate::{Field, FieldSet, Reading, Record};

/// Known people who are shown with a row in doubt.
const CANDIDATES: usize = 8;

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
    /// Who a human said the row is.
    pub fn told(&self, answers: &Answers) -> Option<PersonId> {
        match answers.rows.get(&self.record.line()) {
            Some(Answer::Same(person)) => Some(*person),
            _ => None,
        }
    }

    /// Decides the row and tells why.
    pub fn plan(
        &self,
        reading: &Reading,
        answers: &Answers,
        lookup: &Lookup<'_>,
        index: usize,
        earlier: &mut Earlier,
        plan: &mut Plan,
    ) -> PlannedRow {
        let start = plan.reasons.len() as u32;
        let first = plan.candidates.len() as u32;
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
            beside: None,
            answered: false,
            reasons: (start, start),
            candidates: (first, first),
        };
        let unreadable = self
            .wrong
            .iter()
            .any(|reason| matches!(reason, Reason::NoSuchDay { .. } | Reason::NotADate { .. }));
        if self.keys.is_empty() {
            plan.reasons.push(Reason::Nameless);
        } else if !unreadable {
            let named = answers.rows.contains_key(&row.line);
            let found = lookup.found(index, &self.keys);
            self.judge(&mut row, reading, &found, named, earlier, plan);
            let alike = plan.candidates.get(first as usize).copied();
            let answer = answers.of(&row, alike);
            self.settle(&mut row, reading, lookup, answer, (earlier, at), plan);
            if row.decision == Decision::Review && !row.answered {
                // Only now an earlier line turned out to be about the same person.
                let alike = plan.candidates.get(first as usize).copied();
                let answer = answers.of(&row, alike);
                self.settle(&mut row, reading, lookup, answer, (earlier, at), plan);
            }
            self.passed_over(&mut row, lookup.seen[index], plan);
            if answer != Some(Answer::Leave) {
                earlier.remember(&self.keys, at);
            }
        }
        plan.reasons.extend(&self.wrong);
        row.reasons.1 = plan.reasons.len() as u32;
        row.candidates.1 = plan.candidates.len() as u32;
        row
    }

    /// What Kith makes of a readable row: earlier lines first, then who is known.
    fn judge(
        &self,
        row: &mut PlannedRow,
        reading: &Reading,
        found: &Found<'_>,
        named: bool,
        earlier: &Earlier,
        plan: &mut Plan,
    ) {
        let verdict = decide(&self.keys, found, &self.draft, &reading.name(self.record));
        let by_line = earlier.decide(reading, &plan.rows, row, &self.draft, &self.keys);
        let reason = match by_line {
            Some((decision, reason)) if !is_another(decision, reason, &verdict, found, plan) => {
                (row.decision, row.beside) = (decision, reason.line());
                reason
            }
            _ => {
                (row.decision, row.person, row.score) =
                    (verdict.decision, verdict.person, verdict.score);
                row.enrolls = verdict.decision == Decision::New;
                verdict.reason
            }
        };
        plan.reasons.push(reason);
        if row.decision == Decision::Review || named && row.decision == Decision::Match {
            let mut alike: Vec<(u32, PersonId)> = found
                .everybody()
                .filter(|person| !told_other(reason, row.person, person.id, found))
                .map(|person| (Likeness::asked(&self.draft, person).points(), person.id))
                .collect();
            alike.sort_by_key(|&(points, _)| std::cmp::Reverse(points));
            alike.truncate(CANDIDATES);
            if let (Decision::Review, Some(&(points, _))) = (row.decision, alike.first()) {
                row.score = points as f32 / 100.0;
            }
            plan.candidates
                .extend(alike.iter().map(|&(_, person)| person));
        }
    }

    /// Does what a human said of the row, else what Kith made of it.
    fn settle(
        &self,
        row: &mut PlannedRow,
        reading: &Reading,
        lookup: &Lookup<'_>,
        answer: Option<Answer>,
        earlier: (&mut Earlier, u32),
        plan: &mut Plan,
    ) {
        let said_person = match answer {
            Some(Answer::Same(person)) => lookup.people.get(&person),
            _ => None,
        };
        let person = row.person.and_then(|person| lookup.people.get(&person));
        let mut said = |row: &mut PlannedRow, decision, reason| {
            plan.reasons.truncate(row.reasons.0 as usize);
            plan.reasons.push(reason);
            (row.decision, row.answered) = (decision, true);
        };
        match (answer, row.decision, said_person.or(person)) {
            (_, Decision::Skip, _) => {}
            (Some(Answer::Leave), ..) => {
                said(row, Decision::Skip, Reason::SaidLeave);
                (row.enrolls, row.person) = (false, None);
            }
            (Some(Answer::SameAsLine), Decision::Review, _) if row.beside.is_some() => {
                let line = row.beside.unwrap_or_default();
                said(row, Decision::Skip, Reason::SamePersonAsLine { line });
            }
            (Some(Answer::New), ..) => {
                said(row, Decision::New, Reason::SaidNew);
                (row.enrolls, row.person) = (true, None);
            }
            (Some(Answer::Same(_)), _, Some(person)) if said_person.is_some() => {
                said(row, Decision::Match, Reason::SaidSame);
                (row.person, row.score) = (Some(person.id), 1.0);
                self.matched(row, person, reading, earlier, plan);
            }
            (_, Decision::Match, Some(person)) => {
                self.matched(row, person, reading, earlier, plan);
            }
            _ => {}
        }
    }

    /// Somebody known, unless an earlier line was about the same person.
    fn matched(
        &self,
        row: &mut PlannedRow,
        person: &KnownPerson,
        reading: &Reading,
        (earlier, at): (&mut Earlier, u32),
        plan: &mut Plan,
    ) {
        row.enrolls = false;
        let first = earlier.first_of(person.id, at);
        if first == at {
            return self.weigh(row, person, plan);
        }
        let first = &plan.rows[first as usize];
        let other = reading.table.record(first.record as usize);
        let line = first.line;
        if row.answered || compatible(&reading.name(other), &reading.name(self.record)) {
            row.decision = Decision::Skip;
            plan.reasons.push(Reason::SamePersonAsLine { line });
        } else {
            (row.decision, row.beside) = (Decision::Review, Some(line));
            plan.candidates.push(person.id);
            plan.reasons.push(Reason::SameIdAsLine { line });
        }
    }

    /// A row that came before is left alone.
    fn passed_over(&self, row: &mut PlannedRow, before: Before, plan: &mut Plan) {
        let reason = match before {
            Before::Never => return,
            Before::Waits => Reason::WaitsInTray,
            Before::Settled => Reason::ImportedBefore,
        };
        if row.decision != Decision::Skip {
            row.decision = Decision::Skip;
            (row.enrolls, row.fills) = (false, FieldSet::default());
            plan.reasons.truncate(row.reasons.0 as usize);
            plan.reasons.push(reason);
        }
    }

    /// What is left to do for somebody who is known.
    fn weigh(&self, row: &mut PlannedRow, person: &KnownPerson, plan: &mut Plan) {
        (row.fills, row.keeps) = compare(person, &self.draft);
        if row.answered {
            // A human knows both: another way to reach them stands beside the old one.
            for field in [Field::Email, Field::Email2, Field::Phone] {
                if row.keeps.contains(field) {
                    row.keeps.remove(field);
                    row.fills.insert(field);
                }
            }
        }
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
