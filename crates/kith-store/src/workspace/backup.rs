use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use kith_model::step::{Label, StepKind};
use rusqlite::{Connection, params};

use super::backups::Backup;
use super::check::{self, Depth};
use super::connect::{Access, connect};
use super::draft::Draft;
use super::open::Look;
use super::watch::watched;
use super::{Workspace, open};
use crate::job::Job;
use crate::{Damage, StoreError, Tx, history, migrate, transact};

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Somebody asked for it.
    Asked,
    /// It was time.
    Due,
    /// Ahead of an import.
    Import,
    /// Ahead of a migration to a later schema.
    Migration,
    /// The passphrase is another now.
    Passphrase,
}

impl Reason {
    fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Due => "due",
            Self::Import => "import",
            Self::Migration => "migration",
            Self::Passphrase => "passphrase",
        }
    }
}

/// How much a workspace holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// People who are not deleted.
    pub people: u32,
    /// Cohorts.
    pub cohorts: u32,
    /// Sessions.
    pub sessions: u32,
}

/// What lies in a file that could take the place of the workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside {
    /// What it is called there.
    pub name: String,
    /// Whether it is this workspace, as it was once.
    pub same: bool,
    /// Its last change.
    pub changed_at: Option<DateTime<Utc>>,
    /// How much it holds.
    pub contents: Contents,
}

/// What became of the backups that the present passphrase does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purged {
    /// Taken away, each of these.
    Removed(Vec<PathBuf>),
    /// All stayed: here lies another copy of this workspace, which may need them.
    SparedFor(PathBuf),
}

impl Workspace {
    /// A verified copy in the data folder, under this workspace's key.
    pub(crate) fn back_up(
        &mut self,
        reason: Reason,
        at: DateTime<Utc>,
        job: &Arc<Job>,
    ) -> Result<Backup, StoreError> {
        let backups = self.backups();
        backups.ensure()?;
        let path = backups.free_name(at, "kith");
        let made = self.copy_to(&path, reason, at, job)?;
        backups.speak(&self.path, Some(&made.path))?;
        // The new one stands, whether or not an old one can be taken away.
        if let Err(reason) = backups.thin(at) {
            tracing::warn!(%reason, "older backups were not thinned");
        }
        Ok(made)
    }

    /// As [`Workspace::back_up`], where a step was made since the newest backup
    /// and that is as old as `age`; `None` otherwise.
    pub(crate) fn back_up_changes(
        &mut self,
        reason: Reason,
        age: TimeDelta,
        at: DateTime<Utc>,
        job: &Arc<Job>,
    ) -> Result<Option<Backup>, StoreError> {
        let newest = self.backups().newest().map(|backup| backup.made_at);
        let changed: Option<i64> = self.conn.query_row(
            "SELECT max(at) FROM history_step WHERE form <> 'entry'",
            [],
            |row| row.get(0),
        )?;
        let Some(changed) = changed.and_then(DateTime::from_timestamp_millis) else {
            return Ok(None);
        };
        if newest.is_some_and(|newest| newest > changed || at - newest < age) {
            return Ok(None);
        }
        self.back_up(reason, at, job).map(Some)
    }

    /// A verified copy wherever the person wants one; replaces what is there.
    ///
    /// # Errors
    /// `Held` for the workspace's own path, besides what reading, writing and
    /// verifying can meet. Then nothing is left at `path` that was not there.
    pub(crate) fn copy_to(
        &mut self,
        path: &Path,
        reason: Reason,
        at: DateTime<Utc>,
        job: &Arc<Job>,
    ) -> Result<Backup, StoreError> {
        job.progress(0, 1)?;
        // Claimed while it is replaced; our own file is claimed already.
        let _claim = path
            .exists()
            .then(|| super::Claim::take(path))
            .transpose()?;
        let draft = Draft::beside(path)?;
        self.vacuum_into(&draft.path(), job)?;
        self.verify(&draft.path())?;
        let bytes = std::fs::metadata(draft.path()).map_or(0, |found| found.len());
        draft.place(path)?;

        let name = path.file_name().unwrap_or(path.as_os_str());
        // The copy stands and is sound, whether or not it can be told.
        if let Err(reason) = self.log(reason, &name.to_string_lossy(), bytes, at) {
            tracing::warn!(%reason, "a backup is not in the log");
        }
        Ok(Backup {
            path: path.to_owned(),
            made_at: at,
            bytes,
            aside: false,
        })
    }

    fn log(
        &self,
        reason: Reason,
        name: &str,
        bytes: u64,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let log = |conn: &Connection| {
            conn.execute(
                "INSERT INTO backup_log (made_at, reason, file_name, bytes, outcome) VALUES (?1, ?2, ?3, ?4, 'verified')",
                params![at.timestamp_millis(), reason.code(), name, bytes as i64],
            )
        };
        // Ahead of a migration history may not stand as it is written here.
        if reason == Reason::Migration {
            log(&self.conn)?;
            return Ok(());
        }
        self.tell(StepKind::BackedUp, at, |tx| {
            log(tx.conn())?;
            Ok(())
        })
    }

