use std::io::{self, Write as _};
use std::time::Instant;

use kith_intake::{Inspection, Overrides, Plan, Reading, unwatched};

use crate::roster;
use crate::rosters::{Index, Roster};

const ROWS: usize = 100_000;
/// People who are known, and rows about them and others, that are planned.
const PEOPLE: usize = 20_000;

/// Of cards, which take longest.
const BYTES: usize = 20_000_000;

/// Reads and understands a long roster and a large file of cards; plans a roster against many
/// who are known.
pub fn measure() {
    read();
    wide();
    cards();
    plan();
}

/// A registration list of 16 columns, which is what `bench import` brings in: what the window
/// shows first waits for the reading alone.
fn wide() {
    let text = roster::wide(ROWS);
    let start = Instant::now();
    let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
    let shown = Inspection::of(&reading);
    let read = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let mut nobody = Index::of(&[]);
    let plan = Plan::make(&reading, "circle", &mut nobody, &unwatched).expect("plans");
    let planned = start.elapsed().as_secs_f64();
    assert_eq!((shown.people, plan.rows.len()), (ROWS, ROWS), "everybody");
    let _ = writeln!(
        io::stdout(),
        "\nSpeed: {ROWS} rows of 16 columns read in {read:.2} s (at most 0.5), planned where nobody is known in {planned:.2} s (at most 3)"
    );
}

fn cards() {
    let mut text = String::new();
    let mut count = 0;
    while text.len() < BYTES {
        text += &format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Begay {count};Rosa;;;\r\nFN:Rosa Begay {count}\r\n\
             EMAIL;TYPE=WORK:person{count}@example.org\r\nTEL;TYPE=CELL:+1 575 555 0100\r\n\
             ORG:Taos Clinic;Night shift\r\nADR;TYPE=HOME:;;{count} Elm St;Taos;NM;87571;USA\r\n\
             BDAY:1980-02-29\r\nEND:VCARD\r\n"
        );
        count += 1;
    }
    let start = Instant::now();
    let reading = Reading::of(text.into(), &Overrides::default(), &unwatched).expect("reads");
    let spent = start.elapsed().as_secs_f64();
    assert_eq!(reading.rows().count(), count, "every card is a row");
    let _ = writeln!(
        io::stdout(),
        "\nSpeed: 20 MB of {count} cards read in {spent:.2} s (at most 5)"
    );
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
