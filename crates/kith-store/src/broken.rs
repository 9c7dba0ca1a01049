use kith_model::affiliation::AffiliationError;
use kith_model::attendance::AttendanceError;
use kith_model::cohort::{CohortError, CohortStageError};
use kith_model::contact_point::ContactPointError;
use kith_model::custom_field::CustomFieldError;
use kith_model::enrollment::{EnrollmentError, NoSeatLeft, StageEventError};
use kith_model::organization::OrganizationError;
use kith_model::person::PersonError;
use kith_model::program::ProgramError;
use kith_model::session::SessionError;

/// A rule of the domain that a write would have broken. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// Of a program.
    #[error(transparent)]
    Program(#[from] ProgramError),
    /// Of a cohort.
    #[error(transparent)]
    Cohort(#[from] CohortError),
    /// Of a dated stage of a community.
    #[error(transparent)]
    CohortStage(#[from] CohortStageError),
    /// Of an organization.
    #[error(transparent)]
    Organization(#[from] OrganizationError),
    /// Of a person.
    #[error(transparent)]
    Person(#[from] PersonError),
    /// Of a way to reach someone.
    #[error(transparent)]
    ContactPoint(#[from] ContactPointError),
    /// Of a field of a program's own.
    #[error(transparent)]
    CustomField(#[from] CustomFieldError),
    /// Of a person's tie to an organization.
    #[error(transparent)]
    Affiliation(#[from] AffiliationError),
    /// Of an enrollment.
    #[error(transparent)]
    Enrollment(#[from] EnrollmentError),
    /// Of a change of stage.
    #[error(transparent)]
    StageEvent(#[from] StageEventError),
    /// Of a cohort's seats.
    #[error(transparent)]
    Seats(#[from] NoSeatLeft),
    /// Of a session and its cohorts.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// Of a mark.
    #[error(transparent)]
    Attendance(#[from] AttendanceError),
    /// New dates of a program would leave a cohort of it outside.
    #[error("the cohort {cohort} lies outside of that time")]
    LeftOutside {
        /// Its name.
        cohort: String,
    },
    /// Other rows still stand on the one that was to be deleted.
    #[error("{count} of {what} still stand on it")]
    StillUsed {
        /// The table of those rows.
        what: &'static str,
        /// How many there are.
        count: u32,
    },
}