    /// Writes `f`'s rows, none of them watched, and an entry in the history.
    pub(crate) fn tell(
        &self,
        kind: StepKind,
        at: DateTime<Utc>,
        f: impl FnOnce(&Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let label = Label::new(kind);
        transact(&self.conn, label.clone(), at, &Job::quiet(), |tx| {
            f(tx)?;
            history::entry(tx, &label)
        })
        .map(drop)
    }

    /// Key and salt stay the same: SQLCipher hands both to the new file.
    fn vacuum_into(&mut self, draft: &Path, job: &Arc<Job>) -> Result<(), StoreError> {
        let name = draft.to_str().ok_or_else(|| StoreError::Io {
            path: draft.to_owned(),
            source: ErrorKind::InvalidFilename.into(),
        })?;
        watched(&mut self.conn, job, |conn| {
            conn.execute("VACUUM INTO ?1", [name])?;
            Ok(())
        })
    }

    /// Opens the copy as a person would have to, and looks at every page.
    fn verify(&self, draft: &Path) -> Result<(), StoreError> {
        let look = Look::at(draft)?;
        let mut copy = connect(draft, Access::Read, &self.key, &look.salt)?;
        let same = |of: fn(&Connection) -> Result<i64, StoreError>| -> Result<bool, StoreError> {
            Ok(of(&copy)? == of(&self.conn)?)
        };
        let whole = same(|conn| Ok(open::about(conn)?.key))?
            && same(|conn| Ok(migrate::version(conn)?.into()))?;
        let report = check::check(&mut copy, Depth::Pages, &Arc::new(Job::quiet()))?;
        let found = report.without_damage()?;
        if whole && found.is_empty() {
            return Ok(());
        }
        Err(StoreError::Damaged {
            what: Damage::Found(found),
            newest_backup: None,
        })
    }

    /// What a backup holds; `None` where the present passphrase does not open it.
    pub(crate) fn look_into(&self, backup: &Path) -> Option<Contents> {
        let look = Look::at(backup).ok()?;
        let conn = connect(backup, Access::Read, &self.key, &look.salt).ok()?;
        contents(&conn).ok()
    }

    /// What lies in a file that somebody would put in the place of this workspace;
    /// `None` where the present passphrase does not open it.
    ///
    /// # Errors
    /// `OntoItself`, `Held`, `NotAWorkspace`, `TooNew`, or what kept it from being read.
    pub(crate) fn examine(&self, file: &Path) -> Result<Option<Inside>, StoreError> {
        if file.canonicalize().ok() == self.path.canonicalize().ok() {
            return Err(StoreError::OntoItself { path: file.into() });
        }
        let _claim = super::Claim::take(file)?;
        let look = Look::at(file)?;
        let found = open::find_key(file, Access::Read, &self.unlock(), &look.salt)?;
        let Some((conn, _)) = found else {
            return match look.unopened(file) {
                StoreError::WrongPassphrase => Ok(None),
                stranger => Err(stranger),
            };
        };
        open::gate(&conn, file)?;
        let about = open::about(&conn)?;
        let changed_at = "SELECT max(at) FROM history_step";
        let changed_at: Option<i64> = conn.query_row(changed_at, [], |row| row.get(0))?;
        Ok(Some(Inside {
            same: about.key == self.about.key,
            name: about.name,
            changed_at: changed_at.and_then(DateTime::from_timestamp_millis),
            contents: contents(&conn)?,
        }))
    }

    /// The backups in the data folder, newest first.
    pub(crate) fn list_backups(&self) -> Vec<Backup> {
        self.backups().list()
    }

    /// Those that the present passphrase does not open, newest first.
    pub(crate) fn outdated_backups(&self) -> Vec<Backup> {
        let mut outdated = self.list_backups();
        outdated.retain(|backup| !self.opens(&backup.path));
        outdated
    }

    /// Takes away every backup that the present passphrase does not open, since
    /// whoever knows the old one could still read them. Copies of a workspace share
    /// its backups: where one keeps another passphrase, they may be its own.
    pub(crate) fn purge_backups(&self) -> Result<Purged, StoreError> {
        let backups = self.backups();
        let mut others = backups.other_places(&self.path).into_iter();
        if let Some(other) = others.find(|other| !self.opens_unclaimed(other)) {
            return Ok(Purged::SparedFor(other));
        }
        backups.sweep()?;
        let outdated = self.outdated_backups();
        backups.remove(outdated.iter())?;
        let removed = outdated.into_iter().map(|backup| backup.path).collect();
        Ok(Purged::Removed(removed))
    }

    /// As [`Workspace::opens`], for what somebody else may have open.
    fn opens_unclaimed(&self, other: &Path) -> bool {
        super::Claim::take(other).is_ok_and(|_claim| self.opens(other))
    }

    pub(super) fn opens(&self, backup: &Path) -> bool {
        Look::at(backup)
            .and_then(|look| connect(backup, Access::Read, &self.key, &look.salt))
            .and_then(|conn| open::about(&conn))
            .is_ok()
    }
}

fn contents(conn: &Connection) -> Result<Contents, StoreError> {
    Ok(conn.query_row(include_str!("contents.sql"), [], |row| {
        Ok(Contents {
            people: row.get(0)?,
            cohorts: row.get(1)?,
            sessions: row.get(2)?,
        })
    })?)
}
