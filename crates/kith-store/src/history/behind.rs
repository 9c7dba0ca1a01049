//! What an earlier undo went behind. Going back on a step that later ones built on leads a row to
//! what it was before all of them; of the later ones there is less left to take back then, and
//! nothing to ask.

use std::collections::BTreeSet;

use kith_model::StepId;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, named_params, params_from_iter};

use super::changes::{Change, Changes, Done};
use super::step::{Form, Step};
use super::{RowKey, step, tables};
use crate::StoreError;
use crate::packed::unreadable;

/// Steps before the target that were taken back after it.
pub(super) struct Behind {
    steps: BTreeSet<i64>,
    target: StepId,
}

impl Behind {
    pub(super) fn of(conn: &Connection, target: &Step) -> Result<Self, StoreError> {
        let mut behind = Self {
            steps: BTreeSet::new(),
            target: target.id,
        };
        // Doing again is asked about as ever.
        if target.form == Form::Undo {
            return Ok(behind);
        }
        let mut first = target.clone();
        while let Some(earlier) = first.target {
            first = step::get(conn, earlier)?;
        }
        let mut statement = conn.prepare_cached(include_str!("taken_back_since.sql"))?;
        let steps = statement.query_map(
            named_params! { ":target": target.id.get(), ":first": first.id.get() },
            |row| row.get(0),
        )?;
        behind.steps = steps.collect::<Result<_, _>>()?;
        Ok(behind)
    }

    /// Rows that are gone because what made them was taken back.
    pub(super) fn unmade(
        &self,
        conn: &Connection,
        changes: &[Change],
    ) -> Result<BTreeSet<RowKey>, StoreError> {
        let mut unmade = BTreeSet::new();
        for change in self.of_interest(changes) {
            let made = self.steps_of(conn, change.row)?.into_iter().min();
            if made.is_some_and(|made| self.steps.contains(&made))
                && tables::row(conn, change.row)?.is_none()
            {
                unmade.insert(change.row);
            }
        }
        Ok(unmade)
    }

    /// Rows that nothing but such undoing changed since the target.
    pub(super) fn led_back(
        &self,
        conn: &Connection,
        changes: &[Change],
    ) -> Result<BTreeSet<RowKey>, StoreError> {
        let mut led_back = BTreeSet::new();
        let updates = |change: &&Change| change.done == Done::Updated;
        for change in self.of_interest(changes).filter(updates) {
            let steps = self.steps_of(conn, change.row)?;
            let mut later = steps.iter().filter(|&&step| step > self.target.get());
            let changed_otherwise = later.try_fold(false, |otherwise, &later| {
                let later = step::get(conn, later.into())?;
                Ok::<_, StoreError>(
                    otherwise || later.undone_by.is_none() && later.form != Form::Undo,
                )
            })?;
            if !changed_otherwise && steps.iter().any(|step| self.steps.contains(step)) {
                led_back.insert(change.row);
            }
        }
        Ok(led_back)
    }

    fn of_interest<'a>(&self, changes: &'a [Change]) -> impl Iterator<Item = &'a Change> {
        let any = !self.steps.is_empty();
        let kept = move |change: &&Change| any && change.done != Done::Inserted;
        changes.iter().filter(kept)
    }

    fn steps_of(&self, conn: &Connection, row: RowKey) -> Result<Vec<i64>, StoreError> {
        let mut statement = conn.prepare_cached(include_str!("steps_of_row.sql"))?;
        let steps = statement.query_map(
            named_params! { ":table": row.table.code(), ":key": row.key },
            |row| row.get(0),
        )?;
        Ok(steps.collect::<Result<_, _>>()?)
    }
}

/// Sets back, in these rows, the fields that still are as `changes` left them.
pub(super) fn set_back(
    conn: &Connection,
    changes: &Changes,
    rows: &BTreeSet<RowKey>,
) -> Result<(), StoreError> {
    changes.each(|row, _, item| {
        if !rows.contains(&row) {
            return Ok(());
        }
        let Some(now) = tables::row(conn, row)? else {
            return Ok(());
        };
        let names = tables::columns(conn, row.table)?;
        let mut sets = Vec::new();
        let mut values: Vec<Value> = vec![row.key.into()];
        for (place, name) in names.iter().enumerate().skip(1) {
            let as_left = item.new_value(place).ok();
            if as_left == Some(ValueRef::from(&now[place])) {
                let back = Value::try_from(item.old_value(place)?);
                values.push(back.map_err(|_| unreadable())?);
                sets.push(format!("{name} = ?{}", values.len()));
            }
        }
        if !sets.is_empty() {
            let table = row.table.name();
            let sql = format!("UPDATE {table} SET {} WHERE id = ?1", sets.join(", "));
            conn.prepare_cached(&sql)?
                .execute(params_from_iter(values))?;
        }
        Ok(())
    })
}
