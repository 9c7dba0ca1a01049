use std::borrow::Cow;

use kith_model::PersonId;
use kith_model::match_key::fold;

use super::called::{is_called_so, is_one_of_two};
use super::chunk::Found;
use super::decide::{Held, Verdict};
use super::draft::{Draft, draft};
use super::in_file::may_be_one_person;
use super::keys::{Keys, own_id};
use super::{Answer, Answers, Decision, Fingerprint, Plan, PlannedRow, Reason};
use crate::people::{Acquaintance, Frequencies, KnownPerson, Names};
use crate::{Field, FieldSet, Reading, Record};

/// A row on its way to a decision.
pub(super) struct Row<'t> {
    record: Record<'t>,
    pub draft: Draft<'t>,
    pub name: Cow<'t, str>,
    pub keys: Keys,
    wrong: Vec<Reason>,
    pub fingerprint: Fingerprint,
}

impl<'t> Row<'t> {
    pub fn of(reading: &'t Reading, target: &str, record: Record<'t>) -> Self {
        let (mut draft, wrong) = draft(reading, record);
        let own = own_id(reading, record);
        let unreadable = wrong.iter().filter(|reason| keeps_out(reason));
        let unreadable = unreadable.filter_map(|reason| reason.column());
        let unreadable = unreadable.map(|column| reading.cell(record, column as usize - 1));
        let beside = match own.is_none() && draft.is_a_name_alone() {
            true => words_beside(reading, record),
            false => Vec::new(),
        };
        let besides = unreadable.chain(beside.iter().map(String::as_str));
        let fingerprint = Fingerprint::of(&draft, besides, target);
        Self {
            record,
            name: reading.told_name(record),
            keys: Keys::of(&mut draft, own),
            draft,
            wrong,
            fingerprint,
        }
    }
}

impl Row<'_> {
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
        if self.keys.are_only_own() && found.own.is_none() {
            return None;
        }
        let verdict = held.decide(found);
        let person = verdict.known().and_then(|id| found.person(id));
        // Whoever is one of two is not both; what Kith gave out it called so itself.
        let is_doubted = |person: &KnownPerson| {
            let is_own = verdict.reason == Reason::SameKithId && is_called_so(person, &self.draft);
            !is_own && is_one_of_two(person, &self.draft)
        };
        Some(match person.is_some_and(is_doubted) {
            true => verdict.doubted(Reason::OneOfTwo),
            false => verdict,
        })
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

    /// The row before anything is decided of it.
    pub(super) fn begun(&self, plan: &Plan) -> PlannedRow {
        let start = plan.reasons.len() as u32;
        let first = plan.candidates.len() as u32;
        PlannedRow {
            record: self.record.index() as u32,
            line: self.record.line(),
            decision: Decision::Error,
            person: None,
            score: 0.0,
            enrolls: false,
            fills: FieldSet::default(),
            keeps: FieldSet::default(),
            rewrites: FieldSet::default(),
            fingerprint: self.fingerprint,
            beside: None,
            answered: false,
            came_before: false,
            reasons: (start, start),
            candidates: (first, first),
        }
    }

    /// Whether a cell is no day, so that the row stays out. Whoever is known by then makes
    /// no difference: what came with the same file must not let it in later.
    pub(super) fn is_unreadable(&self) -> bool {
        self.wrong.iter().any(keeps_out)
    }

    pub(super) fn finished(&self, mut row: PlannedRow, plan: &mut Plan) -> PlannedRow {
        // Of a row that does nothing nothing comes in.
        let is_told = |why: &&Reason| row.decision != Decision::Skip || !why.says_what_comes_in();
        plan.reasons.extend(self.wrong.iter().filter(is_told));
        row.reasons.1 = plan.reasons.len() as u32;
        row.candidates.1 = plan.candidates.len() as u32;
        row
    }
}

/// Whether a cell is no day.
fn keeps_out(reason: &Reason) -> bool {
    matches!(reason, Reason::NoSuchDay { .. } | Reason::NotADate { .. })
}

/// What stands in columns without a field, each under its header, in whatever order: all that
/// tells two of one name apart. Who came to a meeting is told once for each time they came in.
fn words_beside(reading: &Reading, record: Record<'_>) -> Vec<String> {
    if reading.recognition.kind.is_attendance() {
        return Vec::new();
    }
    let columns = reading.mapping.columns.iter().enumerate();
    let words = columns.filter(|(_, column)| column.field.is_none());
    let words = words.filter_map(|(place, column)| {
        let cell = fold(reading.cell(record, place));
        (!cell.is_empty()).then(|| format!("{}\n{cell}", fold(&column.header)))
    });
    let mut words: Vec<String> = words.collect();
    words.sort_unstable();
    words
}
