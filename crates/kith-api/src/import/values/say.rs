use kith_model::ValueAliasId;
use kith_model::step::{Counted, Label, Noun, StepKind};
use kith_model::value_alias::ValueField;
use kith_store::{StoreError, Tx, value_alias};
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;

/// Values that are one.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ValueUse"))]
pub struct Use {
    /// Where they stand.
    pub field: ValueField,
    /// The spelling that comes in.
    pub used: String,
    /// The others, in whose place it comes in.
    pub values: Vec<String>,
    /// Values that look like it and are something else.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<String>>"))]
    pub apart: Vec<String>,
}

/// Values of which no two are one.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ValueApart"))]
pub struct Apart {
    /// Where they stand.
    pub field: ValueField,
    /// Two or more.
    pub values: Vec<String>,
}

/// An answer to forget.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ValueForget"))]
pub struct Forget {
    /// Which.
    pub id: ValueAliasId,
}

/// What became of it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ValueRemembered"))]
pub struct Remembered {
    /// Answers that are new, or forgotten.
    pub answers: u32,
}

/// Remembers one spelling for values that are one, and of those left out that they are not.
/// Rows that are there already stay as they are; tables come in with it from now on.
///
/// # Errors
/// `invalid` where nothing is named.
pub fn use_spelling(desk: &Desk, request: Use) -> Result<Written<Remembered>, Problem> {
    let Use {
        field,
        used,
        values,
        apart,
    } = request;
    let used = named("used", used)?;
    let values = all_named("values", values, 1)?;
    let apart = all_named("apart", apart, 0)?;
    desk.write(Label::new(StepKind::ValuesUsed), move |tx| {
        let mut said = Vec::new();
        for value in &values {
            said.extend(value_alias::use_spelling(tx, field, value, &used)?);
        }
        for value in &apart {
            value_alias::keep_apart(tx, field, value, &used)?;
        }
        told(tx, StepKind::ValuesUsed, &said)
    })
}

/// Remembers of values that no two of them are ever made one.
///
/// # Errors
/// `invalid` where fewer than two are named.
pub fn keep_apart(desk: &Desk, request: Apart) -> Result<Written<Remembered>, Problem> {
    let field = request.field;
    let values = all_named("values", request.values, 2)?;
    desk.write(Label::new(StepKind::ValuesKeptApart), move |tx| {
        let mut said = Vec::new();
        for (at, value) in values.iter().enumerate() {
            for other in &values[..at] {
                said.extend(value_alias::keep_apart(tx, field, value, other)?);
            }
        }
        told(tx, StepKind::ValuesKeptApart, &said)
    })
}

/// Forgets what was said of a value; the next table is asked about again.
///
/// # Errors
/// `not_found` where it is forgotten already.
pub fn forget(desk: &Desk, request: Forget) -> Result<Written<Remembered>, Problem> {
    let id = request.id;
    let label = Label::new(StepKind::ValueForgotten).about(Noun::ValueAlias, id);
    desk.write(label, move |tx| {
        value_alias::forget(tx, id)?;
        Ok(Remembered { answers: 1 })
    })
}

/// Names the first of the values, and counts them.
fn told(tx: &Tx<'_>, kind: StepKind, said: &[ValueAliasId]) -> Result<Remembered, StoreError> {
    let label = Label::new(kind).counting(Counted::Values, said.len() as u64);
    tx.relabel(match said.first() {
        Some(first) => label.about(Noun::ValueAlias, *first),
        None => label,
    });
    Ok(Remembered {
        answers: u32::try_from(said.len()).unwrap_or(u32::MAX),
    })
}

fn named(field: &str, value: String) -> Result<String, Problem> {
    match value.trim() {
        "" => Err(Problem::invalid(field, "A value is empty.")),
        value => Ok(value.to_owned()),
    }
}

fn all_named(field: &str, values: Vec<String>, least: usize) -> Result<Vec<String>, Problem> {
    if values.len() < least {
        let words = match least {
            1 => "Name a value that is written otherwise.",
            _ => "Name two values or more.",
        };
        return Err(Problem::invalid(field, words));
    }
    let values = values.into_iter();
    values.map(|value| named(field, value)).collect()
}
