use kith_intake::Gathering;
use kith_intake::gathering::Window;
use kith_model::LocalTime;
use kith_model::attendance::Expectation;
use kith_model::cohort::{Cohort, Delivery};
use kith_model::lens::Lens;
use kith_model::{CohortId, PersonId, SessionId};
use kith_store::attendance::{self, Marked};
use kith_store::{Job, Read, StoreError, cohort, meeting, session};

use super::choose::{Choice, Chosen, Which, added, choose};
use super::people::People;
use super::read::{Source, source, unclear_day};
use super::rows::{Row, clock_differs, makes_nobody, rows};
use super::told::{
    AttendeeDecision, AttendeeRow, FileCounts, FilePlan, MeetingTold, PersonTold, SessionOffered,
    SessionTaken,
};
use super::{AttendeeSaid, FileOf};
use crate::desk::Desk;
use crate::problem::{Code, Problem};

/// A file and what would become of everybody in it.
pub(super) struct Planned {
    pub source: Source,
    pub chosen: Result<Decided, (Vec<SessionOffered>, String)>,
}

/// Once the session is known.
pub(super) struct Decided {
    pub chosen: Chosen,
    pub rows: Vec<Row>,
    pub away: Vec<PersonTold>,
    /// The sessions that the meeting was before; `None` where it cannot be known again.
    pub remembered: Option<Vec<SessionId>>,
    people: People,
    clock_differs: bool,
}

/// What an attendance file would do. Nothing is written.
///
/// # Errors
/// `not_a_table`; `canceled`; `needs_decision` where its day could be two; `not_found` for a session or
/// person that was named; `invalid` for an answer that cannot be meant.
pub fn preview(desk: &Desk, request: FileOf) -> Result<FilePlan, Problem> {
    let planned = desk.as_job(request.job.as_deref(), |job| planned(desk, &request, &job))?;
    Ok(planned.told())
}

/// Reads the file and plans it.
pub(super) fn planned(desk: &Desk, request: &FileOf, job: &Job) -> Result<Planned, Problem> {
    let mut source = source(desk, request, job)?;
    if source.gathering.day_unclear && request.session.is_none() {
        return Err(unclear_day());
    }
    let chosen = match chosen(desk, request, &source)? {
        Choice::Asks(offered, why) => {
            return Ok(Planned {
                source,
                chosen: Err((offered, why)),
            });
        }
        Choice::Taken(chosen) => *chosen,
    };
    source.on(chosen.which.times().0.date())?;
    let wanted = request.clone();
    let (gathering, key) = (source.gathering.clone(), source.key.clone());
    let has_room =
        |cohort: &Cohort| matches!(cohort.delivery, Some(Delivery::Hybrid | Delivery::InPerson));
    let online = source.reading.recognition.kind.is_online() && chosen.cohorts.iter().any(has_room);
    let decided = desk.store()?.read(move |read| {
        let key = key.as_deref();
        decided(read, &wanted, (&gathering, key), chosen, online)
    })?;
    check(request, &decided)?;
    Ok(Planned {
        source,
        chosen: Ok(decided),
    })
}

fn chosen(desk: &Desk, request: &FileOf, source: &Source) -> Result<Choice, Problem> {
    let store = desk.store()?;
    if request.session.is_none() && request.new_session.is_some() {
        let (cohort, key) = (request.cohort, source.key.clone());
        let found = store.read(move |read| match (cohort, key) {
            (Some(cohort), _) => Ok(Some(cohort::get(read, cohort)?)),
            (None, Some(key)) => of_memory(read, &key),
            (None, None) => Ok(None),
        })?;
        let cohort = found.ok_or_else(|| {
            Problem::invalid("cohort", "Name the cohort that the new session is for.")
        })?;
        return Ok(Choice::Taken(Box::new(added(
            cohort,
            request,
            &source.gathering,
        )?)));
    }
    let (wanted, key) = (request.clone(), source.key.clone());
    let gathering = source.gathering.clone();
    Ok(store.read(move |read| choose(read, &wanted, &gathering, key.as_deref()))?)
}

/// The cohort whose session the meeting was the last time.
fn of_memory(read: &Read<'_>, key: &str) -> Result<Option<Cohort>, StoreError> {
    let Some(session) = meeting::remembered(read, key)?.first().copied() else {
        return Ok(None);
    };
    let first = session::cohorts(read, session)?.first().copied();
    first.map(|id| cohort::get(read, id)).transpose()
}

