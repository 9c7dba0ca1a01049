//! The project's own files, and what cargo knows of its packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// One file of the project.
#[derive(Debug, Clone)]
pub struct Source {
    /// From the root, with `/` between folders.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// The root folder of the project.
#[must_use]
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests
        .parent()
        .expect("the tests lie in the project")
        .to_owned()
}

/// Every file with one of these endings, without what is built or fetched.
#[must_use]
pub fn files(endings: &[&str]) -> Vec<Source> {
    let (root, mut found) = (root(), Vec::new());
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)
            .expect("the folder can be read")
            .flatten()
        {
            let (path, name) = (
                entry.path(),
                entry.file_name().to_string_lossy().into_owned(),
            );
            if path.is_dir() {
                if !matches!(name.as_str(), "target" | "node_modules" | "dist" | ".git") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let parts: Vec<_> = path
                    .strip_prefix(&root)
                    .expect("below the root")
                    .iter()
                    .collect();
                let parts: Vec<_> = parts.iter().map(|part| part.to_string_lossy()).collect();
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                found.push(Source {
                    path: parts.join("/"),
                    text,
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// `cargo metadata` of the project's own packages.
///
/// # Panics
/// When cargo cannot tell.
#[must_use]
pub fn metadata() -> Value {
    let told = Command::new(env!("CARGO"))
        .current_dir(root())
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .output()
        .expect("cargo runs");
    assert!(
        told.status.success(),
        "{}",
        String::from_utf8_lossy(&told.stderr)
    );
    serde_json::from_slice(&told.stdout).expect("cargo tells JSON")
}
