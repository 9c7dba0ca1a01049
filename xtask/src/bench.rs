//! `cargo xtask bench`: measures speed, each figure beside what it is compared with.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::display::Display;
use crate::system::{self, Purpose};
use crate::{interface, peers, tools};

/// The bench of the window, which needs a display and a window built for tests.
const WINDOW: &str = "window";
/// What both are built with.
const FEATURES: [&str; 2] = ["--features", "kith-tests/window,kith-desktop/window-tests"];

/// Runs the bench `name`, or all of them.
pub fn bench(name: Option<&str>) -> Result<()> {
    let benches = benches()?;
    let chosen: Vec<&String> = benches
        .iter()
        .filter(|bench| name.is_none_or(|name| name == *bench))
        .collect();
    ensure!(
        !chosen.is_empty(),
        "there is no bench {}; there are: {}",
        name.unwrap_or("yet"),
        benches.join(", ")
    );
    system::prepare(Purpose::Tests)?;
    let peers = peers::python();
    for bench in chosen {
        if bench == WINDOW {
            window()?;
            continue;
        }
        let mut runner = tools::cargo(&["bench", "--workspace", "--bench", bench]);
        if let Some(python) = &peers {
            runner.env("KITH_PEERS", python);
        }
        tools::run(&mut runner)?;
    }
    Ok(())
}

/// Kith's window beside a bare one, in the same profile and on a display of its own.
fn window() -> Result<()> {
    interface::install()?;
    interface::build()?;
    let mut build = tools::cargo(&["build", "--profile", "bench", "--workspace"]);
    tools::run(
        build
            .args(FEATURES)
            .args(["--bin", "kith-desktop", "--example", "bare"]),
    )?;
    let built = std::path::absolute(tools::target_folder().join("release"))?;
    let mut runner = tools::cargo(&["bench", "--workspace", "--bench", WINDOW]);
    runner
        .args(FEATURES)
        .env("KITH_DESKTOP", built.join("kith-desktop"))
        .env("KITH_BARE", built.join("examples/bare"));
    let display = Display::start()?;
    tools::run(&mut display.around(&runner))
}

/// The names of all bench targets.
fn benches() -> Result<Vec<String>> {
    let metadata = tools::read(&mut tools::cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--no-deps",
    ]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    Ok(targets
        .filter(|target| target["kind"][0] == "bench")
        .filter_map(|target| target["name"].as_str().map(str::to_owned))
        .collect())
}
