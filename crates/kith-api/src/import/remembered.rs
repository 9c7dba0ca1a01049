//! What was said of the columns of earlier tables, so that it is said once.

use kith_intake::{Column, Field, Mapping, Remembered};
use kith_store::{Store, import};
use serde_json::{Value, json};

use crate::problem::Problem;

/// So many imports back it is remembered.
const MOST: u32 = 200;

/// What a batch keeps of it: places, from 0, with the code of a field or nothing.
pub(super) fn told(mapping: &Mapping) -> Value {
    let said = |(_, column): &(usize, &Column)| column.because.is_said();
    let columns = mapping.columns.iter().enumerate().filter(said);
    json!(
        columns
            .map(|(place, column)| (place, column.field))
            .collect::<Vec<_>>()
    )
}

/// What was said of earlier tables, the latest first.
pub(super) fn remembered(store: &Store) -> Result<Vec<Remembered>, Problem> {
    let kept = store.read(|read| import::recognitions_told(read, MOST))?;
    Ok(kept.iter().filter_map(|one| of(one)).collect())
}

fn of(recognition: &str) -> Option<Remembered> {
    let recognition: Value = serde_json::from_str(recognition).ok()?;
    let headers = recognition["columns"].as_array()?.iter();
    let told = recognition["told"].as_array()?.iter();
    Some(Remembered {
        headers: headers
            .map(|column| Some(column[0].as_str()?.to_owned()))
            .collect::<Option<_>>()?,
        told: told.filter_map(place_and_field).collect(),
    })
}

fn place_and_field(told: &Value) -> Option<(usize, Option<Field>)> {
    let place = usize::try_from(told[0].as_u64()?).ok()?;
    match &told[1] {
        Value::Null => Some((place, None)),
        code => Some((place, Some(code.as_str()?.parse().ok()?))),
    }
}
