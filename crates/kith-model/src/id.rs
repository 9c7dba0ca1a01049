//! Keys of rows. In SQLite an integer, everywhere else 13 characters.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// Characters of a written key: 13 digits of 5 bits hold its 63.
pub const LENGTH: usize = 13;

/// Crockford's base 32, lower case: ascending in ASCII, so that written keys
/// sort as the numbers do.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Why a text is no key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IdError {
    /// A key has [`LENGTH`] characters.
    #[error("a key has 13 characters, \"{found}\" has {length}")]
    Length {
        /// What was given.
        found: String,
        /// Its characters.
        length: usize,
    },
    /// Not a digit of Crockford's base 32.
    #[error("\"{character}\" does not occur in a key")]
    Character {
        /// The first that does not belong.
        character: char,
    },
    /// Zero, or more than 63 bits.
    #[error("\"{found}\" is outside the range of keys")]
    Range {
        /// What was given.
        found: String,
    },
}

macro_rules! id {
    ($($(#[$doc:meta])* $Id:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id(i64);

        impl $Id {
            /// The integer under which SQLite keeps the row.
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        impl From<i64> for $Id {
            fn from(key: i64) -> Self {
                Self(key)
            }
        }

        impl From<$Id> for i64 {
            fn from(id: $Id) -> Self {
                id.0
            }
        }

        impl fmt::Display for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write(self.0, f)
            }
        }

        impl fmt::Debug for $Id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($Id), "({})"), self)
            }
        }

        impl FromStr for $Id {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                read(text).map(Self)
            }
        }

        impl Serialize for $Id {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $Id {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::code::from_text(deserializer)
            }
        }

        #[cfg(feature = "ts")]
        impl ts_rs::TS for $Id {
            crate::code::ts_alias!($Id, "string".to_owned());
        }
    )*};
}

id! {
    /// Key of a program.
    ProgramId;
    /// Key of a cohort.
    CohortId;
    /// Key of a dated stage of a community.
    CohortStageId;
    /// Key of a person.
    PersonId;
    /// Key of an e-mail address, phone number or other way to reach someone.
    ContactPointId;
    /// Key of an organization.
    OrganizationId;
    /// Key of a person's tie to an organization.
    AffiliationId;
    /// Key of a person's place in a cohort or program.
    EnrollmentId;
    /// Key of a change of stage.
    StageEventId;
    /// Key of a session.
    SessionId;
    /// Key of the tie between a session and one of its cohorts.
    SessionCohortId;
    /// Key of one person's mark for one session.
    AttendanceId;
    /// Key of an import.
    ImportBatchId;
    /// Key of one row of an import.
    ImportRowId;
    /// Key of a program's own field.
    CustomFieldId;
    /// Key of what was said of a value that is written in more than one way.
    ValueAliasId;
    /// Key of a step or entry in the history.
    StepId;
    /// Key of a file that left.
    DepartureId;
    /// Key of a backup's entry.
    BackupId;
    /// Key of any row, where a kind beside it says of which noun.
    AnyId;
}

macro_rules! any {
    ($($Id:ident)*) => {$(
        impl From<$Id> for AnyId {
            fn from(id: $Id) -> Self {
                Self(id.0)
            }
        }
    )*};
}

any! {
    ProgramId CohortId CohortStageId PersonId ContactPointId OrganizationId AffiliationId
    EnrollmentId StageEventId SessionId SessionCohortId AttendanceId ImportBatchId ImportRowId
    CustomFieldId
    StepId DepartureId BackupId ValueAliasId
}

fn write(key: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [0_u8; LENGTH];
    let mut rest = key.cast_unsigned();
    for digit in text.iter_mut().rev() {
        *digit = DIGITS[(rest & 31) as usize];
        rest >>= 5;
    }
    text.iter()
        .try_for_each(|&digit| fmt::Write::write_char(f, char::from(digit)))
}

/// Reads either case, and forgives what Crockford forgives: `o` is 0, `i` and `l` are 1.
fn read(text: &str) -> Result<i64, IdError> {
    let length = text.chars().count();
    if length != LENGTH {
        return Err(IdError::Length {
            found: text.to_owned(),
            length,
        });
    }
    let mut key: u128 = 0;
    for character in text.chars() {
        let plain = match character.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        };
        let digit = DIGITS
            .iter()
            .position(|&known| char::from(known) == plain)
            .ok_or(IdError::Character { character })?;
        key = key << 5 | digit as u128;
    }
    match i64::try_from(key) {
        Ok(key) if key > 0 => Ok(key),
        _ => Err(IdError::Range {
            found: text.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_written_key_reads_back(key in 1..=i64::MAX) {
            let id = PersonId::from(key);
            let text = id.to_string();
            prop_assert_eq!(text.len(), LENGTH, "keys line up in a column");
            prop_assert_eq!(text.parse(), Ok(id), "nothing is lost in writing");
            prop_assert_eq!(text.to_uppercase().parse(), Ok(id), "a key may be shouted");
        }

        #[test]
        fn written_keys_sort_as_numbers_do(a in 1..=i64::MAX, b in 1..=i64::MAX) {
            let texts = PersonId::from(a).to_string().cmp(&PersonId::from(b).to_string());
            prop_assert_eq!(texts, a.cmp(&b), "SQL and JSON agree on order");
        }

        #[test]
        fn no_text_makes_reading_panic(text in "\\PC*") {
            let _ = text.parse::<PersonId>();
        }
    }

    #[test]
    fn a_text_that_is_no_key_says_why() {
        let fault = |text: &str| {
            text.parse::<PersonId>()
                .expect_err("none of these is a key")
        };
        assert_eq!(
            fault("abc"),
            IdError::Length {
                found: "abc".into(),
                length: 3
            },
            "too short is told with its length"
        );
        assert_eq!(
            fault("000000000000u"),
            IdError::Character { character: 'u' },
            "u is left out of the alphabet"
        );
        for outside in ["0000000000000", "zzzzzzzzzzzzz", "8000000000000"] {
            assert_eq!(
                fault(outside),
                IdError::Range {
                    found: outside.into()
                },
                "keys are positive and fit in 63 bits"
            );
        }
    }

    #[test]
    fn letters_that_look_like_digits_are_forgiven() {
        let meant: PersonId = "0000000000110".parse().expect("a plain key");
        assert_eq!(
            "oOoOoOoOoOil0".parse(),
            Ok(meant),
            "read aloud and typed by hand"
        );
    }

    #[test]
    fn json_holds_a_key_as_text() {
        let id = CohortId::from(1_i64 << 43 | 7);
        let json = serde_json::to_string(&id).expect("a text");
        assert_eq!(
            json, "\"0000800000007\"",
            "JavaScript's numbers end at 2^53"
        );
        assert_eq!(
            serde_json::from_str::<CohortId>(&json).expect("the same text"),
            id,
            "and reads back"
        );
    }
}
