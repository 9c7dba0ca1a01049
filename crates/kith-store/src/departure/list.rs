use chrono::{DateTime, Utc};
use rusqlite::Row;
use rusqlite::types::Type;

use super::Departure;
use crate::{Read, StoreError, live};

/// A file that left, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departed {
    /// When it was in its place.
    pub at: DateTime<Utc>,
    /// What it was.
    pub departure: Departure,
}

/// Every file that left, latest first.
///
/// # Errors
/// When the workspace cannot be read.
pub fn list(read: &Read<'_>) -> Result<Vec<Departed>, StoreError> {
    live::list(read, include_str!("list.sql"), &[], from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Departed> {
    Ok(Departed {
        at: DateTime::from_timestamp_millis(row.get(0)?)
            .ok_or(rusqlite::Error::IntegralValueOutOfRange(0, row.get(0)?))?,
        departure: Departure {
            what: parsed(row, 1)?,
            format: row.get(2)?,
            lens: parsed(row, 3)?,
            scope: serde_json::from_str(&row.get::<_, String>(4)?)
                .map_err(|wrong| unlike(4, wrong))?,
            people: row.get(5)?,
            sha256: row.get(6)?,
        },
    })
}

fn parsed<T>(row: &Row<'_>, at: usize) -> rusqlite::Result<T>
where
    T: std::str::FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    row.get::<_, String>(at)?
        .parse()
        .map_err(|wrong| unlike(at, wrong))
}

fn unlike(at: usize, wrong: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(wrong))
}
