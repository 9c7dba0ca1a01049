use std::cmp::Ordering;
use std::collections::HashSet;

use kith_model::custom_field::{CustomField, FieldKind};
use kith_model::lens::Lens;
use kith_model::match_key::{fold, sort_key};
use kith_model::{CohortId, CustomFieldId};

use super::{get, of_cohort};
use crate::cell::bind;
use crate::person::Ranks;
use crate::{Read, StoreError, live};

/// Where each person stands in the order of a field: numbers as numbers, choices as they are
/// offered. A field that is not there for the lens orders nobody.
pub(crate) fn ranks(
    read: &Read<'_>,
    field: CustomFieldId,
    lens: Lens,
) -> Result<Ranks, StoreError> {
    let Ok(field) = get(read, field, lens) else {
        return Ok(Ranks::new(Vec::new()));
    };
    let mut held: Vec<(Key, i64)> = held(read, field.id)?
        .into_iter()
        .map(|(person, value)| (Key::of(&field, &value), person))
        .collect();
    held.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    let (mut places, mut place) = (Vec::with_capacity(held.len()), 0);
    for (at, (key, person)) in held.iter().enumerate() {
        if at > 0 && held[at - 1].0.cmp(key) != Ordering::Equal {
            place += 1;
        }
        places.push((*person, place));
    }
    Ok(Ranks::new(places))
}

/// The people of a cohort in whose fields, as the lens sees them, all of these words stand.
pub(crate) fn people_with(
    read: &Read<'_>,
    cohort: CohortId,
    text: &str,
    lens: Lens,
) -> Result<HashSet<i64>, StoreError> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut found = HashSet::new();
    if words.is_empty() {
        return Ok(found);
    }
    for field in of_cohort(read, cohort, lens)? {
        let held = held(read, field.id)?.into_iter();
        found.extend(held.filter_map(|(person, value)| {
            let value = fold(&value);
            words
                .iter()
                .all(|word| value.contains(word))
                .then_some(person)
        }));
    }
    Ok(found)
}

/// Each person who has something in a field, and what. Whether it may be seen is asked before.
pub(crate) fn held(
    read: &Read<'_>,
    field: CustomFieldId,
) -> Result<Vec<(i64, String)>, StoreError> {
    live::list(read, include_str!("of_field.sql"), bind![field], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// What a value is sorted by.
enum Key {
    Number(f64),
    Place(usize),
    Text(String),
}

impl Key {
    fn of(field: &CustomField, value: &str) -> Self {
        let place = || field.choices.iter().position(|choice| choice == value);
        match field.kind {
            FieldKind::Number => value.parse().map(Self::Number).ok(),
            FieldKind::Choice => place().map(Self::Place),
            FieldKind::Text | FieldKind::Date | FieldKind::YesNo => None,
        }
        .unwrap_or_else(|| Self::Text(sort_key(value)))
    }

    /// Of one field all keys are of one sort; a value that does not fit it comes last.
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Place(one), Self::Place(other)) => one.cmp(other),
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            (Self::Text(_), _) => Ordering::Greater,
            (_, Self::Text(_)) => Ordering::Less,
            _ => Ordering::Equal,
        }
    }
}
