//! What a kind of program sets before anybody says otherwise (DOMAIN.md §1).

use serde::Serialize;

use super::ProgramKind;
use crate::cohort::Delivery;
use crate::enrollment::Role;
use crate::lens::SessionRule;
use crate::session::SessionKind;

/// What follows from a kind. Every part of it can be changed where it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preset {
    /// Whose it is.
    pub kind: ProgramKind,
    /// What people are enrolled as.
    pub role: Role,
    /// What its meetings are.
    pub session_kind: SessionKind,
    /// How long they last, in minutes.
    pub minutes: u32,
    /// What was agreed for them.
    pub rule: SessionRule,
    /// How people meet.
    pub delivery: Delivery,
    /// How often, in words; none where it meets once.
    pub cadence: Option<&'static str>,
    /// What this sort of program needs most, in a sentence.
    pub about: &'static str,
}

impl ProgramKind {
    /// What follows from it.
    pub const fn preset(self) -> Preset {
        let usual = Preset {
            kind: self,
            role: Role::Participant,
            session_kind: SessionKind::Convening,
            minutes: 120,
            rule: SessionRule::None,
            delivery: Delivery::InPerson,
            cadence: Some("every month"),
            about: "People who meet more than once. Everything can be set by hand.",
        };
        match self {
            Self::Fellowship => Preset {
                role: Role::Fellow,
                minutes: 180,
                delivery: Delivery::Hybrid,
                about: "A cohort each year, side by side; people started, stayed and completed.",
                ..usual
            },
            Self::CommunityOfPractice => Preset {
                session_kind: SessionKind::PeerAssist,
                minutes: 90,
                delivery: Delivery::Hybrid,
                about: "A practice that is shared; its community grows through stages.",
                ..usual
            },
            Self::AlumniCircle => Preset {
                role: Role::Alum,
                session_kind: SessionKind::Reunion,
                delivery: Delivery::Hybrid,
                cadence: Some("every three months"),
                rule: SessionRule::Confidential,
                about: "People across cohorts and years who stay in touch; what is told stays in the circle.",
                ..usual
            },
            Self::DialogueCircle => Preset {
                session_kind: SessionKind::Circle,
                minutes: 150,
                rule: SessionRule::ChathamHouse,
                cadence: Some("every six weeks"),
                about: "People who never sat in one room; what is said may leave, who said it may not.",
                ..usual
            },
            Self::Intensive => Preset {
                session_kind: SessionKind::IntensiveDay,
                minutes: 480,
                cadence: None,
                about: "One gathering of a day or a weekend, often of several hundred.",
                ..usual
            },
            Self::PeerLearning => Preset {
                session_kind: SessionKind::Workshop,
                about: "People who practice together and learn from one another.",
                ..usual
            },
            Self::Accelerator => Preset {
                session_kind: SessionKind::Workshop,
                cadence: Some("every week"),
                about: "Ventures that move fast for a few months, toward a showcase.",
                ..usual
            },
            Self::Other => usual,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_in_a_dialogue_circle_carries_no_names() {
        let preset = ProgramKind::DialogueCircle.preset();
        assert_eq!(preset.rule, SessionRule::ChathamHouse, "DOMAIN.md §1, A");
        assert_eq!(preset.session_kind, SessionKind::Circle, "and is a circle");
    }

    #[test]
    fn every_kind_has_a_preset_of_its_own() {
        for kind in ProgramKind::ALL {
            let preset = kind.preset();
            assert_eq!(preset.kind, *kind, "of this kind");
            assert!(preset.minutes > 0, "{kind} lasts some time");
            assert!(preset.about.ends_with('.'), "{kind} is told in sentences");
        }
    }
}
