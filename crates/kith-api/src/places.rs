use std::collections::HashMap;
use std::path::{Path, PathBuf};

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
}

/// What the tokens stand for.
#[derive(Default)]
pub struct Places {
    by_token: HashMap<String, PathBuf>,
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
