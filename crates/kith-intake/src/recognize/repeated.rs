//! Headers that a file says more than once.

use kith_model::match_key::fold;

use super::header::{Header, filled};
use crate::table::{Record, Table};

/// A header with the records right below that say the same again, and with what they call
/// columns that it leaves without a name.
pub(super) fn taken_along(table: &Table, mut header: Header) -> Header {
    loop {
        let record = table.record(header.first + header.rows);
        if !is_again(record, &header) {
            return header;
        }
        header.rows += 1;
        for (name, cell) in header.names.iter_mut().zip(record.cells()) {
            if name.is_empty() {
                cell.trim().clone_into(name);
            }
        }
    }
}

/// The records below a header, up to an end, that say it again.
pub(super) fn find(table: &Table, header: &Header, end: usize) -> Vec<usize> {
    let below = header.first + header.rows..end;
    below
        .filter(|&index| is_again(table.record(index), header))
        .collect()
}

/// Whether a record says what a header says, cell by cell, but for one in three.
fn is_again(record: Record<'_>, header: &Header) -> bool {
    if !names(record, header) || record.len() != header.names.len() {
        return false;
    }
    let same = |(cell, name): &(&str, &String)| !name.is_empty() && is_same(cell, name);
    let pairs = record.cells().zip(&header.names).filter(same);
    pairs.count() * 3 >= filled(record) * 2
}

fn is_same(cell: &str, name: &str) -> bool {
    let cell = cell.trim();
    cell == name || fold(cell) == fold(name)
}

/// Whether a record names columns of a header, and others or fewer: the header of another table.
pub(super) fn is_another(record: Record<'_>, header: &Header) -> bool {
    names(record, header) && !is_again(record, header)
}

/// Whether most of what a record holds are names of columns.
fn names(record: Record<'_>, header: &Header) -> bool {
    let cells = || {
        record
            .cells()
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
    };
    let is_name = |cell: &str| {
        let mut names = header.names.iter().filter(|name| !name.is_empty());
        names.any(|name| name.eq_ignore_ascii_case(cell) || fold(name) == fold(cell))
    };
    // Most rows are told from a header by their first cells.
    let quick = |cell: &str| {
        header
            .names
            .iter()
            .any(|name| name.eq_ignore_ascii_case(cell))
    };
    if !cells().take(3).any(quick) {
        return false;
    }
    let known = cells().filter(|cell| is_name(cell)).count();
    known >= 2 && known * 3 >= filled(record) * 2
}
