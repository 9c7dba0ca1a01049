//! What becomes of each attendee.

use std::collections::HashMap;

use kith_intake::gathering::{
    Attendee, Clock, Doubt, Flag, Found, Thresholds, Token, Window, alias_key, who,
};
use kith_model::PersonId;
use kith_model::attendance::{AttendanceStatus, Source as MarkSource};
use kith_model::match_key::email_key;
use kith_store::attendance::Marked;

use super::people::People;
use super::told::AttendeeDecision;
use super::{AttendeeAnswer, AttendeeSaid, FileOf, WalkIns};

/// Two days: no sitting is longer (see the rules of a mark).
const MOST_MINUTES: u32 = 2 * 24 * 60;

/// One attendee and what becomes of them.
pub(super) struct Row {
    pub attendee: Attendee,
    pub decision: AttendeeDecision,
    pub answered: bool,
    pub person: Option<PersonId>,
    pub status: AttendanceStatus,
    pub minutes: Option<u32>,
    pub before: Option<AttendanceStatus>,
    pub reasons: Vec<String>,
    pub alike: Vec<PersonId>,
    /// Names and addresses that are learned with the mark, as they are compared.
    pub learns: Vec<String>,
    /// Whether the person joins the cohort, however they are marked already.
    pub enrolls: bool,
}

impl Row {
    /// Whether it is known who it is, and that they were there.
    pub fn is_settled(&self) -> bool {
        !matches!(
            self.decision,
            AttendeeDecision::LeftOut | AttendeeDecision::Look | AttendeeDecision::WalkIn
        )
    }
}

/// Everybody's, in the order of the file; `online` where others may have been in the room.
pub(super) fn rows(
    attendees: &[Attendee],
    people: &People,
    roll: &[Marked],
    window: &Window,
    online: bool,
    request: &FileOf,
) -> Vec<Row> {
    let mut rows: Vec<Row> = attendees
        .iter()
        .map(|attendee| decided(attendee, people, request))
        .collect();
    beside(&mut rows);
    let within = Thresholds::default();
    let within = Thresholds {
        late: request.late_after.unwrap_or(within.late),
        early: request.left_before.unwrap_or(within.early),
    };
    for row in &mut rows {
        row.enrolls = row.decision == AttendeeDecision::Enroll;
        row.status = match window.status(&row.attendee, within) {
            AttendanceStatus::Present if online => AttendanceStatus::Remote,
            status => status,
        };
        row.minutes = row
            .attendee
            .minutes()
            .filter(|minutes| *minutes <= MOST_MINUTES);
        if row.attendee.at_once() {
            row.reasons
                .push("there on two devices at once, counted once".to_owned());
        }
        against(row, roll, request.replace);
    }
    rows
}

/// Whether somebody else's clock tells who was late.
pub(super) fn clock_differs(window: &Window) -> bool {
    window.clock == Clock::Meeting
}

/// Who an attendee is, by what a human said or else by what the file tells.
fn decided(attendee: &Attendee, people: &People, request: &FileOf) -> Row {
    let mut row = Row {
        attendee: attendee.clone(),
        decision: AttendeeDecision::WalkIn,
        answered: false,
        person: None,
        status: AttendanceStatus::Unmarked,
        minutes: None,
        before: None,
        reasons: Vec::new(),
        alike: Vec::new(),
        learns: Vec::new(),
        enrolls: false,
    };
    if let Some(flag) = attendee.flag {
        row.reasons.push(lowered(flag.words()));
    }
    if let Some(part) = attendee.part {
        row.reasons.push(lowered(part.words()));
    }
    let found = who(attendee, &people.all);
    let answer = request
        .answers
        .iter()
        .rev()
        .find(|answer| answer.line == attendee.line());
    match &found {
        Found::Sure(person, token) => {
            row.person = Some(*person);
            row.reasons.push(by(*token).to_owned());
        }
        Found::Look(alike, doubt) => {
            row.alike.clone_from(alike);
            row.reasons.push(because(*doubt).to_owned());
        }
        Found::Nobody => {}
    }
    if let Some(answer) = answer {
        row.answered = true;
        said(&mut row, answer, people);
        return row;
    }
    row.decision = match found {
        Found::Sure(person, _) if people.is_in(person) => AttendeeDecision::Mark,
        Found::Look(alike, Doubt::SameName) if request.names => {
            row.person = alike.first().copied();
            row.learns = shown_under(attendee);
            AttendeeDecision::Mark
        }
        Found::Look(..) => AttendeeDecision::Look,
        Found::Nobody if attendee.flag.is_some() => AttendeeDecision::LeftOut,
        Found::Sure(..) => {
            row.reasons.push("known, but not of this cohort".to_owned());
            walk_in(request)
        }
        Found::Nobody => {
            row.reasons.push("nobody Kith knows".to_owned());
            // Whoever comes in under a name alone is known by it the next time.
            if request.walk_ins.is_some() {
                row.learns = shown_under(attendee);
            }
            walk_in(request)
        }
    };
    row
}

