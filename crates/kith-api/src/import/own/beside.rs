//! Words that no field takes, of people who are known: what was not heard yet comes in.

use std::collections::{HashMap, HashSet};

use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::{Decision, Plan, Reading};
use kith_model::lens::Lens;
use kith_model::{CohortId, PersonId};
use kith_store::import::{Came, Kept, SaidOf, kept, said_beside, seen};
use kith_store::{Read, StoreError};

use super::super::differing::{OnKnown, recount};
use super::super::keep::{kept_name, untaken};
use super::{Asked, Own, is_passed_by, of};
use crate::problem::Problem;

/// Columns that are named before the others are only counted.
const NAMED: usize = 3;
/// What stands between the words of several rows about one person.
const BETWEEN: &str = "; ";

/// Cells that say something new beside the fields, by record: their places, from 0.
#[derive(Debug, Default)]
pub(super) struct Beside(HashMap<u32, Vec<usize>>);

/// A row about somebody known that would do nothing else.
struct Idle {
    /// Among the rows of the plan.
    at: usize,
    person: PersonId,
    fingerprint: [u8; 16],
    unheard: Vec<Word>,
}

/// A cell that no field takes.
struct Word {
    place: usize,
    header: String,
    cell: String,
}

impl Beside {
    /// Finds what is new, and makes the rows that say it come in.
    pub fn settle(
        (reading, own): (&Reading, &Own),
        plan: &mut Plan,
        asked: &Asked<'_>,
    ) -> Result<Self, Problem> {
        let mut new = Self::default();
        let Some(cohort) = asked.cohort.filter(|_| !asked.of_tray) else {
            return Ok(new);
        };
        let mut idle = idle((reading, own), plan, asked);
        if idle.is_empty() {
            return Ok(new);
        }
        let marks: Vec<[u8; 16]> = idle.iter().map(|idle| idle.fingerprint).collect();
        let came = asked.store.read(move |read| seen(read, &marks))?;
        let mut came = came.into_iter();
        idle.retain(|_| came.next() != Some(Came::Waits));
        let is_own = reading.recognition.own_ids.is_some();
        let idle = asked.store.read(move |read| {
            if is_own {
                without_held(read, cohort, &mut idle)?;
            }
            without_said(read, cohort, is_own, &mut idle)?;
            Ok::<_, StoreError>(idle)
        })?;
        for Idle { at, unheard, .. } in idle {
            if unheard.is_empty() {
                continue;
            }
            let row = &mut plan.rows[at];
            row.decision = Decision::Match;
            recount(&mut plan.counts, Decision::Skip, Decision::Match);
            let places = unheard.into_iter().map(|word| word.place);
            new.0.insert(row.record, places.collect());
        }
        Ok(new)
    }

    /// Places, from 0, of a row's cells that say something new.
    pub fn of(&self, row: &PlannedRow) -> &[usize] {
        self.0.get(&row.record).map_or(&[], Vec::as_slice)
    }
}

impl Own {
    /// What a row says beside the fields that was not heard yet, as phrases for people.
    pub fn says(&self, reading: &Reading, row: &PlannedRow) -> Vec<String> {
        let places = self.beside.of(row);
        let named = places.iter().take(NAMED).map(|&place| {
            let header = kept_name(reading, place);
            format!("{header} says something new, which is kept")
        });
        let others = match places.len().saturating_sub(NAMED) {
            0 => None,
            1 => Some("1 more column does".to_owned()),
            others => Some(format!("{others} more columns do")),
        };
        named.chain(others).collect()
    }
}

/// Rows that would do nothing, with what they say that no field takes.
fn idle((reading, own): (&Reading, &Own), plan: &Plan, asked: &Asked<'_>) -> Vec<Idle> {
    let waiting: HashSet<u32> = of(plan, Decision::Review);
    let rows = plan.rows.iter().enumerate();
    let rows = rows
        .filter(|(_, row)| row.decision == Decision::Skip && !is_passed_by(plan, row, &waiting));
    rows.filter_map(|(at, row)| {
        let record = reading.table.record(row.record as usize);
        let (of_row, _): (Draft<'_>, _) = draft(reading, record);
        let is_said = |place: &usize| {
            let said = asked.known.of_place(reading, row.line, *place as u32 + 1);
            said != OnKnown::Skip && !own.is_left(row, *place)
        };
        let words = untaken((reading, own), (row, &of_row)).filter(is_said);
        let unheard: Vec<Word> = words
            .map(|place| Word {
                place,
                header: kept_name(reading, place),
                cell: reading.kept(record, place).to_owned(),
            })
            .collect();
        let idle = Idle {
            at,
            person: row.person?,
            fingerprint: row.fingerprint.0,
            unheard,
        };
        (!idle.unheard.is_empty()).then_some(idle)
    })
    .collect()
}

/// A table that Kith gave out says what is held, of one cohort or of all, or something new.
fn without_held(read: &Read<'_>, cohort: CohortId, idle: &mut [Idle]) -> Result<(), StoreError> {
    for cohort in [Some(cohort), None] {
        let Kept { cells, .. } = kept(read, cohort, Lens::Me)?;
        for Idle {
            person, unheard, ..
        } in idle.iter_mut()
        {
            let held = |word: &Word| cells.get(person)?.get(&word.header);
            unheard.retain(|word| held(word) != Some(&word.cell));
        }
    }
    Ok(())
}

/// Whatever a file said once is not new in another's file, be it of a row that a human left
/// out; a file that Kith gave out may go back to what was said before.
fn without_said(
    read: &Read<'_>,
    cohort: CohortId,
    is_own: bool,
    idle: &mut [Idle],
) -> Result<(), StoreError> {
    let mut by_whom: HashMap<SaidOf, Vec<usize>> = HashMap::new();
    for (at, row) in idle.iter().enumerate() {
        for whom in [SaidOf::Person(row.person), SaidOf::LeftOut(row.fingerprint)] {
            by_whom.entry(whom).or_default().push(at);
        }
    }
    said_beside(read, cohort, |whom, said| {
        if is_own && matches!(whom, SaidOf::Person(_)) {
            return;
        }
        for &at in by_whom.get(&whom).into_iter().flatten() {
            let is_new = |word: &Word| {
                let said = said.get(&word.header);
                said.is_none_or(|said| !says(said, &word.cell))
            };
            idle[at].unheard.retain(is_new);
        }
    })
}

/// Whether all that a cell says is among what was said.
fn says(said: &str, cell: &str) -> bool {
    let is_among = |part| said.split(BETWEEN).any(|said| said == part);
    said == cell || cell.split(BETWEEN).all(is_among)
}
