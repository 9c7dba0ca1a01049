//! Affiliations: who works where, from when to when.

mod add;
mod delete;
mod edit;
mod get;
mod shown;

pub use add::add;
pub(crate) use add::{INSERT, cells};
pub use delete::{delete, restore};
pub use edit::edit;
pub use get::{get, list};
pub use shown::shown;

#[cfg(test)]
mod tests;
