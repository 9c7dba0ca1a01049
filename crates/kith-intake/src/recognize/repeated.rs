//! Headers that a file says more than once.

use kith_model::match_key::fold;

use super::header::{Header, filled};
use crate::table::{Record, Table};

/// A header, and its names as they are compared: folded once, not for each record below.
pub(super) struct Said<'h> {
    header: &'h Header,
    folded: Vec<String>,
}

impl<'h> Said<'h> {
    pub(super) fn of(header: &'h Header) -> Self {
        Self {
            header,
            folded: header.names.iter().map(|name| fold(name)).collect(),
        }
    }

    /// Whether a record says what the header says, cell by cell, but for one in three.
    fn is_again(&self, record: Record<'_>) -> bool {
        if record.len() != self.header.names.len() || !self.names(record) {
            return false;
        }
        let names = self.header.names.iter().zip(&self.folded);
        let pairs = record.cells().zip(names);
        let same = pairs.filter(|&(cell, (name, folded))| {
            let cell = cell.trim();
            !name.is_empty() && (cell == name || fold(cell) == *folded)
        });
        same.count() * 3 >= filled(record) * 2
    }

    /// Whether a record names columns of the header, and others or fewer: the header of another
    /// table.
    pub(super) fn is_another(&self, record: Record<'_>) -> bool {
        self.names(record) && !self.is_again(record)
    }

    /// Whether most of what a record holds are names of columns. A form writes what was chosen
    /// of a column into it by the column's name, so that a row of somebody may hold many: a row
    /// of names begins with one, and reaches nobody.
    fn names(&self, record: Record<'_>) -> bool {
        let cells = || {
            record
                .cells()
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
        };
        // Nearly every row has an address, which is told faster than a name is folded.
        if cells().any(|cell| cell.contains('@')) {
            return false;
        }
        let is_name = |cell: &str| {
            let folded = fold(cell);
            let mut names = self.header.names.iter().zip(&self.folded);
            names.any(|(name, known)| !name.is_empty() && *known == folded)
        };
        if !cells().next().is_some_and(is_name) {
            return false;
        }
        let known = cells().filter(|cell| is_name(cell)).count();
        known >= 2 && known * 3 >= filled(record) * 2
    }
}

/// A header with the records right below that say the same again, and with what they call
/// columns that it leaves without a name.
pub(super) fn taken_along(table: &Table, mut header: Header) -> Header {
    loop {
        let record = table.record(header.first + header.rows);
        if !Said::of(&header).is_again(record) {
            return header;
        }
        (header.rows, header.again) = (header.rows + 1, header.again + 1);
        for (name, cell) in header.names.iter_mut().zip(record.cells()) {
            if name.is_empty() {
                cell.trim().clone_into(name);
            }
        }
    }
}

/// The records of a header and below it, up to an end, that say it again.
pub(super) fn find(table: &Table, header: &Header, end: usize) -> Vec<usize> {
    let said = Said::of(header);
    let first = header.first + header.rows;
    let below = (first..end).filter(|&index| said.is_again(table.record(index)));
    (first - header.again..first).chain(below).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, Warning, unwatched};

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

    #[test]
    fn a_header_said_again_is_told_with_its_line_and_is_a_row_where_all_are() {
        let pages = "Name,Email\nName,Email\nRosa Begay,rosa@x.org\nName,Email\nBo,bo@x.org\n";
        let read = |overrides: &Overrides| {
            Reading::of(pages.as_bytes().to_vec(), overrides, &unwatched).expect("reads")
        };
        let found = read(&Overrides::default()).warnings;
        let lines = [2, 4].map(|line| Warning::HeaderAgain { line });
        assert_eq!(found, lines, "both, and nothing else");
        let whole = Overrides {
            whole: true,
            ..Overrides::default()
        };
        let reading = read(&whole);
        assert_eq!(reading.rows().count(), 4, "every record is a row");
        assert_eq!(reading.warnings, [], "so that nothing was left out");
    }
}
