//! Which columns a list shows, and in which order, on this computer: nothing of it is about people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::{Code, Problem};
use crate::{Done, Nothing, whole_file};

const FILE: &str = "columns.json";

/// The columns of every list that was arranged by hand.
#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Columns {
    /// By the list's name: its columns in order, each with whether it is shown.
    pub lists: BTreeMap<String, Vec<ColumnPlace>>,
}

/// A column's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ColumnPlace {
    /// The column.
    pub column: String,
    /// Whether it is shown.
    pub shown: bool,
}

/// How one list is arranged.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ColumnsOf {
    /// The list's name.
    pub list: String,
    /// Its columns in order; none puts the list back to the usual.
    pub columns: Vec<ColumnPlace>,
}

/// How lists are arranged; as usual where nothing was chosen or the choice cannot be read.
///
/// # Errors
/// None.
pub fn get(desk: &Desk, _: Nothing) -> Result<Columns, Problem> {
    let chosen = std::fs::read(desk.home().join(FILE)).ok();
    Ok(chosen
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default())
}

/// Keeps how one list is arranged.
///
/// # Errors
/// `read_only` where Kith's folder cannot be written.
pub fn set(desk: &Desk, of: ColumnsOf) -> Result<Done, Problem> {
    let cannot = |wrong: &dyn std::fmt::Display| {
        Problem::new(
            Code::ReadOnly,
            format!("Kith's folder cannot be written: {wrong}."),
        )
    };
    let mut all = get(desk, Nothing {})?;
    if of.columns.is_empty() {
        all.lists.remove(&of.list);
    } else {
        all.lists.insert(of.list, of.columns);
    }
    let text = serde_json::to_vec_pretty(&all).map_err(|wrong| cannot(&wrong))?;
    whole_file::write(&desk.home().join(FILE), &text).map_err(|wrong| cannot(&wrong))?;
    Ok(Done {})
}
