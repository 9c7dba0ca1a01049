//! The workspaces opened last, kept in Kith's folder so that the door can offer them.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::problem::{Code, Problem};

const FILE: &str = "recent.json";
const KEPT: usize = 12;

/// One workspace as it was when last opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its file.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// Whether it has a passphrase.
    pub protected: bool,
    /// When.
    pub last_opened: DateTime<Utc>,
}

/// The list, newest first; a list that cannot be read is an empty one, since it is a courtesy and no record.
pub fn list(home: &Path) -> Vec<Recent> {
    std::fs::read(home.join(FILE))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Puts `opened` first.
///
/// # Errors
/// `read_only` where Kith's folder cannot be written.
pub fn remember(home: &Path, opened: Recent) -> Result<(), Problem> {
    let mut recent = list(home);
    recent.retain(|known| known.path != opened.path);
    recent.insert(0, opened);
    recent.truncate(KEPT);
    write(home, &recent)
}

/// Calls the workspace at this path by another name.
///
/// # Errors
/// `read_only` where Kith's folder cannot be written.
pub fn rename(home: &Path, path: &Path, name: &str) -> Result<(), Problem> {
    change(home, path, |known| name.clone_into(&mut known.name))
}

/// Notes whether the workspace at this path takes a passphrase.
///
/// # Errors
/// `read_only` where Kith's folder cannot be written.
pub fn protect(home: &Path, path: &Path, protected: bool) -> Result<(), Problem> {
    change(home, path, |known| known.protected = protected)
}

fn change(home: &Path, path: &Path, edit: impl Fn(&mut Recent)) -> Result<(), Problem> {
    let mut recent = list(home);
    recent
        .iter_mut()
        .filter(|known| known.path == path)
        .for_each(edit);
    write(home, &recent)
}

fn write(home: &Path, recent: &[Recent]) -> Result<(), Problem> {
    let cannot = |wrong: &dyn std::fmt::Display| {
        Problem::new(
            Code::ReadOnly,
            format!("Kith's folder cannot be written: {wrong}."),
        )
    };
    let text = serde_json::to_vec_pretty(recent).map_err(|wrong| cannot(&wrong))?;
    crate::whole_file::write(&home.join(FILE), &text).map_err(|wrong| cannot(&wrong))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(name: &str) -> Recent {
        Recent {
            path: PathBuf::from(format!("/{name}.kith")),
            name: name.to_owned(),
            protected: true,
            last_opened: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_workspace_opened_last_stands_first_and_once() {
        let home = tempfile::tempdir().expect("a temporary folder");
        for name in ["a", "b", "a"] {
            remember(home.path(), opened(name)).expect("a writable folder remembers");
        }
        let names: Vec<_> = list(home.path())
            .into_iter()
            .map(|recent| recent.name)
            .collect();
        assert_eq!(
            names,
            ["a", "b"],
            "opened again, a workspace moves to the front instead of standing twice"
        );
    }

    #[test]
    fn a_damaged_list_is_an_empty_one() {
        let home = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(home.path().join(FILE), b"{").expect("a writable folder");
        assert_eq!(
            list(home.path()),
            [],
            "the list is a courtesy: damage to it must not keep anybody out"
        );
    }
}
