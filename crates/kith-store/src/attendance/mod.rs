//! Attendance: one row for each expected person and session.

mod expect;
mod grid;
mod mark;
mod of_session;

pub(crate) use expect::expect_cohorts;
pub use expect::expect_upcoming;
pub use grid::{Grid, GridMark, GridPerson, grid, grid_of, grid_of_session};
pub use mark::{Mark, mark};
pub use of_session::{Marked, of_session};

#[cfg(test)]
mod tests;
