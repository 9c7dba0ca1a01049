//! What cells mean once their column is known.

mod address;
mod agreed;
pub mod alike;
mod date;
mod duration;
mod enrolled;
mod fraction;
mod likely;
pub mod marks;
pub mod name;
mod nothing;
mod order;
mod serial;

pub use address::{mended_address, no_address};
pub use agreed::yes;
pub use date::{Moment, MomentError, is_no_date, is_whole_day, may_be_day, moment, time_of_day};
pub use duration::seconds;
pub(crate) use duration::{is_past_hours, minutes_and_seconds};
pub use enrolled::{role, stage};
pub(crate) use fraction::day_part;
pub use likely::likelier;
pub(crate) use nothing::{is_cut, is_no_id, is_no_mailbox, is_no_number, is_nothing, says_nothing};
pub use order::{DateOrder, date_order, date_shape, full_dates};
pub use serial::serial_day;
