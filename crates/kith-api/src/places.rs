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
    /// In memory alone: it was pasted.
    Pasted(Arc<[u8]>),
}

/// What the tokens stand for.
#[derive(Default)]
pub struct Places {
    by_token: HashMap<String, PathBuf>,
    pasted: HashMap<String, Arc<[u8]>>,
    /// How many were pasted since Kith began; no token is given twice.
    pastes: usize,
}

impl TableAt {
    /// As the person knows it.
    pub fn file_name(&self) -> String {
        match self {
            Self::File(path) => file_name(path),
            Self::Pasted(_) => "Pasted table".to_owned(),
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

    /// The token for a table that was pasted.
    pub fn keep_pasted(&mut self, bytes: Vec<u8>) -> String {
        self.pastes += 1;
        let token = format!("t{}", self.pastes);
        self.pasted.insert(token.clone(), bytes.into());
        token
    }

    /// Forgets every table that was pasted.
    pub fn forget_pasted(&mut self) {
        self.pasted.clear();
    }

    /// # Errors
    /// `not_found` for a token that was never given, or of a table that is forgotten.
    pub fn table(&self, token: &str) -> Result<TableAt, Problem> {
        match self.pasted.get(token) {
            Some(bytes) => Ok(TableAt::Pasted(Arc::clone(bytes))),
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
