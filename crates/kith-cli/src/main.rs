//! `kith`: the same use cases as the window's, from a terminal.
//!
//! One JSON value goes to standard output where `--json` is given, messages to standard error.

mod args;
mod commands;
mod exit;
mod key;
mod output;
mod session;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = match args::Kith::try_parse() {
        Ok(args) => args,
        Err(told) => {
            if let Err(wrong) = told.print() {
                output::give_up(&wrong);
            }
            return ExitCode::from(if told.use_stderr() { 2 } else { 0 });
        }
    };
    match commands::run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            output::problem(&problem);
            exit::code(&problem)
        }
    }
}
