use std::sync::Arc;

use kith_intake::values::name::Name;
use kith_model::attendance::{AttendanceStatus, Source as MarkSource};
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{NewEnrollment, Stage};
use kith_model::match_key::email_key;
use kith_model::person::NewPerson;
use kith_model::session::{SessionEdit, SessionStatus};
use kith_model::step::{Counted, Label, Noun, StepKind};
use kith_model::{Change, PersonId, SessionId};
use kith_store::attendance::{self, Mark};
use kith_store::enrollment::Enrolling;
use kith_store::{
    Job, StoreError, Tx, alias, contact_point, duplicate, enrollment, meeting, person, program,
    session,
};
use serde::Serialize;

use super::FileOf;
use super::choose::Which;
use super::plan::{Decided, planned};
use super::rows::Row;
use super::told::{AttendeeDecision, FileCounts};
use crate::Written;
use crate::desk::Desk;
use crate::import::usual_role;
use crate::problem::Problem;
use crate::workspace::keeping;

/// What an attendance file did.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "AttendanceFileApplied"))]
pub struct FileApplied {
    /// The session that was marked or added.
    pub session: SessionId,
    /// How many of each decision.
    pub counts: FileCounts,
    /// Why no backup could be made ahead of it, where none could.
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub backup_trouble: Option<String>,
}

/// Reads and plans an attendance file anew and marks its people, as one step. Rows to look
/// at and walk-ins about whom nothing was said stay out.
///
/// # Errors
/// `needs_decision` where the session is not known; else as of the preview, or `invalid`
/// where a rule stands against it.
pub fn apply(desk: &Desk, request: FileOf) -> Result<Written<FileApplied>, Problem> {
    desk.as_job(request.job.as_deref(), |job| {
        planned_and_written(desk, &request, job)
    })
}

fn planned_and_written(
    desk: &Desk,
    request: &FileOf,
    job: Arc<Job>,
) -> Result<Written<FileApplied>, Problem> {
    let (source, decided) = planned(desk, request, &job)?.settled()?;
    let counts = decided.counts(source.gathering.signed_up);
    let away = request.away && counts.away > 0;
    let marks = counts.mark > 0 || away;
    if let (false, Which::There(session)) = (marks || decided.tells_more(), &decided.chosen.which) {
        return Ok(Written {
            value: FileApplied {
                session: session.id,
                counts,
                backup_trouble: None,
            },
            step: None,
            words: "Nothing changed".to_owned(),
            touched: Vec::new(),
        });
    }
    let trouble = |problem: Problem| problem.message.replace(" Nothing was changed.", "");
    let backup_trouble = keeping::ahead_of_import(desk).map(trouble);
    let key = source.key;
    let label = Label::new(StepKind::AttendanceImported);
    let changed = desk.store()?.transact_with(label, job, move |tx| {
        let session = write(tx, &decided, marks, away, key.as_deref())?;
        Ok(FileApplied {
            session,
            counts,
            backup_trouble,
        })
    })?;
    desk.told(changed)
}

fn write(
    tx: &Tx<'_>,
    decided: &Decided,
    is_held: bool,
    away: bool,
    key: Option<&str>,
) -> Result<SessionId, StoreError> {
    let id = the_session(tx, decided, is_held)?;
    let (mut marks, mut created) = (Vec::new(), 0);
    let mut learned: Vec<(PersonId, &str)> = Vec::new();
    for row in &decided.rows {
        if !row.is_settled() {
            continue;
        }
        let person = match (row.person, row.decision) {
            (None, AttendeeDecision::Guest | AttendeeDecision::Enroll) => {
                created += 1;
                come_in(tx, row)?
            }
            (Some(person), _) => person,
            (None, _) => continue,
        };
        if row.enrolls {
            enroll(tx, decided, person)?;
        }
        learned.extend(row.learns.iter().map(|name| (person, name.as_str())));
        if comes(row.decision) {
            marks.push(mark(person, row.status, row.minutes));
        }
    }
    if decided.rows.iter().any(|row| row.enrolls) {
        attendance::expect(tx, id)?;
        if let Some(cohort) = decided.chosen.cohorts.first() {
            attendance::expect_upcoming(tx, cohort.id)?;
        }
    }
    if away {
        let absent = decided.away.iter();
        marks.extend(absent.map(|one| mark(one.person, AttendanceStatus::Absent, None)));
    }
    let marked = attendance::mark(tx, id, &marks)?;
    for (person, name) in learned {
        alias::learn(tx, person, name)?;
    }
    if let Some(key) = key {
        meeting::remember(tx, key, id)?;
    }
    let mut label = Label::new(StepKind::AttendanceImported).about(Noun::Session, id);
    for cohort in decided.cohorts() {
        label = label.about(Noun::Cohort, cohort);
    }
    label = label.counting(Counted::Marks, u64::from(marked));
    if matches!(decided.chosen.which, Which::New(_)) {
        label = label.counting(Counted::Sessions, 1);
    }
    if created > 0 {
        label = label.counting(Counted::Created, created);
    }
    tx.relabel(label);
    Ok(id)
}

