//! Time and memory that the largest workbooks take which Kith reads: 2,000,000 cells that all
//! differ, 20 MB of a roster, as much text as there may be, and more than that; of Excel and of
//! OpenDocument.
//! Each is read by a process of its own, so that its peak is its own.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::Command;

use kith_intake::{Overrides, Reading, unwatched};
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64;

#[path = "../../../tests/support/measure.rs"]
#[allow(dead_code, reason = "shared with benches that use the rest of it")]
mod measure;
#[path = "../tests/it/packed.rs"]
#[allow(dead_code, reason = "shared with tests that use the rest of it")]
mod packed;

/// Most memory that reading one may take, in MB.
const MEMORY: f64 = 300.0;
/// Most seconds of a processor.
const TIME: f64 = 5.0;
const COLUMNS: usize = 20;

/// A name, its rows, and what a cell by row and column holds.
type Kind = (&'static str, usize, fn(&mut Pcg64, usize, usize) -> String);

const KINDS: [Kind; 4] = [
    ("2,000,000 cells that differ", 100_000, distinct),
    ("a roster with remarks", 86_000, roster),
    ("as much text as there may be", 76_000, heavy),
    ("more text than there may be", 96_000, heavy),
];

fn main() {
    let told: Vec<String> = std::env::args().collect();
    if let [_, flag, path, ..] = told.as_slice()
        && flag == "--read"
    {
        return read(Path::new(path));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("cells");
    for (name, rows, cell) in KINDS {
        for (format, write) in [
            ("Excel", excel as fn(_, _) -> _),
            ("OpenDocument", open_document),
        ] {
            let (bytes, unpacked): (Vec<u8>, usize) = write(rows, cell);
            std::fs::write(&path, &bytes).expect("written");
            let _ = writeln!(
                io::stdout(),
                "\n{name}, {format}: {:.1} MB, {:.0} MB unpacked",
                bytes.len() as f64 / 1e6,
                unpacked as f64 / 1e6
            );
            let this = std::env::current_exe().expect("this program");
            let done = Command::new(this).arg("--read").arg(&path).status();
            assert!(
                done.expect("it runs").success(),
                "{name}, {format}: beyond what it may take"
            );
        }
    }
}

/// Reads a workbook and tells what it took.
fn read(path: &Path) {
    let bytes = std::fs::read(path).expect("a file");
    let (read, cost) = measure::cost(|| Reading::of(bytes, &Overrides::default(), &unwatched));
    let memory = measure::peak().unwrap_or_default() as f64 / 1e6;
    let time = cost.processor.as_secs_f64();
    let told = match &read {
        Ok(reading) => format!("{} rows", reading.rows().count()),
        Err(error) => format!("refused ({error})"),
    };
    let _ = writeln!(
        io::stdout(),
        "{told}: {:.2} s, {time:.2} s of them on a processor; at most {memory:.0} MB of memory",
        cost.wall.as_secs_f64()
    );
    assert!(memory < MEMORY, "more than {MEMORY} MB");
    assert!(time < TIME, "more than {TIME} s");
}

fn distinct(_: &mut Pcg64, row: usize, column: usize) -> String {
    match row {
        0 => header(column),
        _ => format!("Begay {}", row * COLUMNS + column),
    }
}

fn heavy(_: &mut Pcg64, row: usize, column: usize) -> String {
    match row {
        0 => header(column),
        _ => format!(
            "Rosa Begay of the long green valley {}",
            row * COLUMNS + column
        ),
    }
}

fn header(column: usize) -> String {
    match column {
        0 => "Name".to_owned(),
        1 => "Email".to_owned(),
        other => format!("Answer {other}"),
    }
}

fn roster(random: &mut Pcg64, row: usize, column: usize) -> String {
    const WORDS: [&str; 24] = [
        "orchard", "water", "asks", "for", "a", "seat", "near", "the", "door", "speaks", "Spanish",
        "and", "Navajo", "brings", "bread", "on", "Tuesdays", "has", "two", "children", "needs",
        "a", "ride", "home",
    ];
    let mut some = |count: usize| {
        let words = (0..count).map(|_| *WORDS.choose(random).expect("some"));
        words.collect::<Vec<_>>().join(" ")
    };
    match (row, column) {
        (0, _) => header(column),
        (_, 0) => format!("{} {}", some(1), some(1)),
        (_, 1) => format!("{}{row}@example.org", some(1)),
        (_, 2..12) => some(1),
        (_, 12..15) => some(3 + row % 5),
        _ => some(12 + row % 9) + &random.random_range(0..100_000).to_string(),
    }
}

fn excel(rows: usize, cell: fn(&mut Pcg64, usize, usize) -> String) -> (Vec<u8>, usize) {
    let mut random = Pcg64::seed_from_u64(4);
    let mut shared = HashMap::new();
    let mut strings = String::new();
    let mut sheet = String::from("<worksheet><sheetData>");
    for row in 0..rows {
        let _ = write!(sheet, "<row r=\"{}\">", row + 1);
        for column in 0..COLUMNS {
            let text = cell(&mut random, row, column);
            let next = shared.len();
            let number = *shared.entry(text).or_insert_with_key(|text| {
                let _ = write!(strings, "<si><t>{text}</t></si>");
                next
            });
            let letter = char::from(b'A' + column as u8);
            let _ = write!(
                sheet,
                "<c r=\"{letter}{}\" t=\"s\"><v>{number}</v></c>",
                row + 1
            );
        }
        sheet += "</row>";
    }
    sheet += "</sheetData></worksheet>";
    let count = shared.len();
    let strings = format!("<sst uniqueCount=\"{count}\">{strings}</sst>");
    let parts = [
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ];
    (packed::excel(&parts), sheet.len() + strings.len())
}

fn open_document(rows: usize, cell: fn(&mut Pcg64, usize, usize) -> String) -> (Vec<u8>, usize) {
    let mut random = Pcg64::seed_from_u64(4);
    let mut content = String::from("<office:document-content><table:table table:name=\"People\">");
    for row in 0..rows {
        content += "<table:table-row>";
        for column in 0..COLUMNS {
            let text = cell(&mut random, row, column);
            let _ = write!(
                content,
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            );
        }
        content += "</table:table-row>";
    }
    content += "</table:table></office:document-content>";
    let parts = [("content.xml", content.as_bytes())];
    (packed::open_document(&parts), content.len())
}
