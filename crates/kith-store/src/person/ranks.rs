use std::collections::HashMap;

use kith_model::CohortId;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::match_key::sort_key;

use super::PersonColumn;
use super::tie::Tie;
use crate::{Read, StoreError, live};

/// Places in an order; equal values share one. Who is missing has no value.
pub(crate) enum Ranks {
    /// By how far a person's key is from the first one's: those who came together
    /// lie close to each other.
    Close(i64, Vec<Option<u32>>),
    /// In the order of people's keys.
    Scattered(Vec<(i64, u32)>),
}

/// At most so many keys for each that is given out, to lie close.
const CLOSE: usize = 8;

impl Ranks {
    pub(crate) fn new(mut places: Vec<(i64, u32)>) -> Self {
        let keys = || places.iter().map(|&(person, _)| person);
        let (first, last) = (keys().min().unwrap_or(0), keys().max().unwrap_or(0));
        let width = usize::try_from(i128::from(last) - i128::from(first)).unwrap_or(usize::MAX);
        if width >= CLOSE * places.len() {
            places.sort_unstable();
            return Self::Scattered(places);
        }
        let mut close = vec![None; width + 1];
        for (person, place) in places {
            close[(person - first) as usize] = Some(place);
        }
        Self::Close(first, close)
    }

    /// A person's place.
    pub(crate) fn get(&self, person: i64) -> Option<u32> {
        match self {
            Self::Close(first, places) => {
                let at = usize::try_from(person.checked_sub(*first)?).ok()?;
                places.get(at).copied().flatten()
            }
            Self::Scattered(places) => {
                let at = places.binary_search_by_key(&person, |&(key, _)| key);
                at.ok().map(|at| places[at].1)
            }
        }
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
        return Ok(Ranks::new(contacts(read, by, cohort, lens)?));
    }
    Ok(Ranks::new(values(read, by, cohort)?.places()))
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
        let mut place = Counter::default();
        for key in order {
            ranks[key] = place.of(&self.keys[key]);
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
    if by == PersonColumn::Organization {
        return organizations(read, cohort);
    }
    let cohort = cohort.map(CohortId::get);
    let column = match by {
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

/// Each person with the place of the address or number they are shown with: the
/// primary one, else the one that was there first.
fn contacts(
    read: &Read<'_>,
    by: PersonColumn,
    cohort: Option<CohortId>,
    lens: Lens,
) -> Result<Vec<(i64, u32)>, StoreError> {
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
    // The statement sorts them, mostly by an index.
    let mut place = Counter::default();
    let mut all: Vec<_> = live::list(read, &sql, &[&cohort.map(CohortId::get)], |row| {
        let key = row.get_ref(1)?.as_str()?;
        let (secondary, id) = (!row.get::<_, bool>(2)?, row.get::<_, i64>(3)?);
        Ok((row.get::<_, i64>(0)?, secondary, id, place.of(key)))
    })?;
    all.sort_unstable();
    all.dedup_by_key(|(person, ..)| *person);
    let shown = all.into_iter();
    Ok(shown.map(|(person, .., place)| (person, place)).collect())
}

/// Counts different keys, where equal ones come one after another.
#[derive(Default)]
struct Counter {
    last: Option<String>,
    place: u32,
}

impl Counter {
    fn of(&mut self, key: &str) -> u32 {
        match &mut self.last {
            Some(last) if last == key => {}
            Some(last) => {
                self.place += 1;
                last.clear();
                last.push_str(key);
            }
            None => self.last = Some(key.to_owned()),
        }
        self.place
    }
}

/// The condition that keeps a column to a cohort's people; `?1` is the cohort.
pub(crate) const fn members(cohort: Option<CohortId>) -> &'static str {
    match cohort {
        Some(_) => "IN (SELECT n.person FROM enrollment_now n WHERE n.cohort = ?1)",
        None => "IS NOT ?1",
    }
}

/// The name of the organization a person is shown with.
fn organizations(read: &Read<'_>, cohort: Option<CohortId>) -> Result<Values, StoreError> {
    let names = "SELECT entity, sort_key FROM name_key WHERE kind = 'organization'";
    let names: Vec<(i64, String)> =
        live::list(read, names, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (organizations, keys): (Vec<i64>, Vec<String>) = names.into_iter().unzip();
    let places: HashMap<i64, usize> = organizations.into_iter().zip(0..).collect();
    let shown = shown_with(read, cohort, |key| places.contains_key(&key))?;
    let people = shown
        .into_iter()
        .map(|(person, key)| (person, places[&key]));
    Ok(Values {
        keys,
        people: people.collect(),
    })
}

/// Each person of a cohort, or of all, and the organization they are shown with: see [`Tie`].
/// Organizations that are not there are passed over.
pub(crate) fn shown_with(
    read: &Read<'_>,
    cohort: Option<CohortId>,
    is_there: impl Fn(i64) -> bool,
) -> Result<Vec<(i64, i64)>, StoreError> {
    let parts = [("members", members(cohort))];
    let sql = live::fill(include_str!("affiliations.sql"), &parts);
    let cohort = cohort.map(CohortId::get);
    let mut ties: Vec<(i64, Tie)> = live::list(read, &sql, &[&cohort], |row| {
        Ok((row.get(0)?, Tie::of_row(row, 1)?))
    })?;
    ties.retain(|(_, tie)| is_there(tie.organization));
    // The one they are shown with first.
    ties.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
    ties.dedup_by_key(|(person, _)| *person);
    let shown = ties.into_iter();
    Ok(shown
        .map(|(person, tie)| (person, tie.organization))
        .collect())
}
