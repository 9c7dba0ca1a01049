//! The room from outside: files in, plans and tables out.

mod always;
mod anything;
mod bombs;
mod coded;
mod corpus;
mod encodings;
mod exports;
mod hostile;
mod memory;
mod packed;
mod plan;
mod polluted;
mod pollution;
mod spectrum;
mod spreadsheet;
mod truth;
mod workbook;

use std::path::PathBuf;

/// A folder of files from outside, found through `KITH_FIXTURES`; where it is
/// absent the test says so and has nothing to check.
#[allow(clippy::print_stdout, reason = "a skipped test says so")]
fn fixtures(folder: &str) -> Option<PathBuf> {
    let found = std::env::var_os("KITH_FIXTURES")
        .map(|root| PathBuf::from(root).join(folder))
        .filter(|path| path.is_dir());
    if found.is_none() {
        println!("skipped: KITH_FIXTURES has no {folder}");
    }
    found
}
