//! A file is made whole under another name and then moved to its place, so that
//! whatever happens there stands the old one or the new one.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::backups::{folder_of, sync_folder};
use super::lock::{self, beside};
use crate::StoreError;

/// How the hidden folders' names begin.
pub(crate) const DRAFT: &str = ".kith-";

/// A file to be, in a hidden folder beside its place; gone when not placed.
pub(crate) struct Draft {
    folder: TempDir,
}

impl Draft {
    pub(crate) fn beside(place: &Path) -> Result<Self, StoreError> {
        let folder = folder_of(place);
        let folder = tempfile::Builder::new()
            .prefix(DRAFT)
            .tempdir_in(folder)
            .map_err(|error| match error.kind() {
                ErrorKind::NotFound => StoreError::NoFolder {
                    path: folder.into(),
                },
                _ => StoreError::io(folder, error),
            })?;
        Ok(Self { folder })
    }

    /// Where to write it.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("draft.kith")
    }

    /// Moves it to its place for good; what stood there is gone. A journal that
    /// stood beside that goes first: SQLite would play it into the new file.
    ///
    /// # Errors
    /// `Held` when another process has what stands there open.
    pub(crate) fn place(self, place: &Path) -> Result<(), StoreError> {
        let draft = self.path();
        sync(&draft)?;
        keep_to_owner(&draft, place);
        let held = place.exists().then(|| hold(place)).transpose()?;
        let journal = beside(place, "-journal");
        if journal.exists() {
            fs::remove_file(&journal).map_err(|error| StoreError::io(&journal, error))?;
            sync_folder(folder_of(place))?;
        }
        if cfg!(windows) {
            // No file can be replaced there while it is open.
            drop(held);
        }
        fs::rename(&draft, place).map_err(|error| StoreError::io(place, error))?;
        sync_folder(folder_of(place))
    }
}

/// Nobody else on this computer reads a new one; who may read what it replaces
/// still may. A file system without such rights has none to set.
#[cfg(unix)]
fn keep_to_owner(draft: &Path, place: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let rights = match fs::metadata(place) {
        Ok(there) => there.permissions(),
        Err(_) => fs::Permissions::from_mode(0o600),
    };
    if let Err(reason) = fs::set_permissions(draft, rights) {
        tracing::debug!(%reason, "who may read it stays as the system has it");
    }
}

#[cfg(not(unix))]
fn keep_to_owner(_: &Path, _: &Path) {}

/// Holds SQLite's shared lock on a file that may not be readable at all, so
/// that no other process can take the exclusive one. Read only, lest it play a
/// journal back.
pub(crate) fn hold(path: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    conn.busy_timeout(Duration::ZERO)?;
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cipher_log_level = NONE;")?;
    let looked = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    match looked.map_err(StoreError::from) {
        Err(StoreError::Held { .. }) => Err(StoreError::Held {
            holder: lock::holder(path),
        }),
        _ => Ok(conn),
    }
}

/// Copies a workspace nobody has open, with the journal that belongs to it.
pub(crate) fn copy_with_journal(from: &Path, to: &Path) -> Result<(), StoreError> {
    copy(from, to)?;
    let journal = beside(from, "-journal");
    if journal.metadata().is_ok_and(|journal| journal.len() > 0) {
        copy(&journal, &beside(to, "-journal"))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::copy(from, to).map_err(|error| StoreError::io(from, error))?;
    sync(to)
}

fn sync(path: &Path) -> Result<(), StoreError> {
    File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(|error| StoreError::io(path, error))
}
