//! What stands in the way of taking a step back, in words, side by side.

use kith_model::lens::Lens;
use kith_model::step::Noun;
use kith_model::{AnyId, StepId};
use kith_store::history::{self, ConflictColumn, ConflictRow, DependentRow, RowKey, Table};
use kith_store::{Read, Store, StoreError};
use serde::Serialize;
use serde_json::{Value, json};

use super::words::nameless;
use super::{field, list};
use crate::problem::{Code, Problem};

/// A row that a later step changed, too, or that needs what would go.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct InTheWay {
    /// With `key`, what a choice about it is named by.
    pub table: String,
    /// See `table`.
    pub key: AnyId,
    /// What it is: "Rosa Begay", "Rosa Begay at Milestone readings".
    pub what: String,
    /// Whether it can go back, or must stay as it is.
    pub can_go_back: bool,
    /// The latest step that changed it.
    pub later: Option<list::StepTold>,
    /// What it needs of what would go, where that is why it stands in the way.
    pub needs: Option<String>,
    /// What differs.
    pub fields: Vec<FieldInTheWay>,
}

/// A field of it; nothing is `null`.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldInTheWay {
    /// As the screens call it.
    pub field: String,
    /// Before the step, and again if one goes back.
    pub back: Option<String>,
    /// As the step left it.
    pub then: Option<String>,
    /// As it is.
    pub now: Option<String>,
}

/// Puts what stands in the way into the problem; any other error stays what it is.
pub fn told(store: &Store, refused: StoreError, lens: Lens) -> Problem {
    let rows: Result<Vec<InTheWay>, StoreError> = match &refused {
        StoreError::Conflict { rows } => {
            let rows = rows.clone();
            store.read(move |read| rows.iter().map(|row| changed(read, row, lens)).collect())
        }
        StoreError::StandsInTheWay { rows } => {
            let rows = rows.clone();
            store.read(move |read| rows.iter().map(|row| dependent(read, row, lens)).collect())
        }
        _ => return refused.into(),
    };
    let problem = Problem::from(refused);
    match rows {
        Ok(rows) => problem.with(json!({ "rows": rows })),
        Err(error) => {
            tracing::warn!(%error, "what stands in the way could not be told");
            Problem::new(Code::Conflict, problem.message)
        }
    }
}

fn changed(read: &Read<'_>, row: &ConflictRow, lens: Lens) -> Result<InTheWay, StoreError> {
    let mut fields = Vec::new();
    for column in &row.columns {
        fields.extend(field_told(read, row.table, column, lens)?);
    }
    Ok(InTheWay {
        table: row.table.to_owned(),
        key: row.key.into(),
        what: what(read, row.table, row.key, lens)?,
        can_go_back: row.can_go_back,
        later: later(read, row.changed_by, lens)?,
        needs: None,
        fields,
    })
}

fn dependent(read: &Read<'_>, row: &DependentRow, lens: Lens) -> Result<InTheWay, StoreError> {
    Ok(InTheWay {
        table: row.table.to_owned(),
        key: row.key.into(),
        what: what(read, row.table, row.key, lens)?,
        can_go_back: false,
        later: later(read, row.changed_by, lens)?,
        needs: Some(what(read, row.needs_table, row.needs_key, lens)?),
        fields: Vec::new(),
    })
}

fn later(
    read: &Read<'_>,
    step: Option<StepId>,
    lens: Lens,
) -> Result<Option<list::StepTold>, StoreError> {
    step.map(|step| list::line(read, step, lens)).transpose()
}

/// What a row is called.
fn what(read: &Read<'_>, table: &str, key: i64, lens: Lens) -> Result<String, StoreError> {
    let Some(table) = Table::named(table) else {
        return Ok(table.to_owned());
    };
    let mut names = Vec::new();
    for (noun, id) in history::row_subjects(read, RowKey { table, key })? {
        names.push(name(read, noun, id, lens)?);
    }
    let nth = |n: usize| names.get(n).map_or("something", String::as_str);
    Ok(match table {
        Table::ContactPoint => format!("How to reach {}", nth(0)),
        Table::Affiliation => format!("{} at {}", nth(0), nth(1)),
        Table::CohortStage => format!("A stage of {}", nth(0)),
        Table::Enrollment => format!("{} in {}", nth(0), nth(1)),
        Table::StageEvent => format!("The stage of {} in {}", nth(0), nth(1)),
        Table::SessionCohort | Table::Attendance => format!("{} at {}", nth(0), nth(1)),
        Table::DuplicateDecision => format!("{} and {}", nth(0), nth(1)),
        Table::PersonAlias => format!("A name of {}", nth(0)),
        Table::SessionMeeting => format!("The meeting of {}", nth(0)),
        Table::ImportRow => format!("A row of {}", nth(0)),
        Table::ImportSource => format!("The file of {}", nth(0)),
        _ => nth(0).to_owned(),
    })
}

fn name(read: &Read<'_>, noun: Noun, id: AnyId, lens: Lens) -> Result<String, StoreError> {
    Ok(history::subject_name(read, noun, id, lens)?.unwrap_or_else(|| nameless(noun)))
}

fn field_told(
    read: &Read<'_>,
    table: &str,
    column: &ConflictColumn,
    lens: Lens,
) -> Result<Option<FieldInTheWay>, StoreError> {
    let Some(table) = Table::named(table) else {
        return Ok(None);
    };
    let Some(label) = field::label(table, &column.name) else {
        return Ok(None);
    };
    let say = |value: &Value| -> Result<Option<String>, StoreError> {
        if lens != Lens::Me && field::is_confidential(table, &column.name) {
            return Ok((!value.is_null()).then(|| "Kept from this view".to_owned()));
        }
        match (field::refers_to(&column.name), value.as_i64()) {
            (Some(noun), Some(key)) => name(read, noun, key.into(), lens).map(Some),
            _ => Ok(field::value(table, &column.name, value)),
        }
    };
    Ok(Some(FieldInTheWay {
        field: label,
        back: say(&column.back)?,
        then: say(&column.left)?,
        now: say(&column.now)?,
    }))
}
