//! Enrollments: who is in which cohort, since when and at what stage, and the
//! rosters made of them.

mod count;
mod delete;
mod edit;
mod enroll;
mod get;
mod open;
mod past;
mod places;
mod roster;
mod seats;
mod stage;
mod transfer;

pub use count::{count, counts};
pub use delete::{delete, restore};
pub use edit::edit;
pub(crate) use enroll::{Checks, INSERT, INSERT_EVENT, cells, event_cells};
pub use enroll::{Enrolling, add, add_many};
pub use get::{find, get, list_of_person};
pub(crate) use open::open_beside;
pub use past::{PastSeat, roster_as_of};
pub use places::{Place, places};
pub use roster::{
    Roster, RosterColumn, RosterFilter, RosterOrder, RosterRow, RosterSort, roster_count,
    roster_ids, roster_rows, roster_rows_as_of,
};
pub use seats::seats;
pub use stage::{change_stage, current_stage, stage_events};
pub use transfer::transfer;

#[cfg(test)]
mod tests;
