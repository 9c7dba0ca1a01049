//! What was said of values that are written in more than one way.

mod list;
mod say;

pub use list::list;
pub use say::{forget, keep_apart, use_spelling};

#[cfg(test)]
mod tests;
