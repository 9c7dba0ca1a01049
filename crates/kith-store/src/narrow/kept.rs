use std::collections::{HashMap, HashSet};

use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{CohortId, CustomFieldId};
use rusqlite::types::{ToSql, Value};

use super::Chosen;
use crate::staged::Staged;
use crate::{Read, StoreError, cohort, custom_field, live, person};

/// Whom a list keeps that is narrowed by some of its columns.
#[derive(Default)]
pub(crate) struct Kept(Vec<Column>);

/// Whom one column keeps.
struct Column {
    chosen: HashSet<i64>,
    /// Who has anything there; asked where whoever has nothing is kept.
    having: Option<HashSet<i64>>,
}

impl Kept {
    /// Whether somebody stays.
    pub(crate) fn holds(&self, person: i64) -> bool {
        self.0.iter().all(|column| {
            let has_nothing = |having: &HashSet<i64>| !having.contains(&person);
            column.chosen.contains(&person) || column.having.as_ref().is_some_and(has_nothing)
        })
    }

    /// Whoever is or was in one of these cohorts, as far as the lens sees them there.
    pub(crate) fn by_cohort(
        &mut self,
        read: &Read<'_>,
        chosen: &Chosen<CohortId>,
        lens: Lens,
    ) -> Result<(), StoreError> {
        let keys: Chosen<i64> = chosen.iter().map(|key| key.map(CohortId::get)).collect();
        self.keep(&keys, |values| {
            let sql = live::fill(include_str!("cohort.sql"), &[("seen", &seen(lens))]);
            held(read, &sql, values, &[])
        })
    }

    /// Whoever is shown with one of these organizations.
    pub(crate) fn by_organization(
        &mut self,
        read: &Read<'_>,
        chosen: &Chosen<String>,
    ) -> Result<(), StoreError> {
        self.keep(chosen, |values| {
            let named = held(read, include_str!("organization.sql"), values, &[])?;
            let named: HashMap<i64, bool> = named.into_iter().collect();
            let shown = person::shown_with(read, None, |key| named.contains_key(&key))?;
            let shown = shown.into_iter();
            Ok(shown.map(|(person, key)| (person, named[&key])).collect())
        })
    }

    /// Whoever lives in one of these cities.
    pub(crate) fn by_city(
        &mut self,
        read: &Read<'_>,
        chosen: &Chosen<String>,
    ) -> Result<(), StoreError> {
        self.keep(chosen, |values| {
            held(read, include_str!("city.sql"), values, &[])
        })
    }

    /// Whoever has one of these in a field of the program's own. Nobody has anything in a field
    /// that the lens does not see, or that is another program's than the roster's.
    pub(crate) fn by_own(
        &mut self,
        read: &Read<'_>,
        roster: Option<CohortId>,
        field: CustomFieldId,
        chosen: &Chosen<String>,
        lens: Lens,
    ) -> Result<(), StoreError> {
        let is_there = is_there(read, roster, field, lens)?;
        self.keep(chosen, |values| match is_there {
            true => held(read, include_str!("own.sql"), values, &[&field.get()]),
            false => Ok(Vec::new()),
        })
    }

    /// `held` answers who has something in the column, and whether it is one of the values.
    fn keep<T>(
        &mut self,
        chosen: &Chosen<T>,
        held: impl FnOnce(Staged) -> Result<Vec<(i64, bool)>, StoreError>,
    ) -> Result<(), StoreError>
    where
        T: Clone,
        Value: From<T>,
    {
        if chosen.is_empty() {
            return Ok(());
        }
        let values = chosen.iter().flatten().cloned().map(Value::from);
        let held = held(Staged::numbered(values))?;
        let with_none = chosen.iter().any(Option::is_none);
        self.0.push(Column {
            having: with_none.then(|| held.iter().map(|&(person, _)| person).collect()),
            chosen: held
                .into_iter()
                .filter_map(|(person, is_chosen)| is_chosen.then_some(person))
                .collect(),
        });
        Ok(())
    }
}

/// Whether the lens is told that people are or were in a cohort.
pub(super) fn seen(lens: Lens) -> String {
    lens.sql(Matter::Person, &[Layer::mask("c.default_audience")])
}

/// Whether a field stands in a roster, or in any, as the lens sees it.
pub(super) fn is_there(
    read: &Read<'_>,
    roster: Option<CohortId>,
    field: CustomFieldId,
    lens: Lens,
) -> Result<bool, StoreError> {
    let program = match custom_field::get(read, field, lens) {
        Ok(field) => field.program,
        Err(StoreError::NotFound { .. }) => return Ok(false),
        Err(error) => return Err(error),
    };
    roster.map_or(Ok(true), |roster| {
        Ok(cohort::get(read, roster)?.program == program)
    })
}

fn held(
    read: &Read<'_>,
    sql: &str,
    values: Staged,
    more: &[&dyn ToSql],
) -> Result<Vec<(i64, bool)>, StoreError> {
    values.ask_with(read.conn(), sql, more, |row| Ok((row.get(0)?, row.get(1)?)))
}
