//! `enrollment_now`: where each enrollment stands.

use super::TouchedRows;
use crate::history::Table;
use crate::{Read, StoreError, sweep};

/// Brings enrollments up to date, and takes the roster of a deleted cohort out
/// of sight or brings it back.
pub(super) fn refresh(read: &Read<'_>, stale: &TouchedRows) -> Result<(), StoreError> {
    let conn = read.conn();
    for (first, last) in stale.spans(Table::Cohort) {
        conn.prepare_cached(include_str!("hide_rosters.sql"))?
            .execute([first, last])?;
        conn.prepare_cached(include_str!("show_rosters.sql"))?
            .execute([first, last])?;
    }
    let mut fill = conn.prepare_cached(include_str!("fill_now.sql"))?;
    for (first, last) in stale.spans(Table::Enrollment) {
        sweep::remove(conn, "enrollment_now", "enrollment", (first, last))?;
        fill.execute([first, last])?;
    }
    Ok(())
}
