use kith_model::match_key::fold;

use super::header::{Header, filled, header_score};
use crate::table::{Record, Table};

/// Words that open a line below a table that is no row of it.
const FOOTERS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sum",
    "summe",
    "suma",
    "totale",
    "exported",
    "export",
    "generated",
    "report generated",
    "printed",
    "source",
    "page",
    "end of report",
    "confidential",
    "note",
    "notes",
    "* ",
    "count",
    "rows",
    "gesamt",
    "totaal",
];

/// The first record that holds anything.
pub(super) fn first_filled(table: &Table) -> usize {
    (0..table.len())
        .find(|&index| !table.record(index).is_empty())
        .unwrap_or(table.len())
}

/// One past the last record of the table, and the footers right below it. A
/// numbered section title, or another header after a blank record, ends it.
pub(super) fn end(table: &Table, header: Option<&Header>, first: usize) -> (usize, Vec<usize>) {
    let mut end = table.len();
    let mut after_blank = false;
    for index in first..table.len() {
        let record = table.record(index);
        if record.is_empty() {
            after_blank = true;
            continue;
        }
        if is_section(record) || after_blank && header.is_some() && header_score(record) >= 5 {
            end = index;
            break;
        }
        after_blank = false;
    }
    while end > first && table.record(end - 1).is_empty() {
        end -= 1;
    }
    let width = header.map_or_else(
        || table.record(first).len(),
        |header| header.names.iter().filter(|name| !name.is_empty()).count(),
    );
    let mut footers = Vec::new();
    while end > first + 1 && is_footer(table, end - 1, width) {
        end -= 1;
        footers.insert(0, end);
        while end > first && table.record(end - 1).is_empty() {
            end -= 1;
        }
    }
    (end, footers)
}

/// "3. In-Meeting Activities", alone in its record.
pub(super) fn is_section(record: Record<'_>) -> bool {
    let title = record.get(0).trim();
    let Some((number, rest)) = title.split_once(". ") else {
        return false;
    };
    filled(record) == 1
        && number.len() <= 2
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && !number.is_empty()
        && !rest.is_empty()
}

/// A record that fills one cell of many and stands after a blank one, or one
/// that begins with a word of [`FOOTERS`] and holds no address.
fn is_footer(table: &Table, index: usize, width: usize) -> bool {
    let record = table.record(index);
    let filled = filled(record);
    let first = fold(record.get(0));
    let opens = FOOTERS.iter().any(|word| {
        first.strip_prefix(word).is_some_and(|rest| {
            rest.chars()
                .next()
                .is_none_or(|next| !next.is_alphanumeric())
        })
    });
    let detached = index > 0 && table.record(index - 1).is_empty();
    width >= 2 && filled == 1 && (detached || opens && width >= 3)
        || opens
            && width >= 2
            && filled < width.max(3)
            && !record.cells().any(|cell| cell.contains('@'))
}
