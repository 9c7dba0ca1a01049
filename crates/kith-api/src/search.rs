//! Finding anything as one types.

use chrono::NaiveDateTime;
use kith_model::lens::Lens;
use kith_model::step::Noun;
use kith_model::{AnyId, CohortId, ProgramId};
use kith_store::{Read, StoreError, cohort, enrollment, search, session};
use serde::{Deserialize, Serialize};

use crate::clock;
use crate::desk::Desk;
use crate::problem::Problem;
use crate::report::is_named;

/// What to find.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Search {
    /// As typed.
    pub text: String,
    /// In place of a text what stands under these keys, in their order; what is gone is left out.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<AnyId>>"))]
    pub ids: Vec<AnyId>,
    /// At most as many.
    pub limit: usize,
    /// Through whose eyes.
    #[serde(default = "crate::through_my_eyes")]
    pub lens: Lens,
    /// Only what belongs to this program; `null` for everything.
    #[serde(default)]
    pub program: Option<ProgramId>,
    /// Only what belongs to this cohort; `null` for every cohort.
    #[serde(default)]
    pub cohort: Option<CohortId>,
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

/// What a broad word finds is looked through as far as this.
const MOST: usize = 200;

/// People, organizations, programs, cohorts and sessions by the beginnings of their words.
///
/// # Errors
/// `canceled` where a newer search came.
pub fn search(desk: &Desk, wanted: Search) -> Result<Found, Problem> {
    let now = clock::local(desk.clock()()).naive_local();
    let asked_for = if wanted.ids.is_empty() {
        "search"
    } else {
        "search_again"
    };
    let hits = desk.store()?.read_latest(asked_for, move |read| {
        let look = Look {
            lens: wanted.lens,
            program: wanted.program,
            cohort: wanted.cohort,
            now,
        };
        let most = wanted.limit.min(MOST);
        let asked = if look.is_whole() { most } else { MOST };
        let mut hits = Vec::new();
        let found = match wanted.ids.as_slice() {
            [] => search::find(read, &wanted.text, asked, wanted.lens)?,
            ids => search::under(read, ids, wanted.lens)?,
        };
        for hit in found {
            let cohort = look.cohort_of(read, hit.noun, hit.id)?;
            if hits.len() < most && (cohort.is_some() || look.is_whole()) {
                hits.push(SearchHit {
                    cohort,
                    kind: hit.noun,
                    id: hit.id,
                    title: hit.title,
                    detail: hit.detail.unwrap_or_default(),
                    marks: hit.marks,
                });
            }
        }
        Ok(hits)
    })?;
    Ok(Found { hits })
}

/// Through whose eyes, and at what part of the workspace.
struct Look {
    lens: Lens,
    program: Option<ProgramId>,
    cohort: Option<CohortId>,
    now: NaiveDateTime,
}

impl Look {
    const fn is_whole(&self) -> bool {
        self.program.is_none() && self.cohort.is_none()
    }

    /// Where a hit leads: a person's latest cohort, a session's first, a program's first.
    fn cohort_of(
        &self,
        read: &Read<'_>,
        noun: Noun,
        id: AnyId,
    ) -> Result<Option<CohortId>, StoreError> {
        let cohorts: Vec<CohortId> = match noun {
            Noun::Cohort => vec![id.get().into()],
            Noun::Person => enrollment::list_of_person(read, id.get().into())?
                .iter()
                .rev()
                .filter_map(|seat| seat.cohort)
                .collect(),
            Noun::Session => session::cohorts(read, id.get().into())?,
            Noun::Program => cohort::list(read, Some(id.get().into()))?
                .iter()
                .map(|cohort| cohort.id)
                .collect(),
            _ => Vec::new(),
        };
        for cohort in cohorts {
            // That a person leads to a circle tells that they are in it.
            if self.holds(read, cohort)?
                && (noun != Noun::Person || is_named(read, cohort, self.lens, self.now)?)
            {
                return Ok(Some(cohort));
            }
        }
        Ok(None)
    }

    fn holds(&self, read: &Read<'_>, cohort: CohortId) -> Result<bool, StoreError> {
        Ok(self.cohort.is_none_or(|wanted| wanted == cohort)
            && match self.program {
                Some(program) => cohort::get(read, cohort)?.program == program,
                None => true,
            })
    }
}
