//! Which session a meeting was.

use std::collections::BTreeSet;

use kith_intake::Gathering;
use kith_intake::gathering::same_title;
use kith_model::cohort::Cohort;
use kith_model::match_key::email_key;
use kith_model::session::{NewSession, Session, SessionKind, SessionStatus};
use kith_model::{CohortId, LocalTime};
use kith_store::{Read, StoreError, attendance, cohort, import, meeting, session};

use super::FileOf;
use super::told::SessionOffered;
use crate::clock;
use crate::problem::Problem;

/// Sessions that are offered, at most.
const MOST: usize = 12;

/// The session that a file is about.
pub(super) struct Chosen {
    pub which: Which,
    pub cohorts: Vec<Cohort>,
    pub why: String,
}

pub(super) enum Which {
    There(Session),
    New(NewSession),
}

/// What was chosen, or what a human may choose from and why they have to.
pub(super) enum Choice {
    Taken(Box<Chosen>),
    Asks(Vec<SessionOffered>, String),
}

impl Which {
    pub fn title(&self) -> &str {
        match self {
            Self::There(session) => &session.title,
            Self::New(session) => &session.title,
        }
    }

    pub fn times(&self) -> (LocalTime, Option<LocalTime>) {
        match self {
            Self::There(session) => (session.starts_local, session.ends_local),
            Self::New(session) => (session.starts_local, session.ends_local),
        }
    }
}

/// A session that speaks for itself, and what for.
struct Candidate {
    session: Session,
    cohorts: Vec<CohortId>,
    same_title: bool,
    overlaps: bool,
    known: u32,
}

/// The session that was named or remembered, or the only one that day, title and time fit.
pub(super) fn choose(
    read: &Read<'_>,
    request: &FileOf,
    gathering: &Gathering,
    key: Option<&str>,
) -> Result<Choice, StoreError> {
    let taken = |session: Session, why: &str| {
        let cohorts = session::cohorts(read, session.id)?;
        let cohorts = cohorts.into_iter().map(|id| cohort::get(read, id));
        Ok(Choice::Taken(Box::new(Chosen {
            cohorts: cohorts.collect::<Result<_, _>>()?,
            which: Which::There(session),
            why: why.to_owned(),
        })))
    };
    if let Some(id) = request.session {
        return taken(session::get(read, id)?, "chosen by you");
    }
    let before = match key {
        Some(key) => meeting::remembered(read, key)?,
        None => Vec::new(),
    };
    let before = before.into_iter().map(|id| session::get(read, id));
    let mut before: Vec<Session> = before.collect::<Result<_, _>>()?;
    before.retain(|session| !session.status.is_off());
    if let Some(named) = request.cohort {
        let mut here = Vec::new();
        for session in before {
            if session::cohorts(read, session.id)?.contains(&named) {
                here.push(session);
            }
        }
        before = here;
    }
    let mut circles = BTreeSet::from_iter(request.cohort);
    if circles.is_empty() {
        for session in &before {
            circles.extend(session::cohorts(read, session.id)?);
        }
    }
    let here = before.iter().find(|session| {
        gathering
            .day
            .is_some_and(|day| session.starts_local.date() == day)
    });
    let mut candidates = candidates(read, gathering, &circles)?;
    // One room may be met in twice a day.
    let is_now = |candidate: &Candidate, id| candidate.overlaps && candidate.session.id == id;
    let another_is_now = || candidates.iter().any(|candidate| candidate.overlaps);
    if let Some(session) = here
        && (candidates.iter().any(|one| is_now(one, session.id)) || !another_is_now())
    {
        return taken(session.clone(), "this meeting was this session before");
    }
    if gathering.day.is_none() {
        candidates.retain(|candidate| candidate.same_title || !circles.is_empty());
    }
    let vouched =
        |candidate: &&Candidate| !circles.is_empty() || candidate.same_title || candidate.known > 0;
    let tests: [fn(&Candidate) -> bool; 3] = [
        |candidate| candidate.same_title && candidate.overlaps,
        |candidate| candidate.same_title,
        |candidate| candidate.overlaps,
    ];
    if gathering.day.is_some() {
        for test in tests {
            let fit: Vec<&Candidate> = candidates
                .iter()
                .filter(|candidate| test(candidate))
                .filter(vouched)
                .collect();
            match fit.as_slice() {
                [] => {}
                [one] => {
                    let why = one.why(before.is_empty());
                    return taken(one.session.clone(), &why);
                }
                _ => break,
            }
        }
        // The meeting was a session of this cohort before: another hour is no other session.
        if let ([one], false) = (candidates.as_slice(), before.is_empty()) {
            let why = one.why(false);
            return taken(one.session.clone(), &why);
        }
    }
    candidates.truncate(MOST);
    let asks = match (candidates.len(), gathering.day) {
        (_, None) => "The file does not tell its day: say which session it was, or which day.",
        (0, Some(_)) => "There is no session on that day: say which one it was, or add it.",
        (1, Some(_)) if candidates[0].overlaps => {
            "There is one session at that time, under another title, and nobody of its people is known by an address: say whether it was that one."
        }
        (1, Some(_)) => {
            "There is one session on that day, and neither its title nor its time is the meeting's."
        }
        (_, Some(_)) => "It may have been any of several sessions: say which.",
    };
    let offered = candidates
        .into_iter()
        .map(|candidate| candidate.offered(read));
    Ok(Choice::Asks(
        offered.collect::<Result<_, _>>()?,
        asks.to_owned(),
    ))
}

