//! Values that are one thing written in more than one way: proposed, decided once, remembered.

mod alike;
mod list;
mod say;

pub use alike::{AlikeOf, ValueCluster, ValueWritten, ValuesAlike, alike};
pub(super) use list::spellings;
pub use list::{ValueSaid, Values, list};
pub use say::{Apart, Forget, Remembered, Use, forget, keep_apart, use_spelling};
