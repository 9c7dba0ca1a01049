//! Installing what the interface is made with, and building it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::tools;

/// Installs the packages in `ui/package-lock.json` unless exactly those are there.
pub fn install() -> Result<()> {
    let lock = fs::read(folder().join("package-lock.json"))
        .context("ui/package-lock.json cannot be read")?;
    let stamp = folder().join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    tools::run(&mut tools::npm(&[
        "ci",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    fs::write(&stamp, lock).context("ui/node_modules cannot be written to")
}

/// Builds `ui/dist` unless it is newer than everything it is made from.
pub fn build() -> Result<()> {
    let built = newest(&folder().join("dist/assets"));
    let sources = [
        "src",
        "public",
        "index.html",
        "package-lock.json",
        "vite.config.ts",
    ];
    let changed = sources
        .iter()
        .filter_map(|source| newest(&folder().join(source)))
        .max();
    if built.is_some() && built >= changed {
        return Ok(());
    }
    tools::run(&mut tools::npm(&["run", "--silent", "build"]))
}

fn folder() -> PathBuf {
    tools::repository().join("ui")
}

/// When anything below `path` was last written. None where there is nothing.
fn newest(path: &Path) -> Option<SystemTime> {
    if !path.is_dir() {
        return fs::metadata(path).and_then(|file| file.modified()).ok();
    }
    let entries = fs::read_dir(path).ok()?;
    entries
        .filter_map(|entry| newest(&entry.ok()?.path()))
        .max()
}
