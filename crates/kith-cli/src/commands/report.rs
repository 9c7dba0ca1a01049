use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use kith_api::model::lens::Lens;
use kith_api::model::span::Span;
use kith_api::report::{self, Paper, ReportOf};
use kith_api::{Desk, Given, Problem, Written, cohort};

use crate::output;

/// Which report.
#[derive(Subcommand)]
pub enum Report {
    /// Who a cohort is, how it has met and what comes next, on one page.
    Snapshot(Wanted),
    /// People by sessions.
    Register(Wanted),
}

/// A report to make.
#[derive(Args)]
pub struct Wanted {
    /// The cohort, by name or key.
    #[arg(long, value_name = "NAME")]
    cohort: String,
    /// Its program, where several have such a cohort.
    #[arg(long, value_name = "NAME")]
    program: Option<String>,
    /// Where to; the ending .pdf or .html says the format.
    #[arg(long, value_name = "OUT")]
    to: PathBuf,
    /// The first day it tells of; the cohort's beginning where nothing is said.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    since: Option<NaiveDate>,
    /// The last day it tells of; today where nothing is said.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    until: Option<NaiveDate>,
    /// For whom: me, team, circle, client, funder, public or projector.
    #[arg(long, default_value = "me")]
    lens: Lens,
    /// The sheet of a PDF: letter or a4.
    #[arg(long, default_value = "letter")]
    paper: Paper,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// `kith report`.
pub fn report(desk: &Desk, wanted: Report) -> Result<(), Problem> {
    match wanted {
        Report::Snapshot(wanted) => make(desk, wanted, report::snapshot),
        Report::Register(wanted) => make(desk, wanted, report::register),
    }
}

fn make(
    desk: &Desk,
    wanted: Wanted,
    report: fn(&Desk, ReportOf) -> Result<Written<Given>, Problem>,
) -> Result<(), Problem> {
    let of = ReportOf {
        cohort: cohort::named(desk, &wanted.cohort, wanted.program.as_deref())?.id,
        place: desk.place(&wanted.to).place,
        lens: wanted.lens,
        paper: wanted.paper,
        period: Span::new(wanted.since, wanted.until),
    };
    told(&report(desk, of)?, wanted.json)
}

/// Says for whom the file is and what it does not hold.
pub fn told(given: &Written<Given>, json: bool) -> Result<(), Problem> {
    let file = &given.value;
    let people = match file.people {
        0 => "nobody by name".to_owned(),
        1 => "one person".to_owned(),
        people => format!("{people} people"),
    };
    output::say(&format!(
        "{} is for: {}. It tells of {people}.",
        file.file_name,
        file.lens.label()
    ));
    for left in &file.left_out {
        output::say(&format!(
            "Left out: {} {}, {}.",
            left.count, left.what, left.why
        ));
    }
    for notice in &file.notices {
        output::say(notice);
    }
    if json {
        output::json(given)?;
    }
    Ok(())
}
