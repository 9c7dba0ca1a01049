use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;
use kith_model::cohort::Cohort;
use kith_model::enrollment::{Enrollment, NewEnrollment, NewStageEvent, Stage, StageEvent};
use kith_model::lens::Lens;
use kith_model::step::Noun;
use kith_model::{CohortId, EnrollmentId};
use rusqlite::types::Value;

use super::open::check_beside;
use super::seats::Claims;
use crate::cell::cells;
use crate::history::Table;
use crate::{Broken, StoreError, Tx, bulk, cohort, live, person, program};

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
    person::get(tx, new.enrollment.person, Lens::Me)?;
    program::get(tx, new.enrollment.program)?;
    let enrollment = new.enrollment.with_id(tx.next_key()?.into());
    check_beside(tx, &enrollment)?;
    Checks::default().alone(tx, &enrollment, new.stage)?;
    let event = NewStageEvent::new(enrollment.id, new.stage, new.on_date);
    let event = event.with_id(tx.next_key()?.into());
    let created = tx.now().timestamp_millis();
    live::insert(tx, INSERT, cells(enrollment.clone(), created))?;
    live::insert(tx, INSERT_EVENT, event_cells(event, created))?;
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
    let (count, created) = (many.len(), tx.now().timestamp_millis());
    let mut checks = Checks::default();
    let mut first_stages = Vec::with_capacity(count);
    let enrollments = bulk::insert(
        tx,
        Table::Enrollment,
        INSERT,
        many,
        |key, new: Enrolling| {
            let enrollment = new.enrollment.with_id(key.into());
            check_beside(tx, &enrollment)?;
            checks.alone(tx, &enrollment, new.stage)?;
            first_stages.push((key, new.stage, new.on_date));
            Ok(cells(enrollment, created))
        },
    )?;
    bulk::insert(
        tx,
        Table::StageEvent,
        INSERT_EVENT,
        first_stages.into_iter(),
        |key, (enrollment, stage, on_date)| {
            let event = NewStageEvent::new(enrollment, stage, on_date).with_id(key.into());
            Ok(event_cells(event, created))
        },
    )?;
    for cohort in checks.cohorts() {
        tx.touch(Noun::Cohort, cohort);
    }
    Ok(enrollments)
}

/// What is asked of every enrollment; cohorts are read once.
#[derive(Default)]
pub(crate) struct Checks {
    cohorts: HashMap<CohortId, Cohort>,
    claims: Claims,
}

impl Checks {
    /// Without the person's other enrollments.
    pub(crate) fn alone(
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
        match cohort {
            Some(cohort) => self.claims.add(tx, cohort, enrollment.role, stage),
            None => Ok(()),
        }
    }

    /// The cohorts asked about.
    pub(crate) fn cohorts(&self) -> impl Iterator<Item = CohortId> {
        self.cohorts.keys().copied()
    }
}

pub(crate) const INSERT: &str = include_str!("insert.sql");

/// The row of an enrollment in the order of [`INSERT`]; `created` in milliseconds.
pub(crate) fn cells(enrollment: Enrollment, created: i64) -> [Value; 8] {
    cells![
        enrollment.id,
        created,
        enrollment.person,
        enrollment.program,
        enrollment.cohort,
        enrollment.role,
        enrollment.participation,
        enrollment.transferred_from,
    ]
}

pub(crate) const INSERT_EVENT: &str = include_str!("insert_stage.sql");

/// The row of a change of stage in the order of [`INSERT_EVENT`]; `created` in milliseconds.
pub(crate) fn event_cells(event: StageEvent, created: i64) -> [Value; 9] {
    cells![
        event.id,
        created,
        event.enrollment,
        event.stage,
        event.on_date,
        event.exit_reason,
        event.remark,
        event.privacy.audience,
        event.privacy.attribution,
    ]
}

/// Names the rosters and pages that show something else now.
pub(super) fn touch(tx: &Tx<'_>, enrollment: &Enrollment) {
    tx.touch(Noun::Person, enrollment.person);
    match enrollment.cohort {
        Some(cohort) => tx.touch(Noun::Cohort, cohort),
        None => tx.touch(Noun::Program, enrollment.program),
    }
}
