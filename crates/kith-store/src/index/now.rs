//! `enrollment_now`: where each enrollment stands.

use super::TouchedRows;
use crate::history::Table;
use crate::{Read, StoreError};

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
    let mut clear =
        conn.prepare_cached("DELETE FROM enrollment_now WHERE enrollment BETWEEN ?1 AND ?2")?;
    let mut fill = conn.prepare_cached(include_str!("fill_now.sql"))?;
    for (first, last) in stale.spans(Table::Enrollment) {
        clear.execute([first, last])?;
        fill.execute([first, last])?;
    }
    Ok(())
}
