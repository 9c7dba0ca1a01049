use std::cell::Cell;
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use kith_model::StepId;
use kith_model::step::{Label, StepKind};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::behind::{Behind, LedBack};
use super::changes::{Change, Changes};
use super::conflict::{self, DependentRow};
use super::dependents::{self, Going};
use super::drift;
use super::ffi;
use super::record::Record;
use super::step::{Form, Step};
use super::undo::{OnConflict, UndoRequest};
use super::{KeyRange, RowKey, retrace};
use crate::changed::Touched;
use crate::index::{self, Refresh, TouchedRows};
use crate::{Job, Read, StoreError};

/// One try at taking a step back, in one transaction.
pub(super) struct Attempt<'a> {
    pub conn: &'a Connection,
    pub refreshes: &'a [Refresh],
    pub target: &'a Step,
    pub request: &'a UndoRequest,
    pub now: DateTime<Utc>,
    /// Hears how far it is, and may stop it.
    pub job: &'a Job,
    /// Rows that stay as they are.
    pub kept: &'a BTreeSet<RowKey>,
}

pub(super) enum Outcome {
    /// Rolled back: these rows are to stay, too.
    Keep(BTreeSet<RowKey>),
    Done {
        step: StepId,
        touched: Touched,
    },
}

/// What the target did, as far as it is to be taken back.
pub(super) struct Deed {
    pub changes: Changes,
    pub rows: Vec<Change>,
    /// Rows of which an earlier undo took back a part already.
    pub led_back: LedBack,
    inserted: Vec<KeyRange>,
    removed: Vec<KeyRange>,
}

impl Deed {
    /// How many rows it is about; an unused key within a range counts as well.
    fn size(&self) -> u64 {
        let ranges = self.inserted.iter().chain(&self.removed);
        let keys: i64 = ranges.map(|range| range.last - range.first + 1).sum();
        keys.unsigned_abs() + self.rows.len() as u64
    }
}

impl Attempt<'_> {
    pub(super) fn run(&self) -> Result<Outcome, StoreError> {
        let conn = self.conn;
        let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let deed = self.deed()?;
        if let Some(keep) = self.needed_by_others(&deed)? {
            return Ok(Outcome::Keep(keep));
        }
        let drift = drift::since(conn, self.target.id, &deed.inserted)?;
        let mut found = self.look_at(&drift);

        let label = self.label();
        let mut record = Record {
            at: self.now,
            label: &label,
            touched: &self.target.touched,
            form: if self.target.form == Form::Undo {
                Form::Redo
            } else {
                Form::Undo
            },
            target: Some(self.target.id),
            changes: &Changes::default(),
            rows: &BTreeSet::new(),
            inserted: &deed.removed,
            removed: &retrace::around(&deed.inserted, self.kept),
            sealed: false,
        };
        let read = Read::new(conn);
        let going = TouchedRows::new(
            deed.rows.iter().map(|change| change.row),
            deed.inserted.clone(),
        );
        let stale = index::stale(&read, &going)?;
        let step = record.open(conn)?;
        let (whole, done) = (deed.size(), Cell::new(0));
        let told = |rows: usize| {
            done.set(whole.min(done.get() + rows as u64));
            self.job.progress(done.get(), whole)
        };
        let applied = retrace::remove(conn, step, record.removed, &told)
            .and_then(|()| retrace::bring_back(conn, self.target.id, &told))
            .and_then(|()| self.apply(&deed, &mut found));
        if let Err(StoreError::Canceled) = applied {
            return Err(StoreError::Canceled);
        }
        if !found.asked.is_empty() {
            drop(transaction);
            let rows = self.describe(&deed, &drift, &found)?;
            return Err(StoreError::Conflict { rows });
        }
        if !found.keep.is_empty() {
            return Ok(Outcome::Keep(found.keep));
        }
        let changes = applied?;
        if ffi::broken_references(conn)? != 0 || dependents::any(conn, record.removed)? {
            return Err(StoreError::Constraint {
                rule: "foreign key".to_owned(),
            });
        }
        let rows = changes.rows()?;
        let rows: BTreeSet<_> = rows.iter().map(|change| change.row).collect();
        record.changes = &changes;
        record.rows = &rows;
        record.fill(conn, step)?;
        conn.execute(
            "UPDATE history_step SET undone_by = ?2 WHERE id = ?1",
            params![self.target.id.get(), step.get()],
        )?;
        let ranges = [record.inserted, record.removed].concat();
        let touched_rows = TouchedRows::new(rows.iter().copied(), ranges);
        index::refresh(&read, self.refreshes, &touched_rows, stale)?;
        self.job.progress(whole, whole)?;
        transaction.commit()?;
        Ok(Outcome::Done {
            step,
            touched: self.touched(&touched_rows),
        })
    }

    fn deed(&self) -> Result<Deed, StoreError> {
        let mut changes = Changes::of(self.conn, self.target.id)?;
        let behind = Behind::of(self.conn, self.target)?;
        let mut out = behind.unmade(self.conn, &changes.rows()?)?;
        out.extend(self.kept);
        changes = changes.without(self.conn, &out)?;
        let rows = changes.rows()?;
        Ok(Deed {
            led_back: behind.led_back(self.conn, &changes, &rows)?,
            rows,
            changes,
            inserted: retrace::ranges(self.conn, self.target.id, false)?,
            removed: retrace::ranges(self.conn, self.target.id, true)?,
        })
    }

    /// Rows that would go although rows that stay need them. Either the person
    /// wants them kept, or they stand in the way.
    fn needed_by_others(&self, deed: &Deed) -> Result<Option<BTreeSet<RowKey>>, StoreError> {
        let going = Going {
            changes: &deed.rows,
            ranges: &deed.inserted,
            kept: self.kept,
        };
        let dependents = dependents::find(self.conn, &going)?;
        let stays = |row| self.kept.contains(&row) || self.resolve(row) == OnConflict::KeepLater;
        let (needed, in_the_way): (Vec<_>, Vec<_>) = dependents
            .into_iter()
            .partition(|dependent| stays(dependent.child));
        if !in_the_way.is_empty() {
            let rows = in_the_way.into_iter().map(|dependent| {
                let changed_by =
                    conflict::changed_since(self.conn, dependent.child, self.target.id)?;
                Ok(DependentRow {
                    table: dependent.child.table.name(),
                    key: dependent.child.key,
                    needs_table: dependent.parent.table.name(),
                    needs_key: dependent.parent.key,
                    changed_by,
                })
            });
            return Err(StoreError::StandsInTheWay {
                rows: rows.collect::<Result<_, StoreError>>()?,
            });
        }
        let needed: BTreeSet<_> = needed.into_iter().map(|needed| needed.parent).collect();
        Ok((!needed.is_empty()).then_some(needed))
    }

    fn label(&self) -> Label {
        Label {
            kind: match self.target.form {
                Form::Undo => StepKind::Redone,
                _ => StepKind::Undone,
            },
            ..self.target.label.clone()
        }
    }

    fn touched(&self, rows: &TouchedRows) -> Touched {
        let mut touched = Touched {
            subjects: self.target.touched.clone(),
            tables: rows.tables(),
        };
        for &subject in &self.target.label.subjects {
            touched.add(subject);
        }
        touched
    }
}
