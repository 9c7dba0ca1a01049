//! Organizations: where people work, who is a client, who funds.

mod add;
mod delete;
mod edit;
mod get;

pub use add::{add, find_or_add};
pub use delete::{delete, restore};
pub use edit::edit;
pub use get::{find, get, list};

#[cfg(test)]
mod tests;
