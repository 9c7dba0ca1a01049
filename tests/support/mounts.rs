//! Small and read-only file systems: permissions do not bind everybody who
//! runs tests, mounts do.

use std::path::Path;
use std::process::{Command, Output};

/// Runs a shell script with `mount` carried out first, in a mount space of its
/// own; `$D` is `folder`. None, with a word on why, where mounting is refused.
pub fn within(
    folder: &Path,
    mount: &str,
    script: &str,
    variables: &[(&str, &Path)],
) -> Option<Output> {
    let run = |script: &str| {
        Command::new("unshare")
            .args(["--mount", "--map-root-user", "sh", "-c", script])
            .env("D", folder)
            .envs(variables.iter().copied())
            .env("KITH_CHEAP_KEYS", "1")
            .env_remove("KITH_PASSPHRASE")
            .output()
            .ok()
    };
    if !run(mount).is_some_and(|tried| tried.status.success()) {
        crate::skipped(
            "a mount",
            "this machine does not let a test mount a file system",
        );
        return None;
    }
    run(&format!("{mount} && {script}"))
}
