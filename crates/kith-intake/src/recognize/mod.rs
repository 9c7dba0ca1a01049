//! Where the table lies in a file, and what it is.

mod extent;
mod header;
mod kind;

pub use header::header_score;
pub use kind::Kind;

use crate::table::{MAX_COLUMNS, Table};
use crate::write::{EXACT_ID, SPREADSHEET_ID};
use crate::{IntakeError, Overrides};

/// Where the table lies: records by their place in the file, from 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    /// What tool wrote it, as far as its headers tell.
    pub kind: Kind,
    /// The record of the header; `None` where the table has none.
    pub header: Option<usize>,
    /// Headers, trimmed; "Column 3" where there is none.
    pub headers: Vec<String>,
    /// First record below the header.
    pub first: usize,
    /// One past the last record that belongs to the table.
    pub end: usize,
    /// Records right below the table that sum it up or sign it.
    pub footers: Vec<usize>,
    /// Records of other tables and titles further down.
    pub others: Vec<usize>,
    /// The column of Kith's own ids, where Kith wrote the file.
    pub own_ids: Option<usize>,
    /// Whether Kith wrote the file for a spreadsheet, with its escapes.
    pub escaped: bool,
}

/// Finds the table in a file: fingerprints of known exports and the list of
/// headers first, then the shape.
///
/// # Errors
/// `TooWide`, and `NoSuchLine` where an override names a header line past the end.
pub fn recognize(table: &Table, overrides: &Overrides) -> Result<Recognition, IntakeError> {
    if let Some(wide) = table.records().find(|record| record.len() > MAX_COLUMNS) {
        return Err(IntakeError::TooWide {
            line: wide.line(),
            columns: wide.len() as u64,
        });
    }
    let header = match overrides.header_line {
        Some(0) => None,
        Some(line) => Some(
            table
                .record_on_line(line)
                .filter(|&index| table.record(index).line() <= line && line <= last_line(table))
                .ok_or(IntakeError::NoSuchLine { line })?,
        ),
        None if own_marker(table).is_some() => Some(0),
        None => header::find(table),
    };
    let first = header.map_or_else(|| extent::first_filled(table), |header| header + 1);
    let own = header.filter(|&header| header == 0).and(own_marker(table));
    let (end, footers) = match own {
        Some(_) => (table.len(), Vec::new()),
        None if overrides.whole => (table.len(), Vec::new()),
        None => extent::end(table, header, first),
    };
    let headers = headers(table, header, first, end);
    Ok(Recognition {
        kind: Kind::of(&headers, header.is_some()),
        own_ids: own.map(|_| 0),
        escaped: own == Some(SPREADSHEET_ID),
        others: (end..table.len())
            .filter(|index| !footers.contains(index) && !table.record(*index).is_empty())
            .collect(),
        header,
        headers,
        first,
        end,
        footers,
    })
}

impl Recognition {
    /// The records of the table that hold anything, in order.
    pub fn rows<'t>(
        &self,
        table: &'t Table,
    ) -> impl Iterator<Item = crate::table::Record<'t>> + use<'t> {
        (self.first..self.end)
            .map(|index| table.record(index))
            .filter(|record| !record.is_empty())
    }
}

/// The header of Kith's own ids, where the file begins with it.
fn own_marker(table: &Table) -> Option<&'static str> {
    [SPREADSHEET_ID, EXACT_ID]
        .into_iter()
        .find(|&id| table.record(0).get(0) == id)
}

fn last_line(table: &Table) -> u32 {
    // A last cell may reach over several lines; naming any of them is fine.
    table.len().checked_sub(1).map_or(0, |last| {
        let record = table.record(last);
        record.line()
            + record
                .cells()
                .map(|cell| cell.matches('\n').count() as u32)
                .sum::<u32>()
    })
}

/// As many as the header has, and one for each further cell that some row fills.
fn headers(table: &Table, header: Option<usize>, first: usize, end: usize) -> Vec<String> {
    let mut headers: Vec<String> = header.map_or_else(Vec::new, |header| {
        table
            .record(header)
            .cells()
            .map(|cell| cell.trim().to_owned())
            .collect()
    });
    if header.is_none() {
        let width = (first..end)
            .map(|index| table.record(index).len())
            .max()
            .unwrap_or(0);
        headers.resize(width, String::new());
    }
    while headers.last().is_some_and(String::is_empty)
        && (first..end).all(|index| table.record(index).get(headers.len() - 1).trim().is_empty())
    {
        headers.pop();
    }
    for (index, header) in headers
        .iter_mut()
        .enumerate()
        .filter(|(_, header)| header.is_empty())
    {
        *header = format!("Column {}", index + 1);
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dialect, unwatched};

    fn found(text: &str) -> (Option<u32>, usize, Vec<String>) {
        let (table, _) =
            Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
        let found = recognize(&table, &Overrides::default()).expect("recognizes");
        let rows = found.rows(&table).count();
        (
            found.header.map(|header| table.record(header).line()),
            rows,
            found.headers,
        )
    }

    #[test]
    fn a_preamble_is_passed_by() {
        let text = "Roster of the spring circle\nmade by Dana\n\nName,Email\nRosa,r@example.org\nBo,b@example.org\n";
        assert_eq!(
            found(text),
            (Some(4), 2, vec!["Name".into(), "Email".into()]),
            "the title is no header"
        );
    }

    #[test]
    fn a_footer_and_blank_records_are_no_rows() {
        let text = "Name,Email,City\nRosa,r@x.org,Taos\n,,\nBo,b@x.org,Oslo\n\nTotal: 2,,\nExported by Kith\n";
        assert_eq!(found(text).1, 2, "Rosa and Bo");
        let text = "Name,Email,City\nRosa,r@x.org,Taos\nTotal,1,\n";
        assert_eq!(
            found(text).1,
            1,
            "a sum is no person, without a blank line too"
        );
    }

    #[test]
    fn a_table_without_a_header_has_its_first_row_as_a_row() {
        let (header, rows, headers) = found("Rosa Begay,r@example.org\nBo Ngwenya,b@example.org\n");
        assert_eq!((header, rows), (None, 2), "an address is no header");
        assert_eq!(headers, ["Column 1", "Column 2"], "columns get numbers");
    }

    #[test]
    fn unknown_headers_are_headers_by_their_shape() {
        let (header, rows, _) = found("Shed,Tractor,Acres\nNorth,Deere,12\nSouth,Ford,40\n");
        assert_eq!((header, rows), (Some(1), 2), "words above numbers");
    }

    #[test]
    fn a_table_wider_than_any_of_people_is_refused() {
        let text = format!("Name,Email\n{}\n", ",".repeat(5000));
        let (table, _) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
        assert_eq!(
            recognize(&table, &Overrides::default()),
            Err(IntakeError::TooWide {
                line: 2,
                columns: 5001
            }),
            "with the line that is"
        );
    }

    #[test]
    fn a_header_line_can_be_told_and_one_past_the_end_is_refused() {
        let (table, _) = Table::read(
            "a,b\nName,Email\nc,d\n".into(),
            &Dialect::default(),
            &unwatched,
        )
        .expect("reads");
        let told = |line| Overrides {
            header_line: Some(line),
            ..Overrides::default()
        };
        assert_eq!(
            recognize(&table, &told(3)).expect("there").header,
            Some(2),
            "line 3 is record 2"
        );
        assert_eq!(
            recognize(&table, &told(0)).expect("none").header,
            None,
            "0 says none"
        );
        assert_eq!(
            recognize(&table, &told(9)),
            Err(IntakeError::NoSuchLine { line: 9 }),
            "there is no line 9"
        );
    }
}
