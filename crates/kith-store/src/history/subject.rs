use kith_model::AnyId;
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::person::Name;
use kith_model::step::Noun;
use rusqlite::OptionalExtension;

use crate::{Read, StoreError};

/// What a subject of a step is called, deleted or not; `None` where it is gone
/// for good, has no name, or the lens keeps it.
///
/// # Errors
/// Only those of reading.
pub fn subject_name(
    read: &Read<'_>,
    noun: Noun,
    id: AnyId,
    lens: Lens,
) -> Result<Option<String>, StoreError> {
    let sql = match noun {
        Noun::Program => "SELECT name FROM program WHERE id = ?1",
        Noun::Cohort => "SELECT name FROM cohort WHERE id = ?1",
        Noun::Organization => "SELECT name FROM organization WHERE id = ?1",
        Noun::Session => "SELECT title FROM session WHERE id = ?1",
        Noun::ImportBatch => "SELECT file_name FROM import_batch WHERE id = ?1",
        Noun::Person => return person_name(read, id, lens),
        Noun::CohortStage
        | Noun::ContactPoint
        | Noun::Affiliation
        | Noun::Enrollment
        | Noun::StageEvent
        | Noun::Attendance
        | Noun::Step => {
            return Ok(None);
        }
    };
    Ok(read
        .conn()
        .prepare_cached(sql)?
        .query_row([id.get()], |row| row.get(0))
        .optional()?)
}

fn person_name(read: &Read<'_>, id: AnyId, lens: Lens) -> Result<Option<String>, StoreError> {
    let sees = lens.sql(Matter::Person, &[Layer::mask("p.directory_audience")]);
    let sql = format!(
        "SELECT p.given_name, p.family_name, p.preferred_name FROM person p WHERE p.id = ?1 AND {sees}"
    );
    let name = |row: &rusqlite::Row<'_>| {
        let parts: [Option<String>; 3] = [row.get(0)?, row.get(1)?, row.get(2)?];
        let [given, family, preferred] = parts.each_ref().map(Option::as_deref);
        Ok(Name {
            given,
            family,
            preferred,
            ..Name::default()
        }
        .display()
        .into_owned())
    };
    Ok(read
        .conn()
        .prepare_cached(&sql)?
        .query_row([id.get()], name)
        .optional()?)
}
