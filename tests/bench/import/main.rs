//! A roster of 100,000 rows and 16 columns into an encrypted workspace, with plan, history and
//! search, and back; beside the same rows written into plain SQLite, SQLite's own `.import` and
//! Anki's CSV import. How long the window waits before that, for what the file is and for its
//! plan, where nobody is known and where everybody is. Then a roster ten times as long.
//!
//! Each contestant runs in a process of its own, so that its memory is its own.

mod anki;
mod flat;
mod kith;
mod plain;
mod told;

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use support::roster;
use tempfile::TempDir;

use told::{Told, print};

const ROWS: usize = 100_000;
const MANY: usize = 1_000_000;
/// Runs of each contestant, one after the other in turn; the median counts.
const ROUNDS: usize = 7;

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["kith", table, folder] => kith::run(Path::new(table), Path::new(folder)),
        ["look", table, folder] => kith::look(Path::new(table), Path::new(folder)),
        ["plain", folder, words] => plain::run(Path::new(folder), words),
        _ => compare(),
    }
}

fn compare() {
    let folder = TempDir::new().expect("a folder");
    let table = folder.path().join("roster.csv");
    fs::write(&table, roster::wide(ROWS)).expect("the roster is written");
    let (mut told, mut looked) = (Told::default(), Told::default());
    for round in 0..ROUNDS {
        let place = folder.path().join(format!("round-{round}"));
        fs::create_dir(&place).expect("a folder for the round");
        let kith = own(&["kith", text(&table), text(&place)]);
        let recovery = kith["recovery"].as_str().expect("words").to_owned();
        told.add("Kith", &kith);
        looked.add("Kith", &own(&["look", text(&table), text(&place)]));
        told.add("plain SQLite", &own(&["plain", text(&place), &recovery]));
        told.add_if("SQLite .import", flat::run(&table, &place));
        told.add_if("Anki", anki::run(&table, &place));
    }
    print(&format!("{ROWS} rows of 16 columns"), &told);

    let long = folder.path().join("long.csv");
    fs::write(&long, roster::wide(MANY)).expect("the long roster is written");
    let mut longer = Told::default();
    longer.add("Kith", &own(&["kith", text(&long), text(folder.path())]));
    longer.add_if("SQLite .import", flat::run(&long, folder.path()));
    print(&format!("{MANY} rows of 16 columns"), &longer);
    told::against(&told, &longer);
    told::looked(&looked);
}

/// This program once more, as one contestant.
fn own(words: &[&str]) -> serde_json::Value {
    let program = env::current_exe().expect("this program has a path");
    told::read(Command::new(program).args(words))
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}
