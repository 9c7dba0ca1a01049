//! Which session a meeting of another tool was.

mod remember;

pub use remember::{remember, remembered};

#[cfg(test)]
mod tests;
