use kith_model::codes;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{CohortId, PersonId};

use super::ranks::ranks;
use crate::narrow::{Chosen, Kept};
use crate::search::{people, people_alike};
use crate::{Read, StoreError, live};

codes! {
    /// What a list of people is sorted by.
    PersonColumn, "column";
    Name = "name", "Name";
    GivenName = "given_name", "Given name";
    FamilyName = "family_name", "Family name";
    PreferredName = "preferred_name", "Preferred name";
    Pronouns = "pronouns", "Pronouns";
    Organization = "organization", "Organization";
    City = "city", "City";
    Region = "region", "Region";
    Country = "country", "Country";
    Email = "email", "E-mail";
    Phone = "phone", "Phone";
}

/// What is left of the list of everybody. What is empty leaves everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonFilter {
    /// Found by these words, as in search; where nobody is, one slip in each word is forgiven.
    pub text: Option<String>,
    /// Is or was in one of these cohorts.
    pub cohorts: Chosen<CohortId>,
    /// Shown with one of these organizations.
    pub organizations: Chosen<String>,
    /// Living in one of these cities.
    pub cities: Chosen<String>,
}

/// Order of a list of people. Ties go by name; whoever has nothing in that
/// column comes last either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonSort {
    /// The column.
    pub by: PersonColumn,
    /// From the end of the alphabet.
    pub descending: bool,
}

/// The keys of everybody the lens sees, in order, for a list that loads its
/// rows page by page.
pub fn ids(
    read: &Read<'_>,
    filter: &PersonFilter,
    sort: PersonSort,
    lens: Lens,
) -> Result<Vec<PersonId>, StoreError> {
    let seen = lens.sql(Matter::Person, &[Layer::mask("k.audience")]);
    let sql = live::fill(include_str!("ids.sql"), &[("seen", &seen)]);
    let mut ids: Vec<i64> = live::list(read, &sql, &[], |row| row.get(0))?;
    let mut kept = Kept::default();
    kept.by_cohort(read, &filter.cohorts, lens)?;
    kept.by_organization(read, &filter.organizations)?;
    kept.by_city(read, &filter.cities)?;
    ids.retain(|&id| kept.holds(id));
    let text = filter.text.as_deref();
    if let Some(mut found) = people(read, text)? {
        if !ids.iter().any(|id| found.contains(id)) {
            found = people_alike(read, text)?;
        }
        ids.retain(|id| found.contains(id));
    }
    if sort.by != PersonColumn::Name {
        // Names are in order already, and a stable sort keeps that among equals.
        let ranks = ranks(read, sort.by, None, lens)?;
        ids.sort_by_cached_key(|&id| place(ranks.get(id), sort.descending));
    } else if sort.descending {
        ids.reverse();
    }
    Ok(ids.into_iter().map(PersonId::from).collect())
}

/// A rank as a sort key: missing ones last, the others either way round.
pub(crate) fn place(rank: Option<u32>, descending: bool) -> u32 {
    match rank {
        None => u32::MAX,
        Some(rank) if descending => u32::MAX - 1 - rank,
        Some(rank) => rank,
    }
}
