//! How long reports take once fonts and templates are read:
//! `cargo run --release -p kith-report --example timing`.

#![allow(clippy::print_stdout)] // its output is what it is for

#[allow(dead_code)] // shared with the proofs and tests, which use all of it
mod invented;

use std::error::Error;
use std::time::{Duration, Instant};

use kith_model::lens::Lens;
use kith_report::{Paper, register, snapshot};

fn main() -> Result<(), Box<dyn Error>> {
    let stamp = invented::stamp(Lens::Funder);
    let cold = Instant::now();
    snapshot::pdf(&invented::snapshot(3, 2), &stamp, Paper::Letter)?;
    println!("first document ever, 3 people: {:?}", cold.elapsed());

    // Different figures each time, so that nothing is remembered from the last.
    let snapshots = (0..9).map(|run| {
        let mut snapshot = invented::snapshot(40, 30);
        snapshot.cohort = format!("Cohort of {}", 2000 + run);
        let start = Instant::now();
        snapshot::pdf(&snapshot, &stamp, Paper::Letter).map(|_| start.elapsed())
    });
    tell(
        "snapshot PDF, 40 people, 30 sessions",
        snapshots.collect::<Result<_, _>>()?,
    );

    let registers = (0..5).map(|run| {
        let mut register = invented::register(40, 30);
        register.cohort = format!("Cohort of {}", 2000 + run);
        let start = Instant::now();
        register::pdf(&register, &stamp, Paper::Letter).map(|_| start.elapsed())
    });
    tell(
        "register PDF, 40 people, 30 sessions",
        registers.collect::<Result<_, _>>()?,
    );

    let start = Instant::now();
    snapshot::html(&invented::snapshot(40, 30), &stamp);
    println!(
        "snapshot HTML, 40 people, 30 sessions: {:?}",
        start.elapsed()
    );
    Ok(())
}

fn tell(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let most = times.last().copied().unwrap_or_default();
    println!("{what}, warm: median {median:?}, slowest {most:?}");
}