fn decided(
    read: &Read<'_>,
    request: &FileOf,
    (gathering, key): (&Gathering, Option<&str>),
    chosen: Chosen,
    online: bool,
) -> Result<Decided, StoreError> {
    let roll: Vec<Marked> = match &chosen.which {
        Which::There(session) => attendance::of_session(read, session.id, Lens::Me)?,
        Which::New(_) => Vec::new(),
    };
    let cohorts = chosen.cohorts.iter().map(|cohort| cohort.id);
    let on_roll = roll.iter().map(|mark| mark.person);
    let mut people = People::of(read, gathering, cohorts, on_roll)?;
    for answer in &request.answers {
        if let Some(person) = answer.person {
            people.add(read, person)?;
        }
    }
    let (starts, ends) = chosen.which.times();
    let window = Window::of(gathering, starts.naive(), ends.map(LocalTime::naive));
    let rows = rows(
        &gathering.attendees,
        &people,
        &roll,
        &window,
        online,
        request,
    );
    let came = |person: PersonId| {
        rows.iter().any(|row| {
            let may_be = row.decision == AttendeeDecision::Look && row.alike.contains(&person);
            row.person == Some(person) || may_be
        })
    };
    let awaited: Vec<PersonId> = match &chosen.which {
        Which::There(_) => roll
            .iter()
            .filter(|mark| mark.expectation == Expectation::Expected)
            .filter(|mark| !mark.status.is_marked())
            .map(|mark| mark.person)
            .collect(),
        Which::New(session) => {
            let mut awaited = Vec::new();
            for cohort in &chosen.cohorts {
                let day = session.starts_local.date();
                awaited.extend(attendance::awaited(read, cohort.id, day)?);
            }
            awaited
        }
    };
    let away = awaited.into_iter().filter(|person| !came(*person));
    Ok(Decided {
        away: away.filter_map(|person| people.told(person)).collect(),
        clock_differs: clock_differs(&window),
        remembered: key.map(|key| meeting::remembered(read, key)).transpose()?,
        chosen,
        rows,
        people,
    })
}

/// What was said has to be about somebody who is there.
fn check(request: &FileOf, decided: &Decided) -> Result<(), Problem> {
    for answer in &request.answers {
        let option = match answer.says {
            AttendeeSaid::Same => "same",
            AttendeeSaid::Guest => "guest",
            AttendeeSaid::Enroll => "enroll",
            AttendeeSaid::Leave => "leave",
        };
        let row = decided
            .rows
            .iter()
            .find(|row| row.attendee.line() == answer.line);
        let Some(row) = row else {
            return Err(Problem::invalid(
                option,
                format!("Nobody stands on line {} first.", answer.line),
            ));
        };
        let is_new = matches!(answer.says, AttendeeSaid::Guest | AttendeeSaid::Enroll);
        if is_new && row.person.is_none() && makes_nobody(&row.attendee) {
            return Err(Problem::invalid(
                option,
                format!(
                    "Line {} is no person's name. Say whose it is, or leave it out.",
                    answer.line
                ),
            ));
        }
    }
    Ok(())
}

impl Planned {
    /// The session has to be known before anything is done.
    ///
    /// # Errors
    /// `needs_decision` with the sessions that come into question.
    pub fn settled(self) -> Result<(Source, Decided), Problem> {
        match self.chosen {
            Ok(decided) => Ok((self.source, decided)),
            Err((offered, why)) => {
                let named: Vec<String> = offered
                    .iter()
                    .map(|session| format!("{} ({})", session.session, session.title))
                    .collect();
                let listed = match named.as_slice() {
                    [] => String::new(),
                    named => format!(" It may be {}.", named.join(", ")),
                };
                Err(Problem::new(
                    Code::NeedsDecision,
                    format!("{why}{listed} Nothing was taken in."),
                )
                .with(serde_json::json!({ "choices": offered })))
            }
        }
    }

