use kith_model::AnyId;
use kith_model::step::Noun;
use rusqlite::OptionalExtension;

use super::{RowKey, Table};
use crate::{Read, StoreError};

/// Whom or what a row is about, most important first, so that it can be named:
/// a mark is of a person at a session. Empty where the row is gone.
///
/// # Errors
/// Only those of reading.
pub fn row_subjects(read: &Read<'_>, row: RowKey) -> Result<Vec<(Noun, AnyId)>, StoreError> {
    let (nouns, sql): (&[Noun], _) = match row.table {
        Table::Organization => return Ok(vec![(Noun::Organization, row.key.into())]),
        Table::Person => return Ok(vec![(Noun::Person, row.key.into())]),
        Table::Program => return Ok(vec![(Noun::Program, row.key.into())]),
        Table::Cohort => return Ok(vec![(Noun::Cohort, row.key.into())]),
        Table::Session => return Ok(vec![(Noun::Session, row.key.into())]),
        Table::ImportBatch => return Ok(vec![(Noun::ImportBatch, row.key.into())]),
        Table::ValueAlias => return Ok(vec![(Noun::ValueAlias, row.key.into())]),
        Table::ContactPoint => (
            &[Noun::Person, Noun::Organization],
            "SELECT person, organization FROM contact_point WHERE id = ?1",
        ),
        Table::Affiliation => (
            &[Noun::Person, Noun::Organization],
            "SELECT person, organization FROM affiliation WHERE id = ?1",
        ),
        Table::CohortStage => (
            &[Noun::Cohort],
            "SELECT cohort FROM cohort_stage WHERE id = ?1",
        ),
        Table::Enrollment => (
            &[Noun::Person, Noun::Cohort],
            "SELECT person, cohort FROM enrollment WHERE id = ?1",
        ),
        Table::StageEvent => (
            &[Noun::Person, Noun::Cohort],
            "SELECT person, cohort FROM enrollment WHERE id = (SELECT enrollment FROM stage_event WHERE id = ?1)",
        ),
        Table::SessionCohort => (
            &[Noun::Cohort, Noun::Session],
            "SELECT cohort, session FROM session_cohort WHERE id = ?1",
        ),
        Table::Attendance => (
            &[Noun::Person, Noun::Session],
            "SELECT person, session FROM attendance WHERE id = ?1",
        ),
        Table::DuplicateDecision => (
            &[Noun::Person, Noun::Person],
            "SELECT person, other FROM duplicate_decision WHERE id = ?1",
        ),
        Table::PersonAlias => (
            &[Noun::Person],
            "SELECT person FROM person_alias WHERE id = ?1",
        ),
        Table::SessionMeeting => (
            &[Noun::Session],
            "SELECT session FROM session_meeting WHERE id = ?1",
        ),
        Table::CustomField => (
            &[Noun::CustomField, Noun::Program],
            "SELECT id, program FROM custom_field WHERE id = ?1",
        ),
        Table::CustomValue => (
            &[Noun::Person, Noun::CustomField],
            "SELECT person, field FROM custom_value WHERE id = ?1",
        ),
        Table::ImportRow => (
            &[Noun::ImportBatch],
            "SELECT batch FROM import_row WHERE id = ?1",
        ),
        Table::ImportSource => (
            &[Noun::ImportBatch],
            "SELECT batch FROM import_source WHERE id = ?1",
        ),
    };
    let keys = read
        .conn()
        .prepare_cached(sql)?
        .query_row([row.key], |found| {
            (0..nouns.len())
                .map(|place| found.get::<_, Option<i64>>(place))
                .collect::<Result<Vec<_>, _>>()
        });
    let keys = keys.optional()?.unwrap_or_default();
    let named = nouns.iter().zip(keys);
    Ok(named
        .filter_map(|(&noun, key)| Some((noun, key?.into())))
        .collect())
}
