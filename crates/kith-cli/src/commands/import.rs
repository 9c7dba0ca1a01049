mod check;
mod told;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use kith_api::import::values::{AlikeOf, alike};
use kith_api::import::{
    Again, Apply, Differing, KeepColumn, OnKnown, PreviewOf, ReadOf, RejectedOf, RowAnswer, Said,
    again, applied, dry_run, first, rejected,
};
use kith_api::model::ImportBatchId;
use kith_api::model::match_key::fold;
use kith_api::{Desk, Problem};
use serde_json::json;

use self::check::check;
use self::told::{told, warn};
use super::line_and_person;
use super::table::{Decided, choices};
use super::values::tell_alike;
use crate::output;

/// A roster to take in.
#[derive(Args)]
pub struct Import {
    /// The file.
    #[arg(required_unless_present = "again", conflicts_with = "again")]
    table: Option<PathBuf>,
    /// Takes the file of an earlier import again, as the workspace kept it: a mistake in how it was read is put right.
    #[arg(long, value_name = "BATCH")]
    again: Option<ImportBatchId>,
    /// The cohort its people belong to; made where it is missing. The one of the earlier import where that is taken again.
    #[arg(long, value_name = "NAME", required_unless_present = "again")]
    cohort: Option<String>,
    /// The cohort's program; made where it is missing.
    #[arg(long, value_name = "NAME")]
    program: Option<String>,
    /// Since when its people are in it; today where nothing is said. They are expected at sessions from that day on.
    #[arg(long, value_name = "YYYY-MM-DD")]
    since: Option<NaiveDate>,
    /// The row on this line is this known person. May be given again.
    #[arg(long, value_name = "LINE=PERSON")]
    same: Vec<String>,
    /// The row on this line is somebody new. May be given again.
    #[arg(long = "new", value_name = "LINE")]
    new_person: Vec<u32>,
    /// Nobody needs the row on this line. May be given again.
    #[arg(long, value_name = "LINE")]
    leave: Vec<u32>,
    /// What becomes of people who are known: fill what is empty, update what differs, or skip them. Left out, a file with Kith's own ids updates, and any other fills.
    #[arg(long, value_name = "fill|update|skip", value_parser = on_known)]
    known: Option<OnKnown>,
    /// The same of one column, from 1. May be given again.
    #[arg(long, value_name = "COLUMN=fill|update|skip", value_parser = numbered)]
    known_column: Vec<(u32, OnKnown)>,
    /// The same of the row on this line. May be given again.
    #[arg(long, value_name = "LINE=fill|update|skip", value_parser = numbered)]
    known_row: Vec<(u32, OnKnown)>,
    /// This column becomes a field of the program, for you alone until `kith field edit` says otherwise. May be given again.
    #[arg(long = "field", value_name = "COLUMN")]
    fields: Vec<String>,
    /// Writes the rows that stay out there, in the columns of the file and with why. Where none does, nothing is written.
    #[arg(long, value_name = "OUT.csv")]
    rejected: Option<PathBuf>,
    /// Says what would be done, and changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    pub(super) decided: Decided,
}

/// `kith import`.
pub fn import(desk: &Desk, wanted: &Import) -> Result<(), Problem> {
    let taken = taken(desk, wanted)?;
    let mut plan = PreviewOf {
        table: taken.table,
        cohort: taken.cohort,
        program: taken.program,
        since: wanted.since,
        choices: choices(&wanted.decided)?,
        answers: answers(wanted)?,
        rest: None,
        known: Differing {
            file: wanted.known,
            columns: wanted.known_column.clone(),
            rows: wanted.known_row.clone(),
        },
        keep: Vec::new(),
    };
    plan.keep = kept(desk, &plan, &wanted.fields)?;
    check(desk, wanted, &plan)?;
    if let Some(out) = &wanted.rejected {
        save_rejected(desk, &plan, out)?;
    }
    if wanted.dry_run {
        let whole = dry_run(desk, &plan)?;
        let alike = alike(desk, AlikeOf { plan })?;
        warn(&whole);
        if wanted.json {
            return output::json(
                &json!({ "batch": null, "step": null, "counts": whole.counts, "rows": whole.rows, "alike": alike.clusters }),
            );
        }
        told(&whole);
        tell_alike(&alike.clusters);
        output::say("Nothing was changed.");
        return Ok(());
    }
    let (written, whole) = applied(
        desk,
        &Apply {
            plan,
            job: "import".to_owned(),
        },
    )?;
    warn(&whole);
    let trouble = written.value.backup_trouble.as_deref();
    if let Some(why) = trouble {
        output::say(&format!("No backup was made ahead of this import. {why}"));
    }
    if wanted.json {
        let batch = &written.value.batch;
        let mut answer = json!({ "batch": batch, "step": written.step, "counts": whole.counts, "rows": whole.rows });
        if let Some(why) = trouble {
            answer["backup_trouble"] = why.into();
        }
        return output::json(&answer);
    }
    told(&whole);
    output::say(&format!("{}.", written.words));
    Ok(())
}