/// A session to be added for the meeting, in the cohort that was named or is remembered.
///
/// # Errors
/// `invalid` where title, cohort or day are not known.
pub(super) fn added(
    cohort: Cohort,
    request: &FileOf,
    gathering: &Gathering,
) -> Result<Chosen, Problem> {
    let told = request.new_session.as_deref().map(str::trim);
    let title = told
        .filter(|title| !title.is_empty())
        .or(gathering.meeting.title.as_deref())
        .ok_or_else(|| Problem::invalid("new_session", "Say what the session is called."))?;
    let (starts, ends) = gathering.span();
    let (Some(starts), Some(_)) = (starts, gathering.day) else {
        return Err(Problem::invalid(
            "starts_local",
            "The file does not tell when the meeting was, so no session can be added for it. Schedule it first.",
        ));
    };
    let zone = cohort.zone.clone().unwrap_or_else(clock::zone);
    let starts = LocalTime::new(starts);
    let mut new = NewSession::new(cohort.program, title, SessionKind::Convening, starts, zone);
    new.ends_local = ends.map(LocalTime::new).filter(|ends| *ends > starts);
    new.status = SessionStatus::Held;
    Ok(Chosen {
        which: Which::New(new),
        cohorts: vec![cohort],
        why: "added for this meeting".to_owned(),
    })
}

/// Sessions of that day, or all that were where it is not known; the likeliest first.
fn candidates(
    read: &Read<'_>,
    gathering: &Gathering,
    circles: &BTreeSet<CohortId>,
) -> Result<Vec<Candidate>, StoreError> {
    let within = match circles.len() {
        1 => circles.first().copied(),
        _ => None,
    };
    let keys: Vec<String> = gathering
        .attendees
        .iter()
        .filter_map(|attendee| email_key(&attendee.email))
        .collect();
    let known: BTreeSet<_> = import::find_by_emails(read, &keys)?
        .into_iter()
        .map(|(_, person)| person)
        .collect();
    let mut found = Vec::new();
    for listed in session::list(read, within)? {
        let (session, cohorts) = (listed.session, listed.cohorts);
        let in_circles = circles.is_empty() || cohorts.iter().any(|id| circles.contains(id));
        let on_day = gathering
            .day
            .is_none_or(|day| session.starts_local.date() == day);
        if session.status.is_off() || !in_circles || !on_day {
            continue;
        }
        let title = gathering.meeting.title.as_deref();
        found.push(Candidate {
            same_title: title.is_some_and(|title| same_title(title, &session.title)),
            overlaps: gathering.day.is_some()
                && gathering.overlaps(
                    session.starts_local.naive(),
                    session.ends_local.map(LocalTime::naive),
                ),
            known: 0,
            session,
            cohorts,
        });
    }
    if gathering.day.is_some() {
        for candidate in &mut found {
            let grid = attendance::grid_of_session(read, candidate.session.id)?;
            let people: BTreeSet<_> = grid.people.iter().map(|seat| seat.person).collect();
            candidate.known = people.intersection(&known).count() as u32;
        }
    }
    found.sort_by_key(|candidate| {
        let fits = u32::from(candidate.same_title) + u32::from(candidate.overlaps);
        (
            std::cmp::Reverse((fits, candidate.known, candidate.session.starts_local)),
            candidate.session.id,
        )
    });
    Ok(found)
}

impl Candidate {
    fn why(&self, is_first: bool) -> String {
        let mut says = Vec::new();
        if !is_first {
            says.push("this meeting was in this cohort before");
        }
        if self.same_title {
            says.push("the same title");
        }
        says.push(if self.overlaps {
            "the same day and time"
        } else {
            "the same day"
        });
        says.join(", ")
    }

    fn offered(self, read: &Read<'_>) -> Result<SessionOffered, StoreError> {
        let names = self
            .cohorts
            .iter()
            .map(|id| Ok(cohort::get(read, *id)?.name));
        Ok(SessionOffered {
            cohort_names: names.collect::<Result<_, StoreError>>()?,
            known: self.known,
            why: self.why(true),
            session: self.session.id,
            starts_local: self.session.starts_local,
            title: self.session.title,
        })
    }
}
