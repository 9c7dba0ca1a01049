//! How long it takes to read and plan a roster of so many rows and 16 columns,
//! and how much memory at most: `cargo run --release -p kith-intake --example pace -- 100000`

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Instant;

use kith_intake::people::Nobody;
use kith_intake::{Overrides, Plan, Reading, unwatched};

fn main() -> Result<(), Box<dyn Error>> {
    let rows: u64 = std::env::args()
        .nth(1)
        .ok_or("give a number of rows")?
        .parse()?;
    let bytes = roster(rows)?.into_bytes();
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{rows} rows, {} bytes of text, {} before",
        bytes.len(),
        peak()
    )?;
    let start = Instant::now();
    let reading = Reading::of(bytes, &Overrides::default(), &unwatched)?;
    writeln!(
        out,
        "read    {:>6} ms, {}",
        start.elapsed().as_millis(),
        peak()
    )?;
    let start = Instant::now();
    let plan = Plan::make(&reading, "program/cohort", &mut Nobody, &unwatched)?;
    writeln!(
        out,
        "planned {:>6} ms, {}, {:?}",
        start.elapsed().as_millis(),
        peak(),
        plan.counts
    )?;
    Ok(())
}

fn roster(rows: u64) -> Result<String, std::fmt::Error> {
    let given = [
        "Rosa", "Bo", "Ada", "Zoë", "José", "Mei", "Omar", "Ingrid", "Tyee", "Łukasz",
    ];
    let family = [
        "Begay",
        "Ngwenya",
        "Lindqvist",
        "O'Neil-Smith",
        "Álvarez",
        "Lin",
        "Haddad",
        "Öberg",
    ];
    let mut text = String::from(
        "ID,First Name,Last Name,Email,Phone,Birthday,Company,Job Title,City,Address,Registration date,Status,Role,Tags,Notes,Favorite soil\n",
    );
    for row in 0..rows {
        let (first, last) = (given[row as usize % 10], family[(row / 10) as usize % 8]);
        writeln!(
            text,
            "S-{row},{first},{last} {row},person{row}@example.org,+1 575 {:03} {:04},{}-{:02}-{:02},\"Farm {}, Ltd\",Grower,Town {},{row} Main St,2026-03-{:02} 10:00:00,Accepted,Participant,spring;new,\"Met at \"\"the\"\" market\",loam",
            row % 1000,
            row % 10_000,
            1950 + row % 50,
            1 + row % 12,
            1 + row % 28,
            row % 500,
            row % 97,
            1 + row % 28,
        )?;
    }
    Ok(text)
}

/// The most memory the process ever held, where the system tells.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.map_or_else(
        || "peak unknown".to_owned(),
        |line| line.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}
