use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Deserialize;
use serde_json::{Value, json};

use kith_store::{Clock, Store};

use crate::history::list::StepTold;
use crate::import::Looked;
use crate::places::{self, Chosen, ChosenTable, Places, TableAt};
use crate::problem::{Code, Problem};
use crate::proofs::Proofs;
use crate::{Done, commands, home};

/// Where Kith's use cases are called: knows which workspace is open, what was chosen, and which jobs run.
///
/// Cheap to clone; every clone is the same desk.
#[derive(Clone)]
pub struct Desk {
    inner: Arc<Inner>,
}

struct Inner {
    home: PathBuf,
    clock: Clock,
    listener: Listener,
    phase: Mutex<Phase>,
    places: Mutex<Places>,
    jobs: Mutex<HashMap<String, Arc<kith_store::Job>>>,
    proofs: Mutex<Proofs>,
    looked: Mutex<Looked>,
}

/// What happens without being asked for, told to the door.
#[derive(Debug, Clone)]
pub struct Event {
    /// `kith:progress`, `kith:changed` or `kith:backup`.
    pub name: &'static str,
    /// `{job, done, total}`, `{touched, step}` or `{trouble}`.
    pub payload: Value,
}

/// Hears every event, on whichever thread it happens.
pub type Listener = Arc<dyn Fn(Event) + Send + Sync>;

/// What is open.
#[derive(Clone, Default)]
pub enum Phase {
    /// Nothing.
    #[default]
    Closed,
    /// Nothing, but this place was locked and waits for its passphrase.
    Locked(PathBuf),
    /// This workspace.
    Open(OpenWorkspace),
}

/// The workspace that is open.
#[derive(Clone)]
pub struct OpenWorkspace {
    /// Its file.
    pub path: PathBuf,
    /// Its rows.
    pub store: Store,
}

/// Asks a job to stop.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Cancel {
    /// As it was named when it was started.
    pub job: String,
}

impl Desk {
    /// A desk on the computer's own clock, whose state lives in `home`, else in `KITH_HOME`, else in the data folder.
    ///
    /// # Errors
    /// `failed` where no such folder is named, or `read_only` where it cannot be made.
    pub fn new(home: Option<PathBuf>, listener: Listener) -> Result<Self, Problem> {
        Self::with_clock(home, listener, crate::clock::system())
    }

    /// The same on a clock that stands at `moment`, in RFC 3339.
    ///
    /// # Errors
    /// As [`Desk::new`], and `failed` for a text that is no moment.
    pub fn standing_at(
        home: Option<PathBuf>,
        listener: Listener,
        moment: &str,
    ) -> Result<Self, Problem> {
        let clock = crate::clock::standing_at(moment)
            .map_err(|wrong| Problem::new(Code::Failed, format!("{moment:?}: {wrong}.")))?;
        Self::with_clock(home, listener, clock)
    }

    /// The same on another clock.
    ///
    /// # Errors
    /// As [`Desk::new`].
    pub fn with_clock(
        home: Option<PathBuf>,
        listener: Listener,
        clock: Clock,
    ) -> Result<Self, Problem> {
        let home = home::folder(home)?;
        home::made(&home).map_err(|wrong| {
            Problem::new(
                Code::ReadOnly,
                format!("Kith's folder {} cannot be made: {wrong}.", home.display()),
            )
        })?;
        Ok(Self {
            inner: Arc::new(Inner {
                home,
                clock,
                listener,
                phase: Mutex::default(),
                places: Mutex::default(),
                jobs: Mutex::default(),
                proofs: Mutex::default(),
                looked: Mutex::default(),
            }),
        })
    }

