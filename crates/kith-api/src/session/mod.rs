//! Sessions: scheduling, changing, holding, canceling.

pub(crate) mod calendar;
mod next;
pub(crate) mod page;
pub(crate) mod seen;

use kith_model::lens::Lens;
use kith_model::session::{NewSession, Session, SessionEdit, SessionStatus};
use kith_model::step::{Label, Noun, StepKind};
use kith_model::{Change, CohortId, SessionId};
use kith_store::session;
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::here::{known_zone, shown_on_clock};
use crate::problem::Problem;

pub use calendar::{Calendar, CalendarOf, calendar};
pub(crate) use next::next;
pub use page::{PageOf, SessionPage, page};

/// A session that was scheduled or changed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionNamed {
    /// Its key.
    pub session: SessionId,
}

/// A session to schedule.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionFor {
    /// The session.
    pub session: NewSession,
    /// The cohorts it is for, all of its program.
    pub cohorts: Vec<CohortId>,
}

/// A session to change.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionChange {
    /// Which.
    pub session: SessionId,
    /// What becomes different.
    pub edit: SessionEdit,
    /// The cohorts it is for from now on; `null` leaves them.
    #[serde(default)]
    pub cohorts: Option<Vec<CohortId>>,
}

/// Which session.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WhichSession {
    /// This one.
    pub session: SessionId,
}

/// Which sessions.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionsOf {
    /// Of this cohort; `null` for all.
    pub cohort: Option<CohortId>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Sessions.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sessions {
    /// In the order of their time.
    pub sessions: Vec<SessionListed>,
}

/// A session in a list.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SessionListed {
    /// The session.
    #[serde(flatten)]
    pub session: Session,
    /// The cohorts it is for.
    pub cohorts: Vec<CohortId>,
}

/// Schedules a session, with a row of attendance for everybody expected.
///
/// # Errors
/// `not_found` for a cohort; `invalid` where a rule stands against it.
pub fn schedule(desk: &Desk, request: SessionFor) -> Result<Written<SessionNamed>, Problem> {
    if request.cohorts.is_empty() {
        return Err(nobodys());
    }
    let new = &request.session;
    shown_on_clock(&new.zone, new.starts_local, "starts_local")?;
    if let Some(ends) = new.ends_local {
        shown_on_clock(&new.zone, ends, "ends_local")?;
    }
    desk.write(Label::new(StepKind::SessionScheduled), move |tx| {
        let session = session::add(tx, request.session, &request.cohorts)?;
        let label = Label::new(StepKind::SessionScheduled).about(Noun::Session, session);
        tx.relabel(
            request
                .cohorts
                .iter()
                .fold(label, |label, cohort| label.about(Noun::Cohort, *cohort)),
        );
        Ok(SessionNamed { session })
    })
}

/// Changes a session. The step is named for the status it sets, where it sets one.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it.
pub fn edit(desk: &Desk, change: SessionChange) -> Result<Written<SessionNamed>, Problem> {
    on_clock(desk, &change)?;
    let kind = match change.edit.status {
        Change::Set(SessionStatus::Held) => StepKind::SessionHeld,
        Change::Set(SessionStatus::Canceled) => StepKind::SessionCanceled,
        Change::Set(SessionStatus::Postponed) => StepKind::SessionPostponed,
        Change::Set(SessionStatus::Scheduled) => StepKind::SessionScheduled,
        Change::Set(_) | Change::Keep => StepKind::SessionEdited,
    };
    edited(desk, kind, change)
}

/// Notes that a session was held; from then on it counts.
///
/// # Errors
/// `not_found`.
pub fn hold(desk: &Desk, which: WhichSession) -> Result<Written<SessionNamed>, Problem> {
    let edit = SessionEdit {
        status: SessionStatus::Held.into(),
        ..SessionEdit::default()
    };
    edited(
        desk,
        StepKind::SessionHeld,
        SessionChange {
            session: which.session,
            edit,
            cohorts: None,
        },
    )
}

/// Calls a session off; its rows stay, and count for nothing.
///
/// # Errors
/// `not_found`; `invalid` where marks say who came to it.
pub fn cancel(desk: &Desk, which: WhichSession) -> Result<Written<SessionNamed>, Problem> {
    let edit = SessionEdit {
        status: SessionStatus::Canceled.into(),
        ..SessionEdit::default()
    };
    edited(
        desk,
        StepKind::SessionCanceled,
        SessionChange {
            session: which.session,
            edit,
            cohorts: None,
        },
    )
}

/// Takes a session and its marks away; undo brings them back.
///
/// # Errors
/// `not_found`.
pub fn delete(desk: &Desk, which: WhichSession) -> Result<Written<SessionNamed>, Problem> {
    let session = which.session;
    desk.write(
        Label::new(StepKind::SessionDeleted).about(Noun::Session, session),
        move |tx| {
            session::delete(tx, session)?;
            Ok(SessionNamed { session })
        },
    )
}

/// Sessions of one cohort or of all.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, of: SessionsOf) -> Result<Sessions, Problem> {
    let listed = desk
        .store()?
        .read(move |read| session::list(read, of.cohort))?;
    let sessions = listed
        .into_iter()
        .map(|listed| SessionListed {
            session: seen::seen(listed.session, of.lens),
            cohorts: listed.cohorts,
        })
        .collect();
    Ok(Sessions { sessions })
}

/// Holds new times against the zone that the session will be in.
fn on_clock(desk: &Desk, change: &SessionChange) -> Result<(), Problem> {
    let edit = &change.edit;
    let Change::Set(starts) = edit.starts_local else {
        return match &edit.zone {
            Change::Set(zone) => known_zone(zone).map(drop),
            Change::Keep => Ok(()),
        };
    };
    let zone = match &edit.zone {
        Change::Set(zone) => zone.clone(),
        Change::Keep => {
            let session = change.session;
            let session = desk
                .store()?
                .read(move |read| session::get(read, session))?;
            session.zone
        }
    };
    shown_on_clock(&zone, starts, "starts_local")
}

fn nobodys() -> Problem {
    Problem::invalid("cohorts", "A session is for at least one cohort.")
}

fn edited(
    desk: &Desk,
    kind: StepKind,
    change: SessionChange,
) -> Result<Written<SessionNamed>, Problem> {
    let SessionChange {
        session,
        edit,
        cohorts,
    } = change;
    if let Some([]) = cohorts.as_deref() {
        return Err(nobodys());
    }
    desk.write(Label::new(kind).about(Noun::Session, session), move |tx| {
        session::edit(tx, session, edit)?;
        if let Some(cohorts) = cohorts {
            session::serve(tx, session, &cohorts)?;
        }
        Ok(SessionNamed { session })
    })
}
