//! The cohort snapshot: one page on who a cohort is, how it has met and what
//! comes next (DOMAIN.md section 5, no. 1).

mod html;
mod lead;
mod pdf;
mod view;

use chrono::{NaiveDate, NaiveDateTime};

use crate::chart::StageReached;
use crate::figure::Figure;
use crate::meeting::Meeting;
use crate::people::People;

pub use html::html;
pub use pdf::{pdf, proof};

/// The figures of a cohort snapshot, as a lens lets them be seen.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// Name of the cohort.
    pub cohort: String,
    /// Name of its program.
    pub program: String,
    /// First day of the cohort, where it is known.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the cohort, where it is known.
    pub ends_on: Option<NaiveDate>,
    /// The days it tells of, where they were asked for; else all of it until today.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// Stages of the community in the order they were reached; the last is the
    /// present one.
    pub stages: Vec<StageReached>,
    /// What shows that it is at the present stage, in somebody's words.
    pub evidence: Option<String>,
    /// The figures between the hairlines, most telling first.
    pub figures: Vec<Figure>,
    /// Sessions that were held, oldest first.
    pub meetings: Vec<Meeting>,
    /// Who is in it.
    pub people: People,
    /// The session that comes next.
    pub next: Option<NextSession>,
}

/// A session that is still to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextSession {
    /// Its title.
    pub title: String,
    /// Its start, on the clock of its place.
    pub starts_local: NaiveDateTime,
    /// IANA zone of that clock.
    pub zone: String,
    /// Where, if that may be told.
    pub place: Option<String>,
}
