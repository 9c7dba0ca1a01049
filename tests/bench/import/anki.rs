//! Anki: the same file into a new collection, a note for each row, and back.

use std::env;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::told;

/// None where `KITH_PEERS` names no Python that has Anki.
pub fn run(table: &Path, folder: &Path) -> Option<Value> {
    let python = env::var_os("KITH_PEERS")?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/import/anki_import.py");
    let mut anki = Command::new(python);
    anki.arg(script)
        .arg(table)
        .arg(folder.join("collection.anki2"));
    Some(told::read(&mut anki))
}
