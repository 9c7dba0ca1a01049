//! What is kept of an import: the batch, and what became of each row.

use kith_intake::plan::PlannedRow;
use kith_intake::{Decision, Reading};
use kith_model::{ImportBatchId, PersonId};
use kith_store::StoreError;
use kith_store::import::{BatchRow, NewBatch, add_rows};

use super::apply::File;
use super::carry::Import;
use super::draft as drafted;
use super::preview::PreviewCounts;

impl Import<'_, '_> {
    /// Keeps what became of each row: a fingerprint of those applied, the cells of
    /// those that wait or were turned away, and cells that no field took.
    pub(super) fn keep_rows(
        &self,
        batch: ImportBatchId,
        people: &[PersonId],
    ) -> Result<(), StoreError> {
        let mut people = people.iter();
        let rows = self.plan.rows.iter().map(|row| {
            let applied = matches!(row.decision, Decision::New | Decision::Match);
            let person = if row.decision == Decision::New {
                people.next().copied()
            } else {
                row.person
            };
            BatchRow {
                line: row.line,
                decision: row.decision.code(),
                person,
                fingerprint: applied.then_some(row.fingerprint.0),
                record: self.kept(row, applied),
            }
        });
        add_rows(self.tx, batch, rows)
    }

    /// The cells to keep with a row, by header: all of them where it waits or was turned
    /// away, else those that nothing took.
    fn kept(&self, row: &PlannedRow, applied: bool) -> Option<String> {
        let record = self.reading.table.record(row.record as usize);
        let columns = &self.reading.mapping.columns;
        let taken = applied || row.decision == Decision::Skip;
        let mut cells = serde_json::Map::new();
        for place in 0..record.len() {
            let (cell, column) = (record.get(place), columns.get(place));
            let field = column.and_then(|column| column.field);
            if cell.is_empty() || taken && field.is_some_and(|field| drafted::takes(field, cell)) {
                continue;
            }
            let header = column
                .map(|column| column.header.as_str())
                .unwrap_or_default();
            let name = if header.is_empty() {
                format!("column {}", place + 1)
            } else {
                header.to_owned()
            };
            cells.insert(name, cell.into());
        }
        (!cells.is_empty()).then(|| serde_json::Value::Object(cells).to_string())
    }
}

/// The batch as it is written down.
pub(super) fn batch(reading: &Reading, counts: PreviewCounts, file: &File) -> NewBatch {
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
    });
    NewBatch {
        file_name: file.name.clone(),
        sha256: file.sha256.clone(),
        recognition: recognition.to_string(),
        cohort: None,
        counts: serde_json::json!(counts).to_string(),
    }
}