    pub fn told(self) -> FilePlan {
        let gathering = &self.source.gathering;
        let (starts, ends) = gathering.span();
        let time = |at: Option<chrono::NaiveDateTime>| {
            at.filter(|_| gathering.day.is_some()).map(LocalTime::new)
        };
        let meeting = MeetingTold {
            title: gathering.meeting.title.clone(),
            id: gathering.meeting.id.clone(),
            starts_local: time(starts),
            ends_local: time(ends),
            day: gathering.day,
            day_unclear: gathering.day_unclear,
        };
        let signed_up = gathering.signed_up;
        let rejoins = gathering.rejoins() as u32;
        let mut plan = FilePlan {
            recognition: self.source.words(),
            file_name: self.source.file_name,
            meeting,
            rejoins,
            session: None,
            sessions: Vec::new(),
            asks: None,
            clock_differs: false,
            rows: Vec::new(),
            away: Vec::new(),
            counts: FileCounts::default(),
        };
        match self.chosen {
            Err((offered, why)) => {
                plan.sessions = offered;
                plan.asks = Some(why);
                plan.counts.signed_up = signed_up;
            }
            Ok(decided) => {
                plan.counts = decided.counts(signed_up);
                plan.session = Some(decided.session());
                plan.clock_differs = decided.clock_differs;
                plan.rows = decided.told();
                plan.away = decided.away;
            }
        }
        plan
    }
}

impl Decided {
    pub fn cohorts(&self) -> Vec<CohortId> {
        self.chosen.cohorts.iter().map(|cohort| cohort.id).collect()
    }

    /// Whether more than marks is new: a name or an address, somebody in the cohort, which
    /// session the meeting was.
    pub fn tells_more(&self) -> bool {
        let is_known = match (&self.chosen.which, &self.remembered) {
            (Which::There(session), Some(before)) => before.contains(&session.id),
            _ => true,
        };
        let mut settled = self.rows.iter().filter(|row| row.is_settled());
        !is_known || settled.any(|row| row.enrolls || !row.learns.is_empty())
    }

    pub fn counts(&self, signed_up: u32) -> FileCounts {
        let count = |wanted: &[AttendeeDecision]| {
            let rows = self.rows.iter();
            rows.filter(|row| wanted.contains(&row.decision)).count() as u32
        };
        FileCounts {
            mark: count(&[
                AttendeeDecision::Mark,
                AttendeeDecision::Guest,
                AttendeeDecision::Enroll,
            ]),
            same: count(&[AttendeeDecision::Same]),
            kept: count(&[AttendeeDecision::Kept]),
            look: count(&[AttendeeDecision::Look]),
            walk_in: count(&[AttendeeDecision::WalkIn]),
            left_out: count(&[AttendeeDecision::LeftOut]),
            away: self.away.len() as u32,
            signed_up,
        }
    }

    fn session(&self) -> SessionTaken {
        let (starts_local, ends_local) = self.chosen.which.times();
        let (session, becomes_held) = match &self.chosen.which {
            Which::There(session) => (Some(session.id), session.status.is_ahead()),
            Which::New(_) => (None, false),
        };
        SessionTaken {
            session,
            title: self.chosen.which.title().to_owned(),
            starts_local,
            ends_local,
            cohorts: self.cohorts(),
            cohort_names: self
                .chosen
                .cohorts
                .iter()
                .map(|cohort| cohort.name.clone())
                .collect(),
            why: self.chosen.why.clone(),
            becomes_held,
        }
    }

    fn told(&self) -> Vec<AttendeeRow> {
        let clock = |at: Option<chrono::NaiveDateTime>| at.map(|at| at.format("%H:%M").to_string());
        let told = |row: &Row| AttendeeRow {
            line: row.attendee.line(),
            name: row.attendee.name.clone(),
            email: Some(row.attendee.email.clone()).filter(|email| !email.is_empty()),
            joins: row.attendee.joins.len() as u32,
            at_once: row.attendee.at_once(),
            minutes: row.minutes,
            arrived: clock(row.attendee.arrived()),
            left: clock(row.attendee.left()),
            flag: row.attendee.flag.map(kith_intake::gathering::Flag::code),
            decision: row.decision,
            answered: row.answered,
            person: row.person.and_then(|person| self.people.told(person)),
            status: row.status,
            before: row.before,
            reasons: row.reasons.clone(),
            alike: row
                .alike
                .iter()
                .filter_map(|person| self.people.told(*person))
                .collect(),
        };
        self.rows.iter().map(told).collect()
    }
}
