use std::collections::HashMap;

use kith_model::CohortId;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::match_key::sort_key;

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
    Ok(Ranks::new(values(read, by, cohort)?.places()))
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

/// What people are sorted by, each value once: a town has many people.
#[derive(Default)]
struct Values {
    keys: Vec<String>,
    /// Each person and whose of the keys is theirs.
    people: Vec<(i64, usize)>,
}

impl Values {
    /// Each person with the place of their value.
    fn places(self) -> Vec<(i64, u32)> {
        let mut order: Vec<usize> = (0..self.keys.len()).collect();
        order.sort_unstable_by(|&a, &b| self.keys[a].cmp(&self.keys[b]));
        let mut ranks = vec![0; order.len()];
        for (key, rank) in counted(order.iter().map(|&key| (key, self.keys[key].as_str()))) {
            ranks[key] = rank;
        }
        let people = self.people.into_iter();
        people.map(|(person, key)| (person, ranks[key])).collect()
    }
}

/// Everybody's values in a column.
fn values(
    read: &Read<'_>,
    by: PersonColumn,
    cohort: Option<CohortId>,
) -> Result<Values, StoreError> {
    let of_members = |sql| live::fill(sql, &[("members", members(cohort))]);
    let cohort = cohort.map(CohortId::get);
    let column = match by {
        PersonColumn::Organization => {
            let sql = of_members(include_str!("affiliations.sql"));
            return organizations(read, &sql, cohort);
        }
        PersonColumn::Name => {
            return texts(
                read,
                &of_members(include_str!("name_keys.sql")),
                cohort,
                str::to_owned,
            );
        }
        column => format!("p.{}", column.code()),
    };
    let sql = of_members(include_str!("text_keys.sql"));
    let sql = live::fill(&sql, &[("column", &column)]);
    texts(read, &sql, cohort, sort_key)
}

/// Values that `sql` finds as texts; `key_of` is asked of each text once.
fn texts(
    read: &Read<'_>,
    sql: &str,
    cohort: Option<i64>,
    key_of: fn(&str) -> String,
) -> Result<Values, StoreError> {
    let (mut values, mut known) = (Values::default(), HashMap::<String, usize>::new());
    let mut statement = read.conn().prepare_cached(sql)?;
    let mut rows = statement.query([cohort])?;
    while let Some(row) = rows.next()? {
        let text = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let key = match known.get(text) {
            Some(&key) => key,
            None => {
                values.keys.push(key_of(text));
                known.insert(text.to_owned(), values.keys.len() - 1);
                values.keys.len() - 1
            }
        };
        values.people.push((row.get(0)?, key));
    }
    Ok(values)
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
fn organizations(read: &Read<'_>, sql: &str, cohort: Option<i64>) -> Result<Values, StoreError> {
    let names = "SELECT entity, sort_key FROM name_key WHERE kind = 'organization'";
    let names: Vec<(i64, String)> =
        live::list(read, names, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (organizations, keys): (Vec<i64>, Vec<String>) = names.into_iter().unzip();
    let places: HashMap<i64, usize> = organizations.into_iter().zip(0..).collect();
    let mut ties: Vec<(i64, Tie)> = live::list(read, sql, &[&cohort], |row| {
        Ok((row.get(0)?, Tie::of_row(row, 1)?))
    })?;
    ties.retain(|(_, tie)| places.contains_key(&tie.organization));
    // The one they are shown with first.
    ties.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
    ties.dedup_by_key(|(person, _)| *person);
    let people = ties.into_iter();
    let people = people.map(|(person, tie)| (person, places[&tie.organization]));
    Ok(Values {
        keys,
        people: people.collect(),
    })
}
