//! The table that is being looked over. Reading and planning a long one takes
//! seconds, so both are kept while nothing they depend on is another.

use std::panic::resume_unwind;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::SystemTime;

use chrono::{DateTime, Local, NaiveDate};
use kith_intake::people::Acquaintance;
use kith_intake::plan::{Answers, PlanError};
use kith_intake::{Extent, Plan, Reading};
use kith_model::StepId;
use kith_store::history::{self, StepQuery};
use kith_store::import::PackedSource;
use kith_store::{Job, Store};

use super::answers::{RowAnswer, Said, answers};
use super::differing::Differing;
use super::inspect::sha256;
use super::known::{self, InWorkspace};
use super::own::{KeepColumn, Own};
use super::preview::PreviewOf;
use super::read::{Choices, Learned, bytes, read_as};
use super::remembered::remembered;
use super::target::{self, Target};
use super::values::spellings;
use crate::desk::Desk;
use crate::places::TableAt;
use crate::problem::Problem;

/// The last table looked over, as read and as planned.
#[derive(Default)]
pub(crate) struct Looked {
    read: Option<(ReadKey, Arc<Source>)>,
    planned: Option<(PlanKey, Planned)>,
    /// Everybody in the workspace, as after a step.
    everybody: Option<(Option<StepId>, Arc<Acquaintance>)>,
}

impl Looked {
    /// What was read so, for itself or for the plan that is kept.
    fn source(&self, key: &ReadKey) -> Option<Arc<Source>> {
        let read = self.read.iter().map(|(known, source)| (known, source));
        let planned = self.planned.iter();
        let planned = planned.map(|(known, planned)| (&known.read, &planned.source));
        let mut known = read.chain(planned);
        known.find_map(|(known, source)| (known == key).then(|| Arc::clone(source)))
    }
}

/// A file as read.
pub(super) struct Source {
    pub reading: Reading,
    pub file_name: String,
    pub sha256: String,
    /// When the file was last written, as the computer's calendar has it.
    pub written_on: Option<NaiveDate>,
    /// Its bytes, to be kept with the batch.
    pub packed: PackedSource,
    extent: OnceLock<Extent>,
}

impl Source {
    /// How much it holds; counted once.
    pub fn extent(&self) -> Extent {
        *self.extent.get_or_init(|| Extent::of(&self.reading))
    }
}

/// A table read and planned.
#[derive(Clone)]
pub(super) struct Planned {
    pub source: Arc<Source>,
    pub plan: Arc<Plan>,
    pub own: Arc<Own>,
    pub target: Target,
}

#[derive(Clone, PartialEq)]
struct ReadKey {
    at: TableAt,
    modified: Option<SystemTime>,
    bytes: u64,
    choices: Choices,
    learned: Learned,
}

#[derive(PartialEq)]
struct PlanKey {
    read: ReadKey,
    cohort: Option<String>,
    program: Option<String>,
    answers: Vec<RowAnswer>,
    rest: Option<Said>,
    known: Differing,
    keep: Vec<KeepColumn>,
    /// The workspace is another after every step.
    step: Option<StepId>,
}

/// Reads, or gives what was read before.
pub(super) fn read(desk: &Desk, request: &PreviewOf, job: &Job) -> Result<Arc<Source>, Problem> {
    let store = desk.store()?;
    source(desk, read_key(desk, &store, request)?, job)
}

