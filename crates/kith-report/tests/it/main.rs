//! Reports as their readers get them: printed with Typst, read back with
//! poppler's tools.

mod charts;
mod hostile;
#[path = "../../examples/invented/mod.rs"]
mod invented;
mod poppler;
mod register;
mod snapshot;
