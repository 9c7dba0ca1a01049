//! `cargo xtask bench`: measures speed, each figure beside what it is compared with.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::system::{self, Purpose};
use crate::{peers, tools};

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
        let mut runner = tools::cargo(&["bench", "--workspace", "--bench", bench]);
        if let Some(python) = &peers {
            runner.env("KITH_PEERS", python);
        }
        tools::run(&mut runner)?;
    }
    Ok(())
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
