use kith_model::PersonId;
use kith_model::match_key::{email_key, fold};

use super::header::{Header, filled, header_score};
use super::repeated::Said;
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

/// Those of them that stand before a number and are nobody's name.
const SUMS: [&str; 12] = [
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sum",
    "count",
    "rows",
    "summe",
    "suma",
    "totale",
    "gesamt",
    "totaal",
];

/// The last columns of an attendance list that Kith wrote, and the rows at its foot.
const COUNTS: [&str; 3] = ["attended", "eligible", "unmarked"];

/// The first record that holds anything.
pub(super) fn first_filled(table: &Table) -> usize {
    (0..table.len())
        .find(|&index| !table.record(index).is_empty())
        .unwrap_or(table.len())
}

/// One past the last record of the table, and the footers right below it. A
/// numbered section title, another header after a blank record or below a title, or one that
/// has names in common with that of the table, ends it.
pub(super) fn end(table: &Table, header: Option<&Header>, first: usize) -> (usize, Vec<usize>) {
    let mut end = table.len();
    let mut after_blank = false;
    let columns = header.map_or(0, |header| header.names.len());
    let said = header.map(Said::of);
    for index in first..table.len() {
        let record = table.record(index);
        if record.is_empty() {
            after_blank = true;
            continue;
        }
        let another = said.as_ref().is_some_and(|said| said.is_another(record))
            || after_blank && header.is_some() && header_score(record) >= 5;
        if is_section(record) || another {
            end = index;
            break;
        }
        let below = (index + 1 < table.len()).then(|| table.record(index + 1));
        if columns > 1 && is_title(record) && below.is_some_and(|below| header_score(below) >= 5) {
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
    if let Some(from) = block(table, (first, end), width) {
        footers = (from..end)
            .filter(|&index| !table.record(index).is_empty())
            .collect();
        end = from;
        while end > first && table.record(end - 1).is_empty() {
            end -= 1;
        }
    }
    while end > first + 1 && is_footer(table, end - 1, width) {
        end -= 1;
        footers.insert(0, end);
        while end > first && table.record(end - 1).is_empty() {
            end -= 1;
        }
    }
    (end, footers)
}

/// The same of a table that Kith wrote, whose ids stand in a column: the counts below an
/// attendance list stand under the names of its last columns, and somebody may have summed up
/// the rows.
pub(super) fn own_end(table: &Table, head: usize, ids: usize) -> (usize, Vec<usize>) {
    let header: Vec<String> = table.record(head).cells().map(fold).collect();
    let counts = &header[header.len().saturating_sub(COUNTS.len())..];
    let mut end = table.len();
    if counts == COUNTS {
        let is_count = |index: usize| {
            let record = table.record(index);
            record.get(0).is_empty() && COUNTS.contains(&fold(record.get(1)).as_str())
        };
        while end > head + 1 && is_count(end - 1) {
            end -= 1;
        }
    }
    let is_passed = |index: usize| {
        let record = table.record(index);
        record.is_empty() || is_sum(record, ids)
    };
    let from = end
        - (head + 1..end)
            .rev()
            .take_while(|&at| is_passed(at))
            .count();
    if (from..end).any(|index| !table.record(index).is_empty()) {
        end = from;
    }
    let footers = (end..table.len()).filter(|&index| !table.record(index).is_empty());
    (end, footers.collect())
}

/// "Total" and a number, in the place of an id or before anything else: no id of Kith's stands
/// there, and no address.
fn is_sum(record: Record<'_>, ids: usize) -> bool {
    let mut filled = record.cells().filter(|cell| !cell.trim().is_empty());
    let id = record.get(ids).trim();
    let told = match id {
        "" => filled.next().unwrap_or_default(),
        id => id,
    };
    let words = fold(told);
    let words = words.trim_end_matches(|sign: char| !sign.is_alphabetic());
    SUMS.contains(&words)
        && id.parse::<PersonId>().is_err()
        && !record.cells().any(|cell| cell.contains('@'))
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

/// Where a block of lines begins that stand below a blank record at the end, no more than one
/// cell each: who wrote the report, when, for whom. None where no row above fills more, or
/// where such a line is an address, which is a person.
fn block(table: &Table, (first, end): (usize, usize), width: usize) -> Option<usize> {
    let is_line = |&index: &usize| {
        let record = table.record(index);
        filled(record) <= 1 && !record.cells().any(|cell| email_key(cell).is_some())
    };
    let from = end - (first..end).rev().take_while(is_line).count();
    let blank = (from..end).find(|&index| table.record(index).is_empty())?;
    (width >= 2 && from > first).then_some(blank)
}

/// "Summer circle", alone in its record.
fn is_title(record: Record<'_>) -> bool {
    let title = record.get(0).trim();
    filled(record) == 1 && !title.is_empty() && !title.contains('@')
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
