use kith_model::attendance::AttendanceStatus;
use serde::Serialize;

use super::Register;
use crate::meeting::{Attendance, Seat, Tally};
use crate::people::{Count, People, Person};
use crate::words::{self, number, role};

/// People by sessions.
#[derive(Serialize)]
pub(super) struct Grid {
    pub(super) sessions: Vec<Session>,
    pub(super) rows: Vec<Row>,
    /// What occurs in the cells, for the legend.
    pub(super) marks: Vec<Mark>,
    /// The role that goes without saying.
    pub(super) main_role: &'static str,
    pub(super) has_uncounted: bool,
    pub(super) has_unmarked: bool,
}

#[derive(Serialize)]
pub(super) struct Session {
    pub(super) number: String,
    pub(super) date: String,
    pub(super) title: String,
    pub(super) came: String,
    pub(super) expected: String,
    pub(super) unmarked: String,
    /// "9 of 11, 1 unmarked".
    pub(super) words: String,
}

#[derive(Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) role: &'static str,
    pub(super) cells: Vec<Cell>,
    /// "9 of 11", over the sessions that are listed by name.
    pub(super) came: String,
}

#[derive(Serialize, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) mark: &'static str,
    pub(super) counts: bool,
}

/// A mark with its word.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Mark {
    pub(super) code: &'static str,
    pub(super) words: &'static str,
}

/// What a cell holds where the session tells only its count.
pub(super) const KEPT: Mark = Mark {
    code: "kept",
    words: "kept in the room: at most the count is told",
};
/// What a cell holds where the person had no seat.
pub(super) const NO_SEAT: Mark = Mark {
    code: "not_applicable",
    words: "not expected",
};

impl Grid {
    /// Nothing where nobody may be named.
    pub(super) fn of(register: &Register) -> Option<Self> {
        let People::Named(people) = &register.people else {
            return None;
        };
        let rows: Vec<Row> = people
            .iter()
            .enumerate()
            .map(|(place, person)| row(register, place, person))
            .collect();
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let marks = all_marks()
            .filter(|mark| cells().any(|cell| cell.mark == mark.code))
            .collect();
        let has_uncounted = cells().any(|cell| !cell.counts);
        let sessions = sessions(register);
        Some(Grid {
            main_role: main_role(&register.people),
            has_unmarked: tallies(register).any(|tally| tally.unmarked > 0),
            sessions,
            marks,
            has_uncounted,
            rows,
        })
    }
}

fn tallies(register: &Register) -> impl Iterator<Item = Tally> {
    let meetings = register.meetings.iter();
    meetings.filter_map(|meeting| meeting.attendance.tally())
}

/// The role that most people hold.
fn main_role(people: &People) -> &'static str {
    let held = |count| match count {
        Count::Known(count) | Count::Under(count) => count,
    };
    people
        .by_role()
        .into_iter()
        .max_by_key(|(_, count)| held(*count))
        .map_or("", |(role, _)| role::group_names(role, true).0)
}

fn all_marks() -> impl Iterator<Item = Mark> {
    AttendanceStatus::ALL
        .iter()
        .filter(|status| status.code() != NO_SEAT.code)
        .map(|status| Mark {
            code: status.code(),
            words: status.label(),
        })
        .chain([NO_SEAT, KEPT])
}

/// Each session with its counts, numbered from 1.
pub(super) fn sessions(register: &Register) -> Vec<Session> {
    register
        .meetings
        .iter()
        .enumerate()
        .map(|(place, meeting)| {
            let tally = meeting.attendance.tally();
            let dash = || "–".to_owned();
            Session {
                number: (place + 1).to_string(),
                date: words::date::short(meeting.on),
                title: words::name(&meeting.title),
                came: match (meeting.attendance.came_unexpected(), tally) {
                    (Some(came), _) => number::grouped(came),
                    (None, Some(tally)) => number::grouped(tally.attended.count),
                    (None, None) => dash(),
                },
                expected: tally.map_or_else(dash, |tally| number::grouped(tally.attended.whole)),
                unmarked: tally.map_or_else(dash, |tally| number::grouped(tally.unmarked)),
                words: meeting.attendance.said(came_words),
            }
        })
        .collect()
}

/// "9 of 11, 1 unmarked".
fn came_words(tally: &Tally) -> String {
    let came = format!("{} of {}", tally.attended.count, tally.attended.whole);
    match tally.unmarked {
        0 => came,
        unmarked => format!("{came}, {unmarked} unmarked"),
    }
}

fn row(register: &Register, place: usize, person: &Person) -> Row {
    let seats: Vec<Option<Seat>> = register
        .meetings
        .iter()
        .filter_map(|meeting| match &meeting.attendance {
            Attendance::Seats(seats) => Some(seats.get(place).copied().flatten()),
            Attendance::Count(_) | Attendance::Withheld => None,
        })
        .collect();
    let tally = Tally::of(seats.iter().flatten());
    Row {
        name: words::name(&person.name),
        role: role::names(person.role).0,
        cells: register
            .meetings
            .iter()
            .map(|meeting| cell(&meeting.attendance, place))
            .collect(),
        // Nobody waited for them at any session that is listed.
        came: if tally.is_empty() {
            String::new()
        } else {
            came_words(&tally)
        },
    }
}

fn cell(attendance: &Attendance, place: usize) -> Cell {
    let (mark, counts) = match attendance {
        Attendance::Count(_) | Attendance::Withheld => (KEPT.code, true),
        Attendance::Seats(seats) => match seats.get(place).copied().flatten() {
            Some(seat) => (seat.status.code(), seat.counts),
            None => (NO_SEAT.code, true),
        },
    };
    Cell { mark, counts }
}
