//! `cargo xtask fuzz`: looks for a file that the intake answers with anything but a table or a
//! sentence, that takes it more than five seconds, or more than 300 MB.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::tools;

/// What can be fuzzed: `fuzz_targets` of the intake.
const TARGETS: [&str; 3] = ["table", "workbook", "plan"];
const FOLDER: &str = "crates/kith-intake/fuzz";
const FUZZER: &str = "cargo-fuzz@0.13.2";
/// What lies freed between the files that a fuzzer keeps is given back, and is no memory used.
const GIVE_BACK: (&str, &str) = ("MALLOC_MMAP_THRESHOLD_", "65536");
const LIMITS: [&str; 3] = ["-rss_limit_mb=300", "-timeout=5", "-max_len=65536"];

/// Fuzzes `target`, or each in turn, for so many minutes.
pub fn fuzz(target: Option<&str>, minutes: &str) -> Result<()> {
    let minutes: u64 = minutes
        .parse()
        .with_context(|| format!("{minutes} is no number of minutes"))?;
    let chosen: Vec<&str> = TARGETS
        .into_iter()
        .filter(|known| target.is_none_or(|target| target == *known))
        .collect();
    ensure!(
        !chosen.is_empty(),
        "there is nothing to fuzz of that name; there are: {}",
        TARGETS.join(", ")
    );
    let work = std::path::absolute(tools::target_folder().join("fuzz"))?;
    let program = install(&work)?;
    for target in chosen {
        run(&program, &work, target, minutes)?;
    }
    Ok(())
}

/// What it finds grows in the target folder; the kept corpus is read and stays as it is.
fn run(program: &Path, work: &Path, target: &str, minutes: u64) -> Result<()> {
    let found = work.join("found").join(target);
    fs::create_dir_all(&found)?;
    let corpus = tools::repository().join(FOLDER).join("corpus").join(target);
    let mut fuzzer = tools::command(&program.to_string_lossy(), &["fuzz", "run"]);
    fuzzer
        .env(GIVE_BACK.0, GIVE_BACK.1)
        .args(["--fuzz-dir", FOLDER, "--sanitizer", "none"])
        .arg("--target-dir")
        .arg(work.join("build"))
        .arg(target)
        .args([found, corpus])
        .arg("--")
        .args(LIMITS)
        .arg(format!("-max_total_time={}", minutes * 60));
    tools::run(&mut fuzzer)
}

fn install(work: &Path) -> Result<PathBuf> {
    let program = work.join("bin/cargo-fuzz");
    if !program.exists() {
        let mut install = tools::cargo(&["install", "--locked", FUZZER, "--root"]);
        tools::run(install.arg(work))?;
    }
    Ok(program)
}
