use crate::mapping::known;
use crate::table::{Record, Table};

/// How far down a header is looked for.
const DEPTH: usize = 60;

/// How much a record reads like the header of a roster or an attendance list:
/// 3 for each cell that names a person, 2 for any other that is known. None
/// for a record with an address or with fewer than two known cells.
pub fn header_score(record: Record<'_>) -> u32 {
    let mut fields = Vec::new();
    for cell in record.cells() {
        if cell.contains('@') && cell.contains('.') || cell.len() > 120 {
            return 0;
        }
        if let Some((field, _)) = known(cell)
            && !fields.contains(&field)
        {
            fields.push(field);
        }
    }
    match fields.as_slice() {
        [] => 0,
        [only] if record.len() > 1 || !only.names_a_person() => 0,
        known => known
            .iter()
            .map(|field| if field.names_a_person() { 3 } else { 2 })
            .sum(),
    }
}

/// The header of the table: the record that reads most like one, the first of
/// equals; where none does, the first full row of words above rows of as many cells.
pub(super) fn find(table: &Table) -> Option<usize> {
    let scored = table
        .records()
        .take(DEPTH)
        .map(|record| (score_with_rows(table, record), record.index()));
    let best = scored.max_by_key(|&(score, index)| (score, std::cmp::Reverse(index)));
    match best {
        Some((score, index)) if score > 0 => Some(index),
        _ => by_shape(table),
    }
}

/// A summary has one row below it, a table usually more.
fn score_with_rows(table: &Table, record: Record<'_>) -> u32 {
    let score = header_score(record);
    let below = (record.index() + 1..record.index() + 4)
        .take_while(|&index| index < table.len() && !table.record(index).is_empty());
    if score == 0 {
        0
    } else {
        score * 2 + below.count() as u32
    }
}

fn by_shape(table: &Table) -> Option<usize> {
    let width = usual_width(table);
    let index = (0..table.len().min(DEPTH))
        .find(|&index| filled(table.record(index)) >= width.div_ceil(2).max(1))?;
    let record = table.record(index);
    let wordy = record
        .cells()
        .all(|cell| is_word(cell) || cell.trim().is_empty());
    let mut words: Vec<&str> = record
        .cells()
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    let count = words.len();
    words.sort_unstable();
    words.dedup();
    let unlike =
        (index + 1..table.len().min(index + 20)).any(|below| unlike(record, table.record(below)));
    (wordy && words.len() == count && unlike).then_some(index)
}

/// Whether a row below holds, in some column, what a header would not: a number, a date, an address.
fn unlike(header: Record<'_>, row: Record<'_>) -> bool {
    row.cells().enumerate().any(|(column, cell)| {
        !cell.trim().is_empty() && !is_word(cell) && is_word(header.get(column))
    })
}

fn is_word(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    cell.chars().any(char::is_alphabetic)
        && !cell.contains('@')
        && digits * 2 <= cell.len()
        && cell.len() <= 80
}

fn filled(record: Record<'_>) -> usize {
    record
        .cells()
        .filter(|cell| !cell.trim().is_empty())
        .count()
}

/// The number of cells that most of the first records have.
fn usual_width(table: &Table) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for record in table
        .records()
        .take(1000)
        .filter(|record| !record.is_empty())
    {
        *counts.entry(record.len()).or_insert(0_usize) += 1;
    }
    counts
        .into_iter()
        .max_by_key(|&(width, count)| (count, width))
        .map_or(0, |(width, _)| width)
}
