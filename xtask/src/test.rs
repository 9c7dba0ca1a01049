//! `cargo xtask test`: everything CI runs.

use std::process::Command;

use anyhow::{Result, anyhow, ensure};
use serde_json::Value;

use crate::display::Display;
use crate::steps::Steps;
use crate::system::{self, Purpose};
use crate::{generated, interface, licenses, tools, whole};

/// The window journeys, which need a display and run one after the other.
const JOURNEYS: &str = "e2e";

/// Runs every check and says which did not hold. `long` adds the long campaigns.
pub fn test(long: bool) -> Result<()> {
    system::prepare(Purpose::Tests)?;
    let mut steps = Steps::default();
    steps.step("Format", || {
        tools::run(&mut tools::cargo(&["fmt", "--all", "--check"]))
    });
    steps.step("Interface: packages", interface::install);
    steps.step("Licenses", licenses::check);
    steps.step("Interface: types and accessibility", || {
        tools::run(&mut tools::npm(&["run", "--silent", "check"]))
    });
    steps.tests(
        "Interface: tests",
        Ok(tools::npm(&["run", "--silent", "test"])),
    );
    steps.step("Interface: build", interface::build);
    steps.step("Build", whole::build);
    steps.step("Generated files", generated::check);
    steps.step("Lints", || {
        let deny = ["--all-targets", "--", "--deny", "warnings"];
        tools::run(whole::cargo(&["clippy"]).args(deny))
    });
    steps.tests("Rust: tests", tests(long));
    if cfg!(target_os = "linux") {
        let display = Display::start();
        let runner = journeys(display.as_ref());
        steps.tests("Window: journeys", runner);
    } else {
        println!("\nThe window journeys need WebKitWebDriver, which only Linux has.");
    }
    steps.finish()
}

/// Everything but the window journeys.
fn tests(long: bool) -> Result<Command> {
    let mut runner = if has_nextest() {
        let mut nextest = whole::cargo(&["nextest", "run", "--no-fail-fast"]);
        nextest.args(["--filterset", &format!("not binary({JOURNEYS})")]);
        nextest
    } else {
        let mut cargo = whole::cargo(&["test", "--no-fail-fast", "--lib", "--bins"]);
        for target in test_targets()?.iter().filter(|name| *name != JOURNEYS) {
            cargo.args(["--test", target]);
        }
        cargo
    };
    if long {
        runner.env("KITH_LONG", "1");
    }
    runner.env("KITH_BINARY", whole::program("kith")?);
    Ok(runner)
}

fn journeys(display: Result<&Display, &anyhow::Error>) -> Result<Command> {
    let display = display.map_err(|problem| anyhow!("{problem:#}"))?;
    let window = whole::program("kith-desktop")?;
    ensure!(window.exists(), "{} was not built", window.display());
    // Chosen from everything that is built: built by itself it asks libraries for other features.
    let mut runner = if has_nextest() {
        let mut nextest = whole::cargo(&["nextest", "run", "--no-fail-fast"]);
        nextest.args(["--filterset", &format!("binary({JOURNEYS})")]);
        nextest
    } else {
        whole::cargo(&["test", "--no-fail-fast", "--test", JOURNEYS])
    };
    runner
        .env("KITH_BINARY", whole::program("kith")?)
        .env("KITH_DESKTOP", window)
        .env("NEXTEST_TEST_THREADS", "1")
        .env("RUST_TEST_THREADS", "1");
    Ok(display.around(&runner))
}

fn has_nextest() -> bool {
    tools::succeeds(&mut tools::cargo(&["nextest", "--version"]))
}

/// The names of all integration tests.
fn test_targets() -> Result<Vec<String>> {
    let metadata = ["metadata", "--format-version", "1", "--no-deps"];
    let metadata: Value = serde_json::from_str(&tools::read(&mut tools::cargo(&metadata))?)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    let mut names: Vec<String> = targets
        .filter(|target| target["kind"][0] == "test")
        .filter_map(|target| target["name"].as_str().map(str::to_owned))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}
