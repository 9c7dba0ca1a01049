//! `cargo xtask gen`: files that are generated, committed and checked fresh.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::{icons, tools, whole};

/// What is made of the list of commands: the word for it, and where it belongs.
const OF_COMMANDS: [(&str, &str); 2] = [
    ("typescript", "ui/src/bindings/generated.ts"),
    ("table", "docs/commands.md"),
];

/// A file as it must be.
pub struct Generated {
    /// Below the repository.
    pub path: PathBuf,
    /// All its bytes.
    pub content: Vec<u8>,
}

/// Writes every generated file that is not as it must be.
pub fn write() -> Result<()> {
    for file in stale()? {
        let path = tools::repository().join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &file.content)
            .with_context(|| format!("{} cannot be written", file.path.display()))?;
        println!("wrote {}", file.path.display());
    }
    Ok(())
}

/// Says which generated files are not as they must be.
pub fn check() -> Result<()> {
    let stale: Vec<String> = stale()?
        .iter()
        .map(|file| file.path.display().to_string())
        .collect();
    ensure!(
        stale.is_empty(),
        "not fresh, run `cargo xtask gen` and commit: {}",
        stale.join(", ")
    );
    println!("All generated files are fresh.");
    Ok(())
}

fn stale() -> Result<Vec<Generated>> {
    whole::build()?;
    let mut all = icons::all();
    for (what, path) in OF_COMMANDS {
        all.push(of_commands(what, path)?);
    }
    all.push(manual()?);
    let is_stale = |file: &Generated| {
        fs::read(tools::repository().join(&file.path)).ok().as_ref() != Some(&file.content)
    };
    Ok(all.into_iter().filter(is_stale).collect())
}

/// Kith itself knows its commands, so it is asked.
fn of_commands(what: &str, path: &str) -> Result<Generated> {
    told("examples/commands", what, path)
}

/// The terminal's manual, as it tells it itself.
fn manual() -> Result<Generated> {
    told("kith", "manual", "docs/cli.md")
}

/// What a program of Kith's says to one word, for the file at `path`.
fn told(program: &str, word: &str, path: &str) -> Result<Generated> {
    let program = whole::program(program)?;
    let text = tools::read(&mut tools::command(&program.to_string_lossy(), &[word]))?;
    Ok(Generated {
        path: PathBuf::from(path),
        content: text.into_bytes(),
    })
}
