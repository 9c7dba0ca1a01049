use std::io;

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// Writes records as an Excel workbook of one sheet, its first row standing fast.
/// Every cell is text: nothing in it can run, and no id or date is changed.
///
/// # Errors
/// `InvalidData` for a cell of more than 32,767 letters or more rows than a sheet has.
pub fn workbook(
    name: &str,
    records: &[Vec<String>],
    made_at: DateTime<Utc>,
) -> io::Result<Vec<u8>> {
    written(name, records, made_at)
        .map_err(|wrong| io::Error::new(io::ErrorKind::InvalidData, wrong))
}

fn written(
    name: &str,
    records: &[Vec<String>],
    made_at: DateTime<Utc>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made_at = ExcelDateTime::from_timestamp(made_at.timestamp())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_at));
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    let head = Format::new().set_bold();
    for (row, record) in (0..).zip(records) {
        for (column, cell) in (0..).zip(record) {
            match row {
                0 => sheet.write_string_with_format(row, column, cell, &head)?,
                _ if cell.is_empty() => continue,
                _ => sheet.write_string(row, column, cell)?,
            };
        }
    }
    sheet.autofit();
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Overrides, Reading, unwatched};

    #[test]
    fn every_cell_comes_back_as_the_text_it_was() {
        let records = [
            vec!["kith_id".to_owned(), "Name".to_owned(), "ID".to_owned()],
            vec!["0abc".to_owned(), "=1+1".to_owned(), "0042".to_owned()],
            vec![
                String::new(),
                " שרה\n🌽 \u{1}_x0041_ ".to_owned(),
                "2026-03-14".to_owned(),
            ],
        ];
        let bytes = workbook("Roster", &records, DateTime::UNIX_EPOCH).expect("a workbook");
        let reading = Reading::of(bytes, &Overrides::default(), &unwatched).expect("a table");
        let read: Vec<Vec<String>> = reading
            .as_loaded()
            .map(|record| record.into_iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(read, records, "byte for byte");
    }
}
