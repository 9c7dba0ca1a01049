use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;
use serde::{Deserialize, Serialize};

use crate::Broken;
use crate::history::{ConflictRow, DependentRow};
use crate::list_cell::CellFault;
use crate::workspace::Finding;

/// Whatever can go wrong with a workspace, as data. The words are made where
/// the person is known: at the terminal, in the window.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file where one was named.
    #[error("no file at {}", path.display())]
    NotThere {
        /// What was asked for.
        path: PathBuf,
    },
    /// No folder where a file was to be made.
    #[error("no folder at {}", path.display())]
    NoFolder {
        /// What was asked for.
        path: PathBuf,
    },
    /// A file stands where a new one was to be made.
    #[error("a file is already at {}", path.display())]
    AlreadyThere {
        /// Where.
        path: PathBuf,
    },
    /// A backup of one workspace was to take the place of another.
    #[error("another workspace is at {}", path.display())]
    AnotherThere {
        /// Where.
        path: PathBuf,
        /// What the workspace in the backup is called.
        backup: String,
    },
    /// A backup was to take its own place.
    #[error("{} is the backup itself", path.display())]
    OntoItself {
        /// Where.
        path: PathBuf,
    },
    /// Empty, cut short, or something else altogether.
    #[error("not a workspace: {} ({bytes} bytes)", path.display())]
    NotAWorkspace {
        /// The file looked at.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// The passphrase, the recovery words or the lack of either do not fit.
    #[error("the passphrase does not open this workspace")]
    WrongPassphrase,
    /// Not 24 words of the list, or a slip of the pen among them.
    #[error("not recovery words")]
    NotRecoveryWords {
        /// Counted from 1; `None` when the count or the checksum is off.
        word: Option<usize>,
    },
    /// Another process has the workspace open.
    #[error("held by another process")]
    Held {
        /// As told by the lock file, which only words the message.
        holder: Option<Holder>,
    },
    /// Bytes are not what was written.
    #[error("damaged: {what:?}")]
    Damaged {
        /// What was found first.
        what: Damage,
        /// What could be restored instead.
        newest_backup: Option<PathBuf>,
    },
    /// Written by a later Kith.
    #[error("version {found} is newer than {max}")]
    TooNew {
        /// The version the file asks for.
        found: u32,
        /// The newest this program knows.
        max: u32,
    },
    /// The file or its folder may not be written.
    #[error("read only")]
    ReadOnly,
    /// No room left on the device.
    #[error("the disk is full")]
    DiskFull,
    /// The person stopped it; nothing of it stayed.
    #[error("canceled")]
    Canceled,
    /// No live row under that key.
    #[error("no {what} {id}")]
    NotFound {
        /// The noun.
        what: &'static str,
        /// The key asked for.
        id: i64,
    },
    /// A write would have broken a rule of the domain.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// Cells of a list do not take what was typed into them.
    #[error("{} cells do not take their text", cells.len())]
    Faulty {
        /// Each of them.
        cells: Vec<CellFault>,
    },
    /// A rule of the schema or of the domain stands against it.
    #[error("constraint: {rule}")]
    Constraint {
        /// Which one, as the rule's code or as SQLite names it.
        rule: String,
    },
    /// Later changes stand in the way of taking a step back.
    #[error("{} rows changed later", rows.len())]
    Conflict {
        /// Each of them.
        rows: Vec<ConflictRow>,
    },
    /// Rows made later need rows that would go.
    #[error("{} later rows stand in the way", rows.len())]
    StandsInTheWay {
        /// Each of them.
        rows: Vec<DependentRow>,
    },
    /// This step cannot be taken back at all.
    #[error("step {step} cannot be undone: {why:?}")]
    UndoImpossible {
        /// The step.
        step: i64,
        /// What is missing for it.
        why: Obstacle,
    },
    /// A closure sent to the store thread panicked: a bug of ours. Rolled back.
    #[error("panicked: {message}")]
    Panicked {
        /// The panic's own words, where it had any.
        message: String,
    },
    /// The workspace was closed meanwhile.
    #[error("the workspace is closed")]
    Closed,
    /// This build writes plain text or has a SQLite with a known fault: it
    /// refuses to open anything.
    #[error("unfit build: {0}")]
    UnfitBuild(String),
    /// The file system said no, in a way that has no name above.
    #[error("{}: {source}", path.display())]
    Io {
        /// What was touched.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// SQLite said no, in a way that has no name above.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

/// Who has a workspace open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The machine's name.
    pub host: String,
    /// The process there.
    pub pid: u32,
    /// When it opened the workspace.
    pub since: DateTime<Utc>,
}

/// What was found damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// Page 1 does not open, although the same passphrase opens the newest
    /// backup.
    FirstPage,
    /// Less is left than any workspace has, where one was seen before.
    CutShort {
        /// How much.
        bytes: u64,
    },
    /// A check found this.
    Found(Vec<Finding>),
    /// SQLite met something impossible while reading or writing.
    Malformed,
}

/// Why a step cannot be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// Something in it was erased or sealed since.
    Erased,
    /// It is an entry, not a step: a backup, a departure, a setting.
    NotAStep,
    /// It was taken back before; of an undo: it was done again.
    AlreadyUndone,
    /// Not everything it changed could be found again.
    Incomplete,
}

impl StoreError {
    /// An error of the file system, by its kind where that says enough.
    pub(crate) fn io(path: impl Into<PathBuf>, source: io::Error) -> Self {
        let path = path.into();
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotThere { path },
            io::ErrorKind::AlreadyExists => Self::AlreadyThere { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io { path, source },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Sqlite(error);
        };
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged {
                what: Damage::Malformed,
                newest_backup: None,
            },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Held { holder: None },
            ErrorCode::OperationInterrupted => Self::Canceled,
            ErrorCode::ConstraintViolation => Self::Constraint {
                rule: message.clone().unwrap_or_else(|| failure.to_string()),
            },
            _ => Self::Sqlite(error),
        }
    }
}
