//! Every file that left: what it was, for whom, and how many people it tells of.

mod add;
mod list;

use kith_model::AnyId;
use kith_model::lens::Lens;
use kith_model::step::Noun;

pub use add::add;
pub use list::{Departed, list};

kith_model::codes! {
    /// What left.
    Leaving, "kind of departure";
    /// The cohort snapshot.
    Snapshot = "snapshot", "Cohort snapshot";
    /// The attendance register.
    Register = "register", "Attendance register";
    /// A roster as a table.
    Roster = "roster", "Roster";
    /// Everybody as a table.
    People = "people", "People";
    /// People by sessions as a table.
    Attendance = "attendance", "Attendance";
    /// Sessions as a table or a calendar.
    Sessions = "sessions", "Sessions";
    /// Rows of an import that stayed out.
    Rejected = "rejected", "Rows that stayed out";
}

/// A file that has left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// What it was.
    pub what: Leaving,
    /// Its format, as the ending has it: pdf, html, csv, xlsx, vcf, ics.
    pub format: String,
    /// Through whose eyes it was made.
    pub lens: Lens,
    /// What it is about.
    pub scope: Vec<(Noun, AnyId)>,
    /// How many people it tells of, by name or in a count.
    pub people: u32,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
}
