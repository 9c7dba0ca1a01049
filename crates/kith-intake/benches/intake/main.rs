//! How often Kith reads a stranger's table rightly: encodings, over rosters of 27 languages in the
//! pages people save them in, and over Faker's; dialect, header row and cells, over rosters spoiled
//! in every way that people and programs spoil them; the same over files from outside, where
//! `KITH_FIXTURES` names them; and people, over rosters that tell of them again and over FEBRL's.
//! Beside it csv-nose alone and, where `cargo xtask bench` has installed them, Python's csv.Sniffer,
//! clevercsv and chardet. Then rows a second.
//!
//! Words after `--` choose among `fixtures`, `encodings`, `tables`, `people` and `speed`.

#[path = "../../tests/it/coded/mod.rs"]
mod coded;
mod contestants;
mod encodings;
mod fixtures;
mod peers;
mod people;
#[path = "../../tests/it/polluted/mod.rs"]
mod polluted;
#[path = "../../../../tests/support/roster.rs"]
#[allow(dead_code, reason = "the wide roster alone is timed")]
mod roster;
#[path = "../../tests/it/rosters/mod.rs"]
mod rosters;
mod speed;
mod tables;
mod tally;

/// What can be measured, by name.
const MEASURES: [(&str, fn()); 5] = [
    ("fixtures", fixtures::compare),
    ("encodings", encodings::compare),
    ("tables", tables::compare),
    ("people", people::compare),
    ("speed", speed::measure),
];

fn main() {
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    for (name, measure) in MEASURES {
        if chosen.is_empty() || chosen.iter().any(|word| word == name) {
            measure();
        }
    }
}