/// The columns that become fields, by the header that was typed or the place, from 1.
fn kept(desk: &Desk, plan: &PreviewOf, fields: &[String]) -> Result<Vec<KeepColumn>, Problem> {
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    let asked = ReadOf {
        plan: plan.clone(),
        from: 0,
        job: None,
    };
    let columns = first(desk, asked)?.read.columns;
    let place = |typed: &String| {
        let wanted = fold(typed);
        let named = columns
            .iter()
            .position(|column| fold(&column.header) == wanted);
        let numbered = || {
            typed
                .parse::<usize>()
                .ok()
                .and_then(|place| place.checked_sub(1))
        };
        let at = named.or_else(numbered).filter(|at| *at < columns.len());
        at.ok_or_else(|| Problem::invalid("field", format!("The table has no column {typed}.")))
    };
    let free = |at: usize| match columns[at].keepable || columns[at].own.is_some() {
        true => Ok(KeepColumn {
            column: at as u32 + 1,
            name: None,
            kind: None,
            audience: None,
        }),
        false => Err(Problem::invalid(
            "field",
            format!(
                "{} is read as what Kith has a column for. Say with --map {}= that it is left as it is.",
                columns[at].header, columns[at].header
            ),
        )),
    };
    fields.iter().map(|typed| free(place(typed)?)).collect()
}

/// What is taken in, and where its people go.
struct Taken {
    table: String,
    cohort: Option<String>,
    program: Option<String>,
}

fn taken(desk: &Desk, wanted: &Import) -> Result<Taken, Problem> {
    let mut taken = Taken {
        table: String::new(),
        cohort: wanted.cohort.clone(),
        program: wanted.program.clone(),
    };
    if let Some(table) = &wanted.table {
        taken.table = desk.table(table).table;
    }
    if let Some(batch) = wanted.again {
        let earlier = again(desk, Again { batch })?;
        taken.table = earlier.table.table;
        if taken.cohort.is_none() && !earlier.cohort.is_empty() {
            taken.cohort = Some(earlier.cohort);
            taken.program = taken.program.or(Some(earlier.program));
        }
    }
    Ok(taken)
}

/// Before anything is brought in, so that a place that cannot be written to stops it.
fn save_rejected(desk: &Desk, plan: &PreviewOf, out: &Path) -> Result<(), Problem> {
    if dry_run(desk, plan)?.counts.error == 0 {
        output::say("Every row can be read, so no row was written out.");
        return Ok(());
    }
    let request = RejectedOf {
        plan: plan.clone(),
        place: desk.place(out).place,
    };
    let saved = rejected(desk, request)?.value;
    let rows = if saved.rows == 1 { "row" } else { "rows" };
    output::say(&format!(
        "{} {rows} in {}, with why.",
        saved.rows, saved.file_name
    ));
    Ok(())
}

fn on_known(text: &str) -> Result<OnKnown, String> {
    match text {
        "fill" => Ok(OnKnown::Fill),
        "update" => Ok(OnKnown::Update),
        "skip" => Ok(OnKnown::Skip),
        other => Err(format!("{other} is none of fill, update and skip")),
    }
}

fn numbered(text: &str) -> Result<(u32, OnKnown), String> {
    let wrong = || format!("{text} is not a number, = and one of fill, update and skip");
    let (number, said) = text.split_once('=').ok_or_else(wrong)?;
    let number = number.trim().parse().map_err(|_| wrong())?;
    Ok((number, on_known(said.trim())?))
}

/// What was said of single rows.
fn answers(wanted: &Import) -> Result<Vec<RowAnswer>, Problem> {
    let plain = |says| {
        move |&line: &u32| RowAnswer {
            line,
            says,
            person: None,
        }
    };
    let same = wanted.same.iter().map(|text| {
        let (line, person) = line_and_person(text)?;
        Ok(RowAnswer {
            line,
            says: Said::Same,
            person: Some(person),
        })
    });
    let others = wanted.new_person.iter().map(plain(Said::New));
    let left = wanted.leave.iter().map(plain(Said::Leave));
    same.chain(others.chain(left).map(Ok)).collect()
}
