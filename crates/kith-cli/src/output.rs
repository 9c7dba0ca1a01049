//! What reaches standard output and standard error.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a terminal program prints"
)]

use std::io::{self, Write as _};

use kith_api::Problem;
use serde::Serialize;

/// One JSON value, and nothing else, on standard output.
///
/// # Errors
/// `bug` where it cannot be told in JSON.
pub fn json<T: Serialize>(value: &T) -> Result<(), Problem> {
    line_as_is(&as_json(value)?);
    Ok(())
}

/// The same of what is told once and never again: see [`for_sure`].
///
/// # Errors
/// As [`json`].
pub fn json_for_sure<T: Serialize>(value: &T) -> Result<(), Problem> {
    for_sure(&as_json(value)?);
    Ok(())
}

fn as_json<T: Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string_pretty(value).map_err(|wrong| {
        Problem::new(
            kith_api::Code::Bug,
            format!("The answer could not be written as JSON: {wrong}."),
        )
    })
}

/// Raw bytes on standard output. Where nobody listens any more the program ends quietly;
/// where they find no room it says so and ends as failed.
pub fn bytes(bytes: &[u8]) {
    if let Err(wrong) = try_bytes(bytes) {
        give_up(&wrong);
    }
}

/// What is told once and never again: on standard error where standard output takes nothing.
pub fn for_sure(text: &str) {
    if let Err(wrong) = try_bytes(format!("{text}\n").as_bytes()) {
        say(text);
        give_up(&wrong);
    }
}

fn try_bytes(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(bytes)?;
    out.flush()
}

/// Ends the program over an answer that could not be written.
pub fn give_up(wrong: &io::Error) -> ! {
    if wrong.kind() == io::ErrorKind::BrokenPipe {
        std::process::exit(0);
    }
    say(&format!(
        "The answer could not be written: {wrong}. What was changed stays changed."
    ));
    std::process::exit(1);
}

/// A line on standard output, for people.
pub fn line(text: &str) {
    line_as_is(&harmless(text));
}

fn line_as_is(text: &str) {
    bytes(format!("{text}\n").as_bytes());
}

/// A line on standard error.
pub fn say(text: &str) {
    eprintln!("{}", harmless(text));
}

/// What a stranger's table holds may steer a terminal: signs that are none to read are shown as such.
fn harmless(text: &str) -> String {
    let shown = |sign: char| match sign {
        '\n' | '\t' => sign,
        sign if sign.is_control() || is_override(sign) => char::REPLACEMENT_CHARACTER,
        sign => sign,
    };
    text.chars().map(shown).collect()
}

/// Signs that turn all that follows round, whatever it is; those that only embed a name stay.
const fn is_override(sign: char) -> bool {
    matches!(sign, '\u{202d}' | '\u{202e}')
}

/// What went wrong, and where backups lie if they help, the newest first.
pub fn problem(problem: &Problem) {
    say(&problem.message);
    if let Some(backup) = &problem.backup {
        eprintln!("Backup: {}", backup.display());
    }
    for older in problem.backups.iter().skip(1) {
        eprintln!("Older backup: {}", older.path.display());
    }
}

/// Rows as columns of even width, for people.
pub fn table(head: &[&str], rows: &[Vec<String>]) {
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .chain([head[column].chars().count()])
            .max()
    };
    let widths: Vec<usize> = (0..head.len())
        .map(|column| width(column).unwrap_or(0))
        .collect();
    let draw = |cells: &[&str]| {
        let cells: Vec<String> = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{:<width$}", cell.replace(['\n', '\r'], " ")))
            .collect();
        line(cells.join("  ").trim_end());
    };
    draw(head);
    for row in rows {
        draw(&row.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_steer_the_terminal() {
        assert_eq!(
            harmless("Rosa\u{1b}[2J\u{9b}1m\u{7} \u{202b}ژاله\u{202c}\u{202e}\n"),
            "Rosa\u{fffd}[2J\u{fffd}1m\u{fffd} \u{202b}ژاله\u{202c}\u{fffd}\n",
            "what is to be read stays"
        );
    }
}
