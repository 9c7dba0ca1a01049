use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;
use kith_model::cohort::Cohort;
use kith_model::enrollment::{Enrollment, NewEnrollment, NewStageEvent, Stage, StageEvent};
use kith_model::lens::Lens;
use kith_model::step::Noun;
use kith_model::{CohortId, EnrollmentId};
use rusqlite::Statement;

use super::open::check_beside;
use super::seats::Claims;
use crate::cell::bind;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, bulk, cohort, person, program};

/// An enrollment together with its first stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolling {
    /// Who, where and as what.
    pub enrollment: NewEnrollment,
    /// The stage it begins at.
    pub stage: Stage,
    /// Since when it is at that stage.
    pub on_date: NaiveDate,
}

/// Enrolls a person.
///
/// # Errors
/// `NotFound` for the person, program or cohort; `Broken::Enrollment` where the
/// person is already in, `Broken::Seats` where the cohort is full.
pub fn add(tx: &Tx<'_>, new: Enrolling) -> Result<EnrollmentId, StoreError> {
    let mut checks = Checks::default();
    person::get(tx, new.enrollment.person, Lens::Me)?;
    program::get(tx, new.enrollment.program)?;
    let enrollment = new.enrollment.with_id(tx.next_key()?.into());
    checks.check(tx, &enrollment, new.stage)?;
    let event = NewStageEvent::new(enrollment.id, new.stage, new.on_date);
    let event = event.with_id(tx.next_key()?.into());
    let mut statement = tx.conn().prepare_cached(include_str!("insert.sql"))?;
    insert(&mut statement, tx, &enrollment)?;
    let mut statement = tx.conn().prepare_cached(include_str!("insert_stage.sql"))?;
    insert_event(&mut statement, tx, &event)?;
    touch(tx, &enrollment);
    Ok(enrollment.id)
}

/// Enrolls many people who are known to be live, in one pass, and answers the
/// enrollments' keys: contiguous, in the order given.
///
/// # Errors
/// As of [`add`], for the first that does not fit.
pub fn add_many(
    tx: &Tx<'_>,
    many: impl ExactSizeIterator<Item = Enrolling>,
) -> Result<Range<i64>, StoreError> {
    let count = many.len();
    let mut checks = Checks::default();
    let mut first_stages = Vec::with_capacity(count);
    let enrollments = bulk::insert(
        tx,
        Table::Enrollment,
        include_str!("insert.sql"),
        many,
        |statement, key, new| {
            let enrollment = new.enrollment.with_id(key.into());
            checks.check(tx, &enrollment, new.stage)?;
            first_stages.push((key, new.stage, new.on_date));
            insert(statement, tx, &enrollment)
        },
    )?;
    let sql = include_str!("insert_stage.sql");
    bulk::insert(
        tx,
        Table::StageEvent,
        sql,
        first_stages.into_iter(),
        |statement, key, (enrollment, stage, on_date)| {
            let event = NewStageEvent::new(enrollment, stage, on_date).with_id(key.into());
            insert_event(statement, tx, &event)
        },
    )?;
    for &cohort in checks.cohorts.keys() {
        tx.touch(Noun::Cohort, cohort);
    }
    Ok(enrollments)
}

/// What is asked of every enrollment; cohorts are read once.
#[derive(Default)]
struct Checks {
    cohorts: HashMap<CohortId, Cohort>,
    claims: Claims,
}

impl Checks {
    fn check(
        &mut self,
        tx: &Tx<'_>,
        enrollment: &Enrollment,
        stage: Stage,
    ) -> Result<(), StoreError> {
        let cohort = match enrollment.cohort {
            None => None,
            Some(id) => Some(match self.cohorts.get(&id) {
                Some(known) => known,
                None => self.cohorts.entry(id).or_insert(cohort::get(tx, id)?),
            }),
        };
        enrollment.check(cohort).map_err(Broken::from)?;
        check_beside(tx, enrollment)?;
        match cohort {
            Some(cohort) => self.claims.add(tx, cohort, enrollment.role, stage),
            None => Ok(()),
        }
    }
}

fn insert(
    statement: &mut Statement<'_>,
    tx: &Tx<'_>,
    enrollment: &Enrollment,
) -> Result<(), StoreError> {
    statement.execute(bind![
        enrollment.id,
        tx.now().timestamp_millis(),
        enrollment.person,
        enrollment.program,
        enrollment.cohort,
        enrollment.role,
        enrollment.participation,
        enrollment.transferred_from,
    ])?;
    Ok(())
}

/// Writes a change of stage.
pub(super) fn insert_event(
    statement: &mut Statement<'_>,
    tx: &Tx<'_>,
    event: &StageEvent,
) -> Result<(), StoreError> {
    statement.execute(bind![
        event.id,
        tx.now().timestamp_millis(),
        event.enrollment,
        event.stage,
        event.on_date,
        event.exit_reason,
        event.remark,
        event.privacy.audience,
        event.privacy.attribution,
    ])?;
    Ok(())
}

/// Names the rosters and pages that show something else now.
pub(super) fn touch(tx: &Tx<'_>, enrollment: &Enrollment) {
    tx.touch(Noun::Person, enrollment.person);
    match enrollment.cohort {
        Some(cohort) => tx.touch(Noun::Cohort, cohort),
        None => tx.touch(Noun::Program, enrollment.program),
    }
}
