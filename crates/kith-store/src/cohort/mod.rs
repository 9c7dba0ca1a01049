//! Cohorts, and the dated stages of their communities.

mod add;
mod delete;
mod edit;
mod get;
mod stage;

pub use add::add;
pub use delete::{delete, restore};
pub use edit::edit;
pub use get::{find, get, list};
pub use stage::{add_stage, delete_stage, edit_stage, stages};

#[cfg(test)]
mod tests;
