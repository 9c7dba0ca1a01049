use serde::Deserialize;

use crate::Done;
use crate::desk::{Desk, Phase};
use crate::problem::Problem;
use crate::recent;

/// Another name for the open workspace. Its file keeps its own.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceRename"))]
pub struct Rename {
    /// The name.
    pub name: String,
}

/// Calls the open workspace by another name.
///
/// # Errors
/// `invalid` for an empty name; `no_workspace`.
pub fn rename(desk: &Desk, request: Rename) -> Result<Done, Problem> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Problem::invalid("name", "A workspace needs a name."));
    }
    let store = desk.store()?;
    store.rename(name.to_owned())?;
    if let Phase::Open(open) = desk.phase()
        && let Err(problem) = recent::rename(desk.home(), &open.path, name)
    {
        tracing::warn!(%problem, "the list of recent workspaces was not written");
    }
    desk.changed(&["history".to_owned(), "workspace".to_owned()], None);
    Ok(Done {})
}
