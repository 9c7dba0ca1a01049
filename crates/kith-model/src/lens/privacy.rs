//! The privacy pair, and the rule of a session.

use serde::{Deserialize, Serialize};

use super::{Attribution, Audience};

codes! {
    /// What was agreed for a session.
    SessionRule, "session rule";
    None = "none", "No rule";
    Confidential = "confidential", "Stays in the circle";
    ChathamHouse = "chatham_house", "Chatham House Rule";
    Sealed = "sealed", "Sealed";
}

/// Who may see a thing, and whether it may carry a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Privacy {
    /// Who may see it.
    pub audience: Audience,
    /// May it carry a name.
    pub attribution: Attribution,
}

impl Privacy {
    /// For everyone, by name: the layer that takes nothing away.
    pub const OPEN: Self = Self::named(Audience::PUBLIC);
    /// For the circle, by name.
    pub const CIRCLE: Self = Self::named(Audience::CIRCLE);
    /// For co-facilitators, by name.
    pub const TEAM: Self = Self::named(Audience::TEAM);
    /// For me.
    pub const AUTHOR: Self = Self::named(Audience::AUTHOR);

    /// For this audience, by name. Wishes and consents are layers of this sort.
    pub const fn named(audience: Audience) -> Self {
        Self {
            audience,
            attribution: Attribution::Named,
        }
    }

    /// From the two columns of a row.
    pub const fn from_columns(audience: i64, attribution: i64) -> Self {
        Self {
            audience: Audience::from_bits(audience),
            attribution: Attribution::from_rank(attribution),
        }
    }

    /// What is left of both: fewer viewers, the stricter attribution.
    #[must_use]
    pub fn within(self, other: Self) -> Self {
        Self {
            audience: self.audience & other.audience,
            attribution: self.attribution.max(other.attribution),
        }
    }

    /// What is left of all layers.
    pub fn within_all(layers: &[Self]) -> Self {
        layers
            .iter()
            .fold(Self::OPEN, |whole, &layer| whole.within(layer))
    }
}

impl SessionRule {
    /// The layer the rule lays over everything of its session.
    ///
    /// Under the Chatham House Rule content may leave, while names,
    /// affiliations and the attendance list may not.
    pub const fn privacy(self) -> Privacy {
        match self {
            Self::None => Privacy::OPEN,
            Self::Confidential => Privacy::CIRCLE,
            Self::ChathamHouse => Privacy {
                audience: Audience::PUBLIC,
                attribution: Attribution::Unattributed,
            },
            Self::Sealed => Privacy::AUTHOR,
        }
    }
}
