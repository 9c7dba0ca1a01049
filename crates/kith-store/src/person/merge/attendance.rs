use kith_model::attendance::AttendanceStatus;
use kith_model::{AttendanceId, PersonId};

use crate::cell::{Cells, bind};
use crate::history::Table;
use crate::{StoreError, Tx, live};

/// Moves marks. Of a session that both have a row for, the one that says
/// something stays; of two that do, the kept person's.
pub(super) fn hand_over(tx: &Tx<'_>, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    let rows = live::list(
        tx,
        include_str!("attendance.sql"),
        bind![from, into],
        |row| {
            let mut cells = Cells::of(row);
            Ok(Rows {
                own: (cells.take()?, cells.take()?),
                theirs: (cells.take()?, cells.take()?),
            })
        },
    )?;
    for Rows { own, theirs } in rows {
        if let (Some(theirs), Some(status)) = theirs {
            let silent = status == AttendanceStatus::Unmarked;
            if !(silent && own.1 != AttendanceStatus::Unmarked) {
                live::delete(tx, Table::Attendance, own.0.get())?;
                continue;
            }
            live::delete(tx, Table::Attendance, theirs.get())?;
        }
        let sql = "UPDATE attendance SET person = ?2 WHERE id = ?1";
        live::write(tx, sql, &[&own.0.get(), &into.get()])?;
    }
    Ok(())
}

/// What the two have of one session.
struct Rows {
    own: (AttendanceId, AttendanceStatus),
    theirs: (Option<AttendanceId>, Option<AttendanceStatus>),
}
