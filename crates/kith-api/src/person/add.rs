use kith_model::affiliation::NewAffiliation;
use kith_model::contact_point::{ContactKind, NewContactPoint};
use kith_model::person::NewPerson;
use kith_model::step::{Label, Noun, StepKind};
use kith_store::{affiliation, contact_point, organization, person};
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
}

/// Adds a person, as one step with all that is told of them.
///
/// # Errors
/// `invalid` where a rule stands against it.
pub fn add(desk: &Desk, new: NewPersonWith) -> Result<Written<PersonNamed>, Problem> {
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
        tx.relabel(Label::new(StepKind::PersonAdded).about(Noun::Person, person));
        Ok(PersonNamed { person })
    })
}
