//! What tests share.

pub mod kith;
pub mod measure;
pub mod mounts;
pub mod raw;
pub mod roster;
pub mod sources;
#[cfg(feature = "window")]
pub mod window;

/// Says on standard error why a test had nothing to look at.
pub fn skipped(what: &str, why: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "skipped {what}: {why}");
}
