//! Names and addresses that somebody was shown under, learned from what a human confirmed.

mod find;
mod learn;

pub use find::find;
pub use learn::learn;

#[cfg(test)]
mod tests;
