use kith_model::custom_field::Misfit;

use super::Field;
use crate::{Broken, StoreError};

/// A cell that could not take what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// Its place among the cells given.
    pub cell: usize,
    /// Why.
    pub why: Refusal,
}

/// Why a cell does not take a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The row is gone.
    Gone,
    /// Only somebody enrolled has a role, a stage and a level.
    NotEnrolled,
    /// A role and a stage cannot be empty.
    Empty {
        /// The column.
        field: Field,
    },
    /// Neither a code nor a label of that column.
    Unknown {
        /// What was looked for, in words.
        what: &'static str,
        /// The labels there are.
        allowed: Vec<&'static str>,
    },
    /// Not what a field of the program's own holds.
    Misfit(Misfit),
    /// A title says what someone does somewhere.
    NoOrganization,
    /// A rule of a noun.
    Broken(Broken),
}

/// What ends the work on one cell: the cell's own fault, or one of the workspace.
pub(super) enum Stop {
    Refused(Refusal),
    Failed(StoreError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Broken(rule) => Self::Refused(Refusal::Broken(rule)),
            StoreError::NotFound { .. } => Self::Refused(Refusal::Gone),
            other => Self::Failed(other),
        }
    }
}

impl From<Refusal> for Stop {
    fn from(why: Refusal) -> Self {
        Self::Refused(why)
    }
}
