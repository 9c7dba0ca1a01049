use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use kith_store::{NewWorkspace, RecoveryWords, Store};

use super::open::{entered, passphrase};
use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// Makes a workspace.
#[derive(Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceCreate"))]
pub struct Create {
    /// What it is called, for people.
    pub name: String,
    /// `null` makes a workspace that is not protected.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub passphrase: Option<Zeroizing<String>>,
    /// Where; `null` is the data folder.
    pub place: Option<String>,
    /// Fill it with fictional people.
    #[serde(default)]
    pub practice: bool,
}

/// A workspace that was made and is open.
#[derive(Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "WorkspaceCreated"))]
pub struct Created {
    /// 24 words that open it without the passphrase, shown this once; none where it is not protected.
    pub recovery_words: Vec<String>,
}

/// Makes a workspace, opens it and gives its recovery words.
///
/// # Errors
/// `invalid` for an empty name or a file that is there already; `read_only`, `disk_full`.
pub fn create(desk: &Desk, request: Create) -> Result<Created, Problem> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Problem::invalid("name", "A workspace needs a name."));
    }
    let path = match &request.place {
        Some(token) => desk.path(token)?,
        None => free_place(desk, name)?,
    };
    if path.exists() {
        return Err(Problem::invalid(
            "place",
            format!("{} is there already. Choose another name.", path.display()),
        ));
    }
    let new = NewWorkspace {
        name: name.to_owned(),
        passphrase: passphrase(request.passphrase),
        practice: request.practice,
    };
    let (store, words) = Store::create(&path, &new, desk.clock(), desk.home())?;
    if request.practice {
        crate::practice::fill(&store, crate::practice::Seed::for_week_of(desk.clock()()))?;
    }
    entered(desk, path, store)?;
    Ok(Created {
        recovery_words: said(words),
    })
}

/// The words one by one; none where there is no passphrase to lose.
pub(super) fn said(words: Option<RecoveryWords>) -> Vec<String> {
    words
        .iter()
        .flat_map(RecoveryWords::words)
        .map(str::to_owned)
        .collect()
}

/// `<data folder>/<name>.kith`, with a number where that is taken.
fn free_place(desk: &Desk, name: &str) -> Result<PathBuf, Problem> {
    let safe: String = name
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || " -_.".contains(c) {
                c
            } else {
                '-'
            }
        })
        .collect();
    let safe = match safe.trim_matches(['.', ' ']) {
        "" => "Workspace",
        safe => safe,
    };
    (1..1000)
        .map(|n| {
            desk.home().join(if n == 1 {
                format!("{safe}.kith")
            } else {
                format!("{safe} {n}.kith")
            })
        })
        .find(|path| !path.exists())
        .ok_or_else(|| {
            Problem::new(
                Code::Failed,
                "There are a thousand workspaces of that name. Choose another.",
            )
        })
}
