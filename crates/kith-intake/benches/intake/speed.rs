use std::io::{self, Write as _};
use std::time::Instant;

use kith_intake::{Overrides, Plan, Reading, unwatched};

use crate::rosters::{Index, Roster};

const ROWS: usize = 100_000;
/// People who are known, and rows about them and others, that are planned.
const PEOPLE: usize = 20_000;

/// Reads and understands a long roster; plans one against many who are known.
pub fn measure() {
    read();
    plan();
}

fn plan() {
    let roster = Roster::generate(1, PEOPLE);
    let overrides = Overrides::default();
    let reading = Reading::of(roster.csv.into_bytes(), &overrides, &unwatched).expect("reads");
    let start = Instant::now();
    let mut known = Index::of(&roster.known);
    let filed = start.elapsed();
    let start = Instant::now();
    let plan = Plan::make(&reading, "circle", &mut known, &unwatched).expect("plans");
    let spent = start.elapsed();
    let _ = writeln!(
        io::stdout(),
        "\nSpeed: {} rows planned against {PEOPLE} people in {:.2} s, after filing them in {:.2} s",
        plan.rows.len(),
        spent.as_secs_f64(),
        filed.as_secs_f64()
    );
}

fn read() {
    let mut text = "Name;E-Mail;Ort;Geburtsdatum\r\n".to_owned();
    for row in 0..ROWS {
        text += &format!(
            "Jürgen Groß {row};person{row}@example.org;Köln;{:02}.03.1990\r\n",
            row % 28 + 1
        );
    }
    for (name, bytes) in [
        ("UTF-8", text.clone().into_bytes()),
        (
            "Windows-1252",
            encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
        ),
    ] {
        let start = Instant::now();
        let reading = Reading::of(bytes, &Overrides::default(), &unwatched).expect("reads");
        let spent = start.elapsed();
        assert_eq!(reading.rows().count(), ROWS, "every row is there");
        let speed = ROWS as f64 / spent.as_secs_f64();
        let _ = writeln!(
            io::stdout(),
            "\nSpeed: {ROWS} rows in {name} read in {:.2} s, {speed:.0} rows a second",
            spent.as_secs_f64()
        );
    }
}
