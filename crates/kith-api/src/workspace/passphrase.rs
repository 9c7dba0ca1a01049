use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::problem::Problem;

/// Changes, adds or removes the passphrase.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "PassphraseChange"))]
pub struct Change {
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
}

/// Changes, adds or removes the passphrase and gives new recovery words.
///
/// # Errors
/// `no_workspace`, `disk_full`, `read_only`; the old passphrase then still holds.
pub fn change(desk: &Desk, request: Change) -> Result<Changed, Problem> {
    let store = desk.store()?;
    let words = store.change_passphrase(super::open::passphrase(request.passphrase))?;
    if request.purge_backups {
        store.purge_backups()?;
    }
    Ok(Changed {
        recovery_words: super::create::said(words),
        older_backups: store.outdated_backups()?.len(),
    })
}
