//! Programs.

mod add;
mod delete;
mod edit;
mod get;

pub use add::add;
pub use delete::{delete, restore};
pub use edit::edit;
pub use get::{find, get, list};

#[cfg(test)]
mod tests;
