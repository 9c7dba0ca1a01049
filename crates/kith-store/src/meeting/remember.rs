use kith_model::SessionId;

use crate::cell::{Cells, bind};
use crate::{Read, StoreError, Tx, live, session};

/// Remembers that a meeting, by the tool's own number of it, was this session.
///
/// # Errors
/// `NotFound` for the session.
pub fn remember(tx: &Tx<'_>, meeting: &str, id: SessionId) -> Result<(), StoreError> {
    session::get(tx, id)?;
    if remembered(tx, meeting)?.contains(&id) {
        return Ok(());
    }
    live::write(
        tx,
        include_str!("remember.sql"),
        bind![
            tx.next_key()?,
            tx.now().timestamp_millis(),
            id,
            meeting.to_owned()
        ],
    )
}

/// The live sessions that a meeting was, the latest answer first.
///
/// # Errors
/// Only those of reading.
pub fn remembered(read: &Read<'_>, meeting: &str) -> Result<Vec<SessionId>, StoreError> {
    let sql = include_str!("remembered.sql");
    live::list(read, sql, &[&meeting], |row| Cells::of(row).take())
}
