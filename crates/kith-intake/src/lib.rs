//! A stranger's table in: decode, sniff, recognize, map, normalize, match, plan.
//!
//! Bytes become a [`Reading`] (text, cells, where the table lies, what its
//! columns mean, what is odd about it), a reading and what is [`Known`] become
//! a [`Plan`]. Nothing here touches a database, reads a clock or writes a file:
//! the plan is plain facts that can be looked at, changed and thrown away.

mod contacts;
mod counted;
pub mod decode;
pub mod dialect;
mod error;
pub mod gathering;
mod inspect;
pub mod mapping;
mod overrides;
pub mod people;
pub mod plan;
mod progress;
pub mod reading;
pub mod recognize;
pub mod table;
pub mod values;
pub mod workbook;
pub mod write;

pub use decode::RunnerUp;
pub use dialect::Dialect;
pub use error::{Foreign, IntakeError};
pub use gathering::Gathering;
pub use inspect::{
    Extent, InspectedColumn, InspectedRunnerUp, InspectedTable, InspectedWarning, Inspection,
    hundredths,
};
pub use mapping::{Because, Column, Field, FieldSet, Mapping};
pub use overrides::{Fix, Overrides, Remembered};
pub use people::{Before, KeyKind, Known, KnownPerson, Likeness};
pub use plan::{Answer, Answers, Decision, Plan, PlannedRow, Reason};
pub use progress::{Progress, unwatched};
pub use reading::{AskedDates, Reading, Warning};
pub use recognize::{Kind, Recognition};
pub use table::{Record, Table};
pub use values::DateOrder;
