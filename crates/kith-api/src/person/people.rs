//! Everybody, across cohorts: keys in order, then rows a page at a time.

use chrono::{DateTime, Utc};
use kith_model::lens::Lens;
use kith_model::{CohortId, PersonId};
use kith_store::person::{self, PersonColumn, PersonFilter, PersonSort};
use kith_store::{Read, StoreError, enrollment};
use serde::{Deserialize, Serialize};

use super::SeenThrough;
use crate::desk::Desk;
use crate::problem::Problem;

/// Rows that one page holds at most.
const PAGE: usize = 200;

/// Which people, in which order.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleList {
    /// By which column.
    pub sort: PeopleSort,
    /// Found by these words.
    #[serde(default)]
    pub text: Option<String>,
    /// Is or was in one of these cohorts, as far as the lens sees them; `null` among them is
    /// whoever is in none.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub cohort: Option<Vec<Option<CohortId>>>,
    /// Shown with one of these organizations; `null` among them is whoever has none.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub organization: Option<Vec<Option<String>>>,
    /// Living in one of these cities; `null` among them is whoever said none.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional = nullable))]
    pub city: Option<Vec<Option<String>>>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// An order.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleSort {
    /// By this column.
    #[cfg_attr(
        feature = "ts",
        ts(
            type = "\"name\" | \"given_name\" | \"family_name\" | \"preferred_name\" | \"pronouns\" | \"organization\" | \"city\" | \"region\" | \"country\" | \"email\" | \"phone\""
        )
    )]
    pub by: PersonColumn,
    /// From the end.
    #[serde(default)]
    pub descending: bool,
}

impl PeopleSort {
    /// By name, from A on.
    pub const BY_NAME: Self = Self {
        by: PersonColumn::Name,
        descending: false,
    };
}

/// The keys of people in order.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleIds {
    /// How many there are.
    pub total: usize,
    /// In order.
    pub ids: Vec<PersonId>,
}

/// People to read.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeoplePage {
    /// At most 200.
    pub ids: Vec<PersonId>,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// Rows of people.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleRows {
    /// In the order asked for; whom the lens does not see is left out.
    pub rows: Vec<PeopleRow>,
}

/// One row.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleRow {
    /// Who.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// A part of the name.
    pub given_name: Option<String>,
    /// A part of the name.
    pub family_name: Option<String>,
    /// What they want to be called.
    pub preferred_name: Option<String>,
    /// Their pronouns.
    pub pronouns: Option<String>,
    /// Where they work.
    pub organization: Option<String>,
    /// What they do there.
    pub title: Option<String>,
    /// Where they live.
    pub city: Option<String>,
    /// State or province.
    pub region: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Through the lens.
    pub email: Option<String>,
    /// Through the lens.
    pub phone: Option<String>,
    /// The cohorts they are or were in, the latest first.
    pub cohorts: Vec<String>,
}

/// Who was taken away.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PeopleGone {
    /// The latest first.
    pub people: Vec<PersonGoneSince>,
}

/// Somebody who was taken away.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonGoneSince {
    /// Who.
    pub person: PersonId,
    /// What to call them.
    pub name: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// The keys of people in order.
///
/// # Errors
/// `no_workspace`.
pub fn ids(desk: &Desk, of: PeopleList) -> Result<PeopleIds, Problem> {
    let ids = desk.store()?.read_latest("people", move |read| {
        let sort = PersonSort {
            by: of.sort.by,
            descending: of.sort.descending,
        };
        let filter = PersonFilter {
            text: of.text,
            cohorts: of.cohort.unwrap_or_default(),
            organizations: of.organization.unwrap_or_default(),
            cities: of.city.unwrap_or_default(),
        };
        person::ids(read, &filter, sort, of.lens)
    })?;
    Ok(PeopleIds {
        total: ids.len(),
        ids,
    })
}

/// A page of people.
///
/// # Errors
/// `invalid` for more than 200 rows.
pub fn rows(desk: &Desk, page: PeoplePage) -> Result<PeopleRows, Problem> {
    if page.ids.len() > PAGE {
        let message = format!("A page holds at most {PAGE} rows.");
        return Err(Problem::invalid("ids", message));
    }
    Ok(PeopleRows {
        rows: desk.store()?.read(move |read| filled(read, &page))?,
    })
}

/// Who was taken away.
///
/// # Errors
/// `no_workspace`.
pub fn gone(desk: &Desk, through: SeenThrough) -> Result<PeopleGone, Problem> {
    let gone = desk
        .store()?
        .read(move |read| person::gone(read, through.lens))?;
    let people = gone.into_iter().map(|gone| PersonGoneSince {
        person: gone.person,
        name: gone.name,
        since: gone.since,
    });
    Ok(PeopleGone {
        people: people.collect(),
    })
}

fn filled(read: &Read<'_>, page: &PeoplePage) -> Result<Vec<PeopleRow>, StoreError> {
    let rows = person::rows(read, &page.ids, page.lens)?.into_iter();
    rows.map(|row| {
        let places = enrollment::places(read, row.person, page.lens)?.into_iter();
        Ok(PeopleRow {
            person: row.person,
            name: row.name,
            given_name: row.given_name,
            family_name: row.family_name,
            preferred_name: row.preferred_name,
            pronouns: row.pronouns,
            organization: row.organization,
            title: row.title,
            city: row.city,
            region: row.region,
            country: row.country,
            email: row.email,
            phone: row.phone,
            cohorts: places.filter_map(|place| place.cohort_name).collect(),
        })
    })
    .collect()
}
