use chrono::NaiveDate;
use kith_model::attendance::AttendanceStatus;
use kith_model::{CohortId, LocalTime, PersonId, SessionId};
use serde::Serialize;

/// What an attendance file would do. Nothing is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "AttendanceFilePlan"))]
pub struct FilePlan {
    /// The file's name.
    pub file_name: String,
    /// The recognition in words.
    pub recognition: String,
    /// The meeting it tells of.
    pub meeting: MeetingTold,
    /// How often somebody came in again who had been in before; their stays are summed.
    pub rejoins: u32,
    /// The session it was; `null` while a human has to say.
    pub session: Option<SessionTaken>,
    /// Sessions it may have been, the likeliest first.
    pub sessions: Vec<SessionOffered>,
    /// Why no session was taken, as a sentence; `null` where one was.
    pub asks: Option<String>,
    /// Whether the file's clock shows another time than the session's, so that lateness is
    /// reckoned from when the meeting began.
    pub clock_differs: bool,
    /// Everybody who came; none while the session is not known.
    pub rows: Vec<AttendeeRow>,
    /// Whoever was expected, is not marked and does not appear.
    pub away: Vec<PersonTold>,
    /// How many of each.
    pub counts: FileCounts,
}

/// A meeting as its file tells it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeetingTold {
    /// What it was called.
    pub title: Option<String>,
    /// The tool's number of it.
    pub id: Option<String>,
    /// When it began, on the clock of the file.
    pub starts_local: Option<LocalTime>,
    /// When it ended.
    pub ends_local: Option<LocalTime>,
    /// Its day, where it is known.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub day: Option<NaiveDate>,
    /// Whether its day is written so that it could be two.
    pub day_unclear: bool,
}

/// The session that a file is about.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionTaken {
    /// Its key; `null` where it is added.
    pub session: Option<SessionId>,
    /// Its title.
    pub title: String,
    /// When it starts, on the clock of its place.
    pub starts_local: LocalTime,
    /// When it ends.
    pub ends_local: Option<LocalTime>,
    /// The cohorts it is for.
    pub cohorts: Vec<CohortId>,
    /// Their names.
    pub cohort_names: Vec<String>,
    /// Why it is this one, as a phrase.
    pub why: String,
    /// Whether it was still ahead, so that it is noted as held.
    pub becomes_held: bool,
}

/// A session that a file may be about.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionOffered {
    /// Its key.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// When it starts, on the clock of its place.
    pub starts_local: LocalTime,
    /// The names of its cohorts.
    pub cohort_names: Vec<String>,
    /// How many attendees its people know by address.
    pub known: u32,
    /// What speaks for it, as a phrase.
    pub why: String,
}

/// Somebody who came.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttendeeRow {
    /// The line they stand on first, from 1.
    pub line: u32,
    /// As the meeting showed them.
    pub name: String,
    /// As typed.
    pub email: Option<String>,
    /// How often they joined.
    pub joins: u32,
    /// Whether they were there twice at one time.
    pub at_once: bool,
    /// Minutes there.
    pub minutes: Option<u32>,
    /// When they came, as `18:05`.
    pub arrived: Option<String>,
    /// When they left.
    pub left: Option<String>,
    /// `note_taker`, `dial_in` or `device`, where it is no person as such.
    #[cfg_attr(
        feature = "ts",
        ts(type = "\"note_taker\" | \"dial_in\" | \"device\" | null")
    )]
    pub flag: Option<&'static str>,
    /// What becomes of them.
    pub decision: AttendeeDecision,
    /// Whether a human said so.
    pub answered: bool,
    /// Who they are.
    pub person: Option<PersonTold>,
    /// How they came.
    pub status: AttendanceStatus,
    /// How they are marked already.
    pub before: Option<AttendanceStatus>,
    /// Phrases for people.
    pub reasons: Vec<String>,
    /// Who they may be.
    pub alike: Vec<PersonTold>,
}

/// What becomes of an attendee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AttendeeDecision {
    /// The person is marked.
    Mark,
    /// The person is marked so already.
    Same,
    /// The person was marked otherwise by hand, which stays.
    Kept,
    /// Another line is about the same person, and counts there.
    Beside,
    /// A human has to say who it is.
    Look,
    /// Nobody of the cohort; stays out unless asked for.
    WalkIn,
    /// Comes in as a guest of the session.
    Guest,
    /// Comes in and into the cohort.
    Enroll,
    /// Nobody to write down.
    LeftOut,
}

impl AttendeeDecision {
    /// Stable.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mark => "mark",
            Self::Same => "same",
            Self::Kept => "kept",
            Self::Beside => "beside",
            Self::Look => "look",
            Self::WalkIn => "walk_in",
            Self::Guest => "guest",
            Self::Enroll => "enroll",
            Self::LeftOut => "left_out",
        }
    }
}

/// A person by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonTold {
    /// Their key.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
}

/// How many of each decision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "AttendanceFileCounts"))]
pub struct FileCounts {
    /// People who are marked, walk-ins who come in among them.
    pub mark: u32,
    /// Marked so already.
    pub same: u32,
    /// Marked otherwise by hand.
    pub kept: u32,
    /// To be looked at.
    pub look: u32,
    /// Walk-ins who stay out.
    pub walk_in: u32,
    /// Nobody to write down.
    pub left_out: u32,
    /// Expected and not there.
    pub away: u32,
    /// Signed up elsewhere and not there.
    pub signed_up: u32,
}
