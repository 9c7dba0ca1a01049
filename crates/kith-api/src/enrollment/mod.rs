//! Enrollments: who is in which cohort, and at what stage.

pub mod cells;
pub mod roster;

use chrono::NaiveDate;
use kith_model::enrollment::{Enrollment, ExitReason, NewEnrollment, NewStageEvent, Role, Stage};
use kith_model::lens::Lens;
use kith_model::step::{Label, Noun, StepKind};
use kith_model::{CohortId, EnrollmentId, PersonId};
use kith_store::{attendance, cohort, enrollment};
use serde::{Deserialize, Serialize};

use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;

/// An enrollment that was made or changed.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EnrollmentNamed {
    /// Its key.
    pub enrollment: EnrollmentId,
}

/// Somebody to enroll.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Enroll {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub cohort: CohortId,
    /// As what.
    pub role: Role,
    /// At which stage it begins; active where nothing is said.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// Since when; today where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub on_date: Option<NaiveDate>,
}

/// A change of stage.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangeStage {
    /// Of which enrollment.
    pub enrollment: EnrollmentId,
    /// To which stage.
    pub stage: Stage,
    /// Since when; today where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub on_date: Option<NaiveDate>,
    /// Why someone left or did not start.
    #[serde(default)]
    pub exit_reason: Option<ExitReason>,
    /// Private.
    #[serde(default)]
    pub remark: Option<String>,
}

/// A move to another cohort.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Transfer {
    /// Which enrollment ends.
    pub enrollment: EnrollmentId,
    /// Where the next one begins.
    pub to: CohortId,
    /// Since when; today where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub on_date: Option<NaiveDate>,
}

/// An enrollment that was a slip.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EnrollmentGone {
    /// Which.
    pub enrollment: EnrollmentId,
}

/// Whose enrollments.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EnrollmentsOf {
    /// Of this person.
    pub person: PersonId,
}

/// Enrollments.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Enrollments {
    /// In the order they were made.
    pub enrollments: Vec<EnrollmentSeen>,
}

/// An enrollment, and where it stands.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EnrollmentSeen {
    /// The enrollment itself.
    #[serde(flatten)]
    pub enrollment: Enrollment,
    /// The cohort's name, where it is in one.
    pub cohort_name: Option<String>,
    /// The program's name.
    pub program_name: String,
    /// At what stage.
    pub stage: Stage,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: NaiveDate,
}

/// Enrolls somebody, and expects them at the sessions that are still ahead.
///
/// # Errors
/// `not_found`; `invalid` where the person is in already or no seat is left.
pub fn enroll(desk: &Desk, request: Enroll) -> Result<Written<EnrollmentNamed>, Problem> {
    let today = desk.today();
    let on_date = request.on_date.unwrap_or(today);
    let label = Label::new(StepKind::PersonEnrolled)
        .about(Noun::Person, request.person)
        .about(Noun::Cohort, request.cohort);
    desk.write(label, move |tx| {
        let program = cohort::get(tx, request.cohort)?.program;
        let enrollment = enrollment::add(
            tx,
            enrollment::Enrolling {
                enrollment: NewEnrollment::new(
                    request.person,
                    program,
                    Some(request.cohort),
                    request.role,
                ),
                stage: request.stage.unwrap_or(Stage::Active),
                on_date,
            },
        )?;
        attendance::expect_since(
            tx,
            request.cohort,
            &[request.person].into(),
            (on_date, today),
        )?;
        Ok(EnrollmentNamed { enrollment })
    })
}

/// Notes a change of stage; what was stays in the past.
///
/// # Errors
/// `not_found`; `invalid` where the stage cannot follow.
pub fn change_stage(
    desk: &Desk,
    request: ChangeStage,
) -> Result<Written<EnrollmentNamed>, Problem> {
    let today = desk.today();
    let on_date = request.on_date.unwrap_or(today);
    let enrollment = request.enrollment;
    desk.write(Label::new(StepKind::StageChanged), move |tx| {
        let standing = enrollment::get(tx, enrollment)?;
        let mut event = NewStageEvent::new(enrollment, request.stage, on_date);
        event.exit_reason = request.exit_reason;
        event.remark = request.remark;
        enrollment::change_stage(tx, event)?;
        let mut label = Label::new(StepKind::StageChanged).about(Noun::Person, standing.person);
        if let Some(cohort) = standing.cohort {
            label = label.about(Noun::Cohort, cohort);
            attendance::expect_since(tx, cohort, &[standing.person].into(), (on_date, today))?;
        }
        tx.relabel(label);
        Ok(EnrollmentNamed { enrollment })
    })
}

/// Moves somebody to another cohort: one enrollment ends, the next begins, and past attendance stays.
///
/// # Errors
/// `not_found`; `invalid` where a rule stands against it.
pub fn transfer(desk: &Desk, request: Transfer) -> Result<Written<EnrollmentNamed>, Problem> {
    let today = desk.today();
    desk.write(Label::new(StepKind::PersonTransferred), move |tx| {
        let left = enrollment::get(tx, request.enrollment)?;
        let on_date = request.on_date.unwrap_or(today);
        let enrollment = enrollment::transfer(tx, request.enrollment, request.to, on_date)?;
        if let Some(cohort) = left.cohort {
            attendance::expect_upcoming(tx, cohort)?;
        }
        attendance::expect_since(tx, request.to, &[left.person].into(), (on_date, today))?;
        tx.relabel(
            Label::new(StepKind::PersonTransferred)
                .about(Noun::Person, left.person)
                .about(Noun::Cohort, request.to),
        );
        Ok(EnrollmentNamed { enrollment })
    })
}

/// Takes an enrollment away that was a slip; who leaves changes stage instead.
///
/// # Errors
/// `not_found`.
pub fn delete(desk: &Desk, gone: EnrollmentGone) -> Result<Written<EnrollmentNamed>, Problem> {
    let enrollment = gone.enrollment;
    desk.write(Label::new(StepKind::EnrollmentDeleted), move |tx| {
        let slip = enrollment::get(tx, enrollment)?;
        enrollment::delete(tx, enrollment)?;
        let mut label = Label::new(StepKind::EnrollmentDeleted).about(Noun::Person, slip.person);
        if let Some(cohort) = slip.cohort {
            label = label.about(Noun::Cohort, cohort);
            attendance::expect_upcoming(tx, cohort)?;
        }
        tx.relabel(label);
        Ok(EnrollmentNamed { enrollment })
    })
}

/// Every enrollment of a person.
///
/// # Errors
/// `not_found`.
pub fn list(desk: &Desk, of: EnrollmentsOf) -> Result<Enrollments, Problem> {
    let enrollments = desk.store()?.read(move |read| {
        let mut places = enrollment::places(read, of.person, Lens::Me)?;
        let made = enrollment::list_of_person(read, of.person)?.into_iter();
        let seen = made.filter_map(|enrollment| {
            let at = places
                .iter()
                .position(|place| place.enrollment == enrollment.id)?;
            let place = places.swap_remove(at);
            Some(EnrollmentSeen {
                enrollment,
                cohort_name: place.cohort_name,
                program_name: place.program_name,
                stage: place.stage,
                since: place.since,
            })
        });
        Ok(seen.collect())
    })?;
    Ok(Enrollments { enrollments })
}