/// The session, added or noted as held: somebody was there.
fn the_session(tx: &Tx<'_>, decided: &Decided, is_held: bool) -> Result<SessionId, StoreError> {
    match &decided.chosen.which {
        Which::New(new) => session::add(tx, new.clone(), &decided.cohorts()),
        Which::There(there) => {
            if is_held && there.status.is_ahead() {
                let held = SessionEdit {
                    status: SessionStatus::Held.into(),
                    ..SessionEdit::default()
                };
                session::edit(tx, there.id, held)?;
            }
            Ok(there.id)
        }
    }
}

const fn comes(decision: AttendeeDecision) -> bool {
    matches!(
        decision,
        AttendeeDecision::Mark | AttendeeDecision::Guest | AttendeeDecision::Enroll
    )
}

/// Somebody nobody knew, by the name and address of their row; two people from whoever
/// they might have been.
fn come_in(tx: &Tx<'_>, row: &Row) -> Result<PersonId, StoreError> {
    let attendee = &row.attendee;
    let name = Name::parse(&attendee.name);
    let text = |part: String| Some(part).filter(|part| !part.is_empty());
    let mut new = NewPerson::new();
    new.prefix = text(name.prefix);
    new.given_name = text(name.given);
    new.family_name = text(name.family);
    new.suffix = text(name.suffix);
    new.pronouns = name.pronouns;
    if new.given_name.is_none() && new.family_name.is_none() {
        new.given_name = text(attendee.email.clone());
    }
    let person = person::add(tx, new)?;
    if email_key(&attendee.email).is_some() {
        let mut contact = NewContactPoint::new(ContactKind::Email, attendee.email.as_str());
        contact.person = Some(person);
        contact.is_primary = true;
        contact_point::add(tx, contact)?;
    }
    for other in &row.alike {
        duplicate::keep_apart(tx, person, *other)?;
    }
    Ok(person)
}

/// Into the first cohort of the session, from its day on; whoever is in already stays so.
fn enroll(tx: &Tx<'_>, decided: &Decided, person: PersonId) -> Result<(), StoreError> {
    let Some(cohort) = decided.chosen.cohorts.first() else {
        return Ok(());
    };
    for held in enrollment::list_of_person(tx, person)? {
        let is_here = held.cohort == Some(cohort.id);
        if is_here && !enrollment::current_stage(tx, held.id)?.is_closed() {
            return Ok(());
        }
    }
    let program = program::get(tx, cohort.program)?;
    let role = usual_role(program.kind);
    enrollment::add(
        tx,
        Enrolling {
            enrollment: NewEnrollment::new(person, program.id, Some(cohort.id), role),
            stage: Stage::Active,
            on_date: decided.chosen.which.times().0.date(),
        },
    )?;
    Ok(())
}

fn mark(person: PersonId, status: AttendanceStatus, minutes: Option<u32>) -> Mark {
    Mark {
        person,
        status,
        minutes,
        reason: Change::Keep,
        remark: Change::Keep,
        source: MarkSource::Import,
    }
}
