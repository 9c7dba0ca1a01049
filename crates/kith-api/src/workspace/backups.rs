use chrono::{DateTime, Utc};
use kith_store::Contents;
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;

/// Which part of the list.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupsOf {
    /// At most as many, the newest first.
    pub limit: usize,
}

/// The backups of the open workspace on this computer.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Backups {
    /// The newest first.
    pub backups: Vec<BackupTold>,
    /// How many there are in all.
    pub total: usize,
    /// What all of them take.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
}

/// One backup.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupTold {
    /// Stands for its path.
    pub place: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its size.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// It is what a restore replaced.
    pub replaced: bool,
    /// What it holds; none where it keeps an older passphrase or cannot be read.
    pub holds: Option<Holds>,
}

/// How much a backup holds.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Holds {
    /// People.
    pub people: u32,
    /// Cohorts.
    pub cohorts: u32,
    /// Sessions.
    pub sessions: u32,
}

/// A file that may be a backup.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupFile {
    /// Stands for its path.
    pub place: String,
}

/// What lies in a file that may be a backup.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupLookedInto {
    /// None where the present passphrase does not open it: it may have one of its own.
    pub inside: Option<BackupInside>,
}

/// A workspace that could take the place of the open one.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupInside {
    /// What it is called there.
    pub name: String,
    /// It is the open workspace, as it was once.
    pub same: bool,
    /// Its last change.
    pub changed_at: Option<DateTime<Utc>>,
    /// What it holds.
    pub holds: Holds,
}

/// Looks into a file before anybody is asked whether to go back to it. Nothing is changed.
///
/// # Errors
/// `no_workspace`; `not_a_workspace`, `newer_version`, `held`; `invalid` for the open workspace itself.
pub fn look(desk: &Desk, file: BackupFile) -> Result<BackupLookedInto, Problem> {
    let path = desk.path(&file.place)?;
    let inside = desk.store()?.examine(&path)?.map(|inside| BackupInside {
        name: inside.name,
        same: inside.same,
        changed_at: inside.changed_at,
        holds: inside.contents.into(),
    });
    Ok(BackupLookedInto { inside })
}

/// The backups of the open workspace on this computer, each opened to see what it holds.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, of: BackupsOf) -> Result<Backups, Problem> {
    let store = desk.store()?;
    let all = store.backups()?;
    let backups = all.iter().take(of.limit).map(|backup| {
        let holds = store.look_into(&backup.path)?.map(Holds::from);
        Ok(BackupTold {
            place: desk.place(&backup.path).place,
            made_at: backup.made_at,
            bytes: backup.bytes,
            replaced: backup.aside,
            holds,
        })
    });
    Ok(Backups {
        backups: backups.collect::<Result<_, Problem>>()?,
        total: all.len(),
        bytes: all.iter().map(|backup| backup.bytes).sum(),
    })
}

impl From<Contents> for Holds {
    fn from(contents: Contents) -> Self {
        Self {
            people: contents.people,
            cohorts: contents.cohorts,
            sessions: contents.sessions,
        }
    }
}
