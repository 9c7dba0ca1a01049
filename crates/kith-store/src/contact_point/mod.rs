//! Ways to reach a person or an organization. Every read takes a lens.

mod add;
mod delete;
mod edit;
mod get;
mod primary;

pub use add::add;
pub(crate) use add::{INSERT, cells};
pub use delete::{delete, restore};
pub use edit::edit;
pub use get::{get, list, list_of_organization};

#[cfg(test)]
mod tests;
