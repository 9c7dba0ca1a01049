//! Kith's report room: figures in, documents out.
//!
//! A report takes plain figures, already read through a lens, and filters
//! nothing itself. It comes as a tagged PDF ([`snapshot::pdf`],
//! [`register::pdf`]) or as one HTML page without scripts
//! ([`snapshot::html`], [`register::html`]), and can be looked at page by page
//! before it is printed ([`Proof`]). Equal figures and an equal
//! [`Stamp`] give equal bytes: no clock is read and no file is opened.

pub mod chart;
mod document;
mod error;
mod figure;
mod html;
mod meeting;
mod people;
mod press;
pub mod register;
pub mod snapshot;
mod stamp;
mod words;

pub use document::{Document, Notice, Paper};
pub use error::ReportError;
pub use figure::{Amount, Figure};
pub use meeting::{Attendance, Meeting, Seat, Tally};
pub use people::{Count, People, Person, RoleCount};
pub use press::Proof;
pub use stamp::{LeftOut, Stamp};
