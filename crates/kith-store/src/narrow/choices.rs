use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use kith_model::custom_field::FieldKind;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{CohortId, CustomFieldId, ProgramId};
use rusqlite::Row;

use super::kept::{is_there, seen};
use super::{By, Column};
use crate::{Read, StoreError, cohort, custom_field, live, person, program};

/// What a column of a list can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// What somebody has there, the most used first; what a field offers in its own order.
    pub values: Vec<Choice>,
    /// How many people have nothing there.
    pub none: u32,
}

/// A value that a list can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is asked for: the key of a cohort, else the value as written.
    pub value: String,
    /// How it reads.
    pub name: String,
    /// The program of a cohort.
    pub program: Option<String>,
    /// How many people have it.
    pub people: u32,
}

/// What stands in a column of a cohort's roster, or of the list of everybody, as far as the
/// lens sees the people and the column.
///
/// # Errors
/// `NotFound` for the cohort.
pub fn choices(
    read: &Read<'_>,
    roster: Option<CohortId>,
    by: By,
    lens: Lens,
) -> Result<Choices, StoreError> {
    let people = listed(read, roster, lens)?;
    match by {
        By::Kith(Column::Cohort) => cohorts(read, &people, lens),
        By::Kith(Column::Organization) => organizations(read, roster, &people),
        By::Kith(Column::City) => cities(read, roster, &people),
        By::Own(field) => match is_there(read, roster, field, lens)? {
            true => own(read, field, &people, lens),
            false => Ok(Choices::default()),
        },
    }
}

/// Everybody in a list.
fn listed(
    read: &Read<'_>,
    roster: Option<CohortId>,
    lens: Lens,
) -> Result<HashSet<i64>, StoreError> {
    let seen = |column| lens.sql(Matter::Person, &[Layer::mask(column)]);
    let key = |row: &Row<'_>| row.get(0);
    let people: Vec<i64> = match roster {
        Some(cohort) => {
            let sql = live::fill(include_str!("listed.sql"), &[("seen", &seen("n.audience"))]);
            live::list(read, &sql, &[&cohort.get()], key)?
        }
        None => {
            let seen = seen("k.audience");
            let sql = live::fill(include_str!("../person/ids.sql"), &[("seen", &seen)]);
            live::list(read, &sql, &[], key)?
        }
    };
    Ok(people.into_iter().collect())
}

fn cohorts(read: &Read<'_>, people: &HashSet<i64>, lens: Lens) -> Result<Choices, StoreError> {
    let sql = live::fill(include_str!("cohorts.sql"), &[("seen", &seen(lens))]);
    let held = live::list(read, &sql, &[], |row| {
        Ok((row.get(0)?, row.get::<_, i64>(1)?))
    })?;
    let (used, none) = counted(people, held);
    let programs = program::list(read)?.into_iter();
    let programs: HashMap<ProgramId, String> = programs.map(|one| (one.id, one.name)).collect();
    let values = cohort::list(read, None)?.into_iter().filter_map(|cohort| {
        Some(Choice {
            people: *used.get(&cohort.id.get())?,
            value: cohort.id.to_string(),
            name: cohort.name,
            program: programs.get(&cohort.program).cloned(),
        })
    });
    Ok(Choices {
        values: most_used_first(values.collect()),
        none,
    })
}

fn organizations(
    read: &Read<'_>,
    roster: Option<CohortId>,
    people: &HashSet<i64>,
) -> Result<Choices, StoreError> {
    let names = include_str!("organizations.sql");
    let names: Vec<(i64, String)> =
        live::list(read, names, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let names: HashMap<i64, String> = names.into_iter().collect();
    let shown = person::shown_with(read, roster, |key| names.contains_key(&key))?;
    let shown = shown
        .into_iter()
        .map(|(person, key)| (person, &*names[&key]));
    Ok(written(counted(people, shown.collect())))
}

fn cities(
    read: &Read<'_>,
    roster: Option<CohortId>,
    people: &HashSet<i64>,
) -> Result<Choices, StoreError> {
    let parts = [("column", "p.city"), ("members", person::members(roster))];
    let sql = live::fill(include_str!("../person/text_keys.sql"), &parts);
    let held: Vec<(i64, String)> = live::list(read, &sql, &[&roster.map(CohortId::get)], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(written(counted(people, held)))
}

fn own(
    read: &Read<'_>,
    field: CustomFieldId,
    people: &HashSet<i64>,
    lens: Lens,
) -> Result<Choices, StoreError> {
    let field = custom_field::get(read, field, lens)?;
    let mut choices = written(counted(people, custom_field::held(read, field.id)?));
    let offered = match field.kind {
        FieldKind::YesNo => vec!["Yes".to_owned(), "No".to_owned()],
        _ => field.choices,
    };
    if !offered.is_empty() {
        let place = |choice: &Choice| offered.iter().position(|one| *one == choice.value);
        choices
            .values
            .sort_by_key(|choice| place(choice).unwrap_or(usize::MAX));
    }
    Ok(choices)
}

/// How many of the people have each value, and how many have none. Whoever has one twice
/// counts once.
fn counted<V: Ord + Hash>(
    people: &HashSet<i64>,
    mut held: Vec<(i64, V)>,
) -> (HashMap<V, u32>, u32) {
    held.retain(|(person, _)| people.contains(person));
    held.sort_unstable();
    held.dedup();
    let (mut used, mut having, mut last) = (HashMap::new(), 0, None);
    for (person, value) in held {
        having += usize::from(last != Some(person));
        last = Some(person);
        *used.entry(value).or_default() += 1;
    }
    let none = u32::try_from(people.len() - having).unwrap_or(u32::MAX);
    (used, none)
}

fn written<V: Into<String>>((used, none): (HashMap<V, u32>, u32)) -> Choices {
    let values = used.into_iter().map(|(value, people)| {
        let value: String = value.into();
        Choice {
            name: value.clone(),
            value,
            program: None,
            people,
        }
    });
    Choices {
        values: most_used_first(values.collect()),
        none,
    }
}

fn most_used_first(mut values: Vec<Choice>) -> Vec<Choice> {
    values.sort_by(|one, other| {
        (Reverse(one.people), &one.name).cmp(&(Reverse(other.people), &other.name))
    });
    values
}
