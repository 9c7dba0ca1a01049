use chrono::{DateTime, Utc};
use kith_model::contact_point::ContactKind;
use kith_model::enrollment::{Role, Stage};
use kith_model::person::Person;
use kith_model::{CohortId, PersonId};
use rusqlite::Row;
use rusqlite::types::Value;

use crate::cell::{Cells, bind};
use crate::staged::Staged;
use crate::{Read, StoreError, live, person};
use kith_model::lens::Lens;

/// A person as far as an import compares.
#[derive(Debug, Clone)]
pub struct KnownRow {
    /// The person.
    pub person: Person,
    /// Addresses, normalized.
    pub emails: Vec<String>,
    /// Every other contact: kind and value as typed.
    pub contacts: Vec<(ContactKind, String)>,
    /// Name of the present organization, and title there.
    pub work: Option<(String, Option<String>)>,
    /// As what and at what stage they are in the target cohort; of several the latest comes last.
    pub seats: Vec<(Role, Stage)>,
    /// When Kith first heard of them.
    pub since: DateTime<Utc>,
}

impl KnownRow {
    /// Whether nobody told a name, so that the person is called by an address or their key.
    pub fn is_nameless(&self) -> bool {
        is_nameless(&self.person, &self.contacts)
    }

    /// The names the person goes by; none of somebody who is called by an address or their key.
    pub fn names(&self) -> Vec<String> {
        if self.is_nameless() {
            return Vec::new();
        }
        let mut names = vec![self.person.name().display().into_owned()];
        if let (Some(given), Some(family)) = (&self.person.given_name, &self.person.family_name) {
            names.push(format!("{given} {family}"));
        }
        names
    }
}

/// Whether nobody told a person's name, so that they are called by one of these addresses or
/// by the key that another system knows them by.
pub fn is_nameless(person: &Person, contacts: &[(ContactKind, String)]) -> bool {
    let addresses = contacts.iter();
    let addresses = addresses.filter(|(kind, _)| *kind == ContactKind::Email);
    let known = addresses.map(|(_, value)| value.as_str());
    person
        .name()
        .is_only(known.chain(person.external_id.as_deref()))
}

/// A live person by name and birthday; empty where nobody told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SketchRow {
    /// The person.
    pub person: PersonId,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// What the person likes to be called.
    pub preferred: String,
    /// Birthday, as it is kept.
    pub birth_date: String,
}

/// Everybody live, for finding who has nearly a name; as whoever imports sees them.
///
/// # Errors
/// Only those of reading.
pub fn everybody(read: &Read<'_>) -> Result<Vec<SketchRow>, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("everybody.sql"))?;
    let mut rows = statement.query([])?;
    let mut everybody = Vec::new();
    while let Some(row) = rows.next()? {
        everybody.push(SketchRow {
            person: PersonId::from(row.get::<_, i64>(0)?),
            given: row.get(1)?,
            family: row.get(2)?,
            preferred: row.get(3)?,
            birth_date: row.get(4)?,
        });
    }
    Ok(everybody)
}

/// How many [`everybody`] gives.
///
/// # Errors
/// Only those of reading.
pub fn how_many(read: &Read<'_>) -> Result<u32, StoreError> {
    live::count(read, include_str!("how_many.sql"), &[])
}

/// Places in `ids` and the live people who have them; who was merged into another is the other.
///
/// # Errors
/// Only those of reading.
pub fn now(read: &Read<'_>, ids: &[PersonId]) -> Result<Vec<(usize, PersonId)>, StoreError> {
    staged(ids).ask(read.conn(), include_str!("now.sql"), |row| {
        Ok((place(row)?, PersonId::from(row.get::<_, i64>(1)?)))
    })
}

/// Places in `keys` and the live people who have them as external id; who was
/// merged into another is given under the other's key.
///
/// # Errors
/// Only those of reading.
pub fn find_by_external_ids(
    read: &Read<'_>,
    keys: &[String],
) -> Result<Vec<(usize, PersonId)>, StoreError> {
    find(read, keys, include_str!("by_external_id.sql"))
}

/// The same by normalized e-mail address.
///
/// # Errors
/// Only those of reading.
pub fn find_by_emails(
    read: &Read<'_>,
    keys: &[String],
) -> Result<Vec<(usize, PersonId)>, StoreError> {
    find(read, keys, include_str!("by_email.sql"))
}

/// The same by normalized phone number.
///
/// # Errors
/// Only those of reading.
pub fn find_by_phones(
    read: &Read<'_>,
    keys: &[String],
) -> Result<Vec<(usize, PersonId)>, StoreError> {
    find(read, keys, include_str!("by_phone.sql"))
}

/// The same by match key of the name.
///
/// # Errors
/// Only those of reading.
pub fn find_by_names(
    read: &Read<'_>,
    keys: &[String],
) -> Result<Vec<(usize, PersonId)>, StoreError> {
    find(read, keys, include_str!("by_name.sql"))
}

/// Places in `keys` and whom a statement finds by them.
pub(crate) fn find(
    read: &Read<'_>,
    keys: &[String],
    sql: &str,
) -> Result<Vec<(usize, PersonId)>, StoreError> {
    let keys = Staged::numbered(keys.iter().cloned().map(Value::Text));
    keys.ask(read.conn(), sql, |row| {
        Ok((place(row)?, PersonId::from(row.get::<_, i64>(1)?)))
    })
}

fn place(row: &Row<'_>) -> rusqlite::Result<usize> {
    let place: i64 = row.get(0)?;
    usize::try_from(place).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, place))
}

