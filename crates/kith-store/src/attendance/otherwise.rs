use kith_model::attendance::{AttendanceStatus, Expectation};
use kith_model::enrollment::Role;
use kith_model::session::Session;
use kith_model::{AttendanceId, SessionId};

use crate::cell::{Cells, bind};
use crate::{Read, StoreError, Tx};

/// A session became optional, or is no longer: whoever stands as is usual for their
/// role stands as is usual from now on. Guests, and what was set by hand, stay.
pub(crate) fn expect_otherwise(tx: &Tx<'_>, session: &Session) -> Result<(), StoreError> {
    for (row, stands, role) in seats(tx, session.id)? {
        let usual = Expectation::usual(role, session.is_optional);
        if stands == Expectation::usual(role, !session.is_optional) && stands != usual {
            tx.conn()
                .prepare_cached("UPDATE attendance SET expectation = ?2 WHERE id = ?1")?
                .execute(bind![row, usual])?;
        }
    }
    Ok(())
}

/// How everybody on the roll came.
pub(crate) fn statuses(
    read: &Read<'_>,
    session: SessionId,
) -> Result<Vec<AttendanceStatus>, StoreError> {
    let mut statement = read.conn().prepare_cached(
        "SELECT status FROM attendance WHERE session = ?1 AND deleted_at IS NULL",
    )?;
    let rows = statement.query_map(bind![session], |row| Cells::of(row).take())?;
    Ok(rows.collect::<Result<_, _>>()?)
}

type Seat = (AttendanceId, Expectation, Role);

fn seats(read: &Read<'_>, session: SessionId) -> Result<Vec<Seat>, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("seats.sql"))?;
    let rows = statement.query_map(bind![session], |row| {
        let mut cells = Cells::of(row);
        Ok((cells.take()?, cells.take()?, cells.take()?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
