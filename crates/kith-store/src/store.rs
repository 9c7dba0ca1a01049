use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kith_model::step::Label;

use crate::history::{UndoRequest, Undone};
use crate::job::Job;
use crate::read::Read;
use crate::thread::StoreThread;
use crate::transact::{Tx, transact};
use crate::workspace::{
    self, About, Backup, CheckReport, Contents, Depth, Inside, NewWorkspace, Passphrase, Purged,
    Reason, RecoveryWords, Restore, Restored, Unlock, Workspace,
};
use crate::{Changed, StoreError, history, unfinished};

/// What time it is; an argument, so that tests decide.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// An open workspace. Clones are handles to the same one; it closes with the
/// last of them, or at [`Store::close`].
#[derive(Clone)]
pub struct Store {
    pub(crate) thread: Arc<StoreThread>,
    clock: Clock,
}

impl Store {
    /// Makes a workspace and opens it. `home` is the data folder, for backups.
    /// The words are shown once; `None` where it is not protected.
    ///
    /// # Errors
    /// `AlreadyThere`, `ReadOnly`, `DiskFull`; no file is left behind then.
    pub fn create(
        path: &Path,
        new: &NewWorkspace,
        clock: Clock,
        home: &Path,
    ) -> Result<(Self, Option<RecoveryWords>), StoreError> {
        let (workspace, words) = workspace::create(path, new, &clock, home)?;
        Ok((Self::started(workspace, clock)?, words))
    }

    /// Opens a workspace and takes its lock.
    ///
    /// # Errors
    /// `NotThere`, `NotAWorkspace`, `WrongPassphrase`, `Held`, `Damaged`,
    /// `TooNew`, `ReadOnly`; the file is as it was then.
    pub fn open(
        path: &Path,
        unlock: &Unlock,
        clock: Clock,
        home: &Path,
    ) -> Result<Self, StoreError> {
        let workspace = workspace::open(path, unlock, &clock, home)?;
        Self::started(workspace, clock)
    }

