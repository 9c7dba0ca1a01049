use std::collections::BTreeMap;

use super::{Reading, Warning, nobodies};
use crate::decode::Decoded;
use crate::mapping::Because;
use crate::progress::report;
use crate::recognize::numbered;
use crate::values::{MomentError, is_cut, is_no_date, moment};
use crate::{DateOrder, Field, IntakeError, Progress};

/// Warnings of one kind that are listed one by one.
const LISTED: usize = 1000;

/// Everything odd about a reading: the file, its header, its rows.
pub(super) fn all(
    reading: &Reading,
    decoded: &Decoded,
    progress: Progress<'_>,
) -> Result<Vec<Warning>, IntakeError> {
    let mut warnings = Vec::new();
    listed(&mut warnings, quotes(reading));
    listed(&mut warnings, notes(reading));
    warnings.extend(
        decoded
            .doubled
            .as_ref()
            .map(|doubled| Warning::DoubleEncoded {
                line: doubled.line,
                before: doubled.before.clone(),
                after: doubled.after.clone(),
            }),
    );
    if decoded.replaced {
        let broken = reading
            .table
            .records()
            .find(|record| record.cells().any(|cell| cell.contains('\u{FFFD}')));
        warnings.extend(broken.map(|record| Warning::Undecodable {
            line: record.line(),
        }));
    }
    warnings.extend(decoded.signs.map(|line| Warning::SignsPutBack { line }));
    warnings.extend(sheets(reading));
    listed(&mut warnings, nuls(reading));
    warnings.extend(headers(reading));
    listed(&mut warnings, again(reading));
    listed(&mut warnings, ragged(reading));
    listed(&mut warnings, nobodies::warnings(reading));
    listed(&mut warnings, digits_lost(reading));
    warnings.extend(below(reading));
    let total = reading.date_orders.len() as u64;
    for (index, order) in dated(reading) {
        report(progress, index as u64, total)?;
        if order == DateOrder::Ambiguous {
            warnings.push(Warning::AmbiguousDates {
                column: index as u32 + 1,
                header: reading.mapping.columns[index].header.clone(),
            });
        }
        listed(&mut warnings, no_dates(reading, index, order));
    }
    if !reading.mapping.names_a_person() && reading.recognition.own_ids.is_none() {
        warnings.push(Warning::NobodyNamed);
    }
    warnings.sort_by_key(|warning| warning.line().unwrap_or(0));
    Ok(warnings)
}

/// Columns, from 0, whose dates Kith makes something of.
pub(super) fn dated(reading: &Reading) -> impl Iterator<Item = (usize, DateOrder)> + '_ {
    let columns = reading.mapping.columns.iter().zip(&reading.date_orders);
    columns.enumerate().filter_map(|(index, (column, order))| {
        let is_told = column.field.is_some_and(is_told_by_dates);
        order.filter(|_| is_told).map(|order| (index, order))
    })
}

/// Whether Kith makes something of the dates of a field; others are kept as they stand.
fn is_told_by_dates(field: Field) -> bool {
    field.is_date() && !matches!(field, Field::RegisteredAt)
}

/// Lists so many of a kind and counts the rest.
fn listed(warnings: &mut Vec<Warning>, mut found: impl Iterator<Item = Warning>) {
    warnings.extend(found.by_ref().take(LISTED));
    let mut rest = BTreeMap::new();
    for warning in found {
        *rest.entry(warning.code()).or_default() += 1;
    }
    let counted = rest.into_iter();
    warnings.extend(counted.map(|(code, count)| Warning::AndMore { count, code }));
}

pub(super) fn quotes(reading: &Reading) -> impl Iterator<Item = Warning> {
    reading.troubles.iter().copied().map(Warning::Quote)
}

pub(super) fn notes(reading: &Reading) -> impl Iterator<Item = Warning> {
    reading.notes.iter().cloned().map(Warning::Contacts)
}

pub(super) fn nuls(reading: &Reading) -> impl Iterator<Item = Warning> {
    let found = reading.table.holds_nul();
    let records = found.then(|| reading.table.records()).into_iter().flatten();
    records.flat_map(|record| {
        let line = record.line();
        let cells = record
            .cells()
            .enumerate()
            .filter(|(_, cell)| cell.contains('\0'));
        cells.map(move |(column, _)| Warning::Nul {
            line,
            column: column as u32 + 1,
        })
    })
}

