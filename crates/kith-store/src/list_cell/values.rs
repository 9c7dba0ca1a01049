use std::collections::HashMap;

use kith_model::custom_field::FieldKind;
use kith_model::lens::Lens;
use kith_model::{CohortId, CustomFieldId};

use super::{Column, Field};
use crate::person::members;
use crate::{Read, StoreError, custom_field, live};

/// A value that stands in a column already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueUsed {
    /// As written.
    pub value: String,
    /// How many people have it.
    pub people: u32,
}

/// What stands in a column of one roster, or of the whole workspace: the most
/// used first, at most `limit`. Columns that are read through a lens, and names,
/// suggest nothing.
///
/// # Errors
/// Only those of reading.
pub fn values(
    read: &Read<'_>,
    cohort: Option<CohortId>,
    column: Column,
    limit: usize,
) -> Result<Vec<ValueUsed>, StoreError> {
    let field = match column {
        Column::Kith(field) => field,
        Column::Own(field) => return own(read, field, cohort, limit),
    };
    let Some(sql) = written(field) else {
        return Ok(Vec::new());
    };
    let sql = live::fill(&sql, &[("members", members(cohort))]);
    let mut statement = read.conn().prepare_cached(&sql)?;
    let mut rows = statement.query([cohort.map(CohortId::get)])?;
    let mut used = HashMap::<String, u32>::new();
    while let Some(row) = rows.next()? {
        *used.entry(row.get(1)?).or_default() += 1;
    }
    let used = used.into_iter();
    let mut used: Vec<_> = used
        .map(|(value, people)| ValueUsed { value, people })
        .collect();
    used.sort_unstable_by(|a, b| (b.people, &a.value).cmp(&(a.people, &b.value)));
    used.truncate(limit);
    Ok(used)
}

/// What can be chosen in a field of the program's own, else what stands in it.
fn own(
    read: &Read<'_>,
    field: CustomFieldId,
    cohort: Option<CohortId>,
    limit: usize,
) -> Result<Vec<ValueUsed>, StoreError> {
    let field = custom_field::get(read, field, Lens::Me)?;
    let limit = u32::try_from(limit).unwrap_or(u32::MAX);
    let used = custom_field::values_used(read, field.id, cohort, limit)?;
    let offered = match field.kind {
        FieldKind::Choice => field.choices,
        FieldKind::YesNo => vec!["Yes".to_owned(), "No".to_owned()],
        FieldKind::Text | FieldKind::Number | FieldKind::Date => return Ok(used),
    };
    let people = |value: &String| used.iter().find(|used| used.value == *value);
    let offered = offered.into_iter().map(|value| ValueUsed {
        people: people(&value).map_or(0, |used| used.people),
        value,
    });
    Ok(offered.collect())
}

/// The statement that reads the column, a person to a row.
fn written(field: Field) -> Option<String> {
    let column = match field {
        Field::Pronouns => "p.pronouns",
        Field::City => "p.city",
        Field::Region => "p.region",
        Field::Country => "p.country",
        Field::Organization => return Some(include_str!("organization_values.sql").to_owned()),
        Field::Title => return Some(include_str!("title_values.sql").to_owned()),
        _ => return None,
    };
    let sql = include_str!("person_values.sql");
    Some(live::fill(sql, &[("column", column)]))
}
