use kith_store::Job;
use serde::Deserialize;

use super::read::{Choices, Learned, read_as};
use crate::desk::Desk;
use crate::places::ChosenTable;
use crate::problem::Problem;

/// A table out of the clipboard.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "TablePaste"))]
pub struct Paste {
    /// Rows as a spreadsheet writes them, or names and addresses out of a mail.
    pub text: String,
}

/// Keeps what was pasted as a table to be looked over like a file. It lies in no file: locking
/// forgets it.
///
/// # Errors
/// `not_a_table` where it is none, `no_workspace` where it was locked meanwhile.
pub fn paste(desk: &Desk, request: Paste) -> Result<ChosenTable, Problem> {
    let bytes = request.text.into_bytes();
    read_as(
        bytes.clone(),
        &Choices::default(),
        Learned::default(),
        &Job::quiet(),
    )?;
    let held = desk.hold_table("Pasted table", bytes)?;
    Ok(ChosenTable {
        pasted: true,
        ..held
    })
}
