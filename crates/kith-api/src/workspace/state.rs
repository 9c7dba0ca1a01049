use serde::{Deserialize, Serialize};

use crate::desk::{Desk, Phase};
use crate::places;
use crate::problem::Problem;
use crate::recent;

/// Asks what is open.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceStateRequest"))]
pub struct Request {}

/// What is open, and what was open before.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceState"))]
pub struct State {
    /// Whether anything is open.
    pub phase: PhaseCode,
    /// Of the open or locked workspace.
    pub name: Option<String>,
    /// Token of the open or locked workspace.
    pub place: Option<String>,
    /// Whether it has a passphrase; unknown while locked and never opened here.
    pub protected: Option<bool>,
    /// Whether its people are fictional.
    pub practice: bool,
    /// Newest first.
    pub recent: Vec<RecentPlace>,
}

/// Whether anything is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "Phase"))]
#[serde(rename_all = "snake_case")]
pub enum PhaseCode {
    /// Nothing is open.
    Closed,
    /// A workspace was locked and waits for its passphrase.
    Locked,
    /// A workspace is open.
    Open,
}

/// A workspace opened before on this computer.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "Recent"))]
pub struct RecentPlace {
    /// Stands for its path.
    pub place: String,
    /// Its name when last opened.
    pub name: String,
    /// The name of the folder it lies in.
    pub folder: String,
    /// When.
    pub last_opened: chrono::DateTime<chrono::Utc>,
    /// Whether it had a passphrase.
    pub protected: bool,
    /// Whether the file is there now.
    pub present: bool,
}

/// What is open, and what was open before.
///
/// # Errors
/// What reading the workspace's own row answers.
pub fn state(desk: &Desk, _: Request) -> Result<State, Problem> {
    let recent: Vec<_> = recent::list(desk.home());
    let known = |path: &std::path::Path| recent.iter().find(|recent| recent.path == path);
    let mut state = State {
        phase: PhaseCode::Closed,
        name: None,
        place: None,
        protected: None,
        practice: false,
        recent: Vec::new(),
    };
    match desk.phase() {
        Phase::Closed => {}
        Phase::Locked(path) => {
            state.phase = PhaseCode::Locked;
            state.name = known(&path).map_or_else(
                || Some(places::words(&path).0),
                |recent| Some(recent.name.clone()),
            );
            state.protected = known(&path).map(|recent| recent.protected);
            state.place = Some(desk.place(&path).place);
        }
        Phase::Open(workspace) => {
            let about = workspace.store.about()?;
            state.phase = PhaseCode::Open;
            state.name = Some(about.name);
            state.protected = Some(about.protected);
            state.practice = about.practice;
            state.place = Some(desk.place(&workspace.path).place);
        }
    }
    state.recent = recent
        .into_iter()
        .map(|recent| told(desk, recent))
        .collect();
    Ok(state)
}

fn told(desk: &Desk, recent: recent::Recent) -> RecentPlace {
    RecentPlace {
        place: desk.place(&recent.path).place,
        folder: places::words(&recent.path).1,
        present: recent.path.is_file(),
        name: recent.name,
        last_opened: recent.last_opened,
        protected: recent.protected,
    }
}
