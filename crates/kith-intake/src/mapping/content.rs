//! What the cells of a column say of what it holds.

use core::net::IpAddr;
use std::collections::HashSet;

use super::{Field, squash};
use crate::plan::is_addresses;
use crate::values::{date_order, name::is_honorific};

/// Whether the cells are titles before names and no jobs, below a header that says no more than
/// that they are titles: a professor may be one by trade.
pub(super) fn are_before_names(header: &str, field: Field, cells: &[&str]) -> bool {
    field == Field::JobTitle
        && matches!(squash(header).as_str(), "title" | "titulo")
        && !cells.is_empty()
        && cells.iter().all(|cell| is_honorific(cell))
}

/// Whether most cells say what others say, too, so that they tell nobody from anybody.
pub(super) fn says_the_same(cells: &[&str]) -> bool {
    let different: HashSet<&&str> = cells.iter().collect();
    cells.len() > 2 && different.len() * 2 < cells.len()
}

/// Without a header only addresses and numbers can be told for sure, and names that stand
/// beside them.
pub(super) fn by_content(cells: &[&str]) -> Vec<(Field, f32)> {
    let all = |fits: fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|cell| fits(cell));
    if all(|cell| cell.contains('@') && !cell.trim().contains(' ')) {
        vec![(Field::Email, 0.95)]
    } else if all(looks_like_name) {
        vec![(Field::FullName, 0.8)]
    } else if reached_by(cells) == Some(Field::Phone) {
        vec![(Field::Phone, 0.85)]
    } else {
        Vec::new()
    }
}

/// Whether each cell is the name of somebody else, in first and last: under a header that says
/// what they are not.
pub(super) fn are_names(cells: &[&str]) -> bool {
    let different: HashSet<&&str> = cells.iter().collect();
    !cells.is_empty()
        && different.len() == cells.len()
        && cells.iter().all(|cell| looks_like_name(cell))
}

fn looks_like_name(cell: &str) -> bool {
    let words = cell.split_whitespace().count();
    let is_none = |letter: char| letter.is_ascii_digit() || letter == '@';
    (2..=4).contains(&words) && !cell.contains(is_none)
}

/// Whether cells under a header that says nothing are addresses or numbers, nine in ten of
/// them, and most of one person each.
pub(super) fn reached_by(cells: &[&str]) -> Option<Field> {
    let most = |fits: fn(&str) -> bool| {
        let fitting = cells.iter().filter(|cell| fits(cell)).count();
        !cells.is_empty() && fitting * 10 >= cells.len() * 9 && !says_the_same(cells)
    };
    if most(is_addresses) {
        Some(Field::Email)
    } else if most(is_phone) {
        Some(Field::Phone)
    } else {
        None
    }
}

/// A number written as people write those they call: with `+`, or ten digits and more in
/// groups. Nothing shorter, as bank codes, postal codes and tax numbers come in groups, too.
pub(super) fn is_phone(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let is_of_one = |letter: char| letter.is_ascii_digit() || " +-().\u{a0}/".contains(letter);
    let is_grouped = cell.trim().contains([' ', '-', '(', '.', '\u{a0}']);
    cell.chars().all(is_of_one)
        && (cell.starts_with('+') && (7..=15).contains(&digits)
            || is_grouped && (10..=15).contains(&digits))
        && cell.parse::<IpAddr>().is_err()
        && (cell.starts_with('+') || cell.parse::<f64>().is_err())
        && date_order([cell].into_iter()).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_before_names_are_no_jobs() {
        let are = |header, cells: &[&str]| are_before_names(header, Field::JobTitle, cells);
        assert!(are("Title", &["Ms.", "Prof. Dr."]));
        assert!(!are("Title", &["Ms.", "Grower"]));
        assert!(!are("Title", &[]));
        assert!(!are("Job Title", &["Professor", "Professor"]), "by trade");
    }

    #[test]
    fn addresses_and_numbers_are_known_by_themselves() {
        for (cells, field) in [
            (["a@x.org", "b@x.org"], Some(Field::Email)),
            (["575 555 0100", "(575) 555-0101"], Some(Field::Phone)),
            (["+41 79 1234567", "+41791234568"], Some(Field::Phone)),
            (["2026-03-01 10:00", "2026-03-02 11:00"], None),
            (["5755550100", "5755550101"], None),
            (["123-45-6789", "123-45-6780"], None),
            (["87571-1234", "87571-1235"], None),
            (["192.168.100.101", "192.168.100.102"], None),
            (["yes", "a@x.org"], None),
        ] {
            assert_eq!(reached_by(&cells), field, "{cells:?}");
        }
        assert_eq!(
            reached_by(&["dana@x.org", "dana@x.org", "dana@x.org"]),
            None,
            "whoever is on every row is nobody of them"
        );
    }
}
