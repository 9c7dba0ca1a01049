//! Finding anything as one types.

use kith_model::lens::Lens;
use kith_model::step::Noun;
use kith_model::{AnyId, CohortId};
use kith_store::{Read, StoreError, cohort, enrollment, search, session};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::problem::Problem;

/// What to find.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Search {
    /// As typed.
    pub text: String,
    /// At most as many.
    pub limit: usize,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
}

/// What was found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Found {
    /// Best first.
    pub hits: Vec<SearchHit>,
}

/// One thing found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SearchHit {
    /// What it is: person, organization, program, cohort or session.
    pub kind: Noun,
    /// Its key.
    pub id: AnyId,
    /// Its name or title.
    pub title: String,
    /// What tells it from others of that name.
    pub detail: String,
    /// The cohort to open for it, where there is one.
    pub cohort: Option<CohortId>,
    /// Where the typed words stand in the title: from and to, in UTF-16 units.
    pub marks: Vec<(usize, usize)>,
}

/// People, organizations, programs, cohorts and sessions by the beginnings of their words.
///
/// # Errors
/// `canceled` where a newer search came.
pub fn search(desk: &Desk, wanted: Search) -> Result<Found, Problem> {
    let hits = desk.store()?.read_latest("search", move |read| {
        search::find(read, &wanted.text, wanted.limit.min(200), wanted.lens)?
            .into_iter()
            .map(|hit| {
                Ok(SearchHit {
                    cohort: cohort_of(read, hit.noun, hit.id)?,
                    kind: hit.noun,
                    id: hit.id,
                    title: hit.title,
                    detail: hit.detail.unwrap_or_default(),
                    marks: hit.marks,
                })
            })
            .collect()
    })?;
    Ok(Found { hits })
}

/// Where a hit leads: a person's latest cohort, a session's first, a program's first.
fn cohort_of(read: &Read<'_>, noun: Noun, id: AnyId) -> Result<Option<CohortId>, StoreError> {
    Ok(match noun {
        Noun::Cohort => Some(id.get().into()),
        Noun::Person => enrollment::list_of_person(read, id.get().into())?
            .iter()
            .rev()
            .find_map(|seat| seat.cohort),
        Noun::Session => session::cohorts(read, id.get().into())?.first().copied(),
        Noun::Program => cohort::list(read, Some(id.get().into()))?
            .first()
            .map(|cohort| cohort.id),
        _ => None,
    })
}
