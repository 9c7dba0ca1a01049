use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use serde_json::Value;

/// The terminal program, which has quick keys where `KITH_CHEAP_KEYS` is set: the one that
/// `KITH_BINARY` names, as `cargo xtask test` does, else built once for each run of tests.
///
/// # Panics
/// When it does not compile.
pub fn binary() -> &'static Path {
    static BUILT: LazyLock<PathBuf> =
        LazyLock::new(|| std::env::var_os("KITH_BINARY").map_or_else(build, PathBuf::from));
    &BUILT
}

fn build() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args([
            "build",
            "--quiet",
            "--package",
            "kith-cli",
            "--features",
            "cheap-keys",
        ])
        .arg("--message-format=json")
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo runs");
    assert!(built.status.success(), "kith builds");
    let program = String::from_utf8_lossy(&built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .expect("cargo names the program it built");
    kept(&program)
}

/// A name of our own for the program: another build of it, without quick keys,
/// may take its place while tests run.
fn kept(program: &Path) -> PathBuf {
    let kept = program.with_file_name(format!("kith-tests{}", std::env::consts::EXE_SUFFIX));
    let about =
        |path: &Path| std::fs::metadata(path).map(|about| (about.len(), about.modified().ok()));
    if let (Ok((bytes, at)), Ok((same, since))) = (about(program), about(&kept))
        && (bytes, true) == (same, since >= at)
    {
        return kept;
    }
    let fresh = kept.with_extension(std::process::id().to_string());
    std::fs::copy(program, &fresh).expect("the build folder takes a copy");
    std::fs::rename(&fresh, &kept).expect("the copy takes its name");
    kept
}
