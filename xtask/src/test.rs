//! `cargo xtask test`: everything CI runs.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};

use crate::display::Display;
use crate::steps::Steps;
use crate::system::{self, Purpose};
use crate::{generated, interface, licenses, tools};

/// Runs every check and says which did not hold. `long` adds the long campaigns.
pub fn test(long: bool) -> Result<()> {
    system::prepare(Purpose::Tests)?;
    let mut steps = Steps::default();
    steps.step("Format", || {
        tools::run(&mut tools::cargo(&["fmt", "--all", "--check"]))
    });
    steps.step("Interface: packages", interface::install);
    steps.step("Generated files", generated::check);
    steps.step("Licenses", licenses::check);
    steps.step("Interface: types and accessibility", || {
        tools::run(&mut tools::npm(&["run", "--silent", "check"]))
    });
    steps.tests(
        "Interface: tests",
        Ok(tools::npm(&["run", "--silent", "test"])),
    );
    steps.step("Interface: build", interface::build);
    steps.step("Lints", lints);
    steps.tests("Rust: tests", Ok(tests(long, &["--workspace"])));
    steps.step("Rust: examples in the documentation", || {
        tools::run(&mut tools::cargo(&["test", "--workspace", "--doc"]))
    });
    steps.step("Window: build", build_window);
    if cfg!(target_os = "linux") {
        let display = Display::start();
        let runner = journeys(display.as_ref());
        steps.tests("Window: journeys", runner);
    } else {
        println!("\nThe window journeys need WebKitWebDriver, which only Linux has.");
    }
    steps.finish()
}

fn lints() -> Result<()> {
    let deny = ["--", "--deny", "warnings"];
    let all = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "kith-tests/window",
    ];
    tools::run(tools::cargo(&all).args(deny))?;
    let automation = [
        "clippy",
        "--package",
        "kith-desktop",
        "--features",
        "window-tests",
    ];
    tools::run(tools::cargo(&automation).args(deny))
}

/// The runner there is, nextest or cargo's own, with more `arguments`.
fn tests(long: bool, arguments: &[&str]) -> Command {
    let mut runner = if tools::succeeds(&mut tools::cargo(&["nextest", "--version"])) {
        tools::cargo(&["nextest", "run", "--no-fail-fast"])
    } else {
        tools::cargo(&["test", "--no-fail-fast", "--lib", "--bins", "--tests"])
    };
    if long {
        runner.env("KITH_LONG", "1");
    }
    runner.args(arguments);
    runner
}

/// Builds the window that a WebDriver may drive. Cargo keeps one window at a
/// time, so this one is put aside.
fn build_window() -> Result<()> {
    let features = ["--features", "window-tests"];
    tools::run(tools::cargo(&["build", "--package", "kith-desktop"]).args(features))?;
    let kept = window()?;
    fs::create_dir_all(kept.parent().context("the build folder has no parent")?)?;
    let built = format!("debug/kith-desktop{}", env::consts::EXE_SUFFIX);
    fs::copy(tools::target_folder().join(built), kept)?;
    Ok(())
}

fn journeys(display: Result<&Display, &anyhow::Error>) -> Result<Command> {
    let display = display.map_err(|problem| anyhow!("{problem:#}"))?;
    let window = window()?;
    ensure!(window.exists(), "{} was not built", window.display());
    let package = ["--package", "kith-tests", "--features", "window"];
    let mut runner = tests(false, &package);
    runner
        .args(["--test", "e2e"])
        .env("KITH_DESKTOP", window)
        .env("NEXTEST_TEST_THREADS", "1")
        .env("RUST_TEST_THREADS", "1");
    Ok(display.around(&runner))
}

fn window() -> Result<PathBuf> {
    let name = format!("kith-desktop{}", env::consts::EXE_SUFFIX);
    let path = tools::target_folder().join("window-tests").join(name);
    std::path::absolute(path).context("the build folder has no absolute path")
}
