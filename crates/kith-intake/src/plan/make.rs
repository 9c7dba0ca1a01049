use std::collections::{HashMap, VecDeque};
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread::{self, ScopedJoinHandle};

use kith_model::PersonId;

use super::apart::Apart;
use super::decide::Verdict;
use super::in_file::Earlier;
use super::keys::Keys;
use super::row::Row;
use super::{Answers, Fingerprint, Plan, rivals};
use crate::people::{Acquaintance, Before, Frequencies, KeyKind, Known, KnownPerson};
use crate::progress::report;
use crate::{IntakeError, Progress, Reading, Record};

/// Rows that are asked about at once.
const CHUNK: usize = 4096;
/// Chunks that are taken apart, or were and wait for the one before them to be decided.
const AHEAD: usize = 4;

/// Why a plan could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError<E> {
    /// The table cannot be planned, or the caller stopped it.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// Whoever knows the people could not answer.
    #[error("who is known could not be asked")]
    Known(#[source] E),
}

/// Who is known by the keys of one row.
pub(super) struct Found<'k> {
    pub own: Option<&'k KnownPerson>,
    pub by_id: Vec<&'k KnownPerson>,
    pub by_email: Vec<&'k KnownPerson>,
    pub by_name: Vec<&'k KnownPerson>,
    /// By phone number, or by a name that is nearly the same.
    pub by_rest: Vec<&'k KnownPerson>,
    /// Who was told apart from whom.
    pub apart: &'k Apart,
}

impl<'k> Found<'k> {
    /// Each of them once.
    pub fn everybody(&self) -> impl Iterator<Item = &'k KnownPerson> {
        let lists = [&self.by_id, &self.by_email, &self.by_name, &self.by_rest];
        let mut all: Vec<&KnownPerson> = self.own.into_iter().collect();
        for &person in lists.into_iter().flatten() {
            if all.iter().all(|known| known.id != person.id) {
                all.push(person);
            }
        }
        all.into_iter()
    }
}

pub(super) fn plan<K: Known>(
    reading: &Reading,
    target: &str,
    answers: &Answers,
    known: &mut K,
    progress: Progress<'_>,
) -> Result<Plan, PlanError<K::Error>> {
    let columns = &reading.mapping.columns;
    if !reading.mapping.names_a_person() && reading.recognition.own_ids.is_none() {
        return Err(IntakeError::NobodyNamed {
            columns: columns.len() as u32,
        }
        .into());
    }
    let mut plan = Plan {
        unmapped: reading
            .mapping
            .unmapped()
            .map(|column| columns[column].header.clone())
            .collect(),
        ..Plan::default()
    };
    let apart = Apart::of(known.kept_apart().map_err(PlanError::Known)?);
    let everybody = known.everybody().map_err(PlanError::Known)?;
    plan.among = Arc::clone(everybody.frequencies());
    let mut earlier = Earlier::default();
    let records: Vec<Record<'_>> = reading.rows().collect();
    plan.rows.reserve_exact(records.len());
    thread::scope(|scope| {
        let taken_apart = |records| scope.spawn(move || Chunk::of(reading, target, records));
        let mut chunks = records.chunks(CHUNK);
        let mut ahead: VecDeque<_> = chunks.by_ref().take(AHEAD).map(taken_apart).collect();
        while let Some(chunk) = ahead.pop_front() {
            let chunk = joined(chunk);
            // While this one is asked about and decided, the next ones are taken apart.
            ahead.extend(chunks.next().map(taken_apart));
            report(progress, plan.rows.len() as u64, records.len() as u64)?;
            let lookup = chunk
                .ask(answers, known, (&everybody, &apart))
                .map_err(PlanError::Known)?;
            let verdicts = chunk.verdicts(&lookup, everybody.frequencies());
            for (index, row) in chunk.rows.iter().enumerate() {
                let at = (index, verdicts[index]);
                let planned = row.plan(reading, answers, &lookup, at, &mut earlier, &mut plan);
                plan.counts.add(planned.decision);
                plan.rows.push(planned);
            }
        }
        Ok::<_, PlanError<K::Error>>(())
    })?;
    report(progress, records.len() as u64, records.len() as u64)?;
    plan.reasons.shrink_to_fit();
    plan.candidates.shrink_to_fit();
    Ok(plan)
}

/// What a thread worked out; its panic goes on as this one's.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// Rows that are looked up together.
struct Chunk<'t> {
    rows: Vec<Row<'t>>,
}

/// What is known about the rows of a chunk, by their place in it.
pub(super) struct Lookup<'p> {
    pub people: HashMap<PersonId, KnownPerson>,
    by_id: Vec<(usize, PersonId)>,
    by_email: Vec<(usize, PersonId)>,
    by_name: Vec<(usize, PersonId)>,
    by_rest: Vec<(usize, PersonId)>,
    pub seen: Vec<Before>,
    apart: &'p Apart,
}

