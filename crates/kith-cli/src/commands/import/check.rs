//! What was said of lines, columns and people that the table does not have.

use kith_api::import::{PreviewOf, WholePlan, dry_run};
use kith_api::{Desk, Problem};

use super::Import;

/// Refuses whatever would be passed over without a word.
///
/// # Errors
/// `invalid` with the option; else as a dry run.
pub(super) fn check(desk: &Desk, wanted: &Import, plan: &PreviewOf) -> Result<(), Problem> {
    let lines = lines(wanted, plan);
    let columns = columns(wanted, plan);
    if lines.is_empty() && columns.is_empty() {
        return Ok(());
    }
    let whole = dry_run(desk, plan)?;
    for (option, line) in lines {
        if whole.rows.iter().all(|row| row.line != line) {
            return Err(Problem::invalid(
                option,
                format!(
                    "There is no row on line {line}: {}.",
                    where_rows_are(&whole)
                ),
            ));
        }
    }
    for (option, column) in columns {
        if column == 0 || column > whole.columns {
            let there = match whole.columns {
                1 => "the table has one column".to_owned(),
                many => format!("the table has columns 1 to {many}"),
            };
            return Err(Problem::invalid(
                option,
                format!("There is no column {column}: {there}."),
            ));
        }
    }
    let same = plan
        .answers
        .iter()
        .filter_map(|answer| Some((answer.line, answer.person?)));
    for (line, person) in same {
        let row = whole.rows.iter().find(|row| row.line == line);
        let asks = |decision: &str| matches!(decision, "review" | "new");
        if row.is_some_and(|row| row.person != Some(person) && asks(row.decision.code())) {
            return Err(Problem::invalid(
                "same",
                format!("Nobody has the key {person}, so the row on line {line} cannot be theirs."),
            ));
        }
    }
    Ok(())
}

/// Each line that is named, by its option.
fn lines(wanted: &Import, plan: &PreviewOf) -> Vec<(&'static str, u32)> {
    let same = plan.answers.iter().filter(|answer| answer.person.is_some());
    let same = same.map(|answer| ("same", answer.line));
    let new = wanted.new_person.iter().map(|line| ("new", *line));
    let leave = wanted.leave.iter().map(|line| ("leave", *line));
    let known = wanted
        .known_row
        .iter()
        .map(|(line, _)| ("known_row", *line));
    let fixes = plan.choices.fixes.iter().map(|fix| ("fix", fix.line));
    same.chain(new)
        .chain(leave)
        .chain(known)
        .chain(fixes)
        .collect()
}

fn columns(wanted: &Import, plan: &PreviewOf) -> Vec<(&'static str, u32)> {
    let known = wanted.known_column.iter();
    let known = known.map(|(column, _)| ("known_column", *column));
    let fixes = plan.choices.fixes.iter().map(|fix| ("fix", fix.column));
    known.chain(fixes).collect()
}

/// "rows stand on lines 2 to 40"
fn where_rows_are(whole: &WholePlan) -> String {
    let lines: Vec<u32> = whole.rows.iter().map(|row| row.line).collect();
    match lines.as_slice() {
        [] => "the table has no rows".to_owned(),
        [only] => format!("the only row stands on line {only}"),
        [first, .., last] if last - first + 1 == lines.len() as u32 => {
            format!("rows stand on lines {first} to {last}")
        }
        [first, .., last] => format!(
            "{} rows stand between lines {first} and {last}",
            lines.len()
        ),
    }
}
