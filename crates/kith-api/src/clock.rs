//! The one place where Kith asks what time it is.

use std::sync::Arc;

use kith_store::Clock;

/// The computer's own clock.
#[allow(
    clippy::disallowed_methods,
    reason = "every other room is handed the time by this one"
)]
pub fn system() -> Clock {
    Arc::new(chrono::Utc::now)
}

/// A clock that stands at a moment in RFC 3339, so that what is made by it can be made again.
pub fn standing_at(moment: &str) -> Result<Clock, chrono::ParseError> {
    let moment = chrono::DateTime::parse_from_rfc3339(moment)?.to_utc();
    Ok(Arc::new(move || moment))
}

/// A moment as the clock on this computer's wall tells it.
pub fn local(at: chrono::DateTime<chrono::Utc>) -> chrono::DateTime<chrono::FixedOffset> {
    at.with_timezone(&chrono::Local).fixed_offset()
}

/// The IANA zone of this computer; UTC where it names none that is known.
pub fn zone() -> String {
    iana_time_zone::get_timezone()
        .ok()
        .filter(|zone| zone.parse::<chrono_tz::Tz>().is_ok())
        .unwrap_or_else(|| "UTC".to_owned())
}
