use std::collections::{HashSet, VecDeque};
use std::panic::resume_unwind;
use std::sync::{Arc, mpsc};
use std::thread::{self, ScopedJoinHandle};

use super::apart::Apart;
use super::chunk::{Chunk, Lookup};
use super::decide::Verdict;
use super::in_file::Earlier;
use super::rivals::{self, Claim, Doubts};
use super::row::Row;
use super::{Answers, Plan, Reason};
use crate::people::{Acquaintance, Known};
use crate::progress::report;
use crate::{IntakeError, Progress, Reading, Record};

/// Rows that are asked about at once.
const CHUNK: usize = 4096;
/// Chunks that are taken apart, or were and wait for the one before them to be asked about; a few
/// more are weighed and decided meanwhile.
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
    let apart = Apart::of(known.kept_apart().map_err(PlanError::Known)?);
    let everybody = known.everybody().map_err(PlanError::Known)?;
    let making = Making {
        reading,
        target,
        answers,
        progress,
        records: reading.rows().collect(),
        everybody,
        apart,
    };
    let (plan, mut seen) = making.pass(known, None)?;
    match making.doubts_across(&mut seen) {
        // Rows that lie far apart fit one person: all is decided once more, knowing that.
        Some(doubts) => {
            drop(plan);
            Ok(making.pass(known, Some(&doubts))?.0)
        }
        None => Ok(plan),
    }
}

/// What a plan is made from.
struct Making<'t, 'p> {
    reading: &'t Reading,
    target: &'t str,
    answers: &'t Answers,
    progress: Progress<'p>,
    records: Vec<Record<'t>>,
    everybody: Arc<Acquaintance>,
    apart: Apart,
}

/// Which rows claim whom, and which of them a human is to see.
#[derive(Default)]
struct Seen {
    claims: Vec<Claim>,
    doubts: Doubts,
}

/// Rows of which is known who they would be, each by itself.
struct Weighed<'t, 'p> {
    chunk: Chunk<'t>,
    lookup: Lookup<'p>,
    verdicts: Vec<Option<Verdict>>,
}

/// What is decided so far.
struct Deciding {
    plan: Plan,
    seen: Seen,
    earlier: Earlier,
}

impl Making<'_, '_> {
    /// Decides every row in the order of the file. What is doubted is found chunk by chunk,
    /// where it is not told.
    fn pass<K: Known>(
        &self,
        known: &mut K,
        told: Option<&Doubts>,
    ) -> Result<(Plan, Seen), PlanError<K::Error>> {
        let (reading, target, records) = (self.reading, self.target, &self.records);
        let columns = &reading.mapping.columns;
        let unmapped = reading.mapping.unmapped();
        let mut plan = Plan {
            unmapped: unmapped
                .map(|column| columns[column].header.clone())
                .collect(),
            among: Arc::clone(self.everybody.frequencies()),
            ..Plan::default()
        };
        plan.rows.reserve_exact(records.len());
        let mut deciding = Deciding {
            plan,
            seen: Seen::default(),
            earlier: Earlier::default(),
        };
        let (answers, everybody, apart) = (self.answers, &self.everybody, &self.apart);
        thread::scope(|scope| {
            let (weighing, weighed) = mpsc::sync_channel(1);
            // While rows are decided, the next ones are weighed, those behind them are asked
            // about, and further ones are taken apart.
            let asking = scope.spawn(move || {
                let taken_apart =
                    |records| scope.spawn(move || Chunk::of(reading, target, records));
                let mut chunks = records.chunks(CHUNK);
                let mut ahead: VecDeque<_> = chunks.by_ref().take(AHEAD).map(taken_apart).collect();
                while let Some(chunk) = ahead.pop_front() {
                    let chunk = joined(chunk);
                    ahead.extend(chunks.next().map(taken_apart));
                    let lookup = chunk.ask(answers, known, (everybody, apart))?;
                    let weigh = move || Weighed {
                        verdicts: chunk.verdicts(&lookup, everybody.frequencies()),
                        chunk,
                        lookup,
                    };
                    if weighing.send(scope.spawn(weigh)).is_err() {
                        // Stopped.
                        break;
                    }
                }
                Ok(())
            });
            for next in weighed {
                let decided = deciding.plan.rows.len() as u64;
                report(self.progress, decided, records.len() as u64)?;
                self.decide(joined(next), told, &mut deciding);
            }
            joined(asking).map_err(PlanError::Known)
        })?;
        let Deciding { mut plan, seen, .. } = deciding;
        report(self.progress, records.len() as u64, records.len() as u64)?;
        plan.reasons.shrink_to_fit();
        plan.candidates.shrink_to_fit();
        Ok((plan, seen))
    }

    /// Decides the next rows.
    fn decide(&self, weighed: Weighed<'_, '_>, told: Option<&Doubts>, deciding: &mut Deciding) {
        let Weighed {
            chunk,
            lookup,
            mut verdicts,
        } = weighed;
        let Deciding {
            plan,
            seen,
            earlier,
        } = deciding;
        let before = plan.rows.len() as u32;
        let claims = chunk.claims(&verdicts, before);
        let doubts = match told {
            Some(told) => told,
            None => {
                let found = chunk.doubts(claims.clone(), before, &plan.among);
                seen.doubts.extend(found);
                &seen.doubts
            }
        };
        for (at, verdict) in (before..).zip(&mut verdicts) {
            if let Some(&rival) = doubts.get(&at) {
                let line = self.records[rival as usize].line();
                let reason = Reason::OtherRowFits { line };
                *verdict = verdict.map(|verdict| verdict.doubted(reason));
            }
        }
        seen.claims.extend(claims);
        for (index, row) in chunk.rows.iter().enumerate() {
            let at = (index, verdicts[index]);
            let planned = row.plan(self.reading, self.answers, &lookup, at, earlier, plan);
            plan.counts.add(planned.decision);
            plan.rows.push(planned);
        }
    }

    /// What a human is to see of the whole file, where rows of several chunks claim one
    /// person and not all of that was seen in the chunks.
    fn doubts_across(&self, seen: &mut Seen) -> Option<Doubts> {
        let mut claims = rivals::across(&mut seen.claims, |row| row / CHUNK as u32);
        let row = |at: u32| Row::of(self.reading, self.target, self.records[at as usize]);
        let among = self.everybody.frequencies();
        let found = rivals::doubts(&mut claims, |one, other| {
            row(one).is_of_one_person_with(&row(other), among)
        });
        let mut doubts = std::mem::take(&mut seen.doubts);
        let before = doubts.clone();
        let spread: HashSet<u32> = claims.iter().map(|claim| claim.row).collect();
        doubts.retain(|row, _| !spread.contains(row));
        doubts.extend(found);
        (doubts != before).then_some(doubts)
    }
}

/// What a thread worked out; its panic goes on as this one's.
fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}
