use chrono::NaiveDateTime;
use kith_model::attendance::AttendanceStatus;

use super::Flag;

/// Two joins of one person lie over each other from so many seconds on.
const AT_ONCE: i64 = 60;

/// Somebody who came, however often they joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// The name as it was shown, without what a meeting tool adds.
    pub name: String,
    /// Another name that stands beside it, as Zoom writes the one somebody had at first.
    pub other_name: Option<String>,
    /// As typed; empty where the file does not tell.
    pub email: String,
    /// The id that another tool gave; empty where the file does not tell.
    pub external_id: String,
    /// Each time they joined, in the order of the file.
    pub joins: Vec<Join>,
    /// What it seems to be, where it is no person as such.
    pub flag: Option<Flag>,
    /// What they were there as, where the file lists them apart from the audience.
    pub part: Option<Part>,
    /// How they came, where the file itself says so.
    pub said: Option<AttendanceStatus>,
}

/// What somebody was there as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Of a webinar.
    Host,
    /// The same.
    Panelist,
    /// Came without having signed up, as by telephone.
    Other,
}

impl Part {
    /// A phrase.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Host => "There as the host",
            Self::Panelist => "There as a panelist",
            Self::Other => "Among the others who attended, without having signed up",
        }
    }
}

/// One time somebody joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Join {
    /// Physical line, from 1.
    pub line: u32,
    /// On the clock of the file.
    pub from: Option<NaiveDateTime>,
    /// When they left again.
    pub to: Option<NaiveDateTime>,
    /// How long they were there, as the file has it.
    pub seconds: Option<u32>,
}

impl Attendee {
    /// The line that stands for them: the first.
    pub fn line(&self) -> u32 {
        self.joins.first().map_or(0, |join| join.line)
    }

    /// When they first came.
    pub fn arrived(&self) -> Option<NaiveDateTime> {
        self.joins.iter().filter_map(|join| join.from).min()
    }

    /// When they last left.
    pub fn left(&self) -> Option<NaiveDateTime> {
        self.joins.iter().filter_map(|join| join.to).max()
    }

    /// How long they were there; time on two devices at once counts once.
    pub fn seconds(&self) -> Option<u32> {
        if self.at_once() {
            return Some(together(&self.spans()));
        }
        let lengths = self.joins.iter().filter_map(Join::length);
        lengths.reduce(u32::saturating_add)
    }

    /// The same in whole minutes, rounded.
    pub fn minutes(&self) -> Option<u32> {
        self.seconds()
            .map(|seconds| seconds.saturating_add(30) / 60)
    }

    /// Whether they were there twice at one time, as with a second device.
    pub fn at_once(&self) -> bool {
        let spans = self.spans();
        let apart: i64 = spans
            .iter()
            .map(|(from, to)| (*to - *from).num_seconds())
            .sum();
        apart - i64::from(together(&spans)) > AT_ONCE
    }

    /// Takes in what the same person did under another name or device.
    pub fn join(&mut self, other: &Self) {
        self.joins.extend_from_slice(&other.joins);
        if self.email.is_empty() {
            self.email.clone_from(&other.email);
        }
    }

    fn spans(&self) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        let mut spans: Vec<_> = self
            .joins
            .iter()
            .filter_map(|join| Some((join.from?, join.to?)))
            .filter(|(from, to)| from < to)
            .collect();
        spans.sort_unstable();
        spans
    }
}

impl Join {
    /// As the file has it, else from clock to clock.
    fn length(&self) -> Option<u32> {
        self.seconds.or_else(|| {
            let seconds = (self.to? - self.from?).num_seconds();
            u32::try_from(seconds).ok()
        })
    }
}

/// Seconds that at least one of these covers; sorted by their beginning.
fn together(spans: &[(NaiveDateTime, NaiveDateTime)]) -> u32 {
    let mut covered = 0;
    let mut until: Option<NaiveDateTime> = None;
    for &(from, to) in spans {
        let from = until.map_or(from, |until| until.max(from));
        covered += (to - from).num_seconds().max(0);
        until = Some(until.map_or(to, |until| until.max(to)));
    }
    u32::try_from(covered).unwrap_or(u32::MAX)
}
