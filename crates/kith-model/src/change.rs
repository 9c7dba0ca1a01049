//! One field of an edit: left alone, or set.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Whether an edit sets a field. On the wire an absent field is left alone,
/// and `null` clears a field that may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Change<T> {
    /// Leave what is there.
    #[default]
    Keep,
    /// Put this in its place.
    Set(T),
}

impl<T> Change<T> {
    /// True where nothing is set.
    pub const fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// What stands after the edit, given what stood before.
    pub fn or(self, before: T) -> T {
        match self {
            Self::Keep => before,
            Self::Set(after) => after,
        }
    }
}

impl<T> From<T> for Change<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl<T: Serialize> Serialize for Change<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Keep => serializer.serialize_none(),
            Self::Set(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::Set)
    }
}