/// Reads and plans, or gives what was read and planned before.
pub(super) fn planned(desk: &Desk, request: &PreviewOf, job: &Job) -> Result<Planned, Problem> {
    let store = desk.store()?;
    let read = read_key(desk, &store, request)?;
    let key = PlanKey {
        read: read.clone(),
        cohort: request.cohort.clone(),
        program: request.program.clone(),
        answers: request.answers.clone(),
        rest: request.rest,
        known: request.known.clone(),
        keep: request.keep.clone(),
        step: latest(&store)?,
    };
    if let Some((known, planned)) = &desk.looked().planned
        && *known == key
    {
        return Ok(planned.clone());
    }
    let source = source(desk, read, job)?;
    let target = target::of(&store, request)?;
    let known = InWorkspace {
        cohort: target.cohort,
        of_tray: false,
        everybody: everybody(desk, &store)?,
        store: store.clone(),
    };
    let said = answers(&request.answers, request.rest);
    let mut plan = plan(&source.reading, &target, &said, known, job)?;
    request.known.settle(&source.reading, &mut plan);
    let asked = request.asked(&store, &target);
    let own = Own::settle(&source.reading, &mut plan, &asked)?;
    let planned = Planned {
        plan: Arc::new(plan),
        own: Arc::new(own),
        source,
        target,
    };
    // Locked meanwhile, nothing of it stays in memory.
    desk.store()?;
    desk.looked().planned = Some((key, planned.clone()));
    Ok(planned)
}

/// Plans a reading for a target.
pub(super) fn plan(
    reading: &Reading,
    target: &Target,
    said: &Answers,
    mut known: InWorkspace,
    job: &Job,
) -> Result<Plan, Problem> {
    let watched = |done, total| job.progress(done, total).is_ok();
    Plan::answered(reading, &target.key(), said, &mut known, &watched).map_err(
        |error| match error {
            PlanError::Intake(error) => Problem::from(error),
            PlanError::Known(error) => Problem::from(error),
        },
    )
}

/// Everybody in the workspace, filed once for each step.
pub(super) fn everybody(desk: &Desk, store: &Store) -> Result<Arc<Acquaintance>, Problem> {
    let step = latest(store)?;
    if let Some((known, everybody)) = &desk.looked().everybody
        && *known == step
    {
        return Ok(Arc::clone(everybody));
    }
    let everybody = Arc::new(known::everybody(store)?);
    // Locked meanwhile, nothing of it stays in memory.
    desk.store()?;
    desk.looked().everybody = Some((step, Arc::clone(&everybody)));
    Ok(everybody)
}

fn source(desk: &Desk, key: ReadKey, job: &Job) -> Result<Arc<Source>, Problem> {
    if let Some(source) = desk.looked().source(&key) {
        return Ok(source);
    }
    let bytes = bytes(&key.at)?;
    // One core packs them while another reads.
    let (reading, packed) = thread::scope(|scope| {
        let packing = scope.spawn({
            let bytes = bytes.clone();
            move || (sha256(&bytes), PackedSource::of(&bytes))
        });
        (
            read_as(bytes, &key.choices, key.learned.clone(), job),
            packing.join(),
        )
    });
    let (sha256, packed) = packed.unwrap_or_else(|panic| resume_unwind(panic));
    let source = Arc::new(Source {
        reading: reading?,
        file_name: key.at.file_name(),
        sha256,
        written_on: key
            .modified
            .map(|at| DateTime::<Local>::from(at).date_naive()),
        packed,
        extent: OnceLock::new(),
    });
    desk.store()?;
    desk.looked().read = Some((key, Arc::clone(&source)));
    Ok(source)
}

fn read_key(desk: &Desk, store: &Store, request: &PreviewOf) -> Result<ReadKey, Problem> {
    let at = desk.table_at(&request.table)?;
    let about = match &at {
        TableAt::File(path) => std::fs::metadata(path).ok(),
        TableAt::Memory { .. } => None,
    };
    Ok(ReadKey {
        modified: about.as_ref().and_then(|about| about.modified().ok()),
        bytes: about.map_or(0, |about| about.len()),
        choices: request.choices.clone(),
        learned: Learned {
            columns: remembered(store)?,
            spellings: spellings(store)?,
        },
        at,
    })
}

fn latest(store: &Store) -> Result<Option<StepId>, Problem> {
    let query = StepQuery {
        row: None,
        before: None,
        limit: 1,
    };
    let steps = store.read(move |read| history::steps(read, query))?;
    Ok(steps.first().map(|step| step.id))
}
