//! The rows of a batch that wait, as a table that is read and planned like any other.

use kith_intake::values::alike::Spellings;
use kith_intake::write::{self, Style};
use kith_intake::{DateOrder, Field, Overrides, Plan, Reading};
use kith_model::ImportBatchId;
use kith_model::lens::Lens;
use kith_store::import::{self, WaitingRow};
use kith_store::{Store, StoreError, cohort, program};
use serde_json::{Map, Value};

use crate::desk::Desk;
use crate::import::answers::{RowAnswer, answers};
use crate::import::differing::Differing;
use crate::import::known::InWorkspace;
use crate::import::looked::{everybody, plan};
use crate::import::own::{Asked, Own};
use crate::import::target::Target;
use crate::import::values::spellings;
use crate::problem::{Code, Problem};

/// Waiting rows, read and planned.
pub(super) struct Waiting {
    pub reading: Reading,
    pub plan: Plan,
    pub own: Own,
    pub target: Target,
    /// In the order of the plan's rows.
    pub rows: Vec<WaitingRow>,
}

/// Reads and plans what waits of a batch; lines in `said` are those of its file.
pub(super) fn waiting(
    desk: &Desk,
    batch: ImportBatchId,
    lens: Lens,
    said: &[RowAnswer],
) -> Result<Waiting, Problem> {
    let store = desk.store()?;
    let kept = Kept::of(&store, batch, lens)?;
    let reading = kept.reading(spellings(&store)?)?;
    let lines: Vec<u32> = reading.rows().map(|record| record.line()).collect();
    let said: Vec<RowAnswer> = said
        .iter()
        .filter_map(|answer| {
            let at = kept.rows.iter().position(|row| row.line == answer.line)?;
            Some(RowAnswer {
                line: *lines.get(at)?,
                ..answer.clone()
            })
        })
        .collect();
    let known = InWorkspace {
        everybody: everybody(desk, &store)?,
        store: store.clone(),
        cohort: kept.target.cohort,
        of_tray: true,
    };
    let said = answers(&said, None);
    let mut plan = plan(
        &reading,
        &kept.target,
        &said,
        known,
        &kith_store::Job::quiet(),
    )?;
    Differing::default().settle(&reading, &mut plan);
    let asked = Asked {
        store: &store,
        program: kept.target.program,
        cohort: kept.target.cohort,
        keep: &[],
        known: &Differing::default(),
    };
    let own = Own::settle(&reading, &mut plan, &asked)?;
    Ok(Waiting {
        reading,
        plan,
        own,
        target: kept.target,
        rows: kept.rows,
    })
}

impl Waiting {
    /// A line of the table in which the rows wait, as the line of the file they came from.
    pub fn line(&self, line: u32) -> u32 {
        let at = self.plan.rows.iter().position(|row| row.line == line);
        at.and_then(|at| self.rows.get(at))
            .map_or(line, |row| row.line)
    }
}

/// What was kept of a batch.
pub(super) struct Kept {
    columns: Vec<(String, Option<Field>)>,
    date_order: Option<DateOrder>,
    pub rows: Vec<WaitingRow>,
    target: Target,
}

impl Kept {
    pub fn of(store: &Store, batch: ImportBatchId, lens: Lens) -> Result<Self, Problem> {
        let found = store.read(move |read| {
            let tray = import::tray(read, lens)?;
            let Some(waiting) = tray.into_iter().find(|waiting| waiting.batch == batch) else {
                return Ok(None);
            };
            let Some(cohort) = waiting.cohort else {
                return Ok(None);
            };
            let cohort = cohort::get(read, cohort)?;
            let target = Target {
                program: Some(cohort.program),
                program_name: program::get(read, cohort.program)?.name,
                cohort: Some(cohort.id),
                cohort_name: cohort.name,
                since: None,
            };
            let rows = import::waiting(read, batch, lens)?;
            Ok::<_, StoreError>(Some((waiting.recognition, rows, target)))
        })?;
        let nothing = || Problem::new(Code::NotFound, "Nothing of that table waits any more.");
        let (recognition, rows, target) = found.ok_or_else(nothing)?;
        let recognition: Value = serde_json::from_str(&recognition).unwrap_or_default();
        let target = Target {
            since: recognition["since"]
                .as_str()
                .and_then(|day| day.parse().ok()),
            ..target
        };
        Ok(Self {
            columns: columns(&recognition),
            date_order: date_order(&recognition),
            rows,
            target,
        })
    }

    fn reading(&self, spellings: Spellings) -> Result<Reading, Problem> {
        let names: Vec<String> = (0..self.columns.len())
            .map(|place| self.name(place))
            .collect();
        let rows = self.rows.iter().map(|row| cells(row, &names));
        let mut bytes = Vec::new();
        write::table(
            &mut bytes,
            std::iter::once(names.clone()).chain(rows),
            Style::Exact,
        )
        .map_err(|_| Problem::new(Code::Bug, "What waits could not be laid out."))?;
        let columns = self.columns.iter().zip(1..);
        let overrides = Overrides {
            encoding: Some("utf-8".to_owned()),
            delimiter: Some(','),
            quote: Some(Some('"')),
            header_line: Some(1),
            columns: columns.map(|((_, field), place)| (place, *field)).collect(),
            date_order: self.date_order,
            spellings,
            whole: true,
            ..Overrides::default()
        };
        Reading::of(bytes, &overrides, &kith_intake::unwatched).map_err(Problem::from)
    }

    /// The record of a row with one cell put right; `None` where there is no such cell.
    pub fn mended(&self, line: u32, column: u32, value: &str) -> Option<String> {
        let row = self.rows.iter().find(|row| row.line == line)?;
        let place = usize::try_from(column).ok()?.checked_sub(1)?;
        self.columns.get(place)?;
        let mut record = record(row);
        match value {
            "" => record.remove(&self.name(place)),
            said => record.insert(self.name(place), said.into()),
        };
        Some(Value::Object(record).to_string())
    }

    /// What a column's cells were kept under.
    fn name(&self, place: usize) -> String {
        let header = self.columns[place].0.as_str();
        let before = self.columns[..place]
            .iter()
            .filter(|(other, _)| other == header);
        import::kept_under(header, before.count(), place)
    }
}

fn columns(recognition: &Value) -> Vec<(String, Option<Field>)> {
    let columns = recognition["columns"].as_array().into_iter().flatten();
    columns
        .map(|column| {
            let header = column[0].as_str().unwrap_or_default().to_owned();
            (
                header,
                column[1].as_str().and_then(|code| code.parse().ok()),
            )
        })
        .collect()
}

/// The order that dates of the batch were read in, where it was told or found.
fn date_order(recognition: &Value) -> Option<DateOrder> {
    let orders = recognition["date_orders"].as_array()?.iter();
    orders
        .filter_map(|order| order.as_str()?.parse().ok())
        .find(|order| *order != DateOrder::Ambiguous)
}

fn record(row: &WaitingRow) -> Map<String, Value> {
    let record = row.record.as_deref().unwrap_or("{}");
    serde_json::from_str(record).unwrap_or_default()
}

fn cells(row: &WaitingRow, names: &[String]) -> Vec<String> {
    let record = record(row);
    let cell = |name: &String| record.get(name).and_then(Value::as_str).unwrap_or_default();
    names.iter().map(|name| cell(name).to_owned()).collect()
}
