use chrono::{DateTime, Utc};
use kith_model::contact_point::ContactKind;
use kith_model::enrollment::Stage;
use kith_model::person::Person;
use kith_model::{CohortId, PersonId};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};

use crate::cell::{Cells, bind};
use crate::staged::Staged;
use crate::{Read, StoreError, person};
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
    /// The stage in the target cohort, where enrolled there.
    pub stage: Option<Stage>,
    /// When Kith first heard of them.
    pub since: DateTime<Utc>,
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
    /// It was applied, or a human left it out.
    Settled,
}

/// What became of rows with these fingerprints when they came before.
///
/// # Errors
/// Only those of reading.
pub fn seen(read: &Read<'_>, fingerprints: &[[u8; 16]]) -> Result<Vec<Came>, StoreError> {
    let blobs = fingerprints.iter().map(|bits| Value::Blob(bits.to_vec()));
    let found = Staged::numbered(blobs).ask(read.conn(), include_str!("seen.sql"), |row| {
        Ok((place(row)?, row.get::<_, bool>(1)?))
    })?;
    let mut came = vec![Came::Never; fingerprints.len()];
    for (place, settled) in found {
        came[place] = if settled { Came::Settled } else { Came::Waits };
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
    ids.iter()
        .filter_map(|id| match person::get(read, *id, Lens::Me) {
            Ok(person) => Some(known(read, person, cohort)),
            Err(StoreError::NotFound { .. }) => None,
            Err(error) => Some(Err(error)),
        })
        .collect()
}

fn known(
    read: &Read<'_>,
    person: Person,
    cohort: Option<CohortId>,
) -> Result<KnownRow, StoreError> {
    let mut contacts = read.conn().prepare_cached(
        "SELECT kind, value, normalized FROM contact_point
         WHERE person = ?1 AND deleted_at IS NULL ORDER BY is_primary DESC, id",
    )?;
    let mut row = KnownRow {
        emails: Vec::new(),
        contacts: Vec::new(),
        work: None,
        stage: None,
        since: since(read, person.id)?,
        person,
    };
    let mut rows = contacts.query(bind![row.person.id])?;
    while let Some(found) = rows.next()? {
        let mut cells = Cells::of(found);
        let (kind, value, normalized): (ContactKind, String, String) =
            (cells.take()?, cells.take()?, cells.take()?);
        if kind == ContactKind::Email {
            row.emails.push(normalized);
        }
        row.contacts.push((kind, value));
    }
    row.work = read
        .conn()
        .prepare_cached(
            "SELECT o.name, a.title FROM affiliation a JOIN organization o ON o.id = a.organization
             WHERE a.person = ?1 AND a.deleted_at IS NULL AND a.to_date IS NULL ORDER BY a.id DESC LIMIT 1",
        )?
        .query_row(bind![row.person.id], |found| Ok((found.get(0)?, found.get(1)?)))
        .optional()?;
    if let Some(cohort) = cohort {
        row.stage = read
            .conn()
            .prepare_cached(
                "SELECT n.stage FROM enrollment_now n WHERE n.cohort = ?1 AND n.person = ?2 ORDER BY n.enrollment DESC LIMIT 1",
            )?
            .query_row(bind![cohort, row.person.id], |found| Cells::of(found).take())
            .optional()?;
    }
    Ok(row)
}

fn since(read: &Read<'_>, person: PersonId) -> Result<DateTime<Utc>, StoreError> {
    let mut statement = read
        .conn()
        .prepare_cached("SELECT created_at FROM person WHERE id = ?1")?;
    let at: i64 = statement.query_row([person.get()], |row| row.get(0))?;
    Ok(DateTime::from_timestamp_millis(at).unwrap_or_default())
}
