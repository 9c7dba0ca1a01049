//! Sessions: when one or several cohorts meet.

mod add;
mod calendar;
mod cohorts;
mod edit;
mod list;
mod near;

use kith_model::SessionId;
use kith_model::session::Session;
use rusqlite::{OptionalExtension, Row};

pub use add::add;
pub use calendar::{Part, ahead_of_cohort, calendar};
pub use cohorts::{cohorts, serve};
pub use edit::{delete, edit};
pub use list::{Listed, list};
pub use near::{Awaited, ahead, awaited, lately};

use crate::cell::Cells;
use crate::{Read, StoreError};

const SELECT: &str = include_str!("select.sql");

/// A live session.
///
/// # Errors
/// `NotFound`.
pub fn get(read: &Read<'_>, id: SessionId) -> Result<Session, StoreError> {
    read.conn()
        .prepare_cached(&format!(
            "{SELECT} WHERE s.id = ?1 AND s.deleted_at IS NULL"
        ))?
        .query_row([id.get()], row_to_session)
        .optional()?
        .ok_or(StoreError::NotFound {
            what: "session",
            id: id.get(),
        })
}

fn row_to_session(row: &Row<'_>) -> rusqlite::Result<Session> {
    let mut cells = Cells::of(row);
    Ok(Session {
        id: cells.take()?,
        program: cells.take()?,
        number: cells.take()?,
        title: cells.take()?,
        kind: cells.take()?,
        status: cells.take()?,
        starts_local: cells.take()?,
        ends_local: cells.take()?,
        zone: cells.take()?,
        place: cells.take()?,
        purpose: cells.take()?,
        is_optional: cells.take()?,
        counts: cells.take()?,
        minutes: cells.take()?,
        rule: cells.take()?,
    })
}