fn walk_in(request: &FileOf) -> AttendeeDecision {
    match request.walk_ins {
        None => AttendeeDecision::WalkIn,
        Some(WalkIns::Guest) => AttendeeDecision::Guest,
        Some(WalkIns::Enroll) => AttendeeDecision::Enroll,
    }
}

fn said(row: &mut Row, answer: &AttendeeAnswer, people: &People) {
    let named = answer.person.or(row.person).or(match row.alike[..] {
        [one] => Some(one),
        _ => None,
    });
    match answer.says {
        AttendeeSaid::Leave => {
            row.person = None;
            row.decision = AttendeeDecision::LeftOut;
        }
        AttendeeSaid::Same => match named {
            Some(person) => {
                if row.person != Some(person) {
                    row.learns = shown_under(&row.attendee);
                }
                row.person = Some(person);
                row.decision = if people.is_in(person) {
                    AttendeeDecision::Mark
                } else {
                    AttendeeDecision::Guest
                };
            }
            None => row.decision = AttendeeDecision::Look,
        },
        AttendeeSaid::Guest | AttendeeSaid::Enroll => {
            row.person = answer.person.or(row.person);
            // Whoever comes in under a name alone is known by it the next time.
            if row.person.is_none() {
                row.learns = shown_under(&row.attendee);
            }
            row.decision = match answer.says {
                AttendeeSaid::Guest => AttendeeDecision::Guest,
                _ => AttendeeDecision::Enroll,
            };
        }
    }
}

/// Lines that turn out to be about one person are one attendee, told on the first.
fn beside(rows: &mut [Row]) {
    let mut first: HashMap<PersonId, usize> = HashMap::new();
    for at in 0..rows.len() {
        let settled = rows[at].is_settled();
        let Some(person) = rows[at].person.filter(|_| settled) else {
            continue;
        };
        let Some(&earlier) = first.get(&person) else {
            first.insert(person, at);
            continue;
        };
        let attendee = rows[at].attendee.clone();
        let line = rows[earlier].attendee.line();
        rows[earlier].attendee.join(&attendee);
        rows[at].decision = AttendeeDecision::Beside;
        rows[at]
            .reasons
            .push(format!("counted with line {line}, the same person"));
    }
}

/// Held against how the person is marked already.
fn against(row: &mut Row, roll: &[Marked], replace: bool) {
    let (AttendeeDecision::Mark | AttendeeDecision::Guest | AttendeeDecision::Enroll) =
        row.decision
    else {
        return;
    };
    let before = roll.iter().find(|mark| Some(mark.person) == row.person);
    let Some(before) = before.filter(|before| before.status.is_marked()) else {
        return;
    };
    row.before = Some(before.status);
    let by_hand = before.source != MarkSource::Import;
    row.decision = if (before.status, before.minutes) == (row.status, row.minutes) {
        AttendeeDecision::Same
    } else if by_hand && !replace {
        row.reasons.push(format!(
            "marked {} by hand, which stays",
            before.status.label()
        ));
        AttendeeDecision::Kept
    } else {
        row.decision
    };
}

/// What a confirmed attendee is known by the next time.
fn shown_under(attendee: &Attendee) -> Vec<String> {
    let email = email_key(&attendee.email);
    let name = Some(alias_key(attendee)).filter(|name| !name.is_empty());
    name.into_iter().chain(email).collect()
}

/// Whether a flag keeps an attendee from becoming a new person.
pub(super) fn makes_nobody(attendee: &Attendee) -> bool {
    matches!(
        attendee.flag,
        Some(Flag::NoteTaker | Flag::DialIn | Flag::Device)
    )
}

fn by(token: Token) -> &'static str {
    match token {
        Token::Email => "the same e-mail address",
        Token::ExternalId => "the same id",
        Token::Alias => "confirmed before",
    }
}

fn because(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::SameName => "one person of the cohort has this name; a name alone does not decide",
        Doubt::LikeName => "a name like it; a name alone does not decide",
        Doubt::OtherName => "somebody has this address under another name",
        Doubt::Several => "several people come into question",
    }
}

fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
