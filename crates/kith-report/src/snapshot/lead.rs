use chrono::NaiveDate;

use super::Snapshot;
use crate::people::{Count, People};
use crate::words::number::{counted, sentence, spelled, times};
use crate::words::{self, role};

/// The first sentences: who, of which program, how often, since when.
pub(super) fn lead(snapshot: &Snapshot) -> String {
    let program = words::name(&snapshot.program);
    let who = who(&snapshot.people);
    if who.is_empty() {
        return format!("Nobody is enrolled in this cohort of {program} yet.");
    }
    let sessions = u32::try_from(snapshot.meetings.len()).unwrap_or(u32::MAX);
    if let Some((from, to)) = snapshot.period {
        let days = words::date::days(from, to);
        let met = match sessions {
            0 => "no session was held".to_owned(),
            some => format!("the cohort met {}", times(some)),
        };
        let verb = was_or_were(&snapshot.people);
        return format!(
            "{} {verb} part of {program}. {days}: {met}.",
            sentence(&who)
        );
    }
    let met = match (sessions, since(snapshot)) {
        (0, Some(day)) => format!(
            "The cohort began in {}; its first session is still to come.",
            words::date::month(day)
        ),
        (0, None) => "The first session is still to come.".to_owned(),
        (_, Some(day)) => format!(
            "The cohort has met {} since {}.",
            times(sessions),
            words::date::month(day)
        ),
        (_, None) => format!("The cohort has met {}.", times(sessions)),
    };
    let verb = if snapshot.people.total() == Some(1) {
        "is"
    } else {
        "are"
    };
    format!("{} {verb} part of {program}. {met}", sentence(&who))
}

fn was_or_were(people: &People) -> &'static str {
    if people.total() == Some(1) {
        "was"
    } else {
        "were"
    }
}

/// The day it began: as planned, or else its first session.
pub(super) fn since(snapshot: &Snapshot) -> Option<NaiveDate> {
    snapshot
        .starts_on
        .or_else(|| snapshot.meetings.first().map(|meeting| meeting.on))
}

/// "eleven fellows, two mentors and one facilitator".
fn who(people: &People) -> String {
    let roles = people.by_role();
    let is_alone = roles.len() == 1;
    let counts: Vec<String> = roles
        .into_iter()
        .map(|(role, count)| {
            let (one, many) = role::group_names(role, is_alone);
            match count {
                Count::Known(count) => counted(count, one, many),
                Count::Under(least) => format!("fewer than {} {many}", spelled(least)),
            }
        })
        .collect();
    words::list(&counts)
}
