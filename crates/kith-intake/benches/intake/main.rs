//! How often Kith reads a stranger's table rightly: encodings, over rosters of 27 countries by
//! Faker; cells, over rosters spoiled in every way that people and programs spoil them; and people,
//! over rosters that tell of them again and over FEBRL's. Beside it csv-nose alone and, where
//! `cargo xtask bench` has installed them, Python's csv.Sniffer, clevercsv and chardet. Then rows a
//! second.
//!
//! Words after `--` choose among `encodings`, `tables`, `people` and `speed`.

mod encodings;
mod peers;
mod people;
#[path = "../../tests/it/polluted/mod.rs"]
mod polluted;
#[path = "../../tests/it/rosters/mod.rs"]
mod rosters;
mod speed;
mod tables;
mod tally;

/// What can be measured, by name.
const MEASURES: [(&str, fn()); 4] = [
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
