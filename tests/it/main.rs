//! Integration tests: one binary of modules.

mod bad_input;
mod cli;
mod house;
mod measure;
mod undo;
