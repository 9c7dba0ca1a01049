use kith_model::figures::Definition;
use serde::Serialize;

use super::Register;
use super::grid::{self, Grid, Session};
use crate::figure::definition_words;
use crate::meeting::Attendance;
use crate::people::People;
use crate::stamp::Stamp;
use crate::words::{self, number};

/// A register in words, the same for every format.
#[derive(Serialize)]
pub(super) struct View {
    pub(super) document_title: String,
    pub(super) head_left: String,
    pub(super) head_right: &'static str,
    pub(super) title: String,
    pub(super) below: String,
    pub(super) lead: String,
    pub(super) grid: Option<Grid>,
    pub(super) sessions: Vec<Session>,
    pub(super) definitions: Vec<String>,
    pub(super) left_out: Vec<String>,
    pub(super) foot: String,
}

impl View {
    pub(super) fn of(register: &Register, stamp: &Stamp) -> Self {
        let cohort = words::name(&register.cohort);
        let program = words::name(&register.program);
        View {
            document_title: format!("Attendance register: {cohort}, {program}"),
            head_left: program,
            head_right: "Attendance register",
            title: cohort,
            below: below(register, stamp),
            lead: lead(register),
            grid: Grid::of(register),
            sessions: grid::sessions(register),
            definitions: definitions(register),
            left_out: stamp.left_out_words(),
            foot: stamp.foot_words(),
        }
    }
}

fn below(register: &Register, stamp: &Stamp) -> String {
    if let Some((from, to)) = register.period {
        return format!("{}, {}", stamp.seen_as_words(), words::date::days(from, to));
    }
    match (register.meetings.first(), register.meetings.last()) {
        (Some(first), Some(last)) => format!(
            "{}, {}",
            stamp.seen_as_words(),
            words::date::period(first.on, last.on)
        ),
        _ => stamp.seen_as_words(),
    }
}

fn lead(register: &Register) -> String {
    let held = u32::try_from(register.meetings.len()).unwrap_or(u32::MAX);
    let sessions = number::counted(held, "session", "sessions");
    let lead = match (held, register.people.total(), register.period) {
        (0, _, None) => return "No session has been held yet.".to_owned(),
        (0, _, Some(_)) => return "No session was held in this time.".to_owned(),
        (_, Some(0), _) => {
            return number::sentence(&format!("{sessions}, and nobody on the roster."));
        }
        (_, Some(count), _) => format!(
            "{} at {sessions}.",
            number::counted(count, "person", "people")
        ),
        (_, None, _) => format!("{sessions}."),
    };
    let lead = number::sentence(&lead);
    match &register.people {
        People::Named(_) => lead,
        People::Counted(_) => format!("{lead} Names stay with the circle; only counts are told."),
    }
}

/// What is counted, and how; nothing where no session was held.
fn definitions(register: &Register) -> Vec<String> {
    if register.meetings.is_empty() {
        return Vec::new();
    }
    let has_kept = register
        .meetings
        .iter()
        .any(|meeting| !matches!(meeting.attendance, Attendance::Seats(_)));
    let has_small = register
        .meetings
        .iter()
        .any(|meeting| meeting.attendance == Attendance::Withheld)
        || register.people.has_small();
    let is_named = matches!(register.people, People::Named(_));
    let has_unmarked = register
        .meetings
        .iter()
        .filter_map(|meeting| meeting.attendance.tally())
        .any(|tally| tally.unmarked > 0);
    let mut used = vec![Definition::Attendance];
    used.extend(has_unmarked.then_some(Definition::Unmarked));
    used.extend(has_small.then_some(Definition::SmallCounts));
    let mut words = definition_words(used);
    if has_kept && is_named {
        words.push("Sessions that keep who was in the room print their count at most, and stand in nobody’s own count.".to_owned());
    }
    words
}
