//! Kith's use cases: one list of commands, told the same way to the window and to the terminal.
//!
//! A door (the desktop shell, `kith`) makes one [`Desk`], and either calls a command by name with JSON
//! ([`Desk::call`], what the window does) or calls the use case itself with its typed request.
//! The list in [`commands`] makes the router, the TypeScript types and the table in `docs/commands.md`.

mod clock;
pub mod commands;
mod desk;
mod figures;
mod home;
mod leaving;
mod memory;
mod places;
mod practice;
mod problem;
mod proofs;
mod recent;
#[cfg(feature = "ts")]
pub mod typescript;
pub mod unfinished;
mod whole_file;
mod written;

pub mod attendance;
pub mod choices;
pub mod cohort;
pub mod columns;
pub mod contact;
pub mod enrollment;
pub mod export;
pub mod field;
pub mod here;
pub mod history;
pub mod import;
pub mod person;
pub mod preferences;
pub mod program;
pub mod report;
pub mod search;
pub mod session;
pub mod today;
pub mod workspace;

pub use desk::{Desk, Event, Listener};
pub use figures::Figure;
pub use kith_model as model;
pub use leaving::{Given, HeldBack};
pub use places::{Chosen, ChosenTable};
pub use problem::{Code, Problem};
pub use written::Written;

/// Asks for nothing in particular.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Nothing {}

/// Done, and there is nothing to say of it.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Done {}

/// The lens where none is named.
fn through_my_eyes() -> kith_model::lens::Lens {
    kith_model::lens::Lens::Me
}
