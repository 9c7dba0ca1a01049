use std::collections::BTreeSet;

use kith_model::StepId;
use kith_model::step::Label;

use super::changes::Changes;
use super::record::Record;
use super::step::Form;
use crate::{StoreError, Tx};

/// Tells something that is no step: a backup, a departure, a report, a
/// setting. Undo passes it by.
///
/// # Errors
/// Only those of writing.
pub fn entry(tx: &Tx<'_>, label: &Label) -> Result<StepId, StoreError> {
    Record {
        at: tx.now(),
        label,
        touched: &[],
        form: Form::Entry,
        target: None,
        changes: &Changes::default(),
        rows: &BTreeSet::new(),
        inserted: &[],
        removed: &[],
        sealed: false,
    }
    .write(tx.conn())
}
