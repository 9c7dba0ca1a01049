//! The record of what was done: named steps that can be taken back, and
//! entries that are only told.
//!
//! A step holds a changeset of the rows it changed one by one, and the keys of
//! the rows it inserted in bulk. Taking back inverts the one and removes the
//! others, and is a step itself.

mod apply;
mod attempt;
mod behind;
mod bulk;
mod changes;
mod conflict;
mod dependents;
mod drift;
mod edited;
mod entry;
mod erase;
mod ffi;
mod join;
mod last_words;
mod owner;
mod record;
mod retrace;
mod rows;
mod step;
mod subject;
mod tables;
#[cfg(test)]
mod tests;
mod undo;

pub(crate) use bulk::Bulk;
pub(crate) use changes::{Changes, watch};
pub use conflict::{ConflictColumn, ConflictRow, DependentRow};
pub use edited::{FieldEdited, RowEdited, edited};
pub use entry::entry;
pub(crate) use erase::from_history as erase;
pub use owner::row_subjects;
pub(crate) use record::Record;
pub use step::{
    About, Form, LastChange, Step, StepQuery, count_steps, get_step, is_undone, last_changed,
    latest_redo, latest_undo, steps, steps_about,
};
pub use subject::subject_name;
pub use tables::Table;
pub use undo::{OnConflict, UndoRequest, Undone, redo, redo_watched, undo, undo_watched};
#[cfg(test)]
pub(crate) use undo::{redo_with, undo_with};

/// A watched row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowKey {
    /// Where it stands.
    pub table: Table,
    /// Its key there.
    pub key: i64,
}

/// Rows of one table by their keys, both ends included. Keys between may be unused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyRange {
    /// Where they stand.
    pub table: Table,
    /// The least key.
    pub first: i64,
    /// The greatest key.
    pub last: i64,
}

impl KeyRange {
    /// Whether a row lies in it.
    pub fn holds(&self, row: RowKey) -> bool {
        self.table == row.table && self.first <= row.key && row.key <= self.last
    }
}