fn sheets(reading: &Reading) -> impl Iterator<Item = Warning> {
    let sheet = reading.sheet.iter();
    let kinds = sheet.flat_map(|sheet| [false, true].map(|hidden| (sheet.others(hidden), hidden)));
    let some = kinds.filter(|(names, _)| !names.is_empty());
    some.map(|(names, hidden)| Warning::OtherSheets { names, hidden })
}

fn headers(reading: &Reading) -> Vec<Warning> {
    let Some(header) = reading.recognition.header else {
        return vec![Warning::NoHeader];
    };
    let record = reading.table.record(header);
    let line = record.line();
    let mut warnings = Vec::new();
    for (index, name) in reading.recognition.headers.iter().enumerate() {
        let column = index as u32 + 1;
        if *name == numbered(index) && record.get(index).trim().is_empty() {
            warnings.push(Warning::MissingHeader { line, column });
        } else if reading.recognition.headers[..index].contains(name) {
            warnings.push(Warning::DuplicateHeader {
                line,
                column,
                header: name.clone(),
            });
        }
        if reading.mapping.columns[index].because == Because::Secret {
            warnings.push(Warning::Secret { column });
        }
    }
    warnings
}

pub(super) fn again(reading: &Reading) -> impl Iterator<Item = Warning> {
    let repeats = reading.recognition.repeats.iter();
    repeats.map(|&index| Warning::HeaderAgain {
        line: reading.table.record(index).line(),
    })
}

/// Rows that lack cells, or fill more than the header has. A sheet has no cells beyond the
/// last one that is filled.
pub(super) fn ragged(reading: &Reading) -> impl Iterator<Item = Warning> {
    let width = reading.recognition.headers.len();
    let is_sheet = reading.sheet.is_some();
    let odd = reading.rows().filter(move |record| {
        record.len() < width && !is_sheet && reading.is_table
            || record.len() > width
                && record
                    .cells()
                    .skip(width)
                    .any(|cell| !cell.trim().is_empty())
    });
    odd.map(move |record| Warning::Ragged {
        line: record.line(),
        expected: width as u32,
        found: record.len() as u32,
    })
}

/// Telephone numbers and ids that a spreadsheet cut: nothing brings their digits back.
pub(super) fn digits_lost(reading: &Reading) -> impl Iterator<Item = Warning> {
    let columns =
        [Field::Phone, Field::Phone2, Field::ExternalId].map(|field| reading.mapping.column(field));
    let any = columns.iter().any(Option::is_some);
    let records = any.then(|| reading.rows()).into_iter().flatten();
    records.flat_map(move |record| {
        let line = record.line();
        let told = columns.into_iter().flatten();
        let told = told.map(move |column| (column, reading.cell(record, column)));
        let cut = told
            .filter(|(_, cell)| cell.contains(['e', 'E']) && is_cut(&cell.to_ascii_lowercase()));
        cut.map(move |(column, value)| Warning::DigitsLost {
            line,
            column: column as u32 + 1,
            value: value.to_owned(),
        })
    })
}

fn below(reading: &Reading) -> Vec<Warning> {
    let line = |index: usize| reading.table.record(index).line();
    let footers = reading
        .recognition
        .footers
        .iter()
        .map(|&footer| Warning::Footer { line: line(footer) });
    let others = &reading.recognition.others;
    let more = others.first().map(|&first| Warning::More {
        line: line(first),
        records: others.len() as u32,
    });
    let tables = reading.recognition.tables.iter();
    let tables = tables.map(|other| Warning::OtherTable {
        line: other.line,
        rows: other.rows,
        title: other.title.clone(),
    });
    footers.chain(more).chain(tables).collect()
}

