use std::borrow::Cow;

use blake2::digest::consts::U16;
use blake2::{Blake2b, Digest};
use kith_model::match_key::fold_into;

use super::Draft;
use crate::Field;
use crate::people::number_told;

/// 128 bits that stand for a row's normalized values and the cohort they go to.
/// The same values make the same bits on every machine and in every version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Fingerprint(pub [u8; 16]);

/// Starts what is hashed, so that another way of hashing could be told from this one.
const VERSION: &[u8] = b"kith row 1";

impl Fingerprint {
    /// Of a draft as its cells have it, so that what is said of a spelling later makes no other
    /// row of it; order of columns, case, spacing and accents make no difference. Cells that are
    /// no part of the draft, and without which the row were another, stand `besides`.
    pub(super) fn of<'c>(
        draft: &Draft<'_>,
        besides: impl Iterator<Item = &'c str>,
        target: &str,
    ) -> Self {
        let mut hashed = Vec::with_capacity(1024);
        hashed.extend_from_slice(VERSION);
        let mut part = |text: &str| {
            hashed.extend_from_slice(&(text.len() as u64).to_le_bytes());
            hashed.extend_from_slice(text.as_bytes());
        };
        part(target);
        let mut folded = String::new();
        let mut values: Vec<&(Field, Cow<'_, str>)> = draft.values.iter().collect();
        values.sort_unstable_by_key(|(field, _)| field.code());
        if let Some(whole) = draft.other_whole() {
            part(Field::FullName.code());
            part(whole);
        }
        for (field, value) in values {
            part(field.code());
            let value = draft.as_told(*field).unwrap_or(value);
            match field {
                Field::Phone | Field::Phone2 => part(&number_told(value)),
                _ => {
                    folded.clear();
                    fold_into(&mut folded, value);
                    part(&folded);
                }
            }
        }
        besides.for_each(part);
        Self(Blake2b::<U16>::digest(&hashed).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[(Field, &'static str)], target: &str) -> Fingerprint {
        let values = values
            .iter()
            .map(|&(field, value)| (field, value.into()))
            .collect();
        let draft = Draft {
            values,
            ..Draft::default()
        };
        Fingerprint::of(&draft, std::iter::empty(), target)
    }

    #[test]
    fn spelling_and_order_make_no_difference_but_values_and_cohort_do() {
        let rosa = of(
            &[(Field::GivenName, "Rosa"), (Field::Email, "rosa@x.org")],
            "c",
        );
        assert_eq!(
            rosa,
            of(
                &[(Field::Email, "ROSA@x.org"), (Field::GivenName, " rósa ")],
                "c"
            ),
            "the same row"
        );
        assert_ne!(
            rosa,
            of(
                &[(Field::GivenName, "Rosa"), (Field::Email, "rosa@x.org")],
                "d"
            ),
            "another cohort"
        );
        assert_ne!(
            rosa,
            of(
                &[(Field::FamilyName, "Rosa"), (Field::Email, "rosa@x.org")],
                "c"
            ),
            "another field"
        );
        assert_ne!(
            of(&[(Field::City, "ab"), (Field::Notes, "c")], ""),
            of(&[(Field::City, "a"), (Field::Notes, "bc")], ""),
            "cells do not run together"
        );
    }

    #[test]
    fn the_bits_never_change() {
        let bits = of(
            &[(Field::GivenName, "Rosa"), (Field::Email, "rosa@x.org")],
            "circle",
        )
        .0;
        let text: String = bits.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            text, "61581ce100482a784210cc58d21fda7b",
            "workspaces keep them for years"
        );
    }
}
