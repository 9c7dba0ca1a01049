use kith_model::attendance::{AttendanceStatus, Expectation, Source};
use kith_model::lens::{Attribution, Layer, Lens, Matter};
use kith_model::{PersonId, SessionId};

use crate::cell::{Cells, bind};
use crate::{Read, StoreError, session};

/// One person's mark, as far as the lens lets it be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// Who.
    pub person: PersonId,
    /// Whether they were awaited.
    pub expectation: Expectation,
    /// How they came.
    pub status: AttendanceStatus,
    /// Where they were taken down.
    pub minutes: Option<u32>,
    /// Through the lens.
    pub reason: Option<String>,
    /// Through the lens.
    pub remark: Option<String>,
    /// Where the mark comes from.
    pub source: Source,
}

/// The marks of a session in the order of names; none where its rule keeps the
/// attendance list from this lens (DOMAIN.md §4: under the Chatham House Rule
/// attendance is a count).
///
/// # Errors
/// `NotFound` for the session.
pub fn of_session(read: &Read<'_>, id: SessionId, lens: Lens) -> Result<Vec<Marked>, StoreError> {
    let rule = [session::get(read, id)?.rule.privacy()];
    if !lens.sees(Matter::Person, &rule) || lens.attribution(&rule) != Attribution::Named {
        return Ok(Vec::new());
    }
    let own = [Layer::pair("a")];
    let sql = include_str!("of_session.sql")
        .replace("{sees_reason}", &lens.sql(Matter::Reason, &own))
        .replace("{sees_remark}", &lens.sql(Matter::Remark, &own));
    let mut statement = read.conn().prepare_cached(&sql)?;
    let rows = statement.query_map(bind![id], |row| {
        let mut cells = Cells::of(row);
        Ok(Marked {
            person: cells.take()?,
            expectation: cells.take()?,
            status: cells.take()?,
            minutes: cells.take()?,
            reason: cells.take()?,
            remark: cells.take()?,
            source: cells.take()?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
