//! Who the rows are about.

mod acquaintance;
mod count;
mod durations;
mod frequencies;
mod known;
mod likeness;
mod nickname;
mod spelling;

pub use acquaintance::{Acquaintance, Sketch};
pub use count::count;
pub(crate) use durations::Lengths;
pub use durations::durations;
pub use frequencies::Frequencies;
pub use known::{Before, KeyKind, Known, KnownPerson, Nobody};
pub use likeness::{Evidence, Likeness, Says};
pub(crate) use likeness::{Names, is_counted, number, number_told, says_number};
pub(crate) use nickname::is_short_for;
pub(crate) use spelling::{is_latin, may_abbreviate, plain};
