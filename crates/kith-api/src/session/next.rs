use chrono::{DateTime, TimeDelta, Utc};
use kith_model::session::Session;
use kith_model::{CohortId, LocalTime};
use kith_store::{Read, StoreError, session};

use super::calendar::is_past;
use crate::here::on_clock_of;

/// The first scheduled session whose time has not passed, on the clock of its place.
pub(crate) fn next(
    read: &Read<'_>,
    cohort: CohortId,
    at: DateTime<Utc>,
) -> Result<Option<Session>, StoreError> {
    // No clock on earth is a day behind UTC, and no session has many before it on one day.
    let from = LocalTime::new(at.naive_utc() - TimeDelta::days(1));
    let ahead = session::ahead_of_cohort(read, cohort, from, 20)?;
    Ok(ahead
        .into_iter()
        .find(|session| !is_past(session, on_clock_of(&session.zone, at))))
}
