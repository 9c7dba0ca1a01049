//! Lists that are narrowed by what stands in their columns: whom that leaves, and what there is
//! to choose from. Both count what the list shows. A lens narrows by what it sees there alone:
//! where it does not see a column, everybody has nothing in it.

mod choices;
mod kept;

use kith_model::{CustomFieldId, codes};

pub use choices::{Choice, Choices, choices};
pub(crate) use kept::Kept;

/// Some of what stands in a column; `None` is whoever has nothing there. Empty leaves everybody.
pub type Chosen<T> = Vec<Option<T>>;

codes! {
    /// A column of Kith's whose values a list is narrowed by.
    Column, "column";
    Cohort = "cohort", "Cohort";
    Organization = "organization", "Organization";
    City = "city", "Home";
}

/// What a list is narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A column of Kith's.
    Kith(Column),
    /// A field of the program's own.
    Own(CustomFieldId),
}

#[cfg(test)]
mod tests;
