use clap::{Args, Subcommand};
use kith_api::import::tray::{Decide, Fix, Through, TrayRows, decide, fix, list, rows};
use kith_api::import::{CellFix, RowAnswer, Said};
use kith_api::model::lens::Lens;
use kith_api::model::{ImportBatchId, PersonId};
use kith_api::{Desk, Problem};

use super::table::cell;
use super::told;
use crate::output;

/// What to do with the tray.
#[derive(Subcommand)]
pub enum Verb {
    /// Tables of which rows wait.
    List(List),
    /// The rows of a table that wait, and why.
    Show(Show),
    /// Decides one row, as one step.
    Decide(Decision),
    /// Decides every row of a table that waits, as one step.
    DecideAll(AtOnce),
    /// Puts right a cell of a row that waits; it waits on.
    Fix(Fixing),
}

/// Tables to list.
#[derive(Args)]
pub struct List {
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// A table to show.
#[derive(Args)]
pub struct Show {
    /// Its name in the list.
    batch: ImportBatchId,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// A row to decide.
#[derive(Args)]
pub struct Decision {
    /// The table's name in the list.
    batch: ImportBatchId,
    /// The row's line in the file it came from.
    line: u32,
    #[command(flatten)]
    said: Answer,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// A table whose rows are decided at once.
#[derive(Args)]
pub struct AtOnce {
    /// The table's name in the list.
    batch: ImportBatchId,
    #[command(flatten)]
    said: Word,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Word {
    /// Each is the person it is most like.
    #[arg(long)]
    same: bool,
    /// Each is somebody new.
    #[arg(long)]
    new: bool,
    /// Nobody needs them.
    #[arg(long)]
    leave: bool,
}

/// A cell to put right.
#[derive(Args)]
pub struct Fixing {
    /// The table's name in the list.
    batch: ImportBatchId,
    /// The row's line in the file it came from, the column from 1, and what the cell should have said.
    #[arg(value_name = "LINE,COLUMN=VALUE")]
    cell: String,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Answer {
    /// It is this person.
    #[arg(long, value_name = "PERSON")]
    same: Option<PersonId>,
    /// It is somebody new.
    #[arg(long)]
    new: bool,
    /// Nobody needs it.
    #[arg(long)]
    leave: bool,
}

/// `kith tray`.
pub fn run(desk: &Desk, verb: Verb) -> Result<(), Problem> {
    match verb {
        Verb::List(wanted) => listed(desk, &wanted),
        Verb::Show(wanted) => shown(desk, &wanted),
        Verb::Decide(wanted) => decided(desk, wanted),
        Verb::DecideAll(wanted) => at_once(desk, &wanted),
        Verb::Fix(wanted) => mended(desk, &wanted),
    }
}

fn listed(desk: &Desk, wanted: &List) -> Result<(), Problem> {
    let tray = list(desk, Through { lens: Lens::Me })?;
    if wanted.json {
        return output::json(&tray);
    }
    let rows: Vec<Vec<String>> = tray
        .batches
        .iter()
        .map(|batch| {
            vec![
                batch.batch.to_string(),
                batch.file_name.clone(),
                batch.cohort_name.clone(),
                batch.rows.to_string(),
            ]
        })
        .collect();
    output::table(&["Table", "File", "Cohort", "Waiting"], &rows);
    Ok(())
}

fn shown(desk: &Desk, wanted: &Show) -> Result<(), Problem> {
    let page = rows(
        desk,
        TrayRows {
            batch: wanted.batch,
            lens: Lens::Me,
        },
    )?;
    if wanted.json {
        return output::json(&page);
    }
    let rows: Vec<Vec<String>> = page
        .rows
        .iter()
        .map(|shown| {
            let person = shown.row.person.map(|person| person.to_string());
            vec![
                shown.row.line.to_string(),
                shown.row.name.clone(),
                person.unwrap_or_default(),
                shown.row.reasons.join("; "),
            ]
        })
        .collect();
    output::table(&["Line", "Name", "May be", "Why"], &rows);
    Ok(())
}

fn decided(desk: &Desk, wanted: Decision) -> Result<(), Problem> {
    let Answer { same, new, .. } = wanted.said;
    let answer = RowAnswer {
        line: wanted.line,
        says: match (same, new) {
            (Some(_), _) => Said::Same,
            (None, true) => Said::New,
            (None, false) => Said::Leave,
        },
        person: same,
    };
    let request = Decide {
        batch: wanted.batch,
        answers: vec![answer],
        rest: None,
    };
    let written = decide(desk, request)?;
    if written.value.rows == 0 {
        return Err(nothing_decided(wanted.line, same));
    }
    told(&written, wanted.json)
}

/// What was said fits no row that waits.
fn nothing_decided(line: u32, same: Option<PersonId>) -> Problem {
    let (option, words) = match same {
        Some(person) => (
            "same",
            format!("No row waits on line {line} that could be about {person}."),
        ),
        None => ("new", format!("No row waits on line {line}.")),
    };
    Problem::invalid(
        option,
        format!("{words} `kith tray show` lists the rows that wait."),
    )
}

fn at_once(desk: &Desk, wanted: &AtOnce) -> Result<(), Problem> {
    let Word { same, new, .. } = wanted.said;
    let said = match (same, new) {
        (true, _) => Said::Same,
        (false, true) => Said::New,
        (false, false) => Said::Leave,
    };
    let request = Decide {
        batch: wanted.batch,
        answers: Vec::new(),
        rest: Some(said),
    };
    told(&decide(desk, request)?, wanted.json)
}

fn mended(desk: &Desk, wanted: &Fixing) -> Result<(), Problem> {
    let CellFix {
        line,
        column,
        value,
    } = cell(&wanted.cell)?;
    let request = Fix {
        batch: wanted.batch,
        line,
        column,
        value,
    };
    told(&fix(desk, request)?, wanted.json)
}
