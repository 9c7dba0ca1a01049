use chrono::NaiveDate;
use kith_model::contact_point::NewContactPoint;
use kith_model::enrollment::{Role, Stage};
use kith_model::person::NewPerson;
use kith_model::{CohortId, OrganizationId, ProgramId};

use crate::import::BatchRow;

/// Somebody whom nobody knows yet, as told.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// Who.
    pub person: NewPerson,
    /// How to reach them; whose they are is filled in. Which are primary is taken as told.
    pub contacts: Vec<NewContactPoint>,
    /// Where they work.
    pub work: Option<Work>,
    /// Where they sit.
    pub seat: Seat,
    /// The row of the table they came in; who it became is filled in.
    pub row: Option<BatchRow>,
}

/// A place of work that is known to be live.
#[derive(Debug, Clone)]
pub struct Work {
    /// The organization.
    pub organization: OrganizationId,
    /// Its name, under which the person is found, too.
    pub name: String,
    /// What they do there.
    pub title: Option<String>,
}

/// A seat in a cohort.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// The cohort's program.
    pub program: ProgramId,
    /// The cohort.
    pub cohort: CohortId,
    /// As what.
    pub role: Role,
    /// The stage it begins at.
    pub stage: Stage,
    /// Since when it is at that stage.
    pub on_date: NaiveDate,
}