    /// Runs the command of that name; a panic in it is caught and told as a mistake of ours.
    ///
    /// # Errors
    /// What the command answers; `not_found` for a name that is none.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Problem> {
        let command = commands::find(name).ok_or_else(|| {
            Problem::new(Code::NotFound, format!("Kith has no command {name}."))
                .with(json!({ "what": "command" }))
        })?;
        let run = std::panic::AssertUnwindSafe(|| command.run(self, request));
        std::panic::catch_unwind(run).unwrap_or_else(|_| {
            tracing::error!(command = name, "a command panicked");
            Err(Problem::new(
                Code::Bug,
                "Something went wrong in Kith itself. Your workspace is as it was before; nothing was lost.",
            ))
        })
        .map_err(|problem| self.with_backups(problem))
    }

    /// A damaged workspace is told with tokens for what could take its place.
    fn with_backups(&self, problem: Problem) -> Problem {
        let Some(newest) = &problem.backup else {
            return problem;
        };
        let told = |path: &Path, made_at: Option<chrono::DateTime<chrono::Utc>>| json!({ "place": self.place(path).place, "made_at": made_at });
        let about = std::fs::metadata(newest).and_then(|about| about.modified());
        let backup = told(newest, about.ok().map(Into::into));
        let mut backups: Vec<Value> = problem
            .backups
            .iter()
            .map(|one| told(&one.path, Some(one.made_at)))
            .collect();
        if backups.is_empty() {
            backups.push(backup.clone());
        }
        let found = problem.details["found"].clone();
        problem.with(json!({ "found": found, "backup": backup, "backups": backups }))
    }

    /// Registers a workspace's path and gives what the window may know of it.
    pub fn place(&self, path: &Path) -> Chosen {
        let (name, folder) = places::words(path);
        Chosen {
            place: self.places().token(path),
            name,
            folder,
        }
    }

    /// Registers a table's path and gives what the window may know of it.
    pub fn table(&self, path: &Path) -> ChosenTable {
        ChosenTable {
            table: self.places().token(path),
            file_name: places::file_name(path),
            pasted: false,
        }
    }

    /// Holds a table that lies in no file, in memory alone, until the workspace is locked.
    ///
    /// # Errors
    /// `no_workspace` where it was locked meanwhile: nobody would forget it then.
    pub(crate) fn hold_table(
        &self,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<ChosenTable, Problem> {
        let mut places = self.places();
        if matches!(self.phase(), Phase::Locked(_)) {
            return Err(Problem::no_workspace());
        }
        Ok(ChosenTable {
            table: places.hold(file_name, bytes),
            file_name: file_name.to_owned(),
            pasted: false,
        })
    }

    /// Where the table behind a token is.
    pub(crate) fn table_at(&self, token: &str) -> Result<TableAt, Problem> {
        self.places().table(token)
    }

    /// The path behind a token.
    ///
    /// # Errors
    /// `not_found` for a token that was never given.
    pub fn path(&self, token: &str) -> Result<PathBuf, Problem> {
        self.places().path(token)
    }

    /// The name of the file behind a token.
    ///
    /// # Errors
    /// `not_found` for a token that was never given.
    pub fn file_name(&self, token: &str) -> Result<String, Problem> {
        Ok(places::file_name(&self.path(token)?))
    }

    /// The folder of Kith's own state.
    pub fn home(&self) -> &Path {
        &self.inner.home
    }

    /// The day on the wall calendar of this computer: what "today" means where no day is given.
    pub(crate) fn today(&self) -> chrono::NaiveDate {
        crate::clock::local(self.clock()()).date_naive()
    }

    /// The desk's clock.
    pub fn clock(&self) -> Clock {
        Arc::clone(&self.inner.clock)
    }

    /// What is open.
    pub fn phase(&self) -> Phase {
        locked(&self.inner.phase).clone()
    }

    /// The rows of the open workspace.
    ///
    /// # Errors
    /// `no_workspace`.
    pub fn store(&self) -> Result<Store, Problem> {
        match &*locked(&self.inner.phase) {
            Phase::Open(workspace) => Ok(workspace.store.clone()),
            Phase::Closed | Phase::Locked(_) => Err(Problem::no_workspace()),
        }
    }

    /// Makes `phase` what is open; what was open before is closed and its key wiped.
    pub fn enter(&self, phase: Phase) {
        let before = std::mem::replace(&mut *locked(&self.inner.phase), phase);
        locked(&self.inner.proofs).clear();
        *self.looked() = Looked::default();
        if let Phase::Open(workspace) = before {
            self.places().forget_held();
            workspace.store.close();
        }
    }

    /// Keeps a report that is looked at, and gives the token for its pages.
    pub fn keep_proof(&self, proof: kith_report::Proof) -> String {
        locked(&self.inner.proofs).keep(proof)
    }

    /// A page, from 0, of a report that is looked at: a PNG so many pixels wide.
    /// None where there is no such page any more.
    pub fn page_picture(&self, preview: &str, page: usize, width: u32) -> Option<Vec<u8>> {
        let proof = locked(&self.inner.proofs).get(preview)?;
        proof.picture(page, width)
    }

    /// Registers a job under `name`, so that it can be canceled and its progress is heard.
    fn job(&self, name: &str) -> Arc<kith_store::Job> {
        let listener = Arc::clone(&self.inner.listener);
        let told = name.to_owned();
        let job = Arc::new(kith_store::Job::new(move |done, total| {
            listener(Event {
                name: "kith:progress",
                payload: json!({ "job": told, "done": done, "total": total }),
            });
        }));
        locked(&self.inner.jobs).insert(name.to_owned(), Arc::clone(&job));
        job
    }

    /// Runs `work` as a job under this name, or as one that nobody watches.
    pub(crate) fn as_job<T>(
        &self,
        name: Option<&str>,
        work: impl FnOnce(Arc<kith_store::Job>) -> T,
    ) -> T {
        let Some(name) = name else {
            return work(Arc::new(kith_store::Job::quiet()));
        };
        let done = work(self.job(name));
        locked(&self.inner.jobs).remove(name);
        done
    }

    /// Tells the door what a write touched, and the step it became, which can be taken back at once.
    pub fn changed(&self, touched: &[String], step: Option<&StepTold>) {
        if !touched.is_empty() {
            (self.inner.listener)(Event {
                name: "kith:changed",
                payload: json!({ "touched": touched, "step": step }),
            });
        }
    }

    /// The table that is being looked over.
    pub(crate) fn looked(&self) -> MutexGuard<'_, Looked> {
        locked(&self.inner.looked)
    }

    /// Tells the door what it did not ask for.
    pub(crate) fn tell(&self, event: Event) {
        (self.inner.listener)(event);
    }

    fn places(&self) -> MutexGuard<'_, Places> {
        locked(&self.inner.places)
    }
}

/// Sets the job's flag; the job looks at it between rows, rolls back and ends as `canceled`.
///
/// # Errors
/// None: a job that has ended already is no mistake.
pub fn cancel(desk: &Desk, request: Cancel) -> Result<Done, Problem> {
    if let Some(job) = locked(&desk.inner.jobs).get(&request.job) {
        job.cancel();
    }
    Ok(Done {})
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
