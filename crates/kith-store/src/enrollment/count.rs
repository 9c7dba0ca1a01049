use std::collections::HashMap;

use kith_model::CohortId;

use crate::{Read, StoreError};

/// How many people are in each cohort or went through it: accepted, enrolled,
/// active, paused, completed or alumni. Who sits in it twice, as what they are
/// and as a facilitator say, is one. Cohorts of nobody are absent.
///
/// # Errors
/// Only those of reading.
pub fn counts(read: &Read<'_>) -> Result<HashMap<CohortId, u32>, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("counts.sql"))?;
    let rows = statement.query_map([], |row| {
        Ok((CohortId::from(row.get::<_, i64>(0)?), row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The same of one cohort.
///
/// # Errors
/// Only those of reading.
pub fn count(read: &Read<'_>, cohort: CohortId) -> Result<u32, StoreError> {
    let sql = include_str!("count.sql");
    Ok(read
        .conn()
        .prepare_cached(sql)?
        .query_row([cohort.get()], |row| row.get(0))?)
}
