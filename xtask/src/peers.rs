//! Other people's programs that benches compare Kith with.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::tools;

/// A Python that has everything in `tests/bench/peers.txt`, or a sentence on
/// standard error and none: benches then say what they could not compare with.
pub fn python() -> Option<PathBuf> {
    match install() {
        Ok(python) => Some(python),
        Err(problem) => {
            eprintln!("Nothing to compare with from Python: {problem:#}");
            None
        }
    }
}

fn install() -> Result<PathBuf> {
    let folder = std::path::absolute(tools::target_folder().join("peers"))?;
    let python = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let wanted = tools::repository().join("tests/bench/peers.txt");
    let list = fs::read(&wanted).context("tests/bench/peers.txt cannot be read")?;
    let stamp = folder.join("installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == list) {
        return Ok(python);
    }
    let place = folder.to_string_lossy();
    tools::run(&mut tools::command("python3", &["-m", "venv", &place]))?;
    let program = python.to_string_lossy();
    let pip = ["-m", "pip", "install", "--quiet", "--requirement"];
    tools::run(tools::command(&program, &pip).arg(&wanted))?;
    fs::write(&stamp, list).context("the list of peers cannot be noted")?;
    Ok(python)
}
