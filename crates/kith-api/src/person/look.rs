use kith_model::PersonId;
use kith_model::affiliation::Affiliation;
use kith_model::contact_point::ContactPoint;
use kith_model::lens::Lens;
use kith_model::person::Person;
use kith_store::{Read, StoreError, affiliation, contact_point, person};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;

/// Whom to look at.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WhichPerson {
    /// Who.
    pub person: PersonId,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Through whose eyes everybody is looked at.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeenThrough {
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// A person as far as the lens lets them be seen.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonSeen {
    /// What to call them.
    pub name: String,
    /// The person.
    #[serde(flatten)]
    pub person: Person,
    /// How to reach them.
    pub contacts: Vec<ContactPoint>,
    /// Where they work and worked.
    pub affiliations: Vec<Affiliation>,
}

/// People as far as the lens lets them be seen.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleSeen {
    /// By name.
    pub people: Vec<PersonSeen>,
}

/// One person.
///
/// # Errors
/// `not_found` where the lens does not see them.
pub fn get(desk: &Desk, which: WhichPerson) -> Result<PersonSeen, Problem> {
    Ok(desk.store()?.read(move |read| {
        seen(
            read,
            person::get(read, which.person, which.lens)?,
            which.lens,
        )
    })?)
}

/// Everybody.
///
/// # Errors
/// `no_workspace`.
pub fn list(desk: &Desk, through: SeenThrough) -> Result<PeopleSeen, Problem> {
    let people = desk.store()?.read(move |read| {
        person::list(read, through.lens)?
            .into_iter()
            .map(|person| seen(read, person, through.lens))
            .collect()
    })?;
    Ok(PeopleSeen { people })
}

pub(super) fn seen(
    read: &Read<'_>,
    mut person: Person,
    lens: Lens,
) -> Result<PersonSeen, StoreError> {
    let name = person::called(read, person.id, person.name(), lens)?;
    if person::is_hidden(read, person.id, &person.name().display(), lens)? {
        person.given_name = None;
    }
    Ok(PersonSeen {
        name,
        contacts: contact_point::list(read, person.id, lens)?,
        affiliations: affiliation::list(read, person.id)?,
        person,
    })
}
