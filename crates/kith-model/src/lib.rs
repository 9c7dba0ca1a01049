//! The nouns of Kith, their codes, rules and formulas, and the audience lens.
//!
//! This room does no input or output and reads no clock: time and randomness
//! come in as arguments. `DOMAIN.md` names its words.
//!
//! Every noun has three shapes, made from one list of fields by `noun!`:
//! the row (`Program`), what it takes to add one (`NewProgram`) and what may
//! be changed later (`ProgramEdit`). Rules are asked of the row that would
//! result: `edit.apply(&program)` and then `check()`.

// First, for the macro it gives the others.
#[macro_use]
pub mod code;

pub mod affiliation;
pub mod attendance;
pub mod blank;
pub mod change;
pub mod cohort;
pub mod contact_point;
pub mod custom_field;
pub mod enrollment;
#[cfg(test)]
mod evaluate;
pub mod figures;
pub mod id;
pub mod lens;
pub mod local_time;
pub mod match_key;
mod noun;
pub mod organization;
pub mod person;
pub mod program;
pub mod session;
pub mod span;
pub mod step;
#[cfg(all(test, feature = "ts"))]
mod ts;
pub mod value_alias;

pub use change::Change;
pub use code::UnknownCode;
pub use id::*;
pub use local_time::LocalTime;
