//! Attendance files: who came, as another tool wrote it down, becomes marks of a session.

mod apply;
mod choose;
mod people;
mod plan;
mod read;
mod rows;
mod told;

use chrono::NaiveDate;
use kith_model::{CohortId, PersonId, SessionId};
use serde::Deserialize;

use crate::import::Choices;

pub use apply::{FileApplied, apply};
pub use plan::preview;
pub use told::{
    AttendeeDecision, AttendeeRow, FileCounts, FilePlan, MeetingTold, PersonTold, SessionOffered,
    SessionTaken,
};

/// An attendance file, and what was decided of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "AttendanceFileOf", optional_fields = nullable))]
pub struct FileOf {
    /// The table.
    pub table: String,
    /// How it is read, against what Kith finds.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Choices>"))]
    pub choices: Choices,
    /// The cohort whose session it was, where that is known.
    #[serde(default)]
    pub cohort: Option<CohortId>,
    /// The session it was, in place of what Kith proposes.
    #[serde(default)]
    pub session: Option<SessionId>,
    /// A session is added for it, with this title, or with the meeting's where it is empty.
    #[serde(default)]
    pub new_session: Option<String>,
    /// The day of the meeting, where the file does not tell.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub day: Option<NaiveDate>,
    /// Minutes after the beginning from which on somebody is late; 10 where nothing is said.
    #[serde(default)]
    pub late_after: Option<u32>,
    /// Minutes before the end until which somebody left early; 10 where nothing is said.
    #[serde(default)]
    pub left_before: Option<u32>,
    /// Who single attendees are.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<AttendeeAnswer>>"))]
    pub answers: Vec<AttendeeAnswer>,
    /// Whoever has exactly the name of one person of the cohort is that person.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub names: bool,
    /// What becomes of walk-ins about whom nothing is said; they stay out where this is left out.
    #[serde(default)]
    pub walk_ins: Option<WalkIns>,
    /// Whoever was expected and does not appear is marked as away.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub away: bool,
    /// Marks that were set by hand become what the file says.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub replace: bool,
    /// Names the job, to watch and to cancel it.
    #[serde(default)]
    pub job: Option<String>,
}

/// What a human said of one attendee.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(optional_fields = nullable))]
pub struct AttendeeAnswer {
    /// The line the attendee stands on first, from 1.
    pub line: u32,
    /// What.
    pub says: AttendeeSaid,
    /// The known person it is.
    #[serde(default)]
    pub person: Option<PersonId>,
}

/// Who an attendee is, as a human said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AttendeeSaid {
    /// The person named, or the only one proposed.
    Same,
    /// A guest of this session: the person is added where nobody knows them.
    Guest,
    /// The same, and in the cohort from that day on.
    Enroll,
    /// Nobody to write down.
    Leave,
}

/// What becomes of walk-ins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WalkIns {
    /// They are guests of this session.
    Guest,
    /// They are in the cohort from that day on.
    Enroll,
}
