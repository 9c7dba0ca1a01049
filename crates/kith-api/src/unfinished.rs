//! What somebody began to type or to decide and has not sent. It lies in the workspace, encrypted
//! like everything in it, and is no step.

use serde::{Deserialize, Serialize};

use crate::Done;
use crate::desk::Desk;
use crate::problem::Problem;

/// More than this is no form and no list of decisions, in bytes.
const MOST: usize = 4 << 20;

/// Something that was begun.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "UnfinishedOf"))]
pub struct Of {
    /// What it is kept under.
    pub name: String,
}

/// How far it went.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Unfinished {
    /// As it was kept; `null` where nothing was begun.
    pub words: Option<String>,
}

/// How far something went, to be kept.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "UnfinishedKept"))]
pub struct Keep {
    /// What it is kept under.
    pub name: String,
    /// `null` once it is sent or let go.
    pub words: Option<String>,
}

/// What somebody began and has not sent.
///
/// # Errors
/// `no_workspace`.
pub fn get(desk: &Desk, of: Of) -> Result<Unfinished, Problem> {
    let words = desk.store()?.unfinished(of.name)?;
    Ok(Unfinished { words })
}

/// Keeps what somebody began, or forgets it once it is sent.
///
/// # Errors
/// `no_workspace`; `invalid` for more than anybody types.
pub fn keep(desk: &Desk, kept: Keep) -> Result<Done, Problem> {
    if kept.words.as_ref().map_or(0, String::len) > MOST {
        return Err(Problem::invalid("words", "That is too long to be kept."));
    }
    desk.store()?.keep_unfinished(kept.name, kept.words)?;
    Ok(Done {})
}
