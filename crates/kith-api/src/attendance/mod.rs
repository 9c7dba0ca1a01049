//! Attendance: marking it, and looking at a session's marks or a cohort's.

pub mod file;
mod sheet;

use kith_model::attendance::{AttendanceStatus, Expectation, Source};
use kith_model::lens::Lens;
use kith_model::step::{Counted, Label, Noun, StepKind};
use kith_model::{Change, PersonId, SessionId};
use kith_store::history::subject_name;
use kith_store::{attendance, session};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;
use crate::report::is_named;
use crate::{Written, clock};

pub use sheet::{Sheet, SheetPage, SheetRows, rows, sheet};

/// Marks to set.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Marks {
    /// At which session.
    pub session: SessionId,
    /// One for each person.
    pub marks: Vec<Mark>,
}

/// How one person came.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Mark {
    /// Who.
    pub person: PersonId,
    /// How.
    pub status: AttendanceStatus,
    /// Where they were taken down.
    pub minutes: Option<u32>,
    /// A code; left out it stays, `null` clears it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<String>"))]
    pub reason: Change<Option<String>>,
    /// Private; left out it stays, `null` clears it.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<String>"))]
    pub remark: Change<Option<String>>,
    /// Roll call where nothing is said.
    pub source: Option<Source>,
}

/// Marks to set at several sessions, as one step.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MarksOver {
    /// One entry for each session.
    pub sessions: Vec<Marks>,
}

/// Marks that were set.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Marked {
    /// How many are different now.
    pub marks: u32,
}

/// Whose marks to look at, and through whose eyes.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MarksOf {
    /// At which session.
    pub session: SessionId,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// A session's marks.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Roll {
    /// By name; empty where the session's rule keeps them from the lens.
    pub marks: Vec<RollRow>,
}

/// One person's mark.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RollRow {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they were awaited.
    pub expectation: Expectation,
    /// How they came.
    pub status: AttendanceStatus,
    /// Where they were taken down.
    pub minutes: Option<u32>,
    /// Through the lens.
    pub reason: Option<String>,
    /// Through the lens.
    pub remark: Option<String>,
}

/// Marks people at a session.
///
/// # Errors
/// `not_found` for the session; `invalid` where a rule stands against a mark.
pub fn mark(desk: &Desk, request: Marks) -> Result<Written<Marked>, Problem> {
    let label = Label::new(StepKind::AttendanceMarked).about(Noun::Session, request.session);
    let marks: Vec<attendance::Mark> = request.marks.into_iter().map(Mark::into_store).collect();
    desk.write(label.clone(), move |tx| {
        let marks = attendance::mark(tx, request.session, &marks)?;
        tx.relabel(label.counting(Counted::Marks, u64::from(marks)));
        Ok(Marked { marks })
    })
}

/// Marks people at several sessions, as one step.
///
/// # Errors
/// `not_found` for a session; `invalid` where a rule stands against a mark. Nothing is marked then.
pub fn mark_over(desk: &Desk, request: MarksOver) -> Result<Written<Marked>, Problem> {
    desk.write(Label::new(StepKind::AttendanceMarked), move |tx| {
        let mut label = Label::new(StepKind::AttendanceMarked);
        let mut all = 0;
        for Marks { session, marks } in request.sessions {
            let marks: Vec<attendance::Mark> = marks.into_iter().map(Mark::into_store).collect();
            let changed = attendance::mark(tx, session, &marks)?;
            if changed > 0 {
                label = label.about(Noun::Session, session);
            }
            all += changed;
        }
        tx.relabel(label.counting(Counted::Marks, u64::from(all)));
        Ok(Marked { marks: all })
    })
}

/// A session's marks, by name; none where the lens may not know who is in its cohorts.
///
/// # Errors
/// `not_found` for the session.
pub fn roll(desk: &Desk, of: MarksOf) -> Result<Roll, Problem> {
    let now = clock::local(desk.clock()()).naive_local();
    let marks = desk.store()?.read(move |read| {
        for cohort in session::cohorts(read, of.session)? {
            if !is_named(read, cohort, of.lens, now)? {
                return Ok(Vec::new());
            }
        }
        let marks = attendance::of_session(read, of.session, of.lens)?;
        let named = marks.into_iter().map(|mark| {
            let name = subject_name(read, Noun::Person, mark.person.into(), of.lens)?;
            Ok(name.map(|name| RollRow {
                name,
                person: mark.person,
                expectation: mark.expectation,
                status: mark.status,
                minutes: mark.minutes,
                reason: mark.reason,
                remark: mark.remark,
            }))
        });
        named.filter_map(Result::transpose).collect()
    })?;
    Ok(Roll { marks })
}

impl Mark {
    fn into_store(self) -> attendance::Mark {
        attendance::Mark {
            person: self.person,
            status: self.status,
            minutes: self.minutes,
            reason: self.reason,
            remark: self.remark,
            source: self.source.unwrap_or(Source::Roll),
        }
    }
}
