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

/// A backup to put in the place of a workspace.
#[derive(Debug, Clone, Copy)]
pub struct Restore<'a> {
    /// The workspace, which nobody has open.
    pub path: &'a Path,
    /// The backup.
    pub from: &'a Path,
    /// What opens the backup.
    pub unlock: &'a Unlock,
    /// What it may take the place of.
    pub over: Over,
}

/// What a backup may take the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The same workspace, sound or damaged.
    Itself,
    /// Whatever is there.
    Anything,
}

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
/// `Held`, `AnotherThere`, `OntoItself`, and of the backup `WrongPassphrase`,
/// `TooNew`, `NotAWorkspace` or `Damaged`. The workspace is as before then.
pub(crate) fn restore(
    restore: Restore<'_>,
    clock: &Clock,
    home: &Path,
) -> Result<Restored, StoreError> {
    let Restore { from, unlock, .. } = restore;
    let path = &real(restore.path)?;
    let same = |one: &Path| one.canonicalize().ok() == from.canonicalize().ok();
    if path.exists() && same(path) {
        return Err(StoreError::OntoItself { path: path.into() });
    }
    let _present = path.exists().then(|| Claim::take(path)).transpose()?;
    let source = Claim::take(from)?;
    let draft = Draft::beside(path)?;
    copy_with_journal(from, &draft.path())?;
    drop(source);
    let about = prove(&draft.path(), from, unlock, clock)?;
    if restore.over == Over::Itself && path.exists() && !is_known_as(path, about.key, unlock, home)
    {
        return Err(StoreError::AnotherThere {
            path: path.into(),
            backup: about.name,
        });
    }

    let backups = BackupFolder::of(home, about.key);
    let kept = keep(path, &backups, clock)?;
    draft.place(path)?;

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

/// Whether what stands at `path` is that workspace: by what it says itself where
/// this opens it, else by what was seen there last.
fn is_known_as(path: &Path, key: i64, unlock: &Unlock, home: &Path) -> bool {
    let opened = Look::at(path)
        .and_then(|look| find_key(path, Access::Read, unlock, &look.salt))
        .ok()
        .flatten();
    match opened.map(|(conn, _key)| about(&conn)) {
        Some(Ok(about)) => about.key == key,
        _ => BackupFolder::seen_at(home, path)
            .is_some_and(|seen| seen.path() == BackupFolder::of(home, key).path()),
    }
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
