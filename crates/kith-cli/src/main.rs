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
    let args = args::Kith::parse();
    match commands::run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            output::problem(&problem);
            exit::code(&problem)
        }
    }
}
