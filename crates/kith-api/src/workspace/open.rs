use std::path::PathBuf;

use serde::Deserialize;
use zeroize::Zeroizing;

use kith_store::{Passphrase, RecoveryWords, Store, Unlock};

use crate::Done;
use crate::desk::{Desk, OpenWorkspace, Phase};
use crate::problem::{Code, Problem};
use crate::recent::{self, Recent};

/// Opens a workspace.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceOpen"))]
pub struct Open {
    /// Which.
    pub place: String,
    /// `null` where it is not protected.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub passphrase: Option<Zeroizing<String>>,
}

/// Opens a workspace whose passphrase is not at hand.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceRecover"))]
pub struct Recover {
    /// Which.
    pub place: String,
    /// 24 words with spaces between.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub words: Zeroizing<String>,
}

/// Opens a workspace with its passphrase, or without where it is not protected.
///
/// # Errors
/// `wrong_passphrase`, `held`, `damaged`, `newer_version`, `not_a_workspace`, `not_found`.
pub fn open(desk: &Desk, request: Open) -> Result<Done, Problem> {
    let path = desk.path(&request.place)?;
    let unlock = Unlock::Passphrase(passphrase(request.passphrase));
    unlocked(desk, path, &unlock)
}

/// Opens a workspace with its recovery words.
///
/// # Errors
/// `invalid` where the words are not 24 of the list; else as [`open`].
pub fn recover(desk: &Desk, request: Recover) -> Result<Done, Problem> {
    let path = desk.path(&request.place)?;
    let words: RecoveryWords = request.words.parse()?;
    unlocked(desk, path, &Unlock::Words(words))
}

/// An empty passphrase is none.
pub(super) fn passphrase(typed: Option<Zeroizing<String>>) -> Passphrase {
    typed.map_or_else(Passphrase::none, |typed| Passphrase::new(&typed))
}

/// Makes the workspace at `path` the open one.
pub(super) fn unlocked(desk: &Desk, path: PathBuf, unlock: &Unlock) -> Result<Done, Problem> {
    if let Phase::Open(open) = desk.phase() {
        if open.path == path {
            return Ok(Done {});
        }
        desk.enter(Phase::Closed);
    }
    let store = Store::open(&path, unlock, desk.clock(), desk.home()).map_err(|error| {
        let mut problem = Problem::from(error);
        if problem.code == Code::Damaged {
            problem.backups = Store::good_backups(&path, unlock, desk.home());
        }
        problem
    })?;
    entered(desk, path, store)?;
    Ok(Done {})
}

/// Makes `store` the open workspace and remembers it for the door.
pub(super) fn entered(desk: &Desk, path: PathBuf, store: Store) -> Result<(), Problem> {
    let about = store.about()?;
    let path = std::path::absolute(&path).unwrap_or(path);
    let opened = Recent {
        path: path.clone(),
        name: about.name,
        protected: about.protected,
        last_opened: desk.clock()(),
    };
    desk.enter(Phase::Open(OpenWorkspace { path, store }));
    if let Err(problem) = recent::remember(desk.home(), opened) {
        tracing::warn!(%problem, "the list of recent workspaces was not written");
    }
    Ok(())
}
