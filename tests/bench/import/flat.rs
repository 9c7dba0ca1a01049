//! SQLite's shell: the file's cells as text into one table without indexes.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use support::measure::cost;

/// Imports `table` into a new file in `folder`; none where there is no `sqlite3`.
pub fn run(table: &Path, folder: &Path) -> Option<Value> {
    let import = format!(".import '{}' roster", table.display());
    let mut shell = Command::new("sqlite3");
    shell
        .arg(folder.join("flat.db"))
        .args([".mode csv", &import])
        .stdin(Stdio::null());
    let (status, cost) = cost(|| shell.status());
    let status = status.ok()?;
    assert!(status.success(), "sqlite3 imports the roster: {status}");
    Some(json!({ "import": cost.wall.as_secs_f64() }))
}
