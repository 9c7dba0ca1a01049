//! The plan of the house, kept: which room may use which, and what never
//! appears in one.

mod examples;
mod packages;
mod words;
