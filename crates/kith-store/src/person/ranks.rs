use std::collections::HashMap;

use kith_model::CohortId;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::match_key::sort_key;
use rusqlite::Row;

use super::PersonColumn;
use super::tie::Tie;
use crate::{Read, StoreError, live};

/// Places in an order; equal values share one. Who is missing has no value.
pub(crate) struct Ranks {
    /// By person.
    places: Vec<(i64, u32)>,
}

impl Ranks {
    fn new(mut places: Vec<(i64, u32)>) -> Self {
        places.sort_unstable();
        Self { places }
    }

    /// A person's place.
    pub(crate) fn get(&self, person: i64) -> Option<u32> {
        let at = self.places.binary_search_by_key(&person, |&(key, _)| key);
        at.ok().map(|at| self.places[at].1)
    }
}

/// A person and what they are sorted by.
type Keyed = (i64, String);

/// Where each person stands in the order of a column; of one cohort, or of all.
/// Sorted here: sorting within SQL grows slower with every repetition.
pub(crate) fn ranks(
    read: &Read<'_>,
    by: PersonColumn,
    cohort: Option<CohortId>,
    lens: Lens,
) -> Result<Ranks, StoreError> {
    if by == PersonColumn::Name && cohort.is_none() {
        // The index holds everybody in order already.
        let sql = live::fill(include_str!("ids.sql"), &[("seen", "(1)")]);
        let people: Vec<i64> = live::list(read, &sql, &[], |row| row.get(0))?;
        return Ok(Ranks::new(people.into_iter().zip(0..).collect()));
    }
    if let PersonColumn::Email | PersonColumn::Phone = by {
        let mut contacts = contacts(read, by, cohort, lens)?;
        contacts.sort_by(|a, b| a.key.cmp(&b.key));
        let places = counted(
            contacts
                .iter()
                .map(|contact| (contact, contact.key.as_str())),
        );
        return Ok(Ranks::new(shown(places)));
    }
    let mut keys = keys(read, by, cohort)?;
    keys.sort_unstable_by(|(_, a), (_, b)| a.cmp(b));
    let places = counted(keys.iter().map(|(person, key)| (*person, key.as_str())));
    Ok(Ranks::new(places.collect()))
}

/// Each with its place; those with equal keys, side by side as they are, share one.
fn counted<'k, T>(sorted: impl Iterator<Item = (T, &'k str)>) -> impl Iterator<Item = (T, u32)> {
    let (mut rank, mut last) = (0, None);
    sorted.map(move |(item, key)| {
        rank += u32::from(last.is_some_and(|last| last != key));
        last = Some(key);
        (item, rank)
    })
}

/// Each person with the key of that column.
fn keys(
    read: &Read<'_>,
    by: PersonColumn,
    cohort: Option<CohortId>,
) -> Result<Vec<Keyed>, StoreError> {
    let members = members(cohort);
    let cohort = cohort.map(CohortId::get);
    let of_members = |sql| live::fill(sql, &[("members", members)]);
    let texts = |column: &str| -> Result<Vec<Keyed>, StoreError> {
        let sql = of_members(include_str!("text_keys.sql"));
        let sql = live::fill(&sql, &[("column", column)]);
        let texts = live::list(read, &sql, &[&cohort], keyed)?.into_iter();
        Ok(texts
            .map(|(person, text)| (person, sort_key(&text)))
            .collect())
    };
    match by {
        PersonColumn::Name => {
            let sql = of_members(include_str!("name_keys.sql"));
            live::list(read, &sql, &[&cohort], keyed)
        }
        PersonColumn::GivenName => texts("p.given_name"),
        PersonColumn::FamilyName => texts("p.family_name"),
        PersonColumn::PreferredName => texts("p.preferred_name"),
        PersonColumn::Pronouns => texts("p.pronouns"),
        PersonColumn::City => texts("p.city"),
        PersonColumn::Region => texts("p.region"),
        PersonColumn::Country => texts("p.country"),
        // A person may have several of these: see [`contacts`].
        PersonColumn::Email | PersonColumn::Phone => Ok(Vec::new()),
        PersonColumn::Organization => {
            let sql = of_members(include_str!("affiliations.sql"));
            organizations(read, &sql, cohort)
        }
    }
}

/// An address or number that may be the one a person is shown with.
struct Contact {
    person: i64,
    key: String,
    /// The primary one comes first, then the one that was there first.
    place: (bool, i64),
}

/// Every address or number, in order where it is everybody's.
fn contacts(
    read: &Read<'_>,
    by: PersonColumn,
    cohort: Option<CohortId>,
    lens: Lens,
) -> Result<Vec<Contact>, StoreError> {
    let kind = match by {
        PersonColumn::Phone => "'phone'",
        _ => "'email'",
    };
    let seen = lens.sql(Matter::Contact, &[Layer::pair("c")]);
    let parts = [
        ("kind", kind),
        ("seen", &*seen),
        ("members", members(cohort)),
    ];
    let sql = live::fill(include_str!("contact_keys.sql"), &parts);
    live::list(read, &sql, &[&cohort.map(CohortId::get)], |row| {
        Ok(Contact {
            person: row.get(0)?,
            key: row.get(1)?,
            place: (!row.get::<_, bool>(2)?, row.get(3)?),
        })
    })
}

/// Each person by the one they are shown with.
fn shown<'c>(contacts: impl Iterator<Item = (&'c Contact, u32)>) -> Vec<(i64, u32)> {
    let mut all: Vec<_> = contacts
        .map(|(contact, rank)| (contact.person, contact.place, rank))
        .collect();
    all.sort_unstable();
    all.dedup_by_key(|(person, ..)| *person);
    all.into_iter()
        .map(|(person, _, rank)| (person, rank))
        .collect()
}

/// The condition that keeps a column to a cohort's people; `?1` is the cohort.
const fn members(cohort: Option<CohortId>) -> &'static str {
    match cohort {
        Some(_) => "IN (SELECT n.person FROM enrollment_now n WHERE n.cohort = ?1)",
        None => "IS NOT ?1",
    }
}

/// The name of the organization a person is shown with.
fn organizations(
    read: &Read<'_>,
    sql: &str,
    cohort: Option<i64>,
) -> Result<Vec<Keyed>, StoreError> {
    let names = "SELECT entity, sort_key FROM name_key WHERE kind = 'organization'";
    let names: HashMap<_, _> = live::list(read, names, &[], keyed)?.into_iter().collect();
    let ties = live::list(read, sql, &[&cohort], |row| {
        Ok((row.get(0)?, Tie::of_row(row, 1)?))
    })?;
    let mut shown = HashMap::<i64, Tie>::with_capacity(ties.len());
    for (person, tie) in ties {
        if names.contains_key(&tie.organization)
            && shown.get(&person).is_none_or(|known| *known < tie)
        {
            shown.insert(person, tie);
        }
    }
    let name = |tie: Tie| names.get(&tie.organization).cloned();
    let shown = shown.into_iter();
    Ok(shown
        .filter_map(|(person, tie)| Some((person, name(tie)?)))
        .collect())
}

fn keyed(row: &Row<'_>) -> rusqlite::Result<Keyed> {
    Ok((row.get(0)?, row.get(1)?))
}
