use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use crate::problem::{Code, Problem};

/// A workspace's place as the window may know it: a token and words, never a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Chosen {
    /// Stands for the path until Kith ends.
    pub place: String,
    /// The file's name without its ending.
    pub name: String,
    /// The name of the folder it lies in.
    pub folder: String,
}

/// A stranger's table as the window may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChosenTable {
    /// Stands for the path until Kith ends.
    pub table: String,
    /// As the person knows it.
    pub file_name: String,
    /// Whether it was pasted, and so has no name of its own.
    pub pasted: bool,
}

/// Where a stranger's table is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableAt {
    /// In a file.
    File(PathBuf),
    /// In memory alone: it was pasted, or lies in the workspace.
    Memory {
        /// As the person knows it.
        file_name: String,
        /// As they were.
        bytes: Arc<[u8]>,
    },
}

/// What the tokens stand for.
#[derive(Default)]
pub struct Places {
    by_token: HashMap<String, PathBuf>,
    in_memory: HashMap<String, TableAt>,
    /// How many were held in memory since Kith began; no token is given twice.
    held: usize,
}

impl TableAt {
    /// As the person knows it.
    pub fn file_name(&self) -> String {
        match self {
            Self::File(path) => file_name(path),
            Self::Memory { file_name, .. } => file_name.clone(),
        }
    }
}

impl Places {
    /// The token for `path`: the same path has the same token as long as Kith runs.
    pub fn token(&mut self, path: &Path) -> String {
        if let Some((token, _)) = self.by_token.iter().find(|(_, known)| *known == path) {
            return token.clone();
        }
        let token = format!("p{}", self.by_token.len() + 1);
        self.by_token.insert(token.clone(), path.to_owned());
        token
    }

    /// The token for a table that lies in no file.
    pub fn hold(&mut self, file_name: &str, bytes: Vec<u8>) -> String {
        self.held += 1;
        let token = format!("t{}", self.held);
        let table = TableAt::Memory {
            file_name: file_name.to_owned(),
            bytes: bytes.into(),
        };
        self.in_memory.insert(token.clone(), table);
        token
    }

    /// Forgets every table that lies in no file.
    pub fn forget_held(&mut self) {
        self.in_memory.clear();
    }

    /// # Errors
    /// `not_found` for a token that was never given, or of a table that is forgotten.
    pub fn table(&self, token: &str) -> Result<TableAt, Problem> {
        match self.in_memory.get(token) {
            Some(table) => Ok(table.clone()),
            None => self.path(token).map(TableAt::File),
        }
    }

    /// # Errors
    /// `not_found` for a token that was never given.
    pub fn path(&self, token: &str) -> Result<PathBuf, Problem> {
        self.by_token.get(token).cloned().ok_or_else(|| {
            Problem::new(
                Code::NotFound,
                "That file was not chosen here. Choose it again.",
            )
        })
    }
}

/// A file's name as the person knows it.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The words for a path: file name without ending, and its folder's name.
pub fn words(path: &Path) -> (String, String) {
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    (
        part(path.file_stem()),
        part(path.parent().and_then(Path::file_name)),
    )
}
