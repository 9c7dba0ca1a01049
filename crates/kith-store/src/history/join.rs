use chrono::Duration;
use kith_model::StepId;
use rusqlite::{Connection, OptionalExtension, params};

use super::changes::{Change, Changes, Done};
use super::record::{Record, json};
use super::step::Form;
use crate::StoreError;

/// Edits of one field are one step when they begin within this time.
const WINDOW: Duration = Duration::minutes(2);

/// Where the latest step edited the same field of the same row moments ago,
/// makes the two one and answers it. Nothing else may have come between, not
/// even an entry. An edit that leads back to the start stays a step of its own.
pub(super) fn onto_latest(
    conn: &Connection,
    record: &Record<'_>,
) -> Result<Option<StepId>, StoreError> {
    if record.form != Form::Step || record.rows.len() != 1 || !record.inserted.is_empty() {
        return Ok(None);
    }
    let rows = record.changes.rows()?;
    let Some(edit) = single_edit(&rows) else {
        return Ok(None);
    };
    let earliest = (record.at - WINDOW).timestamp_millis();
    let latest: Option<(i64, Vec<u8>)> = conn
        .prepare_cached(include_str!("joinable.sql"))?
        .query_row(
            params![
                record.label.kind.code(),
                earliest,
                record.at.timestamp_millis()
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((step, packed)) = latest else {
        return Ok(None);
    };
    let before = Changes::unpack(Some(&packed))?;
    if single_edit(&before.rows()?) != Some(edit) {
        return Ok(None);
    }
    let joined = Changes::filtered(conn, &[&before, record.changes], |_| true)?;
    if joined.is_empty() {
        return Ok(None);
    }
    conn.prepare_cached(
        "UPDATE history_step SET changes = ?2, label = ?3, touched = ?4 WHERE id = ?1",
    )?
    .execute(params![
        step,
        joined.pack(),
        json(record.label),
        json(&record.touched)
    ])?;
    Ok(Some(step.into()))
}

/// The one field of the one row, if that is all.
fn single_edit(rows: &[Change]) -> Option<&Change> {
    match rows {
        [edit] if edit.done == Done::Updated && edit.columns.len() == 1 => Some(edit),
        _ => None,
    }
}
