use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use kith_store::{Purged as Purge, StoreError, Unlock};

use crate::desk::{Desk, Phase};
use crate::problem::Problem;
use crate::{Nothing, places, recent};

/// Changes, adds or removes the passphrase.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "PassphraseChange"))]
pub struct Change {
    /// The present one, or the recovery words, asked for again where somebody else may sit before the window; `null` asks nobody.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub current: Option<Zeroizing<String>>,
    /// `null` leaves the workspace not protected.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub passphrase: Option<Zeroizing<String>>,
    /// Remove the backups that the old passphrase opens.
    #[serde(default)]
    pub purge_backups: bool,
}

/// What holds from now on.
#[derive(Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "PassphraseChanged"))]
pub struct Changed {
    /// New recovery words; the old ones open nothing but older backups. None where it is not protected.
    pub recovery_words: Vec<String>,
    /// Backups that still keep the old passphrase.
    pub older_backups: usize,
    /// Why they were not removed though this was asked for: another copy of the workspace, of that file name, may need them.
    pub spared_for: Option<String>,
}

/// Changes, adds or removes the passphrase and gives new recovery words.
///
/// # Errors
/// `wrong_passphrase` where the present one is another; `no_workspace`, `disk_full`, `read_only`; the old passphrase then still holds.
pub fn change(desk: &Desk, request: Change) -> Result<Changed, Problem> {
    let store = desk.store()?;
    if let Some(current) = request.current {
        let words = current.parse().map(Unlock::Words);
        let passphrase = Unlock::Passphrase(super::open::passphrase(Some(current)));
        let opens = store.is_opened_by(passphrase)?
            || words.is_ok_and(|words| store.is_opened_by(words).unwrap_or(false));
        if !opens {
            return Err(StoreError::WrongPassphrase.into());
        }
    }
    let words = store.change_passphrase(super::open::passphrase(request.passphrase))?;
    let purged = request.purge_backups.then(|| store.purge_backups());
    let spared_for = match purged.transpose()? {
        Some(Purge::SparedFor(other)) => Some(places::words(&other).0),
        _ => None,
    };
    super::keeping::told(desk, None);
    remembered(desk)?;
    Ok(Changed {
        recovery_words: super::create::said(words),
        older_backups: store.outdated_backups()?.len(),
        spared_for,
    })
}

/// Removes the backups that the present passphrase does not open.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "BackupsPurged"))]
pub struct Purged {
    /// How many went.
    pub removed: usize,
    /// Why none went: another copy of the workspace, of that file name, may need them.
    pub spared_for: Option<String>,
}

/// Removes the backups that keep an older passphrase. They cannot be brought back.
///
/// # Errors
/// `no_workspace`, `read_only`.
pub fn purge(desk: &Desk, _: Nothing) -> Result<Purged, Problem> {
    let purged = desk.store()?.purge_backups()?;
    super::keeping::told(desk, None);
    Ok(match purged {
        Purge::Removed(removed) => Purged {
            removed: removed.len(),
            spared_for: None,
        },
        Purge::SparedFor(other) => Purged {
            removed: 0,
            spared_for: Some(places::words(&other).0),
        },
    })
}

/// The door asks for a passphrase only where there is one.
fn remembered(desk: &Desk) -> Result<(), Problem> {
    if let Phase::Open(open) = desk.phase() {
        let protected = open.store.about()?.protected;
        if let Err(problem) = recent::protect(desk.home(), &open.path, protected) {
            tracing::warn!(%problem, "the list of recent workspaces was not written");
        }
    }
    Ok(())
}
