//! What a human said of values that are written in more than one way.

use crate::ValueAliasId;
use crate::match_key::{fold, organization_key};

codes! {
    /// A field of which a value is often written in more than one way.
    ValueField, "field of values";
    Organization = "organization", "Organization";
    City = "city", "City";
    JobTitle = "job_title", "Job title";
}

/// One answer about a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueAlias {
    /// Its key.
    pub id: ValueAliasId,
    /// Where such values stand.
    pub field: ValueField,
    /// As it was written.
    pub value: String,
    /// What was said of it.
    pub says: Says,
}

/// What was said of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// This is written in its place.
    Use(String),
    /// It is never made one with this.
    Apart(String),
}

impl ValueField {
    /// A value of it as it is compared: what is equal so is one value to Kith already.
    pub fn compared(self, value: &str) -> String {
        match self {
            Self::Organization => organization_key(value),
            Self::City | Self::JobTitle => fold(value),
        }
    }

    /// Two values in no order. Where only capitals or accents part them they count as they
    /// are written.
    pub fn pair(self, one: &str, other: &str) -> (String, String) {
        let (mut first, mut second) = (self.compared(one), self.compared(other));
        if first == second {
            (first, second) = (one.to_owned(), other.to_owned());
        }
        if first > second {
            std::mem::swap(&mut first, &mut second);
        }
        (first, second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_values_are_a_pair_in_either_order_however_they_are_written() {
        let (city, at_work) = (ValueField::City, ValueField::Organization);
        assert_eq!(
            at_work.pair("NMSU", "New Mexico State"),
            at_work.pair("new mexico state", "nmsu."),
            "case and a full stop aside"
        );
        assert_ne!(
            city.pair("TAOS", "Taos"),
            city.pair("taos", "Taos"),
            "where case alone parts them it counts"
        );
        assert_ne!(
            city.compared("Taos."),
            city.compared("Taos"),
            "a full stop is dropped of an organization alone"
        );
    }
}
