//! Who the rows are about.

mod count;
mod durations;
mod known;
mod likeness;
mod nickname;

pub use count::count;
pub use durations::durations;
pub use known::{Before, KeyKind, Known, KnownPerson, Nobody};
pub use likeness::{Evidence, Likeness, Says};
