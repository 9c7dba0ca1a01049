//! What an earlier undo went behind. Going back on a step that later ones built on leads a row to
//! what it was before all of them; of the later ones there is less left to take back then, and
//! nothing to ask.

use std::collections::{BTreeMap, BTreeSet};

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
    /// With the line that stood for each when the target was done, itself or a redo of it, and
    /// whether it was in force before the target was first done.
    steps: BTreeMap<i64, (i64, bool)>,
    target: StepId,
}

/// Rows of which undoing took back a part already, with the fields that are left to take back, by
/// their place, and what they go back to.
pub(super) type LedBack = BTreeMap<RowKey, Vec<(usize, Value)>>;

/// What a step that was taken back had done to a field.
struct Field {
    place: usize,
    /// Before the target was first done; otherwise before it was done again.
    earlier: bool,
    before: Value,
    after: Value,
}

impl Behind {
    pub(super) fn of(conn: &Connection, target: &Step) -> Result<Self, StoreError> {
        let mut behind = Self {
            steps: BTreeMap::new(),
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
            |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))),
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
            if made.is_some_and(|made| self.steps.contains_key(&made))
                && tables::row(conn, change.row)?.is_none()
            {
                unmade.insert(change.row);
            }
        }
        Ok(unmade)
    }

    /// Rows that nothing but such undoing changed since the target, unless it has to take back all
    /// of them as ever.
    pub(super) fn led_back(
        &self,
        conn: &Connection,
        changes: &Changes,
        rows: &[Change],
    ) -> Result<LedBack, StoreError> {
        let mut led_back = LedBack::new();
        let fields = self.fields(conn, rows)?;
        if fields.is_empty() {
            return Ok(led_back);
        }
        changes.each(|row, _, item| {
            let Some(fields) = fields.get(&row) else {
                return Ok(());
            };
            let Some(now) = tables::row(conn, row)? else {
                return Ok(());
            };
            let (mut left, mut as_ever) = (Vec::new(), true);
            // The key stands first, and no update changes it.
            for (place, now) in now.iter().enumerate().skip(1) {
                let (Ok(before), Ok(after)) = (item.old_value(place), item.new_value(place)) else {
                    continue;
                };
                let fields: Vec<_> = fields.iter().filter(|field| field.place == place).collect();
                let before = owned(before)?;
                let back = is_left(after, now, &fields).then(|| back_to(&before, &fields));
                as_ever &= after == ValueRef::from(now) && back == Some(&before);
                left.extend(back.map(|back| (place, back.clone())));
            }
            if !as_ever {
                led_back.insert(row, left);
            }
            Ok(())
        })?;
        Ok(led_back)
    }

    /// What was done to rows by what was taken back, where nothing else changed them since the
    /// target.
    fn fields(
        &self,
        conn: &Connection,
        changes: &[Change],
    ) -> Result<BTreeMap<RowKey, Vec<Field>>, StoreError> {
        let mut rows = BTreeMap::new();
        let mut lines = BTreeMap::new();
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
            let behind = steps.iter().filter_map(|step| self.steps.get(step));
            let behind: Vec<(i64, bool)> = behind.copied().collect();
            if !changed_otherwise && !behind.is_empty() {
                rows.insert(change.row, Vec::new());
                lines.extend(behind);
            }
        }
        for (line, earlier) in lines {
            fill(conn, &mut rows, line.into(), earlier)?;
        }
        Ok(rows)
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

/// Notes what a line of the history did to the fields of these rows.
fn fill(
    conn: &Connection,
    rows: &mut BTreeMap<RowKey, Vec<Field>>,
    line: StepId,
    earlier: bool,
) -> Result<(), StoreError> {
    Changes::of(conn, line)?.each(|row, done, item| {
        let Some(fields) = rows.get_mut(&row).filter(|_| done == Done::Updated) else {
            return Ok(());
        };
        let width = usize::try_from(item.op()?.number_of_columns()).unwrap_or(0);
        for place in 1..width {
            if let (Ok(before), Ok(after)) = (item.old_value(place), item.new_value(place)) {
                fields.push(Field {
                    place,
                    earlier,
                    before: owned(before)?,
                    after: owned(after)?,
                });
            }
        }
        Ok(())
    })
}

/// Whether a field is as the target left it. One that undoing led there only happens to be the
/// same; one that was changed before the target was done again is so without that change, too.
fn is_left(after: ValueRef<'_>, now: &Value, fields: &[&Field]) -> bool {
    let (earlier, between): (Vec<&Field>, Vec<&Field>) =
        fields.iter().partition(|field| field.earlier);
    let mut then = now;
    for field in between {
        if field.before == *then {
            then = &field.after;
        }
    }
    after == ValueRef::from(then) && earlier.iter().all(|field| field.before != *now)
}

/// What a field was before the target. What stayed when an earlier step was taken back goes
/// further, to what it was before that one.
fn back_to<'v>(before: &'v Value, fields: &[&'v Field]) -> &'v Value {
    let earlier = fields.iter().rev().filter(|field| field.earlier);
    earlier.fold(before, |back, field| match field.after == *back {
        true => &field.before,
        false => back,
    })
}

/// Sets fields of rows back.
pub(super) fn set_back(conn: &Connection, rows: &LedBack) -> Result<(), StoreError> {
    for (row, fields) in rows.iter().filter(|(_, fields)| !fields.is_empty()) {
        let names = tables::columns(conn, row.table)?;
        let sets = fields.iter().zip(2..);
        let sets = sets.map(|((place, _), at)| format!("{} = ?{at}", names[*place]));
        let sets: Vec<String> = sets.collect();
        let table = row.table.name();
        let sql = format!("UPDATE {table} SET {} WHERE id = ?1", sets.join(", "));
        let key = Value::Integer(row.key);
        let values = fields.iter().map(|(_, back)| back);
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(std::iter::once(&key).chain(values)))?;
    }
    Ok(())
}

fn owned(value: ValueRef<'_>) -> Result<Value, StoreError> {
    Value::try_from(value).map_err(|_| unreadable())
}
