//! Attendance: one row for each expected person and session.

mod awaited;
mod expect;
mod grid;
mod mark;
mod of_session;
mod otherwise;
mod past;

pub use awaited::awaited;
pub use expect::{expect, expect_since, expect_upcoming};
pub(crate) use expect::{expect_cohorts, let_go};
pub use grid::{Grid, GridMark, GridPerson, grid, grid_of, grid_of_session, people};
pub use mark::{Mark, mark};
pub use of_session::{Marked, of_session};
pub(crate) use otherwise::{expect_otherwise, statuses};
pub use past::{PastMark, past_marks};

#[cfg(test)]
mod tests;