pub(super) fn no_dates(
    reading: &Reading,
    index: usize,
    order: DateOrder,
) -> impl Iterator<Item = Warning> + '_ {
    let column = index as u32 + 1;
    reading.rows().filter_map(move |record| {
        let cell = reading.cell(record, index);
        let line = record.line();
        match moment(cell, order) {
            _ if is_no_date(cell) => None,
            Err(MomentError::NoSuchDay) => Some(Warning::NoSuchDay {
                line,
                column,
                value: cell.to_owned(),
            }),
            Err(MomentError::NotADate) => Some(Warning::NotADate {
                line,
                column,
                value: cell.to_owned(),
            }),
            Err(MomentError::Ambiguous) | Ok(_) => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::{Overrides, Reading, Warning, unwatched};

    fn warnings(text: &str) -> Vec<Warning> {
        Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched)
            .expect("reads")
            .warnings
    }

    #[test]
    fn headers_that_are_doubled_or_missing_are_told_with_their_column() {
        let found = warnings("Name,Email,,Name\nRosa,r@x.org,a,b\n");
        assert_eq!(
            found,
            [
                Warning::MissingHeader { line: 1, column: 3 },
                Warning::DuplicateHeader {
                    line: 1,
                    column: 4,
                    header: "Name".into()
                }
            ],
            "both, and nothing else"
        );
    }

    #[test]
    fn ragged_rows_are_told_with_their_line_and_kept() {
        let text = "Name,Email,City\nRosa,r@x.org\nBo,b@x.org,Oslo,extra\nCy,c@x.org,Taos,,\n";
        assert_eq!(
            warnings(text),
            [
                Warning::Ragged {
                    line: 2,
                    expected: 3,
                    found: 2
                },
                Warning::Ragged {
                    line: 3,
                    expected: 3,
                    found: 4
                }
            ],
            "empty cells too many are no matter"
        );
        let reading = Reading::of(text.as_bytes().to_vec(), &Overrides::default(), &unwatched)
            .expect("reads");
        assert_eq!(reading.rows().count(), 3, "all three are rows");
    }

    #[test]
    fn a_date_that_does_not_exist_is_told_with_line_column_and_value() {
        let found = warnings("Name,Birthday\nRosa,1990-02-30\nBo,1990-03-01\nCy,1991-03-01\n");
        assert_eq!(
            found,
            [Warning::NoSuchDay {
                line: 2,
                column: 2,
                value: "1990-02-30".into()
            }],
            "February has no 30th"
        );
    }

    #[test]
    fn what_stands_for_no_date_and_dates_that_nothing_is_made_of_are_no_matter() {
        for text in [
            "Name,Birthday\nRosa,0/0/00\nBo,1990-03-01\nCy,0000-00-00\nDi,--\n",
            "Name,Email,Registered\nRosa,r@x.org,03/04/2026\nBo,b@x.org,2026-02-30\n",
            "Name,Email,Paid on\nRosa,r@x.org,03/04/2026\nBo,b@x.org,05/06/2026\n",
            "Name,Email,Amount\nRosa,r@x.org,8.25\nBo,b@x.org,9.10\n",
        ] {
            assert_eq!(warnings(text), [], "{text}");
        }
    }

    #[test]
    fn numbers_that_lost_digits_are_told_where_somebody_is_known_by_them() {
        let text = "Name,Email,Phone,ID,Gift\nRosa,r@x.org,1.50556E+10,7E5,1.2E+10\n\
                    Bo,b@x.org,505 555 0100,\"1,12e+10\",\n";
        let lost = |line, column, value: &str| Warning::DigitsLost {
            line,
            column,
            value: value.to_owned(),
        };
        assert_eq!(
            warnings(text),
            [lost(2, 3, "1.50556E+10"), lost(3, 4, "1,12e+10")]
        );
    }

    #[test]
    fn a_nul_is_kept_and_told() {
        let found = warnings("Name,Email\nRo\0sa,r@x.org\n");
        assert_eq!(found, [Warning::Nul { line: 2, column: 1 }], "where it is");
    }

    #[test]
    fn signs_that_were_put_back_are_told_where_the_first_one_stands() {
        let text = "Name,Email\nRosa,r@x.org\nAnne O\u{92}Dea,a@x.org\nBo \u{96},b@x.org\n";
        let found = warnings(text);
        assert_eq!(found, [Warning::SignsPutBack { line: 3 }], "once");
    }

    #[test]
    fn a_thousand_warnings_of_a_kind_are_listed_and_the_rest_counted() {
        let text = format!("Name,Email\n{}", "Rosa\n".repeat(1500));
        let found = warnings(&text);
        assert_eq!(found.len(), 1001, "listed and one that counts");
        assert!(
            found.contains(&Warning::AndMore {
                count: 500,
                code: "ragged"
            }),
            "500 more"
        );
    }
}
