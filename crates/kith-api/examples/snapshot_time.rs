//! How long a snapshot takes as PDF, first and then warm: read through the lens, laid out, written and noted.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::sync::Arc;
use std::time::Instant;

use kith_api::model::CohortId;
use kith_api::model::lens::Lens;
use kith_api::report::{self, Paper, ReportOf};
use kith_api::{Code, Desk, Problem, cohort, workspace};

fn main() -> Result<(), Problem> {
    let folder = std::env::temp_dir().join(format!("kith-snapshot-{}", std::process::id()));
    let desk = Desk::new(Some(folder.join("home")), Arc::new(|_| {}))?;
    let create = workspace::create::Create {
        name: "Practice".to_owned(),
        passphrase: None,
        place: Some(desk.place(&folder.join("practice.kith")).place),
        practice: true,
    };
    workspace::create::create(&desk, create)?;
    let of = ReportOf {
        cohort: first(&desk)?,
        place: desk.place(&folder.join("snapshot.pdf")).place,
        lens: Lens::Me,
        paper: Paper::Letter,
    };
    for run in 1..=6 {
        let begun = Instant::now();
        let given = report::snapshot(&desk, of.clone())?;
        println!(
            "{run}: {:.0} ms, {} bytes",
            begun.elapsed().as_secs_f64() * 1000.0,
            given.value.bytes
        );
    }
    workspace::lock::lock(&desk, kith_api::Nothing {})?;
    // The folder of the system cleans itself where this one cannot.
    let _ = std::fs::remove_dir_all(&folder);
    Ok(())
}

/// The fellowship's first cohort: its name tells a year, so it is found by its twelve seats.
fn first(desk: &Desk) -> Result<CohortId, Problem> {
    let cohorts = cohort::list(desk, cohort::CohortsOf::default())?.cohorts;
    let found = cohorts.iter().find(|cohort| cohort.capacity == Some(12));
    found
        .map(|cohort| cohort.id)
        .ok_or_else(|| Problem::new(Code::NotFound, "The practice workspace has no fellowship."))
}
