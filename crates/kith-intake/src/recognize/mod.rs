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
use crate::write::{EXACT_ID, REASONS, SPREADSHEET_ID};
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
    /// Records between its rows that say the header again, as printed pages do.
    pub repeats: Vec<usize>,
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
    let header = header.map(|header| repeated::taken_along(table, header));
    let first = header.as_ref().map_or_else(
        || extent::first_filled(table),
        |header| header.first + header.rows,
    );
    let begins = header.as_ref().map_or(first, |header| header.first);
    let own = own_marker(table).filter(|&(line, ..)| header.is_some() && begins == line);
    let (end, footers) = match own {
        Some((line, ..)) => extent::own_end(table, line),
        None if overrides.whole => (table.len(), Vec::new()),
        None => extent::end(table, header.as_ref(), first),
    };
    let headers = headers(table, header.as_ref(), first, end);
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
    Ok(Recognition {
        kind: Kind::of(&headers, header.is_some(), mentions, cells),
        own_ids: own.map(|(_, column, _)| column),
        escaped: sent_back || own.is_some_and(|(.., id)| id == SPREADSHEET_ID),
        others: (end..table.len())
            .filter(|index| !footers.contains(index) && !table.record(*index).is_empty())
            .collect(),
        tables: others::find(table, header.as_ref(), begins, end),
        repeats: header
            .as_ref()
            .filter(|_| own.is_none())
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
    /// The records of the table that hold anything, in order.
    pub fn rows<'t>(
        &self,
        table: &'t Table,
    ) -> impl Iterator<Item = crate::table::Record<'t>> + use<'t> {
        let repeats = self.repeats.clone();
        (self.first..self.end)
            .filter(move |index| repeats.is_empty() || repeats.binary_search(index).is_err())
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
    let ids = [SPREADSHEET_ID, EXACT_ID];
    table.records().take(OWN_DEPTH).find_map(|head| {
        let at = |id| head.cells().position(|header| header == id);
        let mut found = ids.into_iter().filter_map(|id| Some((at(id)?, id)));
        found.next().map(|(column, id)| (head.index(), column, id))
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
    fn two_header_rows_are_one_where_they_say_more_together() {
        let groups = "Spring circle\nContact,,Home,\nName,Email,City,Phone\nRosa,r@x.org,Taos,1\n";
        assert_eq!(
            found(groups),
            (
                Some(3),
                1,
                ["Name", "Email", "City", "Phone"]
                    .map(str::to_owned)
                    .to_vec()
            ),
            "groups above headers that stand for themselves are left out"
        );
        let doubled = "Home,,Work,\nEmail,Phone,Email,Phone\nr@x.org,1234,r@y.org,4567\n";
        assert_eq!(
            found(doubled).2,
            ["Home Email", "Home Phone", "Work Email", "Work Phone"],
            "groups tell headers of one name apart"
        );
        let broken = "First,Last,E-mail\nname,name,address\nRosa,Begay,r@x.org\n";
        assert_eq!(
            found(broken),
            (
                Some(1),
                1,
                ["First name", "Last name", "E-mail address"]
                    .map(str::to_owned)
                    .to_vec()
            ),
            "words broken over two rows"
        );
        let survey = "Respondent ID,Start Date,About you,,\n,,Name,Company,Email Address\n1,2026-01-01,Rosa,Farm,r@x.org\n";
        assert_eq!(
            found(survey).2,
            [
                "Respondent ID",
                "Start Date",
                "Name",
                "Company",
                "Email Address"
            ],
            "the parts of a question stand below it"
        );
    }

    #[test]
    fn a_header_said_again_is_no_row() {
        let pages = "Name,Email\nName,Email\nRosa,r@x.org\nBo,b@x.org\nNAME,email\nCy,c@x.org\n";
        let (line, rows, headers) = found(pages);
        assert_eq!((line, rows), (Some(1), 3), "on top and on the next page");
        assert_eq!(headers, ["Name", "Email"], "each name once");
        let gap = "Name,Email,\nName,Email,Why\nRosa,r@x.org,late\n";
        assert_eq!(found(gap).2, ["Name", "Email", "Why"], "with what it adds");
        let sheds = "Shed,Acres,Value\nNorth,12,1\nShed,Acres,Worth\nSouth,40,2\n";
        assert_eq!(found(sheds).1, 2, "also with a name that was changed");
        let names = "Name,City\nName,Oslo\nRosa,City\n";
        assert_eq!(found(names).1, 2, "whoever is called so is a row");
    }

    #[test]
    fn a_header_with_names_in_common_begins_another_table() {
        for second in ["Shed,Acres", "Shed,Acres,Value,Keeper"] {
            let text = format!("Shed,Acres,Value\nNorth,12,1\nSouth,40,2\n{second}\nWest,3\n");
            let (table, _) = Table::read(text, &Dialect::default(), &unwatched).expect("reads");
            let recognized = recognize(&table, &Overrides::default()).expect("recognizes");
            assert_eq!(
                recognized.rows(&table).count(),
                2,
                "the first alone: {second}"
            );
            let offered: Vec<_> = recognized
                .tables
                .iter()
                .map(|other| (other.line, other.rows))
                .collect();
            assert_eq!(offered, [(4, 1)], "the second is offered: {second}");
        }
    }

    #[test]
    fn unknown_headers_take_their_groups_along_where_they_need_them() {
        let gaps = "Shed,Keeper,Harvest,,Remark\n,,Hay,Oats,\nNorth,Dana,12,3,\nSouth,Bo,4,9,wet\n";
        assert_eq!(
            found(gaps),
            (
                Some(1),
                2,
                ["Shed", "Keeper", "Harvest Hay", "Harvest Oats", "Remark"]
                    .map(str::to_owned)
                    .to_vec()
            ),
            "a group above some names"
        );
        let same = "North,,South,\nHay,Oats,Hay,Oats\n1,2,3,4\n";
        assert_eq!(
            found(same).2,
            ["North Hay", "North Oats", "South Hay", "South Oats"],
            "names alike are told apart"
        );
    }

    #[test]
    fn a_line_of_another_width_above_unknown_headers_is_no_header() {
        let text =
            "Made by a program,on Monday, for Dana\nShed,Acres\nNorth,12\nSouth,40\nWest,7\n";
        assert_eq!(
            found(text).0,
            Some(2),
            "the row that is as wide as the table"
        );
        let months = "Meetings,,,\nHost,Month,Guest,\nDana,Oct-14,Bo,\nDana,Nov-14,Cy,\nSol,Dec-14,Bo,\nSol,Jan-15,Di,\nSol,Feb-15,Cy,\n";
        assert_eq!(
            found(months).0,
            Some(2),
            "cells cut alike stand below a word"
        );
        let streets = "Rosa Begay,Main Street\nBo Ngwenya,Elm Street 9\nCy Marsh,Oak 4\n";
        assert_eq!(
            found(streets).0,
            None,
            "somebody without a number is no header"
        );
    }

    #[test]
    fn other_tables_of_a_file_are_offered_with_their_titles() {
        let text = "Name,Email\nRosa,r@x.org\n\n2. Sessions\nTitle,Hours\nWelcome,2\nFarewell,3\n\nTotal,5\n";
        let (table, _) =
            Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
        let recognized = recognize(&table, &Overrides::default()).expect("recognizes");
        assert_eq!(
            recognized.rows(&table).count(),
            1,
            "the first table alone is read"
        );
        assert_eq!(
            recognized.tables,
            [Other {
                title: Some("2. Sessions".to_owned()),
                line: 5,
                rows: 2
            }],
            "the second is offered"
        );
    }

    #[test]
    fn a_second_table_under_a_title_is_another_table() {
        for between in ["", "\n", ",\n"] {
            let text = format!(
                "Name,Email\nRosa,r@x.org\n{between}Summer circle\nName,Email\nBo,b@x.org\n"
            );
            assert_eq!(found(&text).1, 1, "neither title nor header is a person");
        }
        let text = "Name,Email\nRosa,r@x.org\nBo\nCy,c@x.org\n";
        assert_eq!(found(text).1, 3, "a row of one cell is a row");
    }

    #[test]
    fn the_counts_below_an_attendance_list_of_kiths_own_are_no_people() {
        let text = "kith_id,name,role,2026-01-01 First,attended,eligible,unmarked\n\
                    k1,Rosa,Fellow,present,1,1,0\n,attended,,1,1,,\n,eligible,,1,,1,\n,unmarked,,0,,,0\n";
        assert_eq!(found(text).1, 1, "Rosa alone");
        let text = "kith_id,name,role\nk1,Rosa,Fellow\n,Attended,\n";
        assert_eq!(found(text).1, 2, "somebody added by hand");
    }

    #[test]
    fn a_title_above_a_table_of_kiths_own_leaves_its_ids() {
        let text = "Spring circle\n\nKith ID,Name,Email\nk1,'=Rosa,r@x.org\n";
        let (table, _) =
            Table::read(text.to_owned(), &Dialect::default(), &unwatched).expect("reads");
        let found = recognize(&table, &Overrides::default()).expect("recognizes");
        assert_eq!(
            (found.own_ids, found.escaped, found.header, found.end),
            (Some(0), true, Some(2), 4),
            "the header stands below the title"
        );
    }

    #[test]
    fn a_known_export_is_found_by_its_headers_wherever_they_stand() {
        let text = "2. Deelnemers\nNaam,Eerste keer,Deelnemer-id (UPN)\nRosa,x,y\n\n\
                    3. Activiteiten\nNaam,Tijd van deelname,Tijd van vertrek,Duur,E-mail,Rol\nRosa,1,2,3,4,5\n";
        assert_eq!(found(text).0, Some(2), "not the header that says most");
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
    fn lines_below_a_blank_one_that_sign_the_table_are_nobody() {
        let signed = "Name,Email,City\nRosa,r@x.org,Taos\n\nContacts Report\nCopyright (c) 2026\nPrepared by Dana\n\nFor internal use\n";
        assert_eq!(found(signed).1, 1, "one cell each, to the end");
        let commas = "Name,Email\nRosa,r@x.org\nBo,b@x.org\n,\nDate generated: 3/3/2026,\nDana,\n";
        assert_eq!(
            found(commas).1,
            2,
            "and in a table whose lines are all as long"
        );
        let names = "Name,Email\nRosa,\nBo,\n\nCy,\nDi,\n";
        assert_eq!(found(names).1, 4, "where no row fills more they are rows");
        let reached = "Name,Email\nRosa,r@x.org\n\n,b@x.org\n,c@x.org\n";
        assert_eq!(found(reached).1, 3, "an address is somebody");
        let directly = "Name,Email\nRosa,r@x.org\nBo,\nCy,\n";
        assert_eq!(found(directly).1, 3, "and so is who stands right below");
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
