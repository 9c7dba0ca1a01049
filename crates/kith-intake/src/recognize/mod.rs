//! Where the table lies in a file, and what it is.

mod extent;
mod header;
mod kind;
mod others;
mod preset;
mod repeated;
mod shape;
mod two_rows;

pub use header::header_score;
pub use kind::Kind;
pub use others::Other;
pub(crate) use preset::Preset;

use header::Header;

use crate::table::{MAX_COLUMNS, Table};
use crate::write::{REASONS, SPREADSHEET_ID, id_header, unescape};
use crate::{IntakeError, Overrides};

/// Where the table lies: records by their place in the file, from 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    /// What tool wrote it, as far as its headers tell.
    pub kind: Kind,
    /// The first record of the header; `None` where the table has none.
    pub header: Option<usize>,
    /// Records that the header takes.
    pub header_rows: usize,
    /// Headers, trimmed; "Column 3" where there is none.
    pub headers: Vec<String>,
    /// First record below the header.
    pub first: usize,
    /// One past the last record that belongs to the table.
    pub end: usize,
    /// Records in its header and between its rows that say the header again, as printed pages do.
    pub repeats: Vec<usize>,
    /// Records between its rows that are of organizations and of no person.
    pub nobodies: Vec<usize>,
    /// Records right below the table that sum it up or sign it.
    pub footers: Vec<usize>,
    /// Records of other tables and titles further down.
    pub others: Vec<usize>,
    /// Other tables of the file, which are not read.
    pub tables: Vec<Other>,
    /// The column of Kith's own ids, where Kith wrote the file.
    pub own_ids: Option<usize>,
    /// Whether Kith wrote the file for a spreadsheet, with its escapes.
    pub escaped: bool,
}

/// Rows whose cells are looked at for what only one tool writes.
const LOOKED_AT: usize = 100;

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
        Some(line) => {
            let told = table
                .record_on_line(line)
                .filter(|&index| table.record(index).line() <= line && line <= last_line(table))
                .ok_or(IntakeError::NoSuchLine { line })?;
            Some(Header::of(table.record(told)))
        }
        None => match own_marker(table) {
            Some((line, ..)) => Some(Header::of(table.record(line))),
            None => header::find(table),
        },
    };
    let header = match header {
        Some(header) if !overrides.whole => Some(repeated::taken_along(table, header)),
        header => header,
    };
    let first = header.as_ref().map_or_else(
        || extent::first_filled(table),
        |header| header.first + header.rows,
    );
    let begins = header.as_ref().map_or(first, |header| header.first);
    let own = own_marker(table).filter(|&(line, ..)| header.is_some() && begins == line);
    let (end, footers) = match own {
        Some((line, ids, _)) => extent::own_end(table, line, ids),
        None if overrides.whole => (table.len(), Vec::new()),
        None => extent::end(table, header.as_ref(), first),
    };
    let mut headers = headers(table, header.as_ref(), first, end);
    let mentions = |text: &str| {
        let records = (first..end.min(first + LOOKED_AT)).map(|index| table.record(index));
        records
            .flat_map(|record| record.cells())
            .any(|cell| cell.contains(text))
    };
    let cells = |column: usize| {
        let records = (first..end.min(first + LOOKED_AT)).map(|index| table.record(index));
        records.map(|record| record.get(column)).collect()
    };
    // Rows that stayed out, written with their reasons, are made safe for spreadsheets.
    let sent_back = headers.iter().any(|header| header == REASONS);
    let escaped = sent_back || own.is_some_and(|(.., id)| id == SPREADSHEET_ID);
    if escaped {
        for header in &mut headers {
            *header = unescape(header).trim().to_owned();
        }
    }
    Ok(Recognition {
        kind: Kind::of(&headers, header.is_some(), mentions, cells),
        own_ids: own.map(|(_, column, _)| column),
        escaped,
        nobodies: Vec::new(),
        others: (end..table.len())
            .filter(|index| !footers.contains(index) && !table.record(*index).is_empty())
            .collect(),
        tables: others::find(table, header.as_ref(), begins, end),
        repeats: header
            .as_ref()
            .filter(|_| own.is_none() && !overrides.whole)
            .map(|header| repeated::find(table, header, end))
            .unwrap_or_default(),
        header: header.as_ref().map(|header| header.first),
        header_rows: header.map_or(0, |header| header.rows),
        headers,
        first,
        end,
        footers,
    })
}

impl Recognition {
    /// A cell without the escape that Kith put before it, where Kith wrote the file.
    pub(crate) fn undone<'t>(&self, cell: &'t str) -> &'t str {
        match self.escaped {
            true => unescape(cell),
            false => cell,
        }
    }

    /// The records of the table that hold anything, in order.
    pub fn rows<'t>(
        &self,
        table: &'t Table,
    ) -> impl Iterator<Item = crate::table::Record<'t>> + use<'t> {
        let passed = [self.repeats.clone(), self.nobodies.clone()];
        (self.first..self.end)
            .filter(move |index| passed.iter().all(|of| of.binary_search(index).is_err()))
            .map(|index| table.record(index))
            .filter(|record| !record.is_empty())
    }
}

/// Records within which the header of a table that Kith wrote stands: a person may have put
/// a title above it.
const OWN_DEPTH: usize = 10;

/// The record and column of the header of Kith's own ids, and that header. A person chooses
/// the order of columns, in Kith and in a spreadsheet.
fn own_marker(table: &Table) -> Option<(usize, usize, &'static str)> {
    table.records().take(OWN_DEPTH).find_map(|head| {
        let mut headers = head.cells().enumerate();
        headers.find_map(|(column, header)| Some((head.index(), column, id_header(header)?)))
    })
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

/// What a column is called that has no header.
pub(crate) fn numbered(index: usize) -> String {
    format!("Column {}", index + 1)
}

/// As many as the header has, and one for each further cell that some row fills.
fn headers(table: &Table, header: Option<&Header>, first: usize, end: usize) -> Vec<String> {
    let mut headers = header.map_or_else(Vec::new, |header| header.names.clone());
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
        *header = numbered(index);
    }
    headers
}

#[cfg(test)]
mod tests;
