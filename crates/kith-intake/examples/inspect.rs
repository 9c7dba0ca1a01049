//! Prints what Kith makes of a table, as `kith inspect --json` does:
//! `cargo run -p kith-intake --example inspect -- FILE`

use std::error::Error;
use std::io::Write;

use kith_intake::{Inspection, Overrides, Reading, unwatched};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("give a file")?;
    let reading = Reading::of(std::fs::read(file)?, &Overrides::default(), &unwatched)?;
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &Inspection::of(&reading))?;
    Ok(writeln!(out)?)
}
