use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::{Deref, Range, RangeInclusive};

use chrono::{DateTime, Utc};
use kith_model::AnyId;
use kith_model::step::{Label, Noun};
use rusqlite::session::Session;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::changed::{Changed, Touched};
use crate::history::{self, Bulk, Changes, Form, Record, RowKey, Table};
use crate::index::{self, Refresh, TouchedRows};
use crate::keys::Keys;
use crate::{Job, Read, StoreError};

/// The one way to change a row: runs a command in a transaction, records what
/// it changed, and writes one step of history in the same transaction. A
/// command that changed nothing leaves no step.
///
/// # Errors
/// Whatever the command answers. After an error or a panic the workspace is as
/// it was before.
pub fn transact<T>(
    conn: &Connection,
    label: Label,
    now: DateTime<Utc>,
    job: &Job,
    command: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> Result<Changed<T>, StoreError> {
    transact_with(conn, index::REFRESHES, label, now, job, command)
}

pub(crate) fn transact_with<T>(
    conn: &Connection,
    refreshes: &[Refresh],
    label: Label,
    now: DateTime<Utc>,
    job: &Job,
    command: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> Result<Changed<T>, StoreError> {
    let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let tx = Tx::begin(conn, label, now, job)?;
    let value = command(&tx)?;
    let changed = tx.finish(value, refreshes)?;
    transaction.commit()?;
    Ok(changed)
}

/// A command at work: reads like a [`Read`], and writes.
pub struct Tx<'c> {
    read: Read<'c>,
    session: RefCell<Session<'c>>,
    bulk: Bulk<'c>,
    erased: RefCell<BTreeSet<RowKey>>,
    keys: Keys<'c>,
    job: &'c Job,
    now: DateTime<Utc>,
    label: RefCell<Label>,
    touched: RefCell<Touched>,
}

impl<'c> Deref for Tx<'c> {
    type Target = Read<'c>;

    fn deref(&self) -> &Read<'c> {
        &self.read
    }
}

impl<'c> Tx<'c> {
    /// The moment of the command.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A key that no row on any laptop has.
    ///
    /// # Errors
    /// When the connection has not claimed a device.
    pub fn next_key(&self) -> Result<i64, StoreError> {
        Ok(self.keys.next(1)?.start)
    }

    /// As many, contiguous.
    ///
    /// # Errors
    /// When the connection has not claimed a device.
    pub fn next_keys(&self, count: u32) -> Result<Range<i64>, StoreError> {
        self.keys.next(count)
    }

    /// Inserts rows in bulk: `insert` adds rows of these keys and nothing else.
    /// Only the keys are recorded, which is all that taking them back needs.
    /// Children of the inserted rows and other changes belong outside, or in
    /// ranges of their own.
    ///
    /// # Errors
    /// `Constraint` when it changed anything but the rows of these ranges.
    pub fn bulk<T>(
        &self,
        ranges: &[(Table, RangeInclusive<i64>)],
        insert: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let before = self.bulk.begin(ranges)?;
        let inserted = self.unrecorded(insert)?;
        self.bulk.end(ranges, before)?;
        Ok(inserted)
    }

    /// As [`Tx::bulk`], where `insert` also brings along what is derived from
    /// its rows, so that no refresh reads them back. It answers how many rows
    /// of these ranges it inserted.
    pub(crate) fn bulk_with_derived(
        &self,
        ranges: &[(Table, RangeInclusive<i64>)],
        insert: impl FnOnce(&Self) -> Result<usize, StoreError>,
    ) -> Result<(), StoreError> {
        let inserted = self.unrecorded(insert)?;
        self.bulk.end_with_derived(ranges, inserted)
    }

    /// Erases what stands in these rows, or seals it: `erase` changes them and
    /// nothing else. What they held is taken out of every step of the history,
    /// and this step itself does not hold it. Neither can be undone then.
    ///
    /// # Errors
    /// Those of `erase`.
    pub fn erase<T>(
        &self,
        rows: &BTreeSet<RowKey>,
        erase: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let erased = self.unrecorded(erase)?;
        history::erase(self.conn(), rows)?;
        self.erased.borrow_mut().extend(rows);
        Ok(erased)
    }

    /// Names something that shows something else now, beyond what the label names.
    pub fn touch(&self, noun: Noun, id: impl Into<AnyId>) {
        self.touched.borrow_mut().add((noun, id.into()));
    }

    /// Another label: what was counted is known only at the end.
    pub fn relabel(&self, label: Label) {
        self.label.replace(label);
    }

    /// Tells how far it is.
    ///
    /// # Errors
    /// `Canceled` once somebody asked it to stop.
    pub fn progress(&self, done: u64, whole: u64) -> Result<(), StoreError> {
        self.job.progress(done, whole)
    }

    fn unrecorded<T>(
        &self,
        act: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.session.borrow_mut().set_enabled(false);
        let done = act(self);
        self.session.borrow_mut().set_enabled(true);
        done
    }

    fn begin(
        conn: &'c Connection,
        label: Label,
        now: DateTime<Utc>,
        job: &'c Job,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            read: Read::new(conn),
            session: RefCell::new(history::watch(conn)?),
            bulk: Bulk::new(conn),
            erased: RefCell::default(),
            keys: Keys::new(conn),
            job,
            now,
            label: RefCell::new(label),
            touched: RefCell::default(),
        })
    }

    fn finish<T>(self, value: T, refreshes: &[Refresh]) -> Result<Changed<T>, StoreError> {
        let conn = self.conn();
        let ranges = self.bulk.ranges();
        let erased = self.erased.into_inner();
        let mut changes = Changes::recorded(&mut self.session.borrow_mut())?;
        let mut rows = changes.rows()?;
        // Bulk rows that were edited right after: their keys say it all.
        let left_out = |row| erased.contains(&row) || ranges.iter().any(|range| range.holds(row));
        let edited: BTreeSet<RowKey> = rows.iter().map(|change| change.row).collect();
        if rows.iter().any(|change| left_out(change.row)) {
            changes = Changes::filtered(conn, &[&changes], |row| !left_out(row))?;
            rows.retain(|change| !left_out(change.row));
        }
        self.keys.save()?;

        let label = self.label.into_inner();
        let mut touched = self.touched.into_inner();
        for &subject in &label.subjects {
            touched.add(subject);
        }
        let sealed = !erased.is_empty();
        let rows = rows.iter().map(|change| change.row).chain(erased);
        let rows: BTreeSet<RowKey> = rows.collect();
        let touched_rows = TouchedRows::new(rows.iter().copied(), ranges.clone());
        touched.tables = touched_rows.tables();
        if touched_rows.is_empty() {
            return Ok(Changed {
                value,
                step: None,
                touched,
            });
        }
        // A bulk row that was edited right after is to be read again all the same.
        let stale = TouchedRows {
            standing: self.bulk.standing(),
            ..TouchedRows::new(edited.union(&rows).copied(), ranges)
        };
        index::refresh(&self.read, refreshes, &stale, TouchedRows::default())?;
        let step = Record {
            at: self.now,
            label: &label,
            touched: &touched.subjects,
            form: Form::Step,
            target: None,
            changes: &changes,
            rows: &rows,
            inserted: &touched_rows.ranges,
            removed: &[],
            sealed,
        }
        .write(conn)?;
        Ok(Changed {
            value,
            step: Some(step),
            touched,
        })
    }
}
