use kith_model::AnyId;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::person::Name;
use kith_model::step::Noun;
use rusqlite::OptionalExtension;

use super::{Table, last_words};
use crate::{Read, StoreError, person};

/// What a subject of a step is called, deleted or not; of a row that an undo took
/// away, what it was called last. `None` where nobody knows any more, it has no
/// name, or the lens keeps it.
///
/// # Errors
/// Only those of reading.
pub fn subject_name(
    read: &Read<'_>,
    noun: Noun,
    id: AnyId,
    lens: Lens,
) -> Result<Option<String>, StoreError> {
    let (table, column) = match noun {
        Noun::Program => (Table::Program, "name"),
        Noun::Cohort => (Table::Cohort, "name"),
        Noun::Organization => (Table::Organization, "name"),
        Noun::Session => (Table::Session, "title"),
        Noun::ImportBatch => (Table::ImportBatch, "file_name"),
        Noun::ValueAlias if lens == Lens::Me => (Table::ValueAlias, "value"),
        Noun::Person => return person_name(read, id, lens),
        Noun::CustomField => return field_name(read, id, lens),
        Noun::CohortStage
        | Noun::ContactPoint
        | Noun::Affiliation
        | Noun::Enrollment
        | Noun::StageEvent
        | Noun::Attendance
        | Noun::ValueAlias
        | Noun::Step => {
            return Ok(None);
        }
    };
    let sql = format!("SELECT {column} FROM {} WHERE id = ?1", table.name());
    let standing = read
        .conn()
        .prepare_cached(&sql)?
        .query_row([id.get()], |row| row.get(0))
        .optional()?;
    match standing {
        Some(name) => Ok(Some(name)),
        None => Ok(last_words::of(read, table, id, [column])?.and_then(|[name]| name)),
    }
}

/// A field's name is for whoever sees the field.
fn field_name(read: &Read<'_>, id: AnyId, lens: Lens) -> Result<Option<String>, StoreError> {
    let sees = lens.sql(Matter::Remark, &[Layer::mask("f.audience")]);
    let sql = format!("SELECT f.name, {sees} FROM custom_field f WHERE f.id = ?1");
    let standing: Option<(String, bool)> = read
        .conn()
        .prepare_cached(&sql)?
        .query_row([id.get()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match standing {
        Some((name, sees)) => Ok(sees.then_some(name)),
        None if lens == Lens::Me => {
            Ok(last_words::of(read, Table::CustomField, id, ["name"])?.and_then(|[name]| name))
        }
        None => Ok(None),
    }
}

fn person_name(read: &Read<'_>, id: AnyId, lens: Lens) -> Result<Option<String>, StoreError> {
    let sees = lens.sql(Matter::Person, &[Layer::mask("p.directory_audience")]);
    let sql = format!(
        "SELECT p.given_name, p.family_name, p.preferred_name, {sees} FROM person p WHERE p.id = ?1"
    );
    let standing = read
        .conn()
        .prepare_cached(&sql)?
        .query_row([id.get()], |row| {
            let parts = [row.get(0)?, row.get(1)?, row.get(2)?];
            Ok((parts, row.get::<_, bool>(3)?))
        })
        .optional()?;
    let parts = match standing {
        Some((parts, true)) => Some(parts),
        Some((_, false)) => None,
        // Of who is gone only whose workspace it is may read.
        None if lens == Lens::Me => {
            let columns = ["given_name", "family_name", "preferred_name"];
            last_words::of(read, Table::Person, id, columns)?
        }
        None => None,
    };
    parts
        .map(|parts: [Option<String>; 3]| {
            let [given, family, preferred] = parts.each_ref().map(Option::as_deref);
            let name = Name {
                given,
                family,
                preferred,
                ..Name::default()
            };
            person::called(read, id.get().into(), name, lens)
        })
        .transpose()
}