    /// Looks something up, on the store thread; nothing can be written there.
    /// `f` must not call this store again: the thread would wait for itself.
    ///
    /// # Errors
    /// Those of `f`; `Panicked`; `Closed`.
    pub fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Read<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.thread.run(|workspace| workspace.look(f))
    }

    /// As [`Store::read`], for what a newer look at the same topic makes
    /// pointless, as a search while somebody types: the older one ends with
    /// `Canceled` at once.
    pub fn read_latest<T: Send + 'static>(
        &self,
        topic: &'static str,
        f: impl FnOnce(&Read<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.thread.run_latest(topic, f)
    }

    /// Runs a command as one named step, on the store thread: see
    /// [`crate::transact`]. `f` must not call this store again.
    ///
    /// # Errors
    /// Those of `f`; `Panicked`; `Closed`; then nothing of it was kept.
    pub fn transact<T: Send + 'static>(
        &self,
        label: Label,
        f: impl FnOnce(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<Changed<T>, StoreError> {
        self.transact_with(label, Arc::new(Job::quiet()), f)
    }

    /// As [`Store::transact`], for work that tells how far it is and can be
    /// canceled.
    ///
    /// # Errors
    /// Also `Canceled`.
    pub fn transact_with<T: Send + 'static>(
        &self,
        label: Label,
        job: Arc<Job>,
        f: impl FnOnce(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<Changed<T>, StoreError> {
        let now = (self.clock)();
        self.thread
            .run(move |workspace| transact(workspace.conn(), label, now, &job, f))
    }

    /// Takes a step back: see [`history::undo`]. `None` where there is none.
    ///
    /// # Errors
    /// `Conflict` with the rows that were changed later, when the request is
    /// to ask; `UndoImpossible`; nothing was changed then.
    pub fn undo(&self, request: UndoRequest) -> Result<Option<Undone>, StoreError> {
        let now = (self.clock)();
        self.thread
            .run(move |workspace| history::undo(workspace.conn(), &request, now))
    }

    /// As [`Store::undo`], for a step that may be large.
    ///
    /// # Errors
    /// Also `Canceled`.
    pub fn undo_with(
        &self,
        request: UndoRequest,
        job: Arc<Job>,
    ) -> Result<Option<Undone>, StoreError> {
        let now = (self.clock)();
        self.thread
            .run(move |workspace| history::undo_watched(workspace.conn(), &request, now, &job))
    }

    /// Does again what the latest undo took back: see [`history::redo`].
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&self, request: UndoRequest) -> Result<Option<Undone>, StoreError> {
        let now = (self.clock)();
        self.thread
            .run(move |workspace| history::redo(workspace.conn(), &request, now))
    }

    /// As [`Store::redo`], for a step that may be large.
    ///
    /// # Errors
    /// Also `Canceled`.
    pub fn redo_with(
        &self,
        request: UndoRequest,
        job: Arc<Job>,
    ) -> Result<Option<Undone>, StoreError> {
        let now = (self.clock)();
        self.thread
            .run(move |workspace| history::redo_watched(workspace.conn(), &request, now, &job))
    }

    /// What the file says of itself.
    pub fn about(&self) -> Result<About, StoreError> {
        self.thread.run(|workspace| workspace.about())
    }

    /// Looks at the whole file, or at its pages alone.
    ///
    /// # Errors
    /// `Canceled`; what is found stands in the report.
    pub fn check(&self, depth: Depth, job: Arc<Job>) -> Result<CheckReport, StoreError> {
        self.thread
            .run(move |workspace| workspace.check(depth, &job))
    }

    /// A verified copy in the data folder.
    pub fn back_up(&self, reason: Reason, job: Arc<Job>) -> Result<Backup, StoreError> {
        let at = (self.clock)();
        self.thread
            .run(move |workspace| workspace.back_up(reason, at, &job))
    }

    /// As [`Store::back_up`], where something was changed since the newest
    /// backup and that is as old as `age`; `None` otherwise.
    pub fn back_up_changes(
        &self,
        reason: Reason,
        age: TimeDelta,
        job: Arc<Job>,
    ) -> Result<Option<Backup>, StoreError> {
        let at = (self.clock)();
        self.thread
            .run(move |workspace| workspace.back_up_changes(reason, age, at, &job))
    }

    /// What a backup holds; `None` where the present passphrase does not open it.
    ///
    /// # Errors
    /// `Closed`.
    pub fn look_into(&self, backup: &Path) -> Result<Option<Contents>, StoreError> {
        let backup = backup.to_owned();
        self.thread
            .run(move |workspace| Ok(workspace.look_into(&backup)))
    }

    /// What lies in a file that somebody would put in the place of this workspace;
    /// `None` where the present passphrase does not open it.
    ///
    /// # Errors
    /// `OntoItself`, `Held`, `NotAWorkspace`, `TooNew`, or what kept it from being read.
    pub fn examine(&self, file: &Path) -> Result<Option<Inside>, StoreError> {
        let file = file.to_owned();
        self.thread.run(move |workspace| workspace.examine(&file))
    }

    /// What opens this workspace again, to put another file in its place.
    ///
    /// # Errors
    /// `Closed`.
    pub fn unlock(&self) -> Result<Unlock, StoreError> {
        self.thread.run(|workspace| Ok(workspace.unlock()))
    }

    /// Whether this passphrase, or these words, open the workspace.
    ///
    /// # Errors
    /// `Closed`.
    pub fn is_opened_by(&self, typed: Unlock) -> Result<bool, StoreError> {
        self.thread
            .run(move |workspace| Ok(workspace.is_opened_by(&typed)))
    }

    /// Calls the workspace by another name, as an entry in the history.
    ///
    /// # Errors
    /// Whatever kept it from being written.
    pub fn rename(&self, name: String) -> Result<(), StoreError> {
        let at = (self.clock)();
        self.thread
            .run(move |workspace| workspace.rename(&name, at))
    }

    /// What somebody began under this name and has not sent.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn unfinished(&self, name: String) -> Result<Option<String>, StoreError> {
        let at = (self.clock)();
        self.thread
            .run(move |workspace| unfinished::get(workspace.conn(), &name, at))
    }

    /// Keeps what somebody began, or forgets it once it is sent. No step, and nothing to undo.
    ///
    /// # Errors
    /// Whatever kept it from being written.
    pub fn keep_unfinished(&self, name: String, words: Option<String>) -> Result<(), StoreError> {
        let at = (self.clock)();
        self.thread
            .run(move |workspace| unfinished::keep(workspace.conn(), &name, words.as_deref(), at))
    }

    /// A verified copy at a place of the person's choice, under the same
    /// passphrase; replaces a file that is there.
    pub fn back_up_to(&self, path: &Path, job: Arc<Job>) -> Result<Backup, StoreError> {
        let (path, at) = (path.to_owned(), (self.clock)());
        self.thread
            .run(move |workspace| workspace.copy_to(&path, Reason::Asked, at, &job))
    }

    /// The backups in the data folder, newest first.
    pub fn backups(&self) -> Result<Vec<Backup>, StoreError> {
        self.thread.run(|workspace| Ok(workspace.list_backups()))
    }

    /// Sets, changes or takes away ([`Passphrase::none`]) the passphrase. The
    /// words are new as well, and `None` where nothing protects it any more.
    /// Older backups keep the old passphrase: see [`Store::purge_backups`].
    ///
    /// # Errors
    /// Whatever kept it from being written; the old passphrase stays then.
    pub fn change_passphrase(&self, new: Passphrase) -> Result<Option<RecoveryWords>, StoreError> {
        let at = (self.clock)();
        self.thread.run(move |workspace| workspace.rekey(&new, at))
    }

    /// Puts a backup in the place of a workspace, which must not be open: proves it whole, keeps what is there as a backup, then swaps.
    ///
    /// # Errors
    /// `Held`, `AnotherThere`, `OntoItself`, and of the backup `WrongPassphrase`,
    /// `TooNew`, `NotAWorkspace` or `Damaged`. The workspace is as before then.
    pub fn restore(
        restore: Restore<'_>,
        clock: &Clock,
        home: &Path,
    ) -> Result<Restored, StoreError> {
        workspace::restore(restore, clock, home)
    }

    /// The backups of what lies at `path`, newest first, without opening it:
    /// for a workspace that is damaged.
    pub fn backups_of(path: &Path, home: &Path) -> Vec<Backup> {
        workspace::backups_of(path, home)
    }

    /// Those of them that `unlock` opens, without what a restore put aside: what can
    /// take the place of a damaged file.
    pub fn good_backups(path: &Path, unlock: &Unlock, home: &Path) -> Vec<Backup> {
        workspace::good_backups(path, unlock, home)
    }

    /// The backups that the present passphrase does not open, newest first.
    pub fn outdated_backups(&self) -> Result<Vec<Backup>, StoreError> {
        self.thread
            .run(|workspace| Ok(workspace.outdated_backups()))
    }

    /// Removes the backups that the present passphrase does not open, unless they
    /// may be those of another copy of this workspace.
    ///
    /// # Errors
    /// Where one cannot be removed.
    pub fn purge_backups(&self) -> Result<Purged, StoreError> {
        self.thread.run(|workspace| workspace.purge_backups())
    }

    /// Closes and wipes the key; whoever still holds a handle gets `Closed`.
    pub fn close(self) {
        self.thread.close();
    }

    fn started(workspace: Workspace, clock: Clock) -> Result<Self, StoreError> {
        Ok(Self {
            thread: Arc::new(StoreThread::start(workspace)?),
            clock,
        })
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store(..)")
    }
}
