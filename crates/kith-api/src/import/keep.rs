//! What is kept of an import: the batch, and what became of each row.

use chrono::NaiveDate;
use kith_intake::plan::{Draft, PlannedRow, draft};
use kith_intake::write::BROUGHT;
use kith_intake::{Because, Column, Decision, Field, Reading, Record};
use kith_model::match_key::fold;
use kith_model::{ImportBatchId, PersonId};
use kith_store::StoreError;
use kith_store::import::{BETWEEN, BatchRow, NewBatch, add_rows, kept_under};

use super::carry::{Import, OnLines, about};
use super::draft as drafted;
use super::looked::Source;
use super::own::Own;
use super::preview::PreviewCounts;
use super::remembered::told;
use crate::export::is_written;

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
            .map(|kept| row((self.reading, own), (kept, None), about(kept, on_lines)));
        add_rows(self.tx, batch, rows)
    }
}

/// What is kept of one row, which became `person` or may be them; the draft of somebody new is
/// at hand where they are put together.
pub(super) fn row(
    (reading, own): (&Reading, &Own),
    (row, draft): (&PlannedRow, Option<&Draft<'_>>),
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
        record: kept((reading, own), (row, draft)),
    }
}

/// The cells to keep with a row, by header: all of them where it waits or was turned away, of
/// somebody new those that nothing took, and of somebody known what the plan said.
fn kept(
    (reading, own): (&Reading, &Own),
    (row, of_new): (&PlannedRow, Option<&Draft<'_>>),
) -> Option<String> {
    let record = reading.table.record(row.record as usize);
    let places: Vec<usize> = match row.decision {
        Decision::Review | Decision::Error => filled(reading, record).collect(),
        Decision::New => match of_new {
            Some(draft) => untaken((reading, own), (row, draft)).collect(),
            None => untaken((reading, own), (row, &draft(reading, record).0)).collect(),
        },
        Decision::Match | Decision::Skip => own.kept(row),
    };
    let mut cells = serde_json::Map::new();
    for place in places {
        let cell = reading.kept(record, place);
        let name = kept_name(reading, place);
        let said = match cells.get(&name).and_then(|said| said.as_str()) {
            Some(said) => format!("{said}{BETWEEN}{cell}"),
            None => cell.to_owned(),
        };
        cells.insert(name, said.into());
    }
    (!cells.is_empty()).then(|| serde_json::Value::Object(cells).to_string())
}

/// Places of the cells of a record in which something stands, without secrets.
fn filled<'t>(reading: &'t Reading, record: Record<'t>) -> impl Iterator<Item = usize> + 't {
    let columns = &reading.mapping.columns;
    (0..record.len().max(columns.len())).filter(move |&place| {
        let column = columns.get(place);
        let is_secret = column.is_some_and(|column| column.because == Because::Secret);
        !is_secret && !reading.kept(record, place).is_empty()
    })
}

/// Places of the cells of a row that nothing takes.
pub(super) fn untaken(
    (reading, own): (&Reading, &Own),
    (row, draft): (&PlannedRow, &Draft<'_>),
) -> impl Iterator<Item = usize> {
    let record = reading.table.record(row.record as usize);
    filled(reading, record).filter(move |&place| {
        let cell = reading.kept(record, place);
        let column = reading.mapping.columns.get(place);
        let is_own = column.is_some_and(|column| column.because == Because::Own);
        let field = column.and_then(|column| column.field);
        let order = reading.date_orders.get(place).copied().flatten();
        let takes = |field| {
            drafted::takes(draft, field, cell, order) && !is_left(reading, row, field, cell)
        };
        !(is_own || field.is_some_and(takes) || own.takes(row, place, cell))
    })
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
    let of_row = |field| reading.value(reading.table.record(row.record as usize), field);
    match (field, row.beside) {
        (Field::JobTitle, _) if of_row(Field::Organization).is_empty() => true,
        (_, None) => false,
        (Field::FullName, _) => keeps(Field::GivenName) || keeps(Field::FamilyName),
        // Kith wrote a line for each seat, and knows them.
        (Field::Role | Field::Status, _) if reading.recognition.own_ids.is_some() => false,
        (Field::Role | Field::Status, Some(line)) => value(line, field) != cell.trim(),
        _ => keeps(field),
    }
}

/// What a column's cells are kept under. What came from elsewhere under a header of Kith's own
/// leaves under that header with a word behind it, and is kept under that header again; in a
/// table of Kith's own ids so is what came under the header of a field of the program's own.
pub(super) fn kept_name(reading: &Reading, place: usize) -> String {
    let columns = &reading.mapping.columns;
    let name = column_name(columns, place);
    let mut was = name.as_str();
    while let Some(bare) = was.strip_suffix(BROUGHT) {
        was = bare;
    }
    let is_own = reading.recognition.own_ids.is_some();
    let is_there = |was: &str| {
        let mut headers = columns.iter().map(|column| column.header.as_str());
        headers.any(|header| fold(header) == fold(was))
    };
    match is_written(was) || is_own && is_there(was) {
        true => was.to_owned(),
        false => name,
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

/// The batch as it is written down.
pub(super) fn batch(source: &Source, counts: PreviewCounts, since: Option<NaiveDate>) -> NewBatch {
    let reading = &source.reading;
    let columns: Vec<_> = reading
        .mapping
        .columns
        .iter()
        .map(|column| (column.header.as_str(), column.field))
        .collect();
    let is_own = reading.recognition.own_ids.is_some();
    let recognition = serde_json::json!({
        "kind": reading.recognition.kind.code,
        "encoding": reading.encoding,
        "delimiter": char::from(reading.dialect.delimiter),
        "header_line": reading.header_line(),
        "columns": columns,
        "own": is_own,
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
