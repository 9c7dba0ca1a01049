//! Affiliations: who works where, from when to when.

mod add;
mod delete;
mod edit;
mod get;

pub use add::{add, add_many};
pub use delete::{delete, restore};
pub use edit::edit;
pub use get::{get, list};

#[cfg(test)]
mod tests;
