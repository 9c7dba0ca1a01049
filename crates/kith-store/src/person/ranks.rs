use std::collections::HashMap;

use kith_model::CohortId;
use kith_model::contact_point::ContactKind;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::match_key::sort_key;
use rusqlite::Row;

use super::PersonColumn;
use super::tie::Tie;
use crate::cell::bind;
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
    let mut keys = keys(read, by, cohort, lens)?;
    keys.sort_unstable_by(|(_, a), (_, b)| a.cmp(b));
    let mut places = Vec::with_capacity(keys.len());
    let mut rank = 0;
    let mut last: Option<&str> = None;
    for (person, key) in &keys {
        if last.is_some_and(|last| last != key) {
            rank += 1;
        }
        last = Some(key);
        places.push((*person, rank));
    }
    Ok(Ranks::new(places))
}

/// Each person with the key of that column.
fn keys(
    read: &Read<'_>,
    by: PersonColumn,
    cohort: Option<CohortId>,
    lens: Lens,
) -> Result<Vec<Keyed>, StoreError> {
    let members = match cohort {
        Some(_) => "IN (SELECT n.person FROM enrollment_now n WHERE n.cohort = ?1)",
        None => "IS NOT ?1",
    };
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
    let contacts = |kind: ContactKind| {
        let seen = lens.sql(Matter::Contact, &[Layer::pair("c")]);
        let sql = of_members(include_str!("contact_keys.sql"));
        let sql = live::fill(&sql, &[("seen", &seen)]);
        contacts_shown(read, &sql, cohort, kind)
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
        PersonColumn::Email => contacts(ContactKind::Email),
        PersonColumn::Phone => contacts(ContactKind::Phone),
        PersonColumn::Organization => {
            let sql = of_members(include_str!("affiliations.sql"));
            organizations(read, &sql, cohort)
        }
    }
}

/// The address or number a person is shown with: the primary one, else the first.
fn contacts_shown(
    read: &Read<'_>,
    sql: &str,
    cohort: Option<i64>,
    kind: ContactKind,
) -> Result<Vec<Keyed>, StoreError> {
    let rows = live::list(read, sql, bind![cohort, kind], |row| {
        Ok((keyed(row)?, row.get::<_, bool>(2)?))
    })?;
    let mut shown = HashMap::with_capacity(rows.len());
    for ((person, address), primary) in rows {
        if primary {
            shown.insert(person, address);
        } else {
            shown.entry(person).or_insert(address);
        }
    }
    Ok(shown.into_iter().collect())
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
