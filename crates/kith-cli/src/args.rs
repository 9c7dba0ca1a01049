use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::commands::{
    attendance, cohort, contact, enrollment, export, field, history, import, list, person, program,
    report, session, table, tray, upkeep, values,
};

/// Programs, cohorts and the people in them, in one encrypted file.
#[derive(Parser)]
#[command(name = "kith", version, about, arg_required_else_help = true)]
pub struct Kith {
    /// The workspace file.
    #[arg(
        short,
        long,
        global = true,
        value_name = "FILE",
        env = "KITH_WORKSPACE"
    )]
    pub workspace: Option<PathBuf>,
    /// Reads the passphrase from the first line of a file; else it comes from KITH_PASSPHRASE or is asked for.
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Subcommand)]
pub enum Verb {
    /// Makes a workspace.
    New(upkeep::New),
    /// Says what Kith makes of a table; needs no workspace.
    Inspect(table::Inspect),
    /// Writes a table as loaded to standard output: RFC 4180, UTF-8, CRLF.
    Table(table::Table),
    /// Takes a roster in, as one step.
    Import(Box<import::Import>),
    /// Lists and decides rows of past imports that wait.
    #[command(subcommand)]
    Tray(tray::Verb),
    /// Lists and decides values that are written in more than one way.
    #[command(subcommand)]
    Values(values::Verb),
    /// Lists programs, cohorts, people or sessions.
    List(list::List),
    /// Adds, changes and shows programs.
    #[command(subcommand)]
    Program(program::Verb),
    /// Adds, changes and shows cohorts.
    #[command(subcommand)]
    Cohort(cohort::Verb),
    /// Adds, changes and shows people.
    #[command(subcommand)]
    Person(person::Verb),
    /// Adds, changes and takes away ways to reach people.
    #[command(subcommand)]
    Contact(contact::Verb),
    /// Enrolls people and changes their stage.
    #[command(subcommand)]
    Enrollment(enrollment::Verb),
    /// Lists, adds, changes and takes away fields of a program's own.
    #[command(subcommand)]
    Field(field::Verb),
    /// Schedules, changes, holds and cancels sessions.
    #[command(subcommand)]
    Session(session::Verb),
    /// Marks and shows attendance.
    #[command(subcommand)]
    Attendance(attendance::Verb),
    /// What was done, newest first.
    History(history::History),
    /// Takes a step back: the latest, or any one by its name in the history.
    Undo(history::Undo),
    /// Does again what was undone last.
    Redo(history::Redo),
    /// Looks at every page and every row.
    Check(upkeep::Check),
    /// Copies the workspace, verified by opening the copy.
    Backup(upkeep::Backup),
    /// Lists the workspace's backups on this computer, and what each holds.
    Backups(upkeep::Backups),
    /// Calls the workspace by another name.
    Rename(upkeep::Rename),
    /// Puts a backup in the workspace's place; what was there is kept as a backup.
    Restore(upkeep::Restore),
    /// Makes a report for an audience.
    #[command(subcommand)]
    Report(report::Report),
    /// Writes a table for an audience.
    #[command(subcommand)]
    Export(export::Export),
    /// Changes, adds or removes the passphrase.
    Passphrase(upkeep::Passphrase),
    /// Writes this manual as Markdown to standard output.
    #[command(hide = true)]
    Manual,
}
