use std::env;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Runs one of the scripts beside this file in the Python of other people's
/// programs; none where there is no such Python.
pub fn run(script: &str, words: &[&str]) -> Option<Value> {
    let python = env::var_os("KITH_PEERS")?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("benches/intake")
        .join(script);
    let answer = Command::new(python)
        .arg(script)
        .args(words)
        // Else Faker's rosters would be others in every run.
        .env("PYTHONHASHSEED", "0")
        .output()
        .expect("Python starts");
    assert!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    Some(serde_json::from_slice(&answer.stdout).expect("a script answers JSON"))
}
