//! What reaches standard output and standard error.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a terminal program prints"
)]

use std::io::Write;

use kith_api::Problem;
use serde::Serialize;

/// One JSON value, and nothing else, on standard output.
///
/// # Errors
/// None that a reader could act on: a closed pipe ends the program quietly.
pub fn json<T: Serialize>(value: &T) -> Result<(), Problem> {
    let text = serde_json::to_string_pretty(value).map_err(|wrong| {
        Problem::new(
            kith_api::Code::Bug,
            format!("The answer could not be written as JSON: {wrong}."),
        )
    })?;
    bytes(text.as_bytes());
    bytes(b"\n");
    Ok(())
}

/// Raw bytes on standard output.
pub fn bytes(bytes: &[u8]) {
    if std::io::stdout().write_all(bytes).is_err() {
        std::process::exit(0);
    }
}

/// A line on standard output, for people.
pub fn line(text: &str) {
    bytes(harmless(text).as_bytes());
    bytes(b"\n");
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
