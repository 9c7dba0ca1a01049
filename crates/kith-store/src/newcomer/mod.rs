//! People whom nobody knew, with everything that is told of them: how to reach
//! them, where they work, their seat in a cohort, the row they came in.
//!
//! They are made into rows, which needs no workspace, some hundreds at a time;
//! a handful of rows is written table by table, derived rows included.

mod add;
mod arrival;
mod handful;
mod scattered;
#[cfg(test)]
mod tests;

pub use add::{Announced, add, announce};
pub use arrival::{Arrival, Seat, Work};
pub use handful::{Handful, Registrar};
