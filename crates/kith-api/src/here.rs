//! Where and when this computer is, and what the clocks of other places say.

use chrono::{DateTime, LocalResult, NaiveDate, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use kith_model::LocalTime;
use serde::Serialize;

use crate::desk::Desk;
use crate::problem::Problem;
use crate::problem::broken::unknown_zone;
use crate::{Nothing, clock};

/// What the clock on this computer's wall says, and which zones there are.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Here {
    /// IANA zone of this computer.
    pub zone: String,
    /// Its date.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub today: NaiveDate,
    /// Its date and time.
    pub now: LocalTime,
    /// Every zone a session can be in, by name.
    pub zones: Vec<&'static str>,
}

/// Where and when this computer is.
///
/// # Errors
/// None.
pub fn here(desk: &Desk, _: Nothing) -> Result<Here, Problem> {
    let now = clock::local(desk.clock()()).naive_local();
    Ok(Here {
        zone: clock::zone(),
        today: now.date(),
        now: LocalTime::new(now),
        zones: TZ_VARIANTS.iter().map(|zone| zone.name()).collect(),
    })
}

/// # Errors
/// `invalid` for a zone that nobody knows.
pub(crate) fn known_zone(zone: &str) -> Result<Tz, Problem> {
    zone.parse()
        .map_err(|_| Problem::invalid("zone", unknown_zone(zone)))
}

/// A time that the clock of a zone leaves out when it is put forward is no time to meet.
///
/// # Errors
/// `invalid` for such a time, and for a zone that nobody knows.
pub(crate) fn shown_on_clock(zone: &str, local: LocalTime, field: &str) -> Result<(), Problem> {
    match known_zone(zone)?.from_local_datetime(&local.naive()) {
        LocalResult::None => Err(Problem::invalid(
            field,
            format!(
                "The clocks of {zone} are put forward that night and never show {}. Choose another time.",
                local.time().format("%H:%M")
            ),
        )),
        LocalResult::Single(_) | LocalResult::Ambiguous(..) => Ok(()),
    }
}

/// What the clock of a zone says at a moment; a zone nobody knows is taken for UTC.
pub(crate) fn on_clock_of(zone: &str, at: DateTime<Utc>) -> LocalTime {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    LocalTime::new(at.with_timezone(&zone).naive_local())
}

/// The moment at which the clock of a zone says this; `None` for a zone nobody knows. An hour
/// that the clock shows twice is the first of them; one that it leaves out is the next it shows.
pub(crate) fn moment_of(zone: &str, local: LocalTime) -> Option<DateTime<Utc>> {
    let zone: Tz = zone.parse().ok()?;
    let on_clock = local.naive();
    let shown = zone.from_local_datetime(&on_clock).earliest().or_else(|| {
        let later = on_clock.checked_add_signed(chrono::TimeDelta::hours(1))?;
        zone.from_local_datetime(&later).earliest()
    });
    Some(shown?.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_no_clock_shows_is_refused() {
        let shown = |local: &str| {
            let local = local.parse().expect("a local time");
            shown_on_clock("America/Denver", local, "starts_local")
        };
        let refused = shown("2026-03-08T02:30").expect_err("the clocks go from 2 to 3");
        assert!(refused.message.contains("never show 02:30"), "{refused}");
        shown("2026-03-08T03:00").expect("the hour after");
        shown("2026-11-01T01:30").expect("an hour that is shown twice");
    }

    #[test]
    fn an_hour_that_is_shown_twice_or_never_still_has_a_moment() {
        let at = |local: &str| {
            let local = local.parse().expect("a local time");
            moment_of("America/Denver", local)
                .expect("a moment")
                .to_rfc3339()
        };
        assert_eq!(
            at("2026-07-01T10:00"),
            "2026-07-01T16:00:00+00:00",
            "in summer"
        );
        assert_eq!(
            at("2026-11-01T01:30"),
            "2026-11-01T07:30:00+00:00",
            "shown twice"
        );
        assert_eq!(
            at("2026-03-08T02:30"),
            "2026-03-08T09:30:00+00:00",
            "never shown"
        );
    }

    #[test]
    fn a_moment_reads_differently_on_the_clocks_of_two_zones() {
        let at = DateTime::parse_from_rfc3339("2026-07-01T02:30:00Z").expect("a moment");
        let told = |zone| on_clock_of(zone, at.to_utc()).to_string();
        assert_eq!(
            told("America/Denver"),
            "2026-06-30T20:30",
            "still the day before"
        );
        assert_eq!(
            told("Asia/Kathmandu"),
            "2026-07-01T08:15",
            "a zone off the hour"
        );
        assert_eq!(
            told("Mars/Olympus"),
            "2026-07-01T02:30",
            "UTC where nobody knows it"
        );
    }
}
