use std::path::PathBuf;

use clap::{Args, Subcommand};
use kith_api::export::{self, AttendanceOf, ExportOf, RosterOf, SessionsOf};
use kith_api::model::CohortId;
use kith_api::model::lens::Lens;
use kith_api::{Desk, Given, Problem, Written, cohort};

use super::report::told;

/// Which table.
#[derive(Subcommand)]
pub enum Export {
    /// Who is in a cohort, with all that came along in imports.
    Roster(RosterWanted),
    /// Everybody there is, whatever cohorts they are in.
    People(PeopleWanted),
    /// People by sessions, as codes.
    Attendance(AttendanceWanted),
    /// When and where a cohort meets.
    Sessions(SessionsWanted),
}

/// Everybody to write.
#[derive(Args)]
pub struct PeopleWanted {
    #[command(flatten)]
    file: File,
    /// Only these columns, in this order: kith_id,name,email. Without it all there are.
    #[arg(long, value_name = "NAMES")]
    columns: Option<String>,
}

/// Attendance to write.
#[derive(Args)]
pub struct AttendanceWanted {
    #[command(flatten)]
    wanted: Wanted,
    /// One row for each person and session, in place of a column for each session.
    #[arg(long)]
    tidy: bool,
    /// Only these columns, in this order, by their headers. Without it all there are.
    #[arg(long, value_name = "NAMES")]
    columns: Option<String>,
}

/// Sessions to write.
#[derive(Args)]
pub struct SessionsWanted {
    #[command(flatten)]
    wanted: Wanted,
    /// Only these columns, in this order, by their headers. Without it all there are.
    #[arg(long, value_name = "NAMES")]
    columns: Option<String>,
}

/// A roster to write.
#[derive(Args)]
pub struct RosterWanted {
    #[command(flatten)]
    wanted: Wanted,
    /// Only these columns, in this order: kith_id,name,email. Without it all there are; what imports brought along is
    /// named by its header, in double quotes where that holds a comma.
    #[arg(long, value_name = "NAMES")]
    columns: Option<String>,
}

/// A table to write.
#[derive(Args)]
pub struct Wanted {
    /// The cohort, by name or key.
    #[arg(long, value_name = "NAME")]
    cohort: String,
    /// Its program, where several have such a cohort.
    #[arg(long, value_name = "NAME")]
    program: Option<String>,
    #[command(flatten)]
    file: File,
}

/// The file it becomes.
#[derive(Args)]
pub struct File {
    /// Where to. The ending says the format: .csv, .xlsx, .vcf (cards of a roster) or .ics (a calendar of sessions).
    #[arg(long, value_name = "OUT")]
    to: PathBuf,
    /// Of a CSV: RFC 4180 and nothing else. Without it no cell can run as a formula in a spreadsheet.
    #[arg(long)]
    exact: bool,
    /// For whom: me, team, circle, client, funder, public or projector.
    #[arg(long, default_value = "me")]
    lens: Lens,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
}

/// `kith export`.
pub fn export(desk: &Desk, wanted: Export) -> Result<(), Problem> {
    match wanted {
        Export::Roster(RosterWanted { wanted, columns }) => {
            let columns = columns.as_deref().map(names).transpose()?;
            write(desk, wanted, |desk, export| {
                export::roster(
                    desk,
                    RosterOf {
                        export,
                        columns,
                        people: None,
                    },
                )
            })
        }
        Export::People(PeopleWanted { file, columns }) => {
            let columns = columns.as_deref().map(names).transpose()?;
            let export = of(desk, &file, None);
            told(
                &export::roster(
                    desk,
                    RosterOf {
                        export,
                        columns,
                        people: None,
                    },
                )?,
                file.json,
            )
        }
        Export::Attendance(AttendanceWanted {
            wanted,
            tidy,
            columns,
        }) => {
            let columns = columns.as_deref().map(names).transpose()?;
            write(desk, wanted, |desk, export| {
                let of = AttendanceOf {
                    export,
                    tidy,
                    columns,
                };
                export::attendance(desk, of)
            })
        }
        Export::Sessions(SessionsWanted { wanted, columns }) => {
            let columns = columns.as_deref().map(names).transpose()?;
            write(desk, wanted, |desk, export| {
                export::sessions(desk, SessionsOf { export, columns })
            })
        }
    }
}

fn write(
    desk: &Desk,
    wanted: Wanted,
    export: impl FnOnce(&Desk, ExportOf) -> Result<Written<Given>, Problem>,
) -> Result<(), Problem> {
    let cohort = cohort::named(desk, &wanted.cohort, wanted.program.as_deref())?.id;
    let of = of(desk, &wanted.file, Some(cohort));
    told(&export(desk, of)?, wanted.file.json)
}

fn of(desk: &Desk, file: &File, cohort: Option<CohortId>) -> ExportOf {
    ExportOf {
        cohort,
        place: desk.place(&file.to).place,
        lens: file.lens,
        exact: file.exact,
    }
}

/// The names between commas; a name in double quotes may hold some.
fn names(list: &str) -> Result<Vec<String>, Problem> {
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(list.as_bytes());
    let names = reader.into_records().next().transpose();
    let names = names.map_err(|wrong| Problem::invalid("columns", format!("{wrong}.")))?;
    Ok(names.iter().flatten().map(str::to_owned).collect())
}
