//! What an import did or would do, in sentences.

use kith_api::import::{PreviewRow, WholePlan};

use crate::commands::table::odd;
use crate::commands::{counted, sentences};
use crate::output;

/// Lines of one kind that are told; the rest is counted.
const TOLD: usize = 100;

/// What is odd in the file goes to standard error, with JSON or without.
pub(super) fn warn(whole: &WholePlan) {
    for warning in &whole.warnings {
        odd(warning.line, warning.column, &warning.message);
    }
}

/// Each row that needs a human or lost something, then the counts.
pub(super) fn told(whole: &WholePlan) {
    let decided = |code: &'static str| {
        let rows = whole.rows.iter();
        rows.filter(move |row| row.decision.code() == code)
    };
    some(decided("review").map(|row| about(row, "waits", row.reasons.iter())));
    some(decided("error").map(|row| about(row, "stays out", row.reasons.iter())));
    some(whole.differing.iter().map(|differs| {
        let line = differs.line.unwrap_or_default();
        format!("Line {line}, {}", differs.message)
    }));
    some(whole.left_out.iter().map(|cell| {
        let place = (
            cell.line.unwrap_or_default(),
            cell.column.unwrap_or_default(),
        );
        format!(
            "Line {}, column {}, is left out: {}",
            place.0, place.1, cell.message
        )
    }));
    output::say(&sums(whole));
}

/// "Line 3, Rosa Begay, waits: somebody of this name is known; is it the same person?"
fn about<'r>(row: &PreviewRow, what: &str, reasons: impl Iterator<Item = &'r String>) -> String {
    let reasons: Vec<&str> = reasons.map(String::as_str).collect();
    let name = match row.name.trim() {
        "" => String::new(),
        name => format!(", {name},"),
    };
    format!("Line {}{name} {what}: {}", row.line, reasons.join("; "))
}

fn some(lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    for line in lines.by_ref().take(TOLD) {
        output::line(&line);
    }
    match lines.count() as u64 {
        0 => {}
        more => output::line(&format!(
            "And {} of that kind; --json tells all of them.",
            counted(more, "more line", "more lines")
        )),
    }
}

/// "2 people are new. 1 row waits until you decide."
fn sums(whole: &WholePlan) -> String {
    let counts = whole.counts;
    let known = counts.people() - counts.new;
    let parts = [
        (counts.new, "person is new", "people are new"),
        (
            known,
            "person known before is completed or enrolled",
            "people known before are completed or enrolled",
        ),
        (
            counts.further,
            "further row about somebody is filled in",
            "further rows about somebody are filled in",
        ),
        (
            counts.review,
            "row waits until you decide (kith tray)",
            "rows wait until you decide (kith tray)",
        ),
        (
            counts.skip,
            "row has nothing to add",
            "rows have nothing to add",
        ),
        (counts.error, "row stays out", "rows stay out"),
    ];
    sentences(&parts, "The table has no rows.")
}
