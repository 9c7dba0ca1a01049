//! The practice workspace: fictional people, a year of sessions, made by code.
//!
//! The same [`Seed`] gives the same rows but for ids and keys, so that a picture or a test made today can be made again.

mod calendar;
mod cast;
mod fill;
mod names;
mod programs;

pub use calendar::Seed;
pub use fill::fill;
