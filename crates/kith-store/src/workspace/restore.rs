use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::params;

use super::backups::{ASIDE, BackupFolder, sync_folder};
use super::check::{self, Depth};
use super::claim::Claim;
use super::connect::{Access, let_go, settle};
use super::draft::{Draft, copy_with_journal, hold};
use super::key::Unlock;
use super::open::{Look, about, find_key, gate};
use super::{About, real};
use crate::StoreError;
use crate::job::Job;
use crate::store::Clock;

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What stands there now.
    pub about: About,
    /// The file that stood there before, byte for byte, where there was one.
    pub kept: Option<PathBuf>,
}

/// Puts a backup in the place of a workspace, sound or damaged, that nobody has
/// open: proves a copy of it, keeps what is there, then swaps.
///
/// # Errors
/// `Held`, and of the backup `WrongPassphrase`, `TooNew`, `NotAWorkspace` or
/// `Damaged`. The workspace is as before then.
pub(crate) fn restore(
    path: &Path,
    from: &Path,
    unlock: &Unlock,
    clock: &Clock,
    home: &Path,
) -> Result<Restored, StoreError> {
    let path = &real(path)?;
    let _present = path.exists().then(|| Claim::take(path)).transpose()?;
    let source = Claim::take(from)?;
    let draft = Draft::beside(path)?;
    copy_with_journal(from, &draft.path())?;
    drop(source);
    let about = prove(&draft.path(), from, unlock, clock)?;

    let backups = BackupFolder::of(home, about.key);
    let kept = keep(path, &backups, clock)?;
    draft.place(path)?;

    let same = |one: &Path| one.canonicalize().ok() == from.canonicalize().ok();
    let speaks = backups.list().iter().any(|backup| same(&backup.path));
    if let Err(reason) = backups.speak(path, speaks.then_some(from)) {
        tracing::warn!(%reason, "the data folder does not take notes");
    }
    Ok(Restored { about, kept })
}

/// Opens the copy as it will have to open, and checks all of it.
fn prove(draft: &Path, from: &Path, unlock: &Unlock, clock: &Clock) -> Result<About, StoreError> {
    let stranger = |error| match error {
        StoreError::NotAWorkspace { bytes, .. } => StoreError::NotAWorkspace {
            path: from.to_owned(),
            bytes,
        },
        other => other,
    };
    let look = Look::at(draft).map_err(stranger)?;
    let (mut conn, _key) =
        find_key(draft, Access::Write, unlock, &look.salt)?.ok_or_else(|| look.unopened(from))?;
    gate(&conn, draft).map_err(stranger)?;
    settle(&conn)?;
    let report = check::check(&mut conn, Depth::Full, &Arc::new(Job::quiet()))?;
    let found = report.without_damage()?;
    conn.execute(
        "INSERT INTO backup_log (made_at, reason, file_name, bytes, outcome) VALUES (?1, 'restore', ?2, ?3, 'restored')",
        params![
            clock().timestamp_millis(),
            from.file_name().unwrap_or_default().to_string_lossy(),
            look.bytes as i64
        ],
    )?;
    // Keys given out after the backup was made must not be given out again: the
    // device that goes on from here draws another prefix.
    let retired = clock().timestamp_millis().to_string();
    conn.execute(
        "UPDATE device SET name = name || ' until ' || ?1",
        [retired],
    )?;
    let about = About {
        found,
        ..about(&conn)?
    };
    let_go(&conn)?;
    conn.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok(about)
}

/// Keeps the present file as it is, with its journal: it may be damaged, or
/// under another passphrase, so nothing is read into it.
fn keep(path: &Path, backups: &BackupFolder, clock: &Clock) -> Result<Option<PathBuf>, StoreError> {
    if !path.exists() {
        return Ok(None);
    }
    drop(hold(path)?);
    backups.ensure()?;
    let kept = backups.free_name(clock(), ASIDE);
    copy_with_journal(path, &kept)?;
    sync_folder(backups.path())?;
    Ok(Some(kept))
}
