//! What is kept of an import: the batch, and what became of each row.

use chrono::NaiveDate;
use kith_intake::plan::{PlannedRow, how_many};
use kith_intake::{Because, Column, Decision, Field, Reading};
use kith_model::{ImportBatchId, PersonId};
use kith_store::StoreError;
use kith_store::import::{BatchRow, NewBatch, add_rows};

use super::carry::{Import, OnLines, about};
use super::draft as drafted;
use super::looked::Source;
use super::own::Own;
use super::preview::PreviewCounts;
use super::remembered::told;

impl Import<'_, '_> {
    /// Keeps what became of each row that brought nobody new: a fingerprint of those applied,
    /// the cells of those that wait or were turned away, and cells that no field took.
    pub(super) fn keep_rest(
        &self,
        batch: ImportBatchId,
        on_lines: &OnLines,
    ) -> Result<(), StoreError> {
        let own = self.own;
        let rest = self.plan.rows.iter();
        let rest: Vec<&PlannedRow> = rest.filter(|row| row.decision != Decision::New).collect();
        let rows = rest
            .iter()
            .map(|kept| row((self.reading, own), kept, about(kept, on_lines)));
        add_rows(self.tx, batch, rows)
    }
}

/// What is kept of one row, which became `person` or may be them.
pub(super) fn row(
    (reading, own): (&Reading, &Own),
    row: &PlannedRow,
    person: Option<PersonId>,
) -> BatchRow {
    let applied = matches!(row.decision, Decision::New | Decision::Match);
    // A further row about somebody says nothing new, and is not asked about when it comes again.
    let is_further = row.decision == Decision::Skip && row.beside.is_some();
    let comes_again = applied || is_further || row.answered || row.decision == Decision::Review;
    BatchRow {
        line: row.line,
        decision: row.decision.code(),
        person,
        fingerprint: comes_again.then_some(row.fingerprint.0),
        record: kept((reading, own), row, applied),
    }
}

/// The cells to keep with a row, by header: all of them where it waits or was turned
/// away, else those that nothing took.
fn kept((reading, own): (&Reading, &Own), row: &PlannedRow, applied: bool) -> Option<String> {
    let record = reading.table.record(row.record as usize);
    let columns = &reading.mapping.columns;
    let taken = applied || row.decision == Decision::Skip;
    let mut cells = serde_json::Map::new();
    for place in 0..record.len().max(columns.len()) {
        let cell = reading.kept(record, place);
        let column = columns.get(place);
        let is_own = column.is_some_and(|column| column.because == Because::Own);
        let field = column.and_then(|column| column.field);
        let order = reading.date_orders.get(place).copied().flatten();
        let takes =
            |field| drafted::takes(field, cell, order) && !is_left(reading, row, field, cell);
        let needless = is_own || field.is_some_and(takes) || own.takes(row, place, cell);
        if cell.is_empty() || taken && needless {
            continue;
        }
        cells.insert(column_name(columns, place), cell.into());
    }
    (!cells.is_empty()).then(|| serde_json::Value::Object(cells).to_string())
}

/// Whether a field does not take what a cell says: a title without an organization, and
/// what a further row about somebody says otherwise than the first one.
fn is_left(reading: &Reading, row: &PlannedRow, field: Field, cell: &str) -> bool {
    let value = |line: u32, field| {
        let record = reading.table.record_on_line(line);
        record.map_or("", |record| {
            reading.value(reading.table.record(record), field)
        })
    };
    let keeps = |field| row.keeps.contains(field) && !row.fills.contains(field);
    match (field, row.beside) {
        (Field::JobTitle, _) if value(row.line, Field::Organization).is_empty() => true,
        (Field::Email2, _) if how_many(value(row.line, Field::Email)) > 1 => true,
        (_, None) => false,
        (Field::FullName, _) => keeps(Field::GivenName) || keeps(Field::FamilyName),
        (Field::Role | Field::Status, Some(line)) => value(line, field) != cell.trim(),
        _ => keeps(field),
    }
}

pub(super) fn column_name(columns: &[Column], place: usize) -> String {
    let header = columns
        .get(place)
        .map_or("", |column| column.header.as_str());
    let before = columns.iter().take(place);
    let before = before.filter(|column| column.header == header).count();
    kept_under(header, before, place)
}

/// What a column's cells are kept under: its header, unless there is none or
/// `before` columns to its left have the same.
pub(super) fn kept_under(header: &str, before: usize, place: usize) -> String {
    match before {
        _ if header.is_empty() => format!("column {}", place + 1),
        0 => header.to_owned(),
        _ => format!("{header} (column {})", place + 1),
    }
}

/// The batch as it is written down.
pub(super) fn batch(source: &Source, counts: PreviewCounts, since: Option<NaiveDate>) -> NewBatch {
    let reading = &source.reading;
    let columns: Vec<_> = reading
        .mapping
        .columns
        .iter()
        .map(|column| (column.header.as_str(), column.field))
        .collect();
    let recognition = serde_json::json!({
        "kind": reading.recognition.kind.code,
        "encoding": reading.encoding,
        "delimiter": char::from(reading.dialect.delimiter),
        "header_line": reading.header_line(),
        "columns": columns,
        "told": told(&reading.mapping),
        "date_orders": reading.date_orders,
        "since": since,
    });
    NewBatch {
        file_name: source.file_name.clone(),
        sha256: source.sha256.clone(),
        recognition: recognition.to_string(),
        cohort: None,
        counts: serde_json::json!(counts).to_string(),
    }
}
