//! Writes what is made of the list of commands to standard output: `typescript` for the window, `table` for the docs.
//! `cargo xtask gen` puts both in their place.
#![allow(clippy::print_stdout, reason = "printing is all it does")]

use std::fmt::Write;
use std::process::ExitCode;

use kith_api::commands::LIST;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("typescript") => print!("{}", kith_api::typescript::file()),
        Some("table") => print!("{}", table()),
        _ => return ExitCode::from(2),
    }
    ExitCode::SUCCESS
}

fn table() -> String {
    let mut table = String::from(
        "<!-- Made by `cargo xtask gen` from the list of commands. Do not edit. -->\n\n\
         # Commands\n\n\
         What the window can ask of Kith, in the order of `crates/kith-api/src/commands.rs`.\n\
         The shape of each request and response stands in `ui/src/bindings/generated.ts`.\n\n\
         | Command | | What it does |\n|---|---|---|\n",
    );
    for command in LIST {
        let kind = if command.writes { "writes" } else { "reads" };
        let _ = writeln!(table, "| `{}` | {kind} | {} |", command.name, command.about);
    }
    table
}
