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

/// Whether most of what a record holds are names of columns. A form writes what was chosen of a
/// column into it by the column's name, so that a row of somebody may hold many: a row of names
/// begins with one, and reaches nobody.
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
    if !cells().next().is_some_and(is_name) || cells().any(|cell| cell.contains('@')) {
        return false;
    }
    let known = cells().filter(|cell| is_name(cell)).count();
    known >= 2 && known * 3 >= filled(record) * 2
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, unwatched};

    /// The first cell of every row of a table.
    fn rows(text: &str) -> Vec<String> {
        let bytes = text.as_bytes().to_vec();
        let reading = Reading::of(bytes, &Overrides::default(), &unwatched).expect("reads");
        let rows = reading.rows().map(|row| reading.cell(row, 0).to_owned());
        rows.collect()
    }

    #[test]
    fn whoever_chose_much_is_no_header() {
        let chosen = "\
Name,Phone,Farm,Garden,Livestock,Bees
Rosa Begay,,Farm,Garden,,
Bo Ngwenya,505 555 0148,,Garden,Livestock,Bees
Ines Marsh,,Farm,,,
";
        assert_eq!(rows(chosen), ["Rosa Begay", "Bo Ngwenya", "Ines Marsh"]);
        let days = "\
Name,Email,Mon,Tue,Wed,Thu,Fri
Rosa Begay,rosa@x.org,Mon,Tue,Wed,Thu
Bo Ngwenya,bo@x.org,Mon,Tue,Wed,Thu,Fri
";
        assert_eq!(rows(days), ["Rosa Begay", "Bo Ngwenya"]);
    }

    #[test]
    fn a_header_said_on_each_page_is_nobody() {
        let pages = "Name,Email\nRosa Begay,rosa@x.org\nName,Email\nBo Ngwenya,bo@x.org\n";
        assert_eq!(rows(pages), ["Rosa Begay", "Bo Ngwenya"]);
    }
}