impl<'t> Chunk<'t> {
    fn of(reading: &'t Reading, target: &str, records: &[Record<'t>]) -> Self {
        let row = |&record: &Record<'t>| Row::of(reading, target, record);
        Self {
            rows: records.iter().map(row).collect(),
        }
    }

    fn ask<'p, K: Known>(
        &self,
        answers: &Answers,
        known: &mut K,
        (everybody, apart): (&Acquaintance, &'p Apart),
    ) -> Result<Lookup<'p>, K::Error> {
        let fingerprints: Vec<Fingerprint> = self.rows.iter().map(|row| row.fingerprint).collect();
        let seen = known.seen(&fingerprints)?;
        if everybody.is_empty() {
            return Ok(Lookup::of_nobody(seen, apart));
        }
        let by_id = self.find(known, KeyKind::ExternalId, |keys| keys.id.as_slice())?;
        let by_email = self.find(known, KeyKind::Email, |keys| &keys.emails)?;
        let by_name = self.find(known, KeyKind::Name, |keys| &keys.names)?;
        let mut by_rest = self.find(known, KeyKind::Phone, |keys| keys.phone.as_slice())?;
        let registered = |row: usize| {
            [&by_id, &by_email]
                .iter()
                .any(|hits| hits.binary_search_by_key(&row, |&(at, _)| at).is_ok())
        };
        for (at, row) in self.rows.iter().enumerate() {
            if !registered(at) {
                by_rest.extend(row.alike(everybody).into_iter().map(|id| (at, id)));
            }
        }
        by_rest.sort_unstable();
        by_rest.dedup();
        let own = self.rows.iter().filter_map(|row| row.keys.own);
        let told = self.rows.iter().filter_map(|row| row.told(answers));
        let hits = [&by_id, &by_email, &by_name, &by_rest];
        let found = hits.into_iter().flatten().map(|&(_, id)| id);
        let mut ids: Vec<PersonId> = own.chain(told).chain(found).collect();
        ids.sort_unstable();
        ids.dedup();
        let people = if ids.is_empty() {
            Vec::new()
        } else {
            known.people(&ids)?
        };
        let people = people.into_iter().map(|person| (person.id, person));
        Ok(Lookup {
            people: people.collect(),
            by_id,
            by_email,
            by_name,
            by_rest,
            seen,
            apart,
        })
    }

    /// Who each row is by what is known, and one row for one person.
    fn verdicts(&self, lookup: &Lookup<'_>, among: &Frequencies) -> Vec<Option<Verdict>> {
        let rows = self.rows.iter().enumerate();
        let mut verdicts: Vec<Option<Verdict>> = rows
            .map(|(at, row)| row.verdict(&lookup.found(at, &row.keys), among))
            .collect();
        rivals::settle(&self.rows, &mut verdicts, among);
        verdicts
    }

    /// Asks for the keys of all rows at once; hits come back by row, sorted.
    fn find<K: Known>(
        &self,
        known: &mut K,
        kind: KeyKind,
        keys_of: impl Fn(&Keys) -> &[String],
    ) -> Result<Vec<(usize, PersonId)>, K::Error> {
        let (mut keys, mut rows) = (Vec::new(), Vec::new());
        for (index, row) in self.rows.iter().enumerate() {
            for key in keys_of(&row.keys) {
                keys.push(key.as_str());
                rows.push(index);
            }
        }
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let hits = known.find(kind, &keys)?;
        let mut hits: Vec<_> = hits
            .into_iter()
            .map(|(at, person)| (rows[at], person))
            .collect();
        hits.sort_unstable();
        hits.dedup();
        Ok(hits)
    }
}

impl<'p> Lookup<'p> {
    /// Where nobody is known.
    fn of_nobody(seen: Vec<Before>, apart: &'p Apart) -> Self {
        Self {
            people: HashMap::new(),
            by_id: Vec::new(),
            by_email: Vec::new(),
            by_name: Vec::new(),
            by_rest: Vec::new(),
            seen,
            apart,
        }
    }

    /// Who is known by the keys of one row.
    pub fn found(&self, row: usize, keys: &Keys) -> Found<'_> {
        let of = |hits: &[(usize, PersonId)]| {
            let from = hits.partition_point(|&(at, _)| at < row);
            hits[from..]
                .iter()
                .take_while(|&&(at, _)| at == row)
                .filter_map(|(_, id)| self.people.get(id))
                .collect()
        };
        Found {
            own: keys.own.and_then(|id| self.people.get(&id)),
            by_id: of(&self.by_id),
            by_email: of(&self.by_email),
            by_name: of(&self.by_name),
            by_rest: of(&self.by_rest),
            apart: self.apart,
        }
    }
}
