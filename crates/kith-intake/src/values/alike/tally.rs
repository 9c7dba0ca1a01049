//! The values of a column, each once, with how often it is used.

use std::borrow::Cow;
use std::collections::HashMap;

use kith_model::value_alias::ValueField;

use super::KnownValue;
use super::written::Written;
use crate::{Field, Reading, Record};

/// A column with more values than this is told by its most used ones.
const MOST: usize = 20_000;

/// How one value is used. Organizations that Kith takes for one already are one value.
#[derive(Default)]
struct Use<'t> {
    written: HashMap<&'t str, u32>,
    rows: u32,
    known: Option<(&'t str, u32)>,
}

pub(super) fn tally<'t: 'u, 'u>(
    reading: &'t Reading,
    rows: &[Record<'t>],
    (field, known): (ValueField, &'u [KnownValue]),
) -> Vec<Written> {
    let of = Field::from(field);
    let Some(column) = reading.mapping.column(of) else {
        return Vec::new();
    };
    let mut told: HashMap<&'t str, u32> = HashMap::new();
    for &record in rows {
        let value = reading.spellings.spelled(of, reading.cell(record, column));
        if !value.is_empty() {
            *told.entry(value).or_default() += 1;
        }
    }
    let mut uses: HashMap<Cow<'u, str>, Use<'u>> = HashMap::new();
    for (value, rows) in told {
        let one = uses.entry(key(field, value)).or_default();
        one.written.insert(value, rows);
        one.rows += rows;
    }
    let mut known: Vec<&KnownValue> = known.iter().filter(|one| one.field == field).collect();
    known
        .sort_unstable_by(|one, other| (other.people, &one.value).cmp(&(one.people, &other.value)));
    for one in known.into_iter().take(MOST) {
        let held = uses.entry(key(field, &one.value)).or_default();
        let before = held.known.map_or(0, |(_, people)| people);
        let spelling = held.known.map_or(one.value.as_str(), |(value, _)| value);
        held.known = Some((spelling, before + one.people));
    }
    let mut values: Vec<Written> = uses
        .into_values()
        .filter_map(|one| one.written(field))
        .collect();
    values.sort_unstable_by(|one, other| (other.rows, &one.value).cmp(&(one.rows, &other.value)));
    values.truncate(2 * MOST);
    Written::weigh(&mut values);
    values
}

fn key(field: ValueField, value: &str) -> Cow<'_, str> {
    match field {
        ValueField::Organization => Cow::Owned(field.compared(value)),
        ValueField::City | ValueField::JobTitle => Cow::Borrowed(value),
    }
}

impl Use<'_> {
    fn written(self, field: ValueField) -> Option<Written> {
        let most = self.written.iter();
        let most = most.max_by(|one, other| (one.1, other.0).cmp(&(other.1, one.0)));
        let value = self
            .known
            .map(|(value, _)| value)
            .or(most.map(|(value, _)| *value))?;
        let mut written = Written::of(field, value)?;
        written.rows = self.rows;
        written.people = self.known.map_or(0, |(_, people)| people);
        written.is_known = self.known.is_some();
        Some(written)
    }
}
