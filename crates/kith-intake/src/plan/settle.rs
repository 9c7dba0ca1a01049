//! What is done with a row in the end, and what of it is left to do.

use std::cell::Cell;

use kith_model::PersonId;

use super::chunk::Lookup;
use super::compare::compare;
use super::draft::draft;
use super::further::CONTACTS;
use super::in_file::{Earlier, may_be_one_person};
use super::keys::own_id;
use super::row::Row;
use super::{Answer, Decision, Plan, PlannedRow, Reason};
use crate::people::{Before, KnownPerson};
use crate::{FieldSet, Reading};

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

impl Row<'_> {
    /// Does what a human said of the row, else what Kith made of it.
    pub(super) fn settle(
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
            self.weigh(row, (person, at.before), plan);
            // A row that has nothing to add leaves it to those below.
            if row.decision == Decision::Match || matches!(at.before, Before::Settled(_)) {
                earlier.complete(person.id, at.place);
            }
            return;
        };
        let first = &plan.rows[place as usize];
        let other = at.reading.table.record(first.record as usize);
        let line = first.line;
        let other_draft = draft(at.reading, other).0;
        let (one, this) = (
            (&other_draft, &*at.reading.told_name(other)),
            (&self.draft, &*self.name),
        );
        let id = |record| own_id(at.reading, record);
        let were_merged = self.keys.own.is_some()
            && id(other).is_some_and(|earlier| self.keys.own != Some(earlier));
        if row.answered || were_merged || may_be_one_person(one, this, &plan.among) {
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
    pub(super) fn passed_over(&self, row: &mut PlannedRow, before: Before, plan: &mut Plan) {
        let reason = match before {
            Before::Never => return,
            Before::Waits => Reason::WaitsInTray,
            Before::Settled(_) => Reason::ImportedBefore,
        };
        row.came_before = true;
        // Whoever it may be now, it was about whom it became then, unless Kith's own id says who.
        let is_told = self.keys.own.is_some() && row.person.is_some();
        let (weighed, is_further) = (row.person, row.beside.is_some());
        if let Before::Settled(Some(person)) = before
            && !is_told
        {
            (row.person, row.beside) = (Some(person), None);
        } else if matches!(row.decision, Decision::New | Decision::Review) {
            (row.person, row.beside) = (None, None);
        }
        let is_theirs = matches!(before, Before::Settled(Some(_))) && row.person == weighed;
        if is_further || !is_theirs {
            // It waits or was left out, or what differs is another's, or another row's to say.
            (row.keeps, row.rewrites) = (FieldSet::default(), FieldSet::default());
        }
        if row.decision != Decision::Skip {
            row.decision = Decision::Skip;
            (row.enrolls, row.fills) = (false, FieldSet::default());
            plan.reasons.truncate(row.reasons.0 as usize);
            plan.reasons.push(reason);
        } else if before == Before::Waits {
            plan.reasons.push(reason);
        }
    }

    /// A row about the person of a line that waits waits with it.
    pub(super) fn waits(&self, row: &mut PlannedRow, line: Option<u32>, plan: &mut Plan) {
        if let Some(line) = line {
            row.decision = Decision::Skip;
            (row.enrolls, row.fills) = (false, FieldSet::default());
            (row.keeps, row.rewrites) = (FieldSet::default(), FieldSet::default());
            plan.reasons.truncate(row.reasons.0 as usize);
            plan.reasons.push(Reason::SamePersonAsLine { line });
        }
    }

    /// What is left to do for somebody who is known.
    fn weigh(
        &self,
        row: &mut PlannedRow,
        (person, before): (&KnownPerson, Before),
        plan: &mut Plan,
    ) {
        let mut compared = compare(person, &self.draft);
        if matches!(before, Before::Settled(_)) && self.draft.other_whole().is_some() {
            // What was changed, the name or its parts, became so when the row came.
            compared.leave_names();
        }
        (row.fills, row.keeps, row.rewrites) = (compared.fills, compared.keeps, compared.rewrites);
        if row.answered {
            // A human knows both: another way to reach them stands beside the old one, or in its
            // place.
            for field in CONTACTS {
                if row.keeps.contains(field) {
                    row.fills.insert(field);
                }
            }
        }
        row.enrolls = !person.enrolled;
        if person.enrolled {
            plan.reasons.push(match person.has_left() {
                true => Reason::WasInCohort,
                false => Reason::InCohort,
            });
            if row.fills.is_empty() {
                row.decision = Decision::Skip;
            }
        }
        let stays = row.keeps.iter().filter(|field| !row.fills.contains(*field));
        plan.reasons
            .extend(stays.map(|field| Reason::Keeps { field }));
        plan.reasons.extend(compared.seat);
    }
}
