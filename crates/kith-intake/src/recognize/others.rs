use super::extent::is_section;
use super::header::{Header, filled, header_score, is_word};
use super::repeated::Said;
use crate::gathering::is_about_the_meeting;
use crate::table::{Record, Table};

/// Another table in the same file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// What stands above it, where it has a title.
    pub title: Option<String>,
    /// Physical line of its header, from 1.
    pub line: u32,
    /// Rows below its header.
    pub rows: u32,
}

/// Most tables that are looked for.
const MOST: usize = 50;

/// The tables outside a stretch of records: above it those whose header is known,
/// below it those that look like one, too.
pub(super) fn find(
    table: &Table,
    header: Option<&Header>,
    begins: usize,
    end: usize,
) -> Vec<Other> {
    let said = header.map(Said::of);
    let mut found = Vec::new();
    let mut index = 0;
    while index < table.len() && found.len() < MOST {
        if (begins..end).contains(&index) {
            index = end;
            continue;
        }
        let record = table.record(index);
        let limit = if index < begins { begins } else { table.len() };
        let rows = rows(table, index, limit);
        let is_header = header_score(record) >= 4
            || index >= end && looks_like_one(table, record)
            || index >= end && said.as_ref().is_some_and(|said| said.is_another(record));
        // What a meeting tool says of the meeting itself is read with its list.
        let is_summary = index < begins && rows == 1 && is_about_the_meeting(record);
        if rows > 0 && is_header && !is_summary {
            found.push(Other {
                title: title(table, index),
                line: record.line(),
                rows: rows as u32,
            });
            index += rows;
        }
        index += 1;
    }
    found
}

/// Records below a header up to a blank one, a section or the title of another table.
fn rows(table: &Table, header: usize, limit: usize) -> usize {
    (header + 1..limit)
        .map(|index| table.record(index))
        .take_while(|record| !record.is_empty() && !is_section(*record))
        .take_while(|record| !opens_another(table, *record))
        .count()
}

/// "Panelist Details": a title, right above a header.
fn opens_another(table: &Table, record: Record<'_>) -> bool {
    let below = record.index() + 1;
    filled(record) == 1 && below < table.len() && header_score(table.record(below)) >= 4
}

/// Words in every cell, below a title.
fn looks_like_one(table: &Table, record: Record<'_>) -> bool {
    let titled = record
        .index()
        .checked_sub(1)
        .map(|above| table.record(above));
    filled(record) >= 2
        && record
            .cells()
            .all(|cell| cell.trim().is_empty() || is_word(cell))
        && titled.is_some_and(|title| filled(title) == 1)
}

fn title(table: &Table, header: usize) -> Option<String> {
    let above = table.record(header.checked_sub(1)?);
    let words = above.cells().map(str::trim).find(|cell| !cell.is_empty())?;
    (filled(above) == 1).then(|| words.to_owned())
}
