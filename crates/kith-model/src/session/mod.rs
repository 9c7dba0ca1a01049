//! A session: one or several cohorts meet.

mod rules;

use crate::noun::noun;
use crate::{LocalTime, ProgramId};

pub use crate::lens::SessionRule;
pub use rules::SessionError;

codes! {
    /// What sort of meeting.
    SessionKind, "kind of session";
    Convening = "convening", "Convening";
    Workshop = "workshop", "Workshop";
    Retreat = "retreat", "Retreat";
    Circle = "circle", "Circle";
    PeerAssist = "peer_assist", "Peer assist";
    SiteVisit = "site_visit", "Site visit";
    OneToOne = "one_to_one", "One to one";
    Webinar = "webinar", "Webinar";
    Reunion = "reunion", "Reunion";
    IntensiveDay = "intensive_day", "Intensive day";
    Showcase = "showcase", "Showcase";
}

codes! {
    /// Whether it took place.
    SessionStatus, "session status";
    Draft = "draft", "Draft";
    Scheduled = "scheduled", "Scheduled";
    Held = "held", "Held";
    Canceled = "canceled", "Canceled";
    Postponed = "postponed", "Postponed";
    DidNotOccur = "did_not_occur", "Did not take place";
}

impl SessionStatus {
    /// Still to come.
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Draft | Self::Scheduled)
    }

    /// Nobody met, and nobody will at that time.
    pub const fn is_off(self) -> bool {
        matches!(self, Self::Canceled | Self::Postponed | Self::DidNotOccur)
    }
}

noun! {
    /// A session. Which cohorts it is for stands beside it.
    Session, NewSession, SessionEdit, SessionId;
    fixed {
        program: ProgramId,
    }
    needs {
        title: String,
        kind: SessionKind,
        /// On the clock of the zone.
        starts_local: LocalTime,
        /// IANA zone.
        zone: String,
    }
    may {
        number: Option<u32>,
        status: SessionStatus = SessionStatus::Scheduled,
        ends_local: Option<LocalTime>,
        place: Option<String>,
        purpose: Option<String>,
        is_optional: bool,
        /// Counts for attendance.
        counts: bool = true,
        /// Length in minutes, where it differs from the clock's; see [`Session::length`].
        minutes: Option<u32>,
        rule: SessionRule = SessionRule::None,
    }
}

impl Session {
    /// Minutes it lasted: those written down, else by its clock.
    ///
    /// A night in which clocks change is off by that hour, unless written down.
    pub fn length(&self) -> Option<u32> {
        self.minutes.or_else(|| {
            let minutes = self.starts_local.minutes_until(self.ends_local?);
            u32::try_from(minutes).ok()
        })
    }

    /// Held, and counting for attendance (DOMAIN.md §3, eligible).
    pub const fn is_counted(&self) -> bool {
        self.counts && matches!(self.status, SessionStatus::Held)
    }
}
