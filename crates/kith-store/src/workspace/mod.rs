//! A workspace is one file: made, opened, checked, backed up, restored and
//! given another passphrase here.

mod backup;
mod backups;
mod check;
mod claim;
mod connect;
mod create;
mod device;
mod draft;
mod key;
mod lock;
mod open;
mod rekey;
mod restore;
mod rules;
#[cfg(test)]
mod tests;
mod thin;
mod watch;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use kith_model::step::StepKind;
use rusqlite::Connection;

pub use backup::{Contents, Inside, Purged, Reason};
pub use backups::Backup;
pub use check::{CheckReport, Depth, Finding};
pub use create::NewWorkspace;
pub(crate) use create::create;
pub use key::{Passphrase, Unlock};
pub(crate) use open::{good_backups, open};
pub(crate) use restore::restore;
pub use restore::{Over, Restore, Restored};
pub use words::RecoveryWords;

use backups::BackupFolder;
use claim::Claim;
use key::{Key, Salt};
use lock::LockFile;

use crate::job::Job;
use crate::{StoreError, keys};

/// An open workspace and all that goes with holding it. The order of the
/// fields is the order in which it is let go: the claim last.
pub(crate) struct Workspace {
    lock: Option<LockFile>,
    conn: Connection,
    key: Key,
    salt: Salt,
    path: PathBuf,
    home: PathBuf,
    about: About,
    _claim: Claim,
}

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Names the folder of its backups; kept through rekey and restore.
    pub key: i64,
    /// As the person called it.
    pub name: String,
    /// Whether it takes a passphrase to open it.
    pub protected: bool,
    /// Fictional people only.
    pub practice: bool,
    /// The check that is still to be made, because the file is large.
    pub check_due: Option<Depth>,
    /// What the last check found that is no damage.
    pub found: Vec<Finding>,
}

impl Workspace {
    pub(crate) fn conn(&self) -> &Connection {
        &self.conn
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Read anew: a step may have renamed it.
    pub(crate) fn about(&self) -> Result<About, StoreError> {
        Ok(About {
            check_due: self.about.check_due,
            found: self.about.found.clone(),
            ..open::about(&self.conn)?
        })
    }

    pub(crate) fn check(
        &mut self,
        depth: Depth,
        job: &Arc<Job>,
    ) -> Result<CheckReport, StoreError> {
        let report = check::check(&mut self.conn, depth, job)?;
        if depth == Depth::Full || self.about.check_due == Some(depth) {
            self.about.check_due = None;
        }
        self.about.found = report.findings.clone();
        Ok(report)
    }

    /// Calls it by another name: an entry in the history, no step.
    pub(crate) fn rename(&mut self, name: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.tell(StepKind::WorkspaceRenamed, at, |tx| {
            tx.conn()
                .execute("UPDATE workspace SET name = ?1", [name])?;
            Ok(())
        })
    }

    /// The key is the words.
    pub(crate) fn unlock(&self) -> Unlock {
        Unlock::Words(RecoveryWords::of(&self.key))
    }

    /// Whether this gives the key, a passphrase at whichever cost.
    pub(crate) fn is_opened_by(&self, typed: &Unlock) -> bool {
        typed.keys(self.salt).any(|key| key == self.key)
    }

    /// What opens it is the truth: a process may have died between writing the
    /// key and writing this.
    fn say(&mut self, protected: bool) -> Result<(), StoreError> {
        if protected != self.about.protected {
            self.conn
                .execute("UPDATE workspace SET protected = ?1", [protected])?;
            self.about.protected = protected;
        }
        Ok(())
    }

    /// From here on this connection gives out keys of this laptop.
    fn claim_device(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        let name = device::name(&self.home).unwrap_or_else(|reason| {
            tracing::warn!(%reason, "the data folder does not take notes");
            gethostname::gethostname().to_string_lossy().into_owned()
        });
        keys::claim(&self.conn, &name, now, fill)
    }

    /// Adds to damage met while working what could be restored instead.
    pub(crate) fn offer_backup(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::Damaged {
                what,
                newest_backup: None,
            } => StoreError::Damaged {
                what,
                newest_backup: self.backups().newest_for(&self.path),
            },
            other => other,
        }
    }

    fn backups(&self) -> BackupFolder {
        BackupFolder::of(&self.home, self.about.key)
    }
}

/// Newest first; empty for a path that was never seen.
pub(crate) fn backups_of(path: &Path, home: &Path) -> Vec<Backup> {
    BackupFolder::seen_at(home, path).map_or_else(Vec::new, |folder| folder.list())
}

/// Where a link points: SQLite keeps the journal beside the file itself.
fn real(path: &Path) -> Result<PathBuf, StoreError> {
    if path.is_symlink() {
        path.canonicalize()
            .map_err(|error| StoreError::io(path, error))
    } else {
        Ok(path.to_owned())
    }
}

/// So many bytes from the system.
fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

fn fill(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|error| StoreError::UnfitBuild(error.to_string()))
}

impl Drop for Workspace {
    /// The lock's words go first, lest they be the next holder's.
    fn drop(&mut self) {
        self.lock = None;
        if let Err(reason) = connect::let_go(&self.conn) {
            tracing::warn!(%reason, "the journal's file stays");
        }
    }
}
