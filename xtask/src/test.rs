//! `cargo xtask test`: everything CI runs.

use std::process::Command;
use std::{env, thread};

use anyhow::{Result, anyhow, ensure};
use serde_json::Value;

use crate::display::{self, Display};
use crate::steps::Steps;
use crate::system::{self, Purpose};
use crate::{generated, interface, licenses, tools, whole};

/// The window journeys, each of which needs a display.
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
        let shared = match has_nextest() {
            true => Ok(None),
            false => Display::start().map(Some),
        };
        let runner = match &shared {
            Ok(shared) => journeys(shared.as_ref()),
            Err(problem) => Err(anyhow!("{problem:#}")),
        };
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

/// Each journey on a display of its own where each is a process of its own; else one after the
/// other on `shared`.
fn journeys(shared: Option<&Display>) -> Result<Command> {
    let window = whole::program("kith-desktop")?;
    ensure!(window.exists(), "{} was not built", window.display());
    let mut runner = match shared {
        None => whole::cargo(&["nextest", "run"]),
        Some(_) => whole::cargo(&["test"]),
    };
    runner
        .args(["--no-fail-fast", "--test", JOURNEYS])
        .env("KITH_BINARY", whole::program("kith")?)
        .env("KITH_DESKTOP", window);
    if let Some(display) = shared {
        runner.env("RUST_TEST_THREADS", "1");
        return Ok(display.around(&runner));
    }
    let xtask = env::current_exe()?;
    let on_one = format!("{} {}", xtask.display(), display::ON_ONE);
    runner
        .env(runner_of_this_machine()?, on_one)
        .env("NEXTEST_TEST_THREADS", side_by_side().to_string());
    Ok(runner)
}

/// As many journeys as there are cores, but no crowd.
fn side_by_side() -> usize {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    cores.min(4)
}

/// The variable that names what programs built for this machine are started by.
fn runner_of_this_machine() -> Result<String> {
    let about = tools::read(&mut tools::command("rustc", &["-vV"]))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or_else(|| anyhow!("rustc does not say what it is for"))?;
    let host = host.trim().replace('-', "_").to_uppercase();
    Ok(format!("CARGO_TARGET_{host}_RUNNER"))
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
