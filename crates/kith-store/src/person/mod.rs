//! People.

mod add;
mod called;
mod delete;
mod edit;
mod get;
mod gone;
mod ids;
mod merge;
mod ranks;
mod rows;
mod shown;
mod tie;

pub use add::add;
pub(crate) use add::{INSERT, cells};
pub use called::{NO_NAME, called, is_hidden};
pub use delete::{delete, restore};
pub use edit::edit;
pub(crate) use get::among;
pub use get::{find, find_by_external_id, get, list};
pub use gone::{GonePerson, gone};
pub use ids::{PersonColumn, PersonFilter, PersonSort, ids};
pub use merge::{merge, merged_into};
pub use rows::{PersonRow, rows};

pub(crate) use ids::place;
pub(crate) use ranks::{Ranks, members, ranks, shown_with};
pub(crate) use shown::Shown;

#[cfg(test)]
mod tests;
