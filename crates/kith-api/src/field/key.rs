use std::fmt::Display;
use std::str::FromStr;

use kith_model::CustomFieldId;
use kith_model::code::from_text;
use serde::{Deserialize, Deserializer};

/// What the key of a column begins with that is a field of a program's own.
pub const OWN: &str = "own:";

/// A column as the doors name it: one of Kith's by its code, or a field of a program's own
/// as `own:` and its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKey<C> {
    /// One of Kith's.
    Kith(C),
    /// A program's own.
    Own(CustomFieldId),
}

impl<C: FromStr<Err: Display>> FromStr for ColumnKey<C> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.strip_prefix(OWN) {
            Some(key) => key
                .parse()
                .map(Self::Own)
                .map_err(|wrong| format!("{wrong}")),
            None => text
                .parse()
                .map(Self::Kith)
                .map_err(|wrong| format!("{wrong}")),
        }
    }
}

impl<'de, C: FromStr<Err: Display>> Deserialize<'de> for ColumnKey<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer)
    }
}
