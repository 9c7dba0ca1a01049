//! Errors of the rooms, put into words for the doors.

pub(crate) mod broken;
mod cells;
pub(crate) mod from_store;

use serde::Serialize;
use serde_json::{Value, json};

/// What a command answers when it could not do what was asked.
///
/// The workspace is then as it was before the command.
/// `message` says what happened, what was kept and what to do; `details` carries what the code needs.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Problem {
    /// What the window acts on.
    pub code: Code,
    /// For people, in whole sentences.
    pub message: String,
    /// Shape depends on the code; `null` where the code says it all.
    #[cfg_attr(feature = "ts", ts(type = "unknown"))]
    pub details: Value,
    /// The newest good backup of a damaged workspace; the window gets a token for it in `details.backup`.
    #[serde(skip)]
    pub backup: Option<std::path::PathBuf>,
    /// Every good backup of it, newest first; the window gets tokens in `details.backups`.
    #[serde(skip)]
    pub backups: Vec<kith_store::Backup>,
}

/// Codes exist only where a door of Kith acts on them; everything else is `failed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Neither the passphrase nor the recovery words open the file.
    WrongPassphrase,
    /// Another process has the workspace open. Details: `{host, pid, since}`.
    Held,
    /// The file is damaged. Details: `{found, backup, backups}`: what is known, and places to restore from.
    Damaged,
    /// A newer Kith wrote the file. Details: `{found, max}`.
    NewerVersion,
    /// The file is something else.
    NotAWorkspace,
    /// No workspace is open.
    NoWorkspace,
    /// What was named does not exist. Details: `{what, id}`.
    NotFound,
    /// The request breaks a rule. Details: `{field}` where one is to blame.
    Invalid,
    /// Later changes stand in the way. Details: `{rows}`.
    Conflict,
    /// More than one thing is meant and a person has to choose. Details: `{choices}`.
    NeedsDecision,
    /// The person stopped it.
    Canceled,
    /// The folder or file cannot be written.
    ReadOnly,
    /// There is no room left.
    DiskFull,
    /// The file given is no table. Details: `{line, column}`.
    NotATable,
    /// A mistake of ours, caught.
    Bug,
    /// Anything else.
    Failed,
}

impl Problem {
    /// A problem whose code says all that the caller can act on.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            details: Value::Null,
            backup: None,
            backups: Vec::new(),
        }
    }

    /// The same with `details`, which replace what was there.
    pub fn with(mut self, details: Value) -> Self {
        self.details = details;
        self
    }

    /// A request that breaks a rule, with the field to blame.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self::new(Code::Invalid, message).with(json!({ "field": field }))
    }

    /// Nothing is open.
    pub fn no_workspace() -> Self {
        Self::new(Code::NoWorkspace, "No workspace is open.")
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}
