//! The formulas of DOMAIN.md §3, in one place.
//!
//! Inputs are plain rows, made from a query or from the nouns. Each condition
//! that a query may want to use itself is written to SQL from here, too, and
//! tested against the Rust of it.

mod attendance;
mod definition;
mod hours;
mod pathway;
mod served;
mod share;
mod small_counts;
mod sql;
mod standing;

pub use attendance::Tally;
pub use definition::Definition;
pub use hours::Hours;
pub use pathway::{PathwayRow, Retention, completion, retention};
pub use served::Served;
pub use share::Share;
pub use small_counts::{Cell, CountRow, SmallCounts};
pub use sql::{AttendanceColumns, attended_sql, committed_sql};
pub use standing::{AttendanceRow, Standing, attendance_cases};

#[cfg(test)]
mod mistakes;
