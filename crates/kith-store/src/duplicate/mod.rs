//! What a human decided about two people who seemed to be one.

mod keep_apart;

pub use keep_apart::{all_kept_apart, keep_apart, kept_apart};
