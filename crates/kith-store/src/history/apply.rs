use std::collections::{BTreeSet, HashMap};

use super::attempt::{Attempt, Deed};
use super::behind;
use super::changes::{Changes, Done, watch};
use super::conflict::{self, ConflictRow};
use super::drift::Drift;
use super::ffi::{self, Decision, Met};
use super::undo::OnConflict;
use super::{RowKey, Table};
use crate::StoreError;
use crate::error::Obstacle;

/// Rows that are not as the target left them.
#[derive(Default)]
pub(super) struct Found {
    pub asked: BTreeSet<(RowKey, bool)>,
    pub keep: BTreeSet<RowKey>,
    passed_by: usize,
    /// An insert that replaced a row counts as two changes.
    replaced: usize,
}

impl Attempt<'_> {
    pub(super) fn look_at(&self, drift: &Drift) -> Found {
        let mut found = Found::default();
        for &row in drift.rows.difference(self.kept) {
            match self.resolve(row) {
                OnConflict::Ask => {
                    found.asked.insert((row, true));
                }
                OnConflict::KeepLater => {
                    found.keep.insert(row);
                }
                OnConflict::GoBack => {}
            }
        }
        found
    }

    /// Applies the inverse of what was recorded row by row, and answers what
    /// that changed. Every change must be made or be passed by for a reason.
    pub(super) fn apply(&self, deed: &Deed, found: &mut Found) -> Result<Changes, StoreError> {
        if deed.changes.is_empty() {
            return Ok(Changes::default());
        }
        let led_back = deed.led_back.keys().copied().collect();
        let changes = deed.changes.without(self.conn, &led_back)?;
        let deeds = deed.rows.iter().map(|change| (change.row, change.done));
        let deeds: HashMap<_, _> = deeds.collect();
        let done = |row| deeds.get(&row).copied();
        let mut session = watch(self.conn)?;
        let before = self.conn.total_changes();
        ffi::apply_inverse(self.conn, changes.bytes(), |table, key, met| {
            let Some(table) = Table::named(table) else {
                return Decision::PassBy;
            };
            let row = RowKey { table, key };
            let decision = self.decide(row, done(row), met, found);
            match decision {
                Decision::PassBy => found.passed_by += 1,
                Decision::Insist if done(row) == Some(Done::Deleted) => found.replaced += 1,
                Decision::Insist => {}
            }
            decision
        })?;
        let applied = self.conn.total_changes() - before;
        let wanted = deed.rows.len() - led_back.len();
        if applied as usize + found.passed_by != wanted + found.replaced {
            return Err(StoreError::UndoImpossible {
                step: self.target.id.get(),
                why: Obstacle::Incomplete,
            });
        }
        behind::set_back(self.conn, &deed.led_back)?;
        Changes::recorded(&mut session)
    }

    pub(super) fn describe(
        &self,
        deed: &Deed,
        drift: &Drift,
        found: &Found,
    ) -> Result<Vec<ConflictRow>, StoreError> {
        let step = self.target.id;
        let mut rows = conflict::describe(self.conn, step, &deed.changes, &found.asked, false)?;
        rows.extend(conflict::describe(
            self.conn,
            step,
            &drift.back,
            &found.asked,
            true,
        )?);
        for &(row, can_go_back) in &found.asked {
            let told = |told: &ConflictRow| told.key == row.key && told.table == row.table.name();
            if !rows.iter().any(told) {
                // Erased since: there are no values to tell.
                rows.push(ConflictRow {
                    table: row.table.name(),
                    key: row.key,
                    changed_by: conflict::changed_since(self.conn, row, step)?,
                    can_go_back,
                    columns: Vec::new(),
                });
            }
        }
        Ok(rows)
    }

    pub(super) fn resolve(&self, row: RowKey) -> OnConflict {
        let decided = self.request.rows.get(&row).copied();
        decided.unwrap_or(self.request.on_conflict)
    }

    fn decide(&self, row: RowKey, done: Option<Done>, met: Met, found: &mut Found) -> Decision {
        // A row to be removed that is gone already: both ways lead there.
        if met == Met::Missing && done == Some(Done::Inserted) {
            return Decision::PassBy;
        }
        match (self.resolve(row), met) {
            (OnConflict::KeepLater, _) => {
                found.keep.insert(row);
                Decision::PassBy
            }
            (OnConflict::Ask, _) | (OnConflict::GoBack, Met::Missing | Met::Ruled) => {
                found.asked.insert((row, met == Met::Different));
                // Going on as if the answer were to go back finds the other
                // conflicts; all of it is rolled back.
                match met {
                    Met::Different => Decision::Insist,
                    Met::Missing | Met::Ruled => Decision::PassBy,
                }
            }
            (OnConflict::GoBack, Met::Different) => Decision::Insist,
        }
    }
}
