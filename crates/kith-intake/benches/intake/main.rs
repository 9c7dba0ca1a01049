//! How often Kith reads a stranger's table rightly: encodings, over rosters of 27 countries by
//! Faker; and cells, over rosters spoiled in every way that people and programs spoil them. Beside
//! it csv-nose alone and, where `cargo xtask bench` has installed them, Python's csv.Sniffer,
//! clevercsv and chardet. Then rows a second.

mod encodings;
mod peers;
#[path = "../../tests/it/polluted/mod.rs"]
mod polluted;
mod speed;
mod tables;
mod tally;

fn main() {
    encodings::compare();
    tables::compare();
    speed::measure();
}
