use kith_intake::values::alike::Spellings;
use kith_model::ValueAliasId;
use kith_model::value_alias::{Says, ValueField};
use kith_store::{Store, StoreError, value_alias};
use serde::Serialize;

use crate::Nothing;
use crate::desk::Desk;
use crate::problem::Problem;

/// What was said of values.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Values {
    /// The latest first.
    pub said: Vec<ValueSaid>,
}

/// What was said of one value.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ValueSaid {
    /// Names the answer, to forget it.
    pub id: ValueAliasId,
    /// Where it stands.
    pub field: ValueField,
    /// The same for people.
    pub label: String,
    /// As it was written.
    pub value: String,
    /// What comes in in its place.
    pub used: Option<String>,
    /// Or what it is never made one with.
    pub apart: Option<String>,
}

/// What was said of values that are written in more than one way.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, _: Nothing) -> Result<Values, Problem> {
    let said = desk.store()?.read(value_alias::list)?;
    let said = said.into_iter().map(|said| {
        let (used, apart) = match said.says {
            Says::Use(used) => (Some(used), None),
            Says::Apart(other) => (None, Some(other)),
        };
        ValueSaid {
            id: said.id,
            field: said.field,
            label: said.field.label().to_owned(),
            value: said.value,
            used,
            apart,
        }
    });
    Ok(Values {
        said: said.collect(),
    })
}

/// The same for reading a table.
pub(in crate::import) fn spellings(store: &Store) -> Result<Spellings, StoreError> {
    Ok(Spellings::of(store.read(value_alias::list)?))
}
