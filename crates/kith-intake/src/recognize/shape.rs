//! Headers that no list knows, told by their shape: words above what words are not.

use super::header::{DEPTH, Header, filled, is_word};
use super::two_rows;
use crate::mapping::known;
use crate::table::{Record, Table};

/// Rows below a header that may tell it from one of them.
const BELOW: usize = 20;
/// So many cells of one cut are no accident.
const ALIKE: usize = 5;
/// Rows that tell which columns a table uses.
const SAMPLE: usize = 100;

/// The first full row of words that stands above rows of something else. What
/// stands above it, with another number of cells, is passed by; a row of groups
/// above names makes one header with them.
pub(super) fn find(table: &Table) -> Option<Header> {
    let (width, _) = table.usual_width();
    let used = used(table, width);
    let enough = used.div_ceil(2).max(used.min(2));
    let depth = table.len().min(DEPTH);
    let mut index = (0..depth).find(|&index| filled(table.record(index)) >= enough)?;
    let fits = |index: usize| {
        let record = table.record(index);
        record.len() == width && filled(record) >= enough
    };
    let own = table.record(index).len();
    if own != width
        && let Some(next) = (index + 1..depth).find(|&index| fits(index))
        && (index + 1..next).all(|between| table.record(between).len() != own)
        && is_header(table, next)
        && has_distinct(table.record(next))
    {
        index = next;
    }
    if index + 1 < table.len()
        && let Some(names) = grouped(table.record(index), table.record(index + 1), used)
        && is_header(table, index + 1)
    {
        return Some(Header {
            first: index,
            rows: 2,
            names,
            again: 0,
        });
    }
    let is_one = is_header(table, index) || names_people(table, index);
    let whole = is_one && has_distinct(table.record(index));
    whole.then(|| two_rows::widened(table, index))
}

/// How many columns hold anything in more than one row of the largest block of rows.
fn used(table: &Table, width: usize) -> usize {
    let rows: Vec<Record<'_>> = table.records().take(SAMPLE).collect();
    let blocks = rows.split(|row| row.is_empty());
    let block = blocks.rev().max_by_key(|block| block.len()).unwrap_or(&[]);
    let full = || block.iter().filter(|row| row.len() == width);
    let often = full().count().min(2);
    let is_used = |&column: &usize| {
        let cells = full().filter(|row| !row.get(column).trim().is_empty());
        cells.take(often).count() == often
    };
    (0..width).filter(is_used).count()
}

/// Whether a row is nothing but words, and those below are not.
fn is_header(table: &Table, index: usize) -> bool {
    let record = table.record(index);
    is_wordy(record) && (any_unlike(table, record) || is_alike_below(table, record))
}

/// Whether a row of words calls one of its columns what a column of people is called, and none
/// of the rows below: *Name* and *Team* above names and teams.
fn names_people(table: &Table, index: usize) -> bool {
    let record = table.record(index);
    let is_so_called = |cell: &str| known(cell).is_some_and(|(field, _)| field.names_a_person());
    let is_above_people = |column: usize| {
        let mut cells = below(table, record).map(|row| row.get(column).trim());
        let has_some = cells.clone().any(|cell| !cell.is_empty());
        has_some && cells.all(|cell| known(cell).is_none())
    };
    let mut cells = record.cells().enumerate();
    is_wordy(record) && cells.any(|(column, cell)| is_so_called(cell) && is_above_people(column))
}

fn is_wordy(record: Record<'_>) -> bool {
    let mut cells = record.cells();
    cells.all(|cell| is_word(cell) || cell.trim().is_empty())
}

fn has_distinct(record: Record<'_>) -> bool {
    are_distinct(record.cells())
}

fn are_distinct<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let mut words: Vec<&str> = cells
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    let count = words.len();
    words.sort_unstable();
    words.dedup();
    words.len() == count
}

fn below<'t>(table: &'t Table, header: Record<'_>) -> impl Iterator<Item = Record<'t>> + Clone {
    let first = header.index() + 1;
    (first..table.len().min(first + BELOW)).map(|index| table.record(index))
}

/// Whether a row below holds, in some column, what a header would not: a number, a date, an address.
fn any_unlike(table: &Table, header: Record<'_>) -> bool {
    below(table, header).any(|row| {
        row.cells().enumerate().any(|(column, cell)| {
            !cell.trim().is_empty() && !is_word(cell) && is_word(header.get(column))
        })
    })
}

/// Whether the cells below, in some column, are cut like one another and unlike the header:
/// "Oct-14" below "Date".
fn is_alike_below(table: &Table, header: Record<'_>) -> bool {
    header.cells().enumerate().any(|(column, name)| {
        let cells = below(table, header).map(|row| row.get(column).trim());
        let mut cuts = cells.filter(|cell| !cell.is_empty()).map(cut);
        let Some(first) = cuts.next().filter(|cut| cut.contains('9')) else {
            return false;
        };
        let own = cut(name);
        let others: Vec<String> = cuts.collect();
        is_word(name)
            && !own.contains('9')
            && others.len() + 1 >= ALIKE
            && others.iter().all(|cut| *cut == first)
    })
}

/// How a cell is cut: "a-9" for "Oct-14".
fn cut(cell: &str) -> String {
    let mut cut: Vec<char> = cell
        .trim()
        .chars()
        .map(|letter| match letter {
            letter if letter.is_numeric() => '9',
            letter if letter.is_alphabetic() => 'a',
            other => other,
        })
        .collect();
    cut.dedup();
    cut.into_iter().collect()
}

/// The names of two rows, where the upper one leaves gaps that the lower one fills: groups
/// above names. A name takes its group in front where other names have none, or have the same.
fn grouped(above: Record<'_>, below: Record<'_>, used: usize) -> Option<Vec<String>> {
    let width = above.len().max(below.len());
    let has = |record: Record<'_>, column: usize| !record.get(column).trim().is_empty();
    let columns = || (0..width).filter(|&column| has(above, column) || has(below, column));
    let gaps = columns().filter(|&column| !has(above, column)).count();
    let is_group_row = filled(above) >= 2
        && gaps > 0
        && columns().count() >= used
        && is_wordy(above)
        && is_wordy(below);
    let twice = |name: &str| {
        let same = below.cells().filter(|cell| cell.trim() == name);
        !name.is_empty() && same.count() > 1
    };
    let alone = columns().any(|column| !has(below, column));
    if !is_group_row || !alone && !below.cells().any(|cell| twice(cell.trim())) {
        return None;
    }
    let mut group = "";
    let names: Vec<String> = (0..width)
        .map(|column| {
            let (own, name) = (above.get(column).trim(), below.get(column).trim());
            if !own.is_empty() {
                group = own;
            }
            match name {
                "" => own.to_owned(),
                name if (alone || twice(name)) && !group.is_empty() => format!("{group} {name}"),
                name => name.to_owned(),
            }
        })
        .collect();
    are_distinct(names.iter().map(String::as_str)).then_some(names)
}
