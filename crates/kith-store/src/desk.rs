//! For the nouns' unit tests: a workspace in memory, and steps in it.

use chrono::{DateTime, NaiveDate, Utc};
use kith_model::cohort::NewCohort;
use kith_model::enrollment::{NewEnrollment, Role, Stage};
use kith_model::person::NewPerson;
use kith_model::program::{NewProgram, ProgramKind};
use kith_model::step::{Label, StepKind};
use kith_model::{CohortId, EnrollmentId, PersonId};
use rusqlite::Connection;

use crate::enrollment::Enrolling;
use crate::history::{self, UndoRequest};
use crate::testing::test_connection;
use crate::{Job, Read, StoreError, Tx, cohort, enrollment, person, program, transact};

pub(crate) struct Desk {
    conn: Connection,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            conn: test_connection(),
        }
    }

    pub(crate) fn read(&self) -> Read<'_> {
        Read::new(&self.conn)
    }

    /// One step.
    pub(crate) fn step<T>(
        &self,
        command: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let label = Label::new(StepKind::PracticeFilled);
        let changed = transact(&self.conn, label, now(), &Job::quiet(), command)?;
        Ok(changed.value)
    }

    /// Takes the last step back.
    pub(crate) fn undo(&self) {
        let request = UndoRequest::default();
        let undone = history::undo(&self.conn, &request, now()).expect("nothing stands in the way");
        assert!(undone.is_some(), "there is a step to take back");
    }

    /// Does it again.
    pub(crate) fn redo(&self) {
        let request = UndoRequest::default();
        let redone = history::redo(&self.conn, &request, now()).expect("nothing stands in the way");
        assert!(redone.is_some(), "there is a step to do again");
    }

    pub(crate) fn person(&self, given: &str, family: &str) -> PersonId {
        let mut new = NewPerson::new();
        new.given_name = Some(given.into());
        new.family_name = Some(family.into());
        self.step(|tx| person::add(tx, new))
            .expect("a name is enough")
    }

    /// A cohort in a program of its own.
    pub(crate) fn cohort(&self, name: &str) -> CohortId {
        self.step(|tx| {
            let program = program::add(tx, NewProgram::new("Bold Ideas", ProgramKind::Fellowship))?;
            cohort::add(tx, NewCohort::new(program, name))
        })
        .expect("names are enough")
    }

    pub(crate) fn enroll(
        &self,
        person: PersonId,
        cohort: CohortId,
        stage: Stage,
        on: &str,
    ) -> Result<EnrollmentId, StoreError> {
        let program = cohort::get(&self.read(), cohort)?.program;
        self.step(|tx| {
            enrollment::add(
                tx,
                Enrolling {
                    enrollment: NewEnrollment::new(person, program, Some(cohort), Role::Fellow),
                    stage,
                    on_date: day(on),
                },
            )
        })
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date in a test")
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_750_000_000, 0).expect("within range")
}
