use chrono::NaiveDate;
use kith_model::affiliation::NewAffiliation;
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::enrollment::{NewEnrollment, Role, Stage};
use kith_model::person::NewPerson;
use kith_model::step::{Label, Noun, StepKind};
use kith_model::{CohortId, PersonId};
use kith_store::{
    StoreError, Tx, affiliation, attendance, cohort, contact_point, enrollment, organization,
    person,
};
use serde::Deserialize;

use super::PersonNamed;
use crate::Written;
use crate::desk::Desk;
use crate::problem::Problem;

/// A person to add, with the usual ways to reach them and where they work.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewPersonWith {
    /// The person.
    pub person: NewPerson,
    /// The address to use.
    #[serde(default)]
    pub email: Option<String>,
    /// The number to use.
    #[serde(default)]
    pub phone: Option<String>,
    /// Name of the organization, there already or to be added.
    #[serde(default)]
    pub organization: Option<String>,
    /// What they do there.
    #[serde(default)]
    pub title: Option<String>,
    /// The cohort they join at once.
    #[serde(default)]
    pub joins: Option<Joining>,
}

/// A cohort that somebody joins as they are added.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Joining {
    /// Where.
    pub cohort: CohortId,
    /// As what.
    pub role: Role,
    /// At which stage; active where nothing is said.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// Since when; today where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub on_date: Option<NaiveDate>,
}

/// Adds a person, as one step with all that is told of them.
///
/// # Errors
/// `invalid` where a rule stands against it.
pub fn add(desk: &Desk, new: NewPersonWith) -> Result<Written<PersonNamed>, Problem> {
    if new.person.merged_into.is_some() {
        return Err(super::merged_by_hand());
    }
    let today = desk.today();
    desk.write(Label::new(StepKind::PersonAdded), move |tx| {
        let person = person::add(tx, new.person)?;
        for (kind, value) in [
            (ContactKind::Email, new.email),
            (ContactKind::Phone, new.phone),
        ] {
            if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
                let mut contact = NewContactPoint::new(kind, value);
                contact.person = Some(person);
                contact.is_primary = true;
                contact_point::add(tx, contact)?;
            }
        }
        if let Some(name) = new.organization.filter(|name| !name.trim().is_empty()) {
            let organization = organization::find_or_add(tx, &name)?;
            let mut affiliation = NewAffiliation::new(person, organization);
            affiliation.title = new.title;
            affiliation::add(tx, affiliation)?;
        }
        let mut label = Label::new(StepKind::PersonAdded).about(Noun::Person, person);
        if let Some(joins) = new.joins {
            join(tx, person, &joins, today)?;
            label = label.about(Noun::Cohort, joins.cohort);
        }
        tx.relabel(label);
        Ok(PersonNamed { person })
    })
}

fn join(
    tx: &Tx<'_>,
    person: PersonId,
    joins: &Joining,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let program = cohort::get(tx, joins.cohort)?.program;
    let enrollment = NewEnrollment::new(person, program, Some(joins.cohort), joins.role);
    let on_date = joins.on_date.unwrap_or(today);
    enrollment::add(
        tx,
        enrollment::Enrolling {
            enrollment,
            stage: joins.stage.unwrap_or(Stage::Active),
            on_date,
        },
    )?;
    attendance::expect_since(tx, joins.cohort, &[person].into(), (on_date, today))
}