/// What became of a row when it came before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// It never came, or its import was undone.
    Never,
    /// It waits for a human.
    Waits,
    /// It was applied to this person, who is still there; or to nobody who is, as where a human
    /// left it out, or to several.
    Settled(Option<PersonId>),
}

/// What became of rows with these fingerprints when they came before.
///
/// # Errors
/// Only those of reading.
pub fn seen(read: &Read<'_>, fingerprints: &[[u8; 16]]) -> Result<Vec<Came>, StoreError> {
    let blobs = fingerprints.iter().map(|bits| Value::Blob(bits.to_vec()));
    let found = Staged::numbered(blobs).ask(read.conn(), include_str!("seen.sql"), |row| {
        let person = row.get::<_, Option<i64>>(2)?.map(PersonId::from);
        Ok((place(row)?, row.get::<_, bool>(1)?, person))
    })?;
    let mut came = vec![Came::Never; fingerprints.len()];
    for (place, waits, person) in found {
        came[place] = if waits {
            Came::Waits
        } else {
            Came::Settled(person)
        };
    }
    Ok(came)
}

/// These people as an import compares them; keys that nobody has are left out.
///
/// # Errors
/// Only those of reading.
pub fn known_people(
    read: &Read<'_>,
    ids: &[PersonId],
    cohort: Option<CohortId>,
) -> Result<Vec<KnownRow>, StoreError> {
    let mut known: Vec<Option<KnownRow>> = vec![None; ids.len()];
    for (place, person, since) in person::among(read, ids, Lens::Me)? {
        known[place] = Some(KnownRow {
            person,
            emails: Vec::new(),
            contacts: Vec::new(),
            work: None,
            seats: Vec::new(),
            since,
        });
    }
    for contact in contacts(read, ids)? {
        if let Some(row) = &mut known[contact.place] {
            if contact.kind == ContactKind::Email {
                row.emails.push(contact.normalized);
            }
            row.contacts.push((contact.kind, contact.value));
        }
    }
    for (place, work) in work(read, ids)? {
        if let Some(row) = &mut known[place] {
            row.work = Some(work);
        }
    }
    if let Some(cohort) = cohort {
        for (place, seat) in seats(read, ids, cohort)? {
            if let Some(row) = &mut known[place] {
                row.seats.push(seat);
            }
        }
    }
    Ok(known.into_iter().flatten().collect())
}

/// A way to reach the person at a place.
struct Contact {
    place: usize,
    kind: ContactKind,
    value: String,
    normalized: String,
    is_primary: bool,
    id: i64,
}

/// By place, the primary ones first.
fn contacts(read: &Read<'_>, ids: &[PersonId]) -> Result<Vec<Contact>, StoreError> {
    let sql = include_str!("known_contacts.sql");
    let mut found = staged(ids).ask(read.conn(), sql, |row| {
        let mut cells = Cells::of(row);
        let _: i64 = cells.take()?;
        Ok(Contact {
            place: place(row)?,
            kind: cells.take()?,
            value: cells.take()?,
            normalized: cells.take()?,
            is_primary: cells.take()?,
            id: cells.take()?,
        })
    })?;
    found.sort_unstable_by_key(|one| (one.place, !one.is_primary, one.id));
    Ok(found)
}

/// Name of an organization, and title there.
type Work = (String, Option<String>);

/// Where the person at a place works now, and as what; of several the latest told comes last.
fn work(read: &Read<'_>, ids: &[PersonId]) -> Result<Vec<(usize, Work)>, StoreError> {
    let sql = include_str!("known_work.sql");
    let mut found = staged(ids).ask(read.conn(), sql, |row| {
        let work = (row.get(2)?, row.get(3)?);
        Ok((row.get::<_, i64>(1)?, place(row)?, work))
    })?;
    found.sort_unstable_by_key(|(told, ..)| *told);
    let found = found.into_iter();
    Ok(found.map(|(_, place, work)| (place, work)).collect())
}

/// Role and stage in a cohort.
type Seat = (Role, Stage);

/// Where the person at a place stands in a cohort; of several seats the latest comes last.
fn seats(
    read: &Read<'_>,
    ids: &[PersonId],
    cohort: CohortId,
) -> Result<Vec<(usize, Seat)>, StoreError> {
    let sql = include_str!("known_stage.sql");
    let mut found = staged(ids).ask_with(read.conn(), sql, bind![cohort], |row| {
        let mut cells = Cells::of(row);
        let (_, enrollment): (i64, i64) = (cells.take()?, cells.take()?);
        let seat = (cells.take()?, cells.take()?);
        Ok((enrollment, place(row)?, seat))
    })?;
    found.sort_unstable_by_key(|(enrollment, ..)| *enrollment);
    let found = found.into_iter();
    Ok(found.map(|(_, place, seat)| (place, seat)).collect())
}

fn staged(ids: &[PersonId]) -> Staged {
    Staged::numbered(ids.iter().map(|id| Value::Integer(id.get())))
}

#[cfg(test)]
mod tests {
    use crate::testing::test_connection;

    #[test]
    fn a_known_person_is_looked_up_by_their_own_key() {
        let conn = test_connection();
        for sql in [
            include_str!("known_contacts.sql"),
            include_str!("known_work.sql"),
            include_str!("known_stage.sql"),
        ] {
            let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let lines = plan.raw_query().mapped(|row| row.get::<_, String>(3));
            let lines: Vec<String> = lines.collect::<Result<_, _>>().unwrap();
            let is_own = |line: &String| line.contains("person=?") || line.contains("rowid=?");
            assert!(
                lines[1..].iter().all(is_own),
                "everybody in a cohort would be read for each: {lines:?}"
            );
        }
    }
}
