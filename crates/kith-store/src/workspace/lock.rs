//! The words of the lock. The lock itself is SQLite's.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::{Holder, StoreError};

/// `<file>.lock`: host, process and hour, for the message another process
/// shows. Written by who has SQLite's lock, removed before that is let go.
#[derive(Debug)]
pub(crate) struct LockFile {
    path: PathBuf,
    left_behind: bool,
}

impl LockFile {
    /// Only for who already holds SQLite's exclusive lock: whatever stands
    /// there then was left by a process that died.
    pub(crate) fn write(workspace: &Path, since: DateTime<Utc>) -> Result<Self, StoreError> {
        let path = beside(workspace, ".lock");
        let left_behind = path.exists();
        let holder = Holder {
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            pid: std::process::id(),
            since,
        };
        let words = serde_json::to_vec(&holder).map_err(io::Error::from);
        match words.and_then(|words| fs::write(&path, words)) {
            Ok(()) => {}
            Err(error) => match StoreError::io(&path, error) {
                // Nothing could be written beside it either, so not into it.
                StoreError::ReadOnly => return Err(StoreError::ReadOnly),
                // A full disk can still be read from; only the words are lost.
                reason => tracing::warn!(%reason, "no lock file"),
            },
        }
        Ok(Self { path, left_behind })
    }

    /// Whether the last holder went without closing.
    pub(crate) fn left_behind(&self) -> bool {
        self.left_behind
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        if let Err(reason) = fs::remove_file(&self.path)
            && reason.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%reason, "the lock file stays");
        }
    }
}

/// Who says to have the workspace open.
pub(crate) fn holder(workspace: &Path) -> Option<Holder> {
    let words = fs::read(beside(workspace, ".lock")).ok()?;
    serde_json::from_slice(&words).ok()
}

/// `<file><suffix>`, in the same folder.
pub(crate) fn beside(workspace: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(workspace.as_os_str());
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_its_holder_until_it_is_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("w.kith");
        assert_eq!(holder(&workspace), None, "nobody yet");
        let lock = LockFile::write(&workspace, DateTime::UNIX_EPOCH).unwrap();
        assert!(!lock.left_behind(), "nobody was there before");
        let said = holder(&workspace).unwrap();
        assert_eq!(said.pid, std::process::id(), "this process");
        assert_eq!(said.since, DateTime::UNIX_EPOCH, "since then");
        assert!(!said.host.is_empty(), "on a machine with a name");
        drop(lock);
        assert_eq!(holder(&workspace), None, "gone with its holder");
    }

    #[test]
    fn a_lock_file_of_a_dead_process_is_replaced_and_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = folder.path().join("w.kith");
        fs::write(beside(&workspace, ".lock"), b"half a sentence").unwrap();
        assert_eq!(holder(&workspace), None, "unreadable words name nobody");
        let lock = LockFile::write(&workspace, DateTime::UNIX_EPOCH).unwrap();
        assert!(lock.left_behind(), "the last end was unclean");
        assert!(holder(&workspace).is_some(), "and it is replaced");
    }
}
