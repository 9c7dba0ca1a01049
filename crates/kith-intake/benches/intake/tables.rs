use std::fs;

use csv_nose::{Quote, SampleSize, Sniffer};
use kith_intake::{Overrides, Reading, unwatched};
use serde_json::{Value, json};

use crate::peers;
use crate::polluted::{Polluted, all};
use crate::tally::Tally;

const SEED: u64 = 11;
const ROUNDS: usize = 8;

/// Counts the spoiled tables that come out cell by cell.
pub fn compare() {
    let files = all(SEED, ROUNDS);
    let folder = tempfile::tempdir().expect("a folder");
    for (number, file) in files.iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.csv")), &file.bytes).expect("written");
        let truth = json!(file.truth).to_string();
        fs::write(folder.path().join(format!("{number}.json")), truth).expect("written");
    }
    let peers = peers::run(
        "peers.py",
        &["tables", folder.path().to_str().expect("a plain path")],
    );
    let mut tally = Tally::default();
    for (number, file) in files.iter().enumerate() {
        tally.add(
            file.kind,
            "Kith",
            by_kith(file).as_ref() == Some(&file.truth),
        );
        tally.add(
            file.kind,
            "csv-nose",
            by_nose(file).as_ref() == Some(&file.truth),
        );
        for (name, right) in peers
            .iter()
            .flat_map(|peers| peers[number.to_string()].as_object())
            .flatten()
        {
            tally.add(file.kind, name, *right == Value::Bool(true));
        }
    }
    tally.print("Tables: spoiled rosters read cell by cell, header first, blank rows apart");
}

fn by_kith(file: &Polluted) -> Option<Vec<Vec<String>>> {
    let reading = Reading::of(file.bytes.clone(), &Overrides::default(), &unwatched).ok()?;
    let rows = reading.as_loaded();
    Some(
        rows.map(|row| row.into_iter().map(str::to_owned).collect())
            .collect(),
    )
}

/// The dialect that csv-nose finds, read by the csv crate.
fn by_nose(file: &Polluted) -> Option<Vec<Vec<String>>> {
    let mut sniffer = Sniffer::new();
    sniffer.sample_size(SampleSize::Records(100));
    let dialect = sniffer.sniff_bytes(&file.bytes).ok()?.dialect;
    let mut reader = csv::ReaderBuilder::new();
    reader
        .delimiter(dialect.delimiter)
        .has_headers(false)
        .flexible(true);
    match dialect.quote {
        Quote::Some(quote) => reader.quote(quote),
        Quote::None => reader.quoting(false),
    };
    let records = reader.from_reader(&file.bytes[..]).into_records();
    let rows =
        records.map(|record| Some(record.ok()?.iter().map(str::to_owned).collect::<Vec<_>>()));
    let rows: Option<Vec<Vec<String>>> = rows.collect();
    Some(
        rows?
            .into_iter()
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
            .collect(),
    )
}
