use super::kind::fingerprint;
use super::{shape, two_rows};
use crate::mapping::known;
use crate::table::{Record, Table};

/// How far down a header is looked for.
pub(super) const DEPTH: usize = 60;

/// How much names read like the header of a roster or an attendance list.
pub(super) fn names_score(names: &[String]) -> u32 {
    score(names.iter().map(String::as_str))
}

/// How much a record reads like the header of a roster or an attendance list:
/// 3 for each cell that names a person, 2 for any other that is known. None
/// for a record with an address or with fewer than two known cells.
pub fn header_score(record: Record<'_>) -> u32 {
    score(record.cells())
}

fn score<'c>(cells: impl Iterator<Item = &'c str>) -> u32 {
    let mut fields = Vec::new();
    let mut width = 0;
    for cell in cells {
        width += 1;
        if cell.contains('@') && cell.contains('.') || is_long(cell) {
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
        [only] if width > 1 || !only.names_a_person() => 0,
        known => known
            .iter()
            .map(|field| if field.names_a_person() { 3 } else { 2 })
            .sum(),
    }
}

/// Longer than what stands above a column.
fn is_long(cell: &str) -> bool {
    cell.len() > 120 && cell.chars().count() > 120
}

/// The header of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// Its first record.
    pub first: usize,
    /// Records it takes.
    pub rows: usize,
    /// What it calls each column, trimmed.
    pub names: Vec<String>,
    /// Records at its foot that say it again.
    pub again: usize,
}

impl Header {
    /// One record as a header.
    pub fn of(record: Record<'_>) -> Self {
        Self {
            first: record.index(),
            rows: 1,
            names: record.cells().map(|cell| cell.trim().to_owned()).collect(),
            again: 0,
        }
    }

    /// Two records as a header, from the upper one.
    pub fn of_two(upper: usize, names: Vec<String>) -> Self {
        Self {
            first: upper,
            rows: 2,
            names,
            again: 0,
        }
    }
}

/// The header of the table: the first record whose headers give a known export away, else
/// the record that reads most like one, the first of equals, with the one above or below where both together say more; where none
/// does, the first full row of words above rows of as many cells.
pub(super) fn find(table: &Table) -> Option<Header> {
    let known = table.records().take(DEPTH).find(|record| is_known(*record));
    if let Some(index) = known.map(|record| record.index()) {
        return Some(with_parts(table, index));
    }
    let scored = table
        .records()
        .take(DEPTH)
        .map(|record| (score_with_rows(table, record), record.index()));
    let best = scored.max_by_key(|&(score, index)| (score, std::cmp::Reverse(index)));
    let index = match best {
        Some((score, index)) if score > 0 => index,
        _ => return shape::find(table),
    };
    Some(two_rows::widened(table, index))
}

/// The header of a known export, with the record below where that says more: the parts of
/// its questions.
fn with_parts(table: &Table, index: usize) -> Header {
    let below = index + 1;
    let says_more = below < table.len()
        && header_score(table.record(below)) > header_score(table.record(index));
    let both = says_more.then(|| two_rows::widened(table, below));
    both.filter(|header| header.first == index)
        .unwrap_or_else(|| two_rows::widened(table, index))
}

/// Whether a record is the header of a known export.
fn is_known(record: Record<'_>) -> bool {
    let cells: Vec<&str> = record.cells().collect();
    let is_none = |cell: &&str| cell.contains('@') && cell.contains('.') || is_long(cell);
    filled(record) >= 2 && !cells.iter().any(is_none) && fingerprint(&cells, &|_| false).is_some()
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

pub(super) fn is_word(cell: &str) -> bool {
    let cell = cell.trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    cell.chars().any(char::is_alphabetic)
        && !cell.contains('@')
        && digits * 2 <= cell.len()
        && cell.chars().count() <= 80
}

pub(super) fn filled(record: Record<'_>) -> usize {
    record
        .cells()
        .filter(|cell| !cell.trim().is_empty())
        .count()
}
