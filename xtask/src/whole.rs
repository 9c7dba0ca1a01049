//! All of Kith built in one form: the same packages and features for everything that tests and
//! generates. Libraries have other features for other choices, and cargo would build all of
//! them, Typst and SQLCipher among them, once for each.

use std::path::PathBuf;
use std::process::Command;
use std::{env, iter};

use anyhow::{Context, Result};

use crate::tools;

const FORM: [&str; 3] = [
    "--workspace",
    "--features",
    "kith-api/ts,kith-cli/cheap-keys,kith-tests/window,kith-desktop/window-tests",
];

/// `cargo <words>` on the whole, in its one form.
pub fn cargo(words: &[&str]) -> Command {
    let mut cargo = tools::cargo(words);
    cargo.args(FORM);
    cargo
}

/// Builds every library, program and example. Tests are built by what runs them, whose profile
/// is another: here they would only be built once more.
pub fn build() -> Result<()> {
    tools::run(cargo(&["build"]).args(["--lib", "--bins", "--examples"]))
}

/// A program that was built with the whole: `kith`, `kith-desktop`, `examples/commands`.
pub fn program(name: &str) -> Result<PathBuf> {
    let path = iter::once("debug")
        .chain(name.split('/'))
        .collect::<PathBuf>();
    let path = tools::target_folder()
        .join(path)
        .with_extension(env::consts::EXE_EXTENSION);
    std::path::absolute(path).context("the build folder has no absolute path")
}
