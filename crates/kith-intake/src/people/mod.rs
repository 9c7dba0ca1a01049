//! Who the rows are about.

mod count;
mod durations;
mod known;

pub use count::count;
pub use durations::durations;
pub use known::{KeyKind, Known, KnownPerson, Nobody};
