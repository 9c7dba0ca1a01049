//! What cells mean once their column is known.

mod address;
mod date;
mod duration;
mod enrolled;
pub mod marks;
pub mod name;
mod order;
mod serial;

pub use address::{mended_address, no_address};
pub use date::{Moment, MomentError, moment, time_of_day};
pub use duration::seconds;
pub use enrolled::{role, stage};
pub use order::{DateOrder, date_order, date_shape};
pub use serial::serial_day;
