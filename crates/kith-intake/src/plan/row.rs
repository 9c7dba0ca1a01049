use std::borrow::Cow;
use std::cell::Cell;

use kith_model::PersonId;
use kith_model::match_key::{name_key, phone_key};

use super::compare::compare;
use super::decide::{Held, Verdict};
use super::draft::{Draft, draft};
use super::in_file::{Earlier, Told, may_be_one_person};
use super::make::{Found, Lookup};
use super::{Answer, Answers, Decision, Fingerprint, Plan, PlannedRow, Reason};
use crate::people::{Acquaintance, Before, Frequencies, KnownPerson, Likeness, Names};
use crate::{Field, FieldSet, Reading, Record};

/// Known people who are shown with a row in doubt.
const CANDIDATES: usize = 8;

/// A row on its way to a decision.
pub(super) struct Row<'t> {
    record: Record<'t>,
    pub draft: Draft<'t>,
    pub name: Cow<'t, str>,
    pub keys: Keys,
    wrong: Vec<Reason>,
    pub fingerprint: Fingerprint,
}

/// Where a row stands, and what it is held against.
pub(super) struct At<'a> {
    pub reading: &'a Reading,
    pub lookup: &'a Lookup<'a>,
    /// Its place among the rows.
    pub place: u32,
    pub before: Before,
    /// Who it is by itself, for sure.
    pub known: Option<PersonId>,
    /// Whether it was found to be a further row about the person of an earlier one.
    pub joined: Cell<bool>,
}

/// What a row can be looked up by.
pub(super) struct Keys {
    pub own: Option<PersonId>,
    pub id: Option<String>,
    pub emails: Vec<String>,
    pub phone: Option<String>,
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
            name: reading.name(record),
            keys: Keys::of(&mut draft, own),
            draft,
            wrong,
            fingerprint,
        }
    }
}

impl Row<'_> {
    /// Its physical line, from 1.
    pub fn line(&self) -> u32 {
        self.record.line()
    }

    /// Who is known by nearly its name.
    pub fn alike(&self, everybody: &Acquaintance) -> Vec<PersonId> {
        let value = |field| self.draft.get(field).unwrap_or("");
        everybody.alike(&Names::of(value), value(Field::BirthDate))
    }

    /// Who it is by what is known; none of a row that names nobody.
    pub fn verdict(&self, found: &Found<'_>, among: &Frequencies) -> Option<Verdict> {
        let held = Held {
            keys: &self.keys,
            draft: &self.draft,
            name: &self.name,
            among,
        };
        (!self.keys.is_empty()).then(|| held.decide(found))
    }

    /// Whether two rows that fit one known person are about one.
    pub fn is_of_one_person_with(&self, other: &Self, among: &Frequencies) -> bool {
        may_be_one_person(
            (&self.draft, &self.name),
            (&other.draft, &other.name),
            among,
        )
    }

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
        (index, verdict): (usize, Option<Verdict>),
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
        let Some(verdict) = verdict else {
            plan.reasons.push(Reason::Nameless);
            return self.finished(row, plan);
        };
        let before = lookup.seen[index];
        if before != Before::Never || !self.is_unreadable() {
            let named = answers.rows.contains_key(&row.line);
            let found = lookup.found(index, &self.keys);
            let told = Told {
                draft: &self.draft,
                name: &self.name,
                keys: &self.keys,
                known: verdict.known(),
            };
            let by_line = earlier.decide(reading, &plan.rows, &row, &told);
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
                let more = row.decision == Decision::Match || before == Before::Settled;
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

    /// Whether a cell is no day, so that the row stays out. Whoever is known by then makes
    /// no difference: what came with the same file must not let it in later.
    fn is_unreadable(&self) -> bool {
        let is_no_day =
            |reason: &Reason| matches!(reason, Reason::NoSuchDay { .. } | Reason::NotADate { .. });
        self.wrong.iter().any(is_no_day)
    }

    fn finished(&self, mut row: PlannedRow, plan: &mut Plan) -> PlannedRow {
        plan.reasons.extend(&self.wrong);
        row.reasons.1 = plan.reasons.len() as u32;
        row.candidates.1 = plan.candidates.len() as u32;
        row
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

    /// Does what a human said of the row, else what Kith made of it.
    fn settle(
        &self,
        row: &mut PlannedRow,
        answer: Option<Answer>,
        at: &At<'_>,
        earlier: &mut Earlier,
        plan: &mut Plan,
    ) {
        let people = &at.lookup.people;
        let said_person = match answer {
            Some(Answer::Same(person)) => people.get(&person),
            _ => None,
        };
        let person = row.person.and_then(|person| people.get(&person));
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
                let first = plan.place(line);
                self.join(row, first, at, None, (&*earlier, &mut *plan));
            }
            (Some(Answer::New), ..) => {
                said(row, Decision::New, Reason::SaidNew);
                (row.enrolls, row.person) = (true, None);
                row.fills = FieldSet::default();
            }
            (Some(Answer::Same(_)), _, Some(person)) if said_person.is_some() => {
                said(row, Decision::Match, Reason::SaidSame);
                (row.person, row.score) = (Some(person.id), 1.0);
                self.matched(row, person, at, earlier, plan);
            }
            (_, Decision::Match, Some(person)) if row.beside.is_none() => {
                self.matched(row, person, at, earlier, plan);
            }
            _ => {}
        }
    }

    /// Somebody known, unless an earlier line was about the same person.
    fn matched(
        &self,
        row: &mut PlannedRow,
        person: &KnownPerson,
        at: &At<'_>,
        earlier: &mut Earlier,
        plan: &mut Plan,
    ) {
        row.enrolls = false;
        let first = earlier.first_of(person.id);
        let Some(place) = first.filter(|&first| first != at.place) else {
            self.weigh(row, person, plan);
            // A row that has nothing to add leaves it to those below.
            if row.decision == Decision::Match || at.before == Before::Settled {
                earlier.complete(person.id, at.place);
            }
            return;
        };
        let first = &plan.rows[place as usize];
        let other = at.reading.table.record(first.record as usize);
        let line = first.line;
        let other_draft = draft(at.reading, other).0;
        let (one, this) = (
            (&other_draft, &*at.reading.name(other)),
            (&self.draft, &*self.name),
        );
        if row.answered || may_be_one_person(one, this, &plan.among) {
            row.decision = Decision::Skip;
            plan.reasons.push(Reason::SamePersonAsLine { line });
            self.join(row, place, at, Some(person.id), (&*earlier, &mut *plan));
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

    /// A row about the person of a line that waits waits with it.
    fn waits(&self, row: &mut PlannedRow, line: Option<u32>, plan: &mut Plan) {
        if let Some(line) = line {
            row.decision = Decision::Skip;
            (row.enrolls, row.fills) = (false, FieldSet::default());
            plan.reasons.truncate(row.reasons.0 as usize);
            plan.reasons.push(Reason::SamePersonAsLine { line });
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
            phone: draft.get(Field::Phone).and_then(phone_key),
            names,
        }
    }

    fn is_empty(&self) -> bool {
        self.own.is_none() && self.id.is_none() && self.emails.is_empty() && self.names.is_empty()
    }
}
