//! Who may see a thing: a set, not a ladder. Office matters are not for the
//! circle, and circle matters are not for the client.

use std::fmt;
use std::ops::BitAnd;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

codes! {
    /// One who may see.
    Viewer, "viewer";
    Me = "me", "Me";
    Team = "team", "Co-facilitators";
    Circle = "circle", "Circle";
    Client = "client", "Client";
    Funder = "funder", "Funder";
    Public = "public", "Public";
}

codes! {
    /// Named sets, as people choose them (the table of DOMAIN.md §4).
    AudiencePreset, "audience";
    Sealed = "sealed", "Sealed";
    Author = "author", "Me";
    Team = "team", "Co-facilitators";
    Circle = "circle", "Circle";
    Office = "office", "Office";
    Client = "client", "Client";
    Funder = "funder", "Funder";
    Public = "public", "Public";
}

/// A set of viewers, kept as bits: me 1, team 2, circle 4, client 8, funder 16, public 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Audience(u8);

impl Viewer {
    /// The viewer's bit.
    pub const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl AudiencePreset {
    /// The viewers it stands for. Sealed and author hold the same viewer; what
    /// sets sealed apart is a second unlock.
    pub const fn audience(self) -> Audience {
        Audience(match self {
            Self::Sealed | Self::Author => 0b00_0001,
            Self::Team => 0b00_0011,
            Self::Circle => 0b00_0111,
            Self::Office => 0b00_1011,
            Self::Client => 0b00_1111,
            Self::Funder => 0b01_1111,
            Self::Public => 0b11_1111,
        })
    }
}

impl Audience {
    /// Me alone.
    pub const AUTHOR: Self = AudiencePreset::Author.audience();
    /// Me and co-facilitators.
    pub const TEAM: Self = AudiencePreset::Team.audience();
    /// Team and the cohort's members.
    pub const CIRCLE: Self = AudiencePreset::Circle.audience();
    /// Every viewer.
    pub const PUBLIC: Self = AudiencePreset::Public.audience();

    /// From a column; bits that stand for nobody are dropped.
    pub const fn from_bits(bits: i64) -> Self {
        Self((bits & Self::PUBLIC.0 as i64) as u8)
    }

    /// For a column.
    pub const fn bits(self) -> i64 {
        self.0 as i64
    }

    /// Whether the viewer is in the set.
    pub const fn holds(self, viewer: Viewer) -> bool {
        self.0 & viewer.bit() != 0
    }

    /// The viewers in the set, in order.
    pub fn viewers(self) -> impl Iterator<Item = Viewer> {
        Viewer::ALL
            .iter()
            .copied()
            .filter(move |&viewer| self.holds(viewer))
    }

    /// The preset with exactly these viewers; me alone is `author`.
    pub fn preset(self) -> Option<AudiencePreset> {
        let open = AudiencePreset::ALL.iter().skip(1);
        open.copied().find(|preset| preset.audience() == self)
    }
}

impl FromIterator<Viewer> for Audience {
    fn from_iter<T: IntoIterator<Item = Viewer>>(viewers: T) -> Self {
        Self(
            viewers
                .into_iter()
                .fold(0, |bits, viewer| bits | viewer.bit()),
        )
    }
}

impl From<AudiencePreset> for Audience {
    fn from(preset: AudiencePreset) -> Self {
        preset.audience()
    }
}

/// Those in both sets.
impl BitAnd for Audience {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<_> = self.viewers().map(Viewer::code).collect();
        f.write_str(&codes.join("+"))
    }
}

/// A list of viewers' codes.
impl Serialize for Audience {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.viewers())
    }
}

impl<'de> Deserialize<'de> for Audience {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<Viewer>::deserialize(deserializer)?
            .into_iter()
            .collect())
    }
}

#[cfg(feature = "ts")]
impl ts_rs::TS for Audience {
    crate::code::ts_alias!(
        Audience,
        format!("({})[]", crate::code::union(Viewer::CODES))
    );
}
