use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::contestants::{self, Answer};
use crate::peers;
use crate::polluted::{Polluted, all};
use crate::tally::Tally;

const SEED: u64 = 11;
const ROUNDS: usize = 8;

/// Counts the spoiled tables whose dialect is told, whose header is found, and that come out
/// cell by cell.
pub fn compare() {
    let files = all(SEED, ROUNDS);
    let folder = tempfile::tempdir().expect("a folder");
    for (number, file) in files.iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.csv")), &file.bytes).expect("written");
    }
    let peers = in_python(folder.path());
    let (mut dialects, mut headers, mut tables) =
        (Tally::default(), Tally::default(), Tally::default());
    for (number, file) in files.iter().enumerate() {
        for (name, answer) in answers(&file.bytes, &file.bytes, &peers[number.to_string()]) {
            if let Some(delimiter) = file.delimiter {
                let right = is_dialect(&answer, delimiter, file.quote);
                dialects.add(file.kind, &name, right);
            }
            headers.add(file.kind, &name, is_header(&answer, &file.header));
            tables.add(file.kind, &name, is_table(&answer, file));
        }
    }
    dialects
        .print("Dialect: what sets cells apart in spoiled rosters, and what stands around them");
    headers.print("Header row: its line in spoiled rosters, or that there is none");
    tables.print("Tables: spoiled rosters read cell by cell, header first, blank rows apart");
}

/// What Python's readers make of each file of a folder; nothing where there is no such Python.
pub fn in_python(folder: &Path) -> Value {
    let folder = folder.to_str().expect("a plain path");
    peers::run("peers.py", &["tables", folder]).unwrap_or_default()
}

/// What everybody makes of a file, by name. Kith alone reads it as it is: where the others are
/// given it as UTF-8, `plain` is that.
pub fn answers(bytes: &[u8], plain: &[u8], peers: &Value) -> Vec<(String, Answer)> {
    let ours = [
        ("Kith".to_owned(), contestants::kith(bytes)),
        ("csv-nose".to_owned(), contestants::nose(plain)),
    ];
    let peers = peers.as_object().into_iter().flatten();
    let theirs = peers.map(|(name, answer)| (name.clone(), contestants::told(answer)));
    ours.into_iter().chain(theirs).collect()
}

/// Where no cell stands in quotes, any will do.
pub fn is_dialect(answer: &Answer, delimiter: char, quote: Option<char>) -> bool {
    answer.delimiter == Some(delimiter) && (quote.is_none() || answer.quote == quote)
}

/// The header may stand on any of some lines; on none where there is no header.
pub fn is_header(answer: &Answer, lines: &[u32]) -> bool {
    match answer.header {
        Some(0) => lines.is_empty(),
        Some(line) => lines.contains(&line),
        None => false,
    }
}

fn is_table(answer: &Answer, file: &Polluted) -> bool {
    answer.rows.as_ref() == Some(&file.truth)
}
