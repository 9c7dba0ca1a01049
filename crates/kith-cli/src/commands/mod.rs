//! One file for each noun.

pub mod attendance;
pub mod cohort;
pub mod contact;
pub mod enrollment;
pub mod export;
pub mod field;
mod fields;
pub mod history;
pub mod import;
pub mod list;
pub mod person;
pub mod program;
pub mod report;
pub mod session;
pub mod table;
pub mod tray;
pub mod upkeep;
pub mod values;

use kith_api::model::PersonId;
use kith_api::{Code, Desk, Problem, Written};
use serde::Serialize;

use crate::args::{Kith, Verb};
use crate::{output, session as terminal};

/// Does what was asked.
///
/// # Errors
/// What the use case answers.
pub fn run(args: Kith) -> Result<(), Problem> {
    let Kith {
        workspace,
        passphrase_file,
        verb,
    } = args;
    let named = || {
        workspace
            .as_deref()
            .ok_or_else(|| Problem::new(Code::NoWorkspace, "Name the workspace: kith -w FILE …"))
    };
    let open = || -> Result<Desk, Problem> { terminal::open(named()?, passphrase_file.as_deref()) };
    match verb {
        Verb::New(new) => upkeep::new(new, passphrase_file.as_deref()),
        Verb::Inspect(inspect) => table::inspect(&inspect),
        Verb::Table(table) => table::table(&table),
        Verb::Import(import) => import::import(&open()?, &import),
        Verb::Tray(verb) => tray::run(&open()?, verb),
        Verb::Values(verb) => values::run(&open()?, verb),
        Verb::List(list) => list::list(&open()?, &list),
        Verb::Program(verb) => program::run(&open()?, verb),
        Verb::Cohort(verb) => cohort::run(&open()?, verb),
        Verb::Person(verb) => person::run(&open()?, verb),
        Verb::Contact(verb) => contact::run(&open()?, verb),
        Verb::Enrollment(verb) => enrollment::run(&open()?, verb),
        Verb::Field(verb) => field::run(&open()?, verb),
        Verb::Session(verb) => session::run(&open()?, verb),
        Verb::Attendance(verb) => attendance::run(&open()?, verb),
        Verb::Report(wanted) => report::report(&open()?, wanted),
        Verb::Export(wanted) => export::export(&open()?, wanted),
        Verb::History(list) => history::list(&open()?, list),
        Verb::Undo(undo) => history::undo(&open()?, undo),
        Verb::Redo(redo) => history::redo(&open()?, redo),
        Verb::Check(check) => upkeep::check(&open()?, check),
        Verb::Backup(backup) => upkeep::backup(&open()?, backup),
        Verb::Backups(backups) => upkeep::backups(&open()?, backups),
        Verb::Rename(rename) => upkeep::rename(&open()?, rename),
        Verb::Restore(restore) => upkeep::restore(named()?, restore, passphrase_file.as_deref()),
        Verb::Passphrase(passphrase) => upkeep::passphrase(&open()?, passphrase),
        Verb::Manual => {
            output::line(include_str!("manual.md"));
            output::line(clap_markdown::help_markdown::<Kith>().trim_end());
            Ok(())
        }
    }
}

/// Tells a write: as JSON on standard output, or its words on standard error.
fn told<T: Serialize>(written: &Written<T>, json: bool) -> Result<(), Problem> {
    if json {
        return output::json(written);
    }
    output::say(&format!("{}.", written.words));
    Ok(())
}

/// "1 row", "2 rows".
fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "2 people are new. 1 row waits until you decide.", of those counts that are not 0.
fn sentences(counts: &[(u32, &str, &str)], none: &str) -> String {
    let told: Vec<String> = counts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|&(count, one, many)| format!("{}.", counted(count.into(), one, many)))
        .collect();
    match told.as_slice() {
        [] => none.to_owned(),
        told => told.join(" "),
    }
}

/// Who the row on a line is, as `--same` says it.
fn line_and_person(text: &str) -> Result<(u32, PersonId), Problem> {
    let wrong = || Problem::invalid("same", format!("{text} is not LINE=PERSON."));
    let (line, person) = text.split_once('=').ok_or_else(wrong)?;
    let line = line.trim().parse().map_err(|_| wrong())?;
    Ok((line, person.trim().parse().map_err(|_| wrong())?))
}

/// A day of an option.
fn day(typed: &str) -> Result<chrono::NaiveDate, String> {
    typed
        .parse()
        .map_err(|_| "there is no such day; write it as 2026-09-30".to_owned())
}
