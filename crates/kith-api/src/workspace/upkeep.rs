use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use kith_store::{Depth, Finding, Over, Reason, Store, StoreError, Unlock};

use super::keeping::{of_backup, told};
use crate::Nothing;
use crate::desk::{Desk, Phase};
use crate::problem::from_store::finding;
use crate::problem::{Code, Problem};

/// What a check found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceChecked"))]
pub struct Checked {
    /// Whether all is well.
    pub sound: bool,
    /// One sentence for each thing that is not.
    pub findings: Vec<String>,
    /// Where bytes are damaged, the backups that could take its place, newest first.
    pub backups: Vec<String>,
}

/// A copy to make or to take back.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "BackupTo"))]
pub struct BackupTo {
    /// Where; `null` is Kith's own folder.
    pub place: Option<String>,
}

/// A backup that was made and opened once to see that it is sound.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackedUp {
    /// Its file's name.
    pub file_name: String,
    /// Its size.
    pub bytes: u64,
}

/// Puts a backup in the place of a workspace.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Restore {
    /// The workspace to put back; it may be open, locked or damaged.
    pub place: String,
    /// The backup.
    pub backup: String,
    /// Of the backup.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub passphrase: Option<Zeroizing<String>>,
    /// Also where another workspace, or what cannot be read, lies in that place.
    #[serde(default)]
    pub replace: bool,
}

/// Looks at every page and every row: the cipher's own check, SQLite's, foreign keys, the rules of the domain.
///
/// # Errors
/// `no_workspace`; findings are no error.
pub fn check(desk: &Desk, _: Nothing) -> Result<Checked, Problem> {
    let store = desk.store()?;
    let report = desk.as_job(Some("check"), |job| store.check(Depth::Full, job));
    let findings = report?.findings;
    let backups = match (desk.phase(), findings.iter().any(Finding::is_damage)) {
        (Phase::Open(open), true) => Store::good_backups(&open.path, &store.unlock()?, desk.home()),
        _ => Vec::new(),
    };
    Ok(Checked {
        sound: findings.is_empty(),
        findings: findings.iter().map(finding).collect(),
        backups: backups
            .iter()
            .map(|backup| desk.place(&backup.path).place)
            .collect(),
    })
}

/// Copies the workspace, verified by opening the copy.
///
/// # Errors
/// `no_workspace`, `disk_full`, `read_only`; nothing half-written stays.
pub fn backup(desk: &Desk, request: BackupTo) -> Result<BackedUp, Problem> {
    let to = request.place.map(|place| desk.path(&place)).transpose()?;
    let store = desk.store()?;
    let made = desk.as_job(Some("backup"), |job| match to {
        Some(to) => store.back_up_to(&to, job).map_err(Problem::from),
        None => store.back_up(Reason::Asked, job).map_err(of_backup),
    })?;
    told(desk, None);
    Ok(BackedUp {
        file_name: made
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        bytes: made.bytes,
    })
}

/// What a restore put in place of what.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceRestored"))]
pub struct Restored {
    /// What was there before, byte for byte: restoring it takes this back.
    pub kept: Option<String>,
}

/// Puts a backup in the place of a workspace; what was there becomes a backup itself.
/// A workspace that was open is open again afterwards, and its own key is tried where no passphrase is given.
///
/// # Errors
/// `wrong_passphrase`, `damaged` where the backup is not sound; `needs_decision` where another workspace would go.
/// The workspace is then as it was.
pub fn restore(desk: &Desk, request: Restore) -> Result<Restored, Problem> {
    let (path, backup) = (desk.path(&request.place)?, desk.path(&request.backup)?);
    let given = request.passphrase.is_some();
    let typed = Unlock::Passphrase(super::open::passphrase(request.passphrase));
    let own = match desk.phase() {
        Phase::Open(open) if open.path == path => Some(open.store.unlock()?),
        _ => None,
    };
    let unlock = match &own {
        Some(own) if !given => own.clone(),
        _ => typed,
    };
    if own.is_some() {
        desk.enter(Phase::Locked(path.clone()));
    }
    let wanted = kith_store::Restore {
        path: &path,
        from: &backup,
        unlock: &unlock,
        over: if request.replace {
            Over::Anything
        } else {
            Over::Itself
        },
    };
    let restored = Store::restore(wanted, &desk.clock(), desk.home());
    if let Some(own) = own {
        let opens = if restored.is_ok() { &unlock } else { &own };
        super::open::unlocked(desk, path, opens)?;
    }
    let restored = restored.map_err(|error| match error {
        StoreError::WrongPassphrase => Problem::new(
            Code::WrongPassphrase,
            "That passphrase does not open the backup. Nothing was changed; try the one it was made under.",
        ),
        other => other.into(),
    });
    Ok(Restored {
        kept: restored?.kept.map(|kept| desk.place(&kept).place),
    })
}
