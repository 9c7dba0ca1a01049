//! Second addresses and numbers, and those of whoever a table names beside its people.

use super::Field;
use super::assign::Claim;
use super::header::{is_of_somebody_else, words};
use super::words::NAMES;

/// So much less sure is the second address or number of a column that may hold the first.
pub(super) const SECOND: f32 = 0.5;

/// Words for people who stand beside those a table is about.
const OTHERS: &[&str] = &[
    "emergency",
    "parent",
    "parents",
    "guardian",
    "spouse",
    "partner",
    "child",
    "mother",
    "father",
    "kin",
    "manager",
    "supervisor",
    "mentor",
    "coach",
    "teacher",
    "assistant",
    "sponsor",
    "emergencia",
    "padre",
    "madre",
    "tutor",
    "jefe",
    "jefa",
    "notfallkontakt",
    "eltern",
    "mutter",
    "vater",
    "urgence",
    "mere",
    "pere",
    "emergenza",
    "genitore",
    "mae",
    "pai",
    "responsavel",
    "ouder",
    "noodcontact",
];

/// Words in front of a name that is of one more person; an additional or alternate name is one
/// more of the same.
const FURTHER: &[&str] = &["secondary", "backup"];

/// What says that a column holds addresses or numbers says that it may hold second ones;
/// that counts for less than anything else. Gives the columns whose addresses and numbers are
/// somebody else's, too, by what stands to their left.
pub(super) fn with_second_ones(
    claims: &[(usize, Field, f32)],
    headers: &[String],
) -> (Vec<Claim>, Vec<usize>) {
    let of_others: Vec<usize> = claims
        .iter()
        .filter(|&&(column, field, _)| match field {
            Field::Email2 | Field::Phone2 => headers[..column]
                .iter()
                .any(|header| is_further_name(header)),
            _ => second_of(field).is_some() && is_of_another(claims, headers, (column, field)),
        })
        .map(|&(column, ..)| column)
        .collect();
    let claims = claims
        .iter()
        .filter(|(column, field, _)| !reaches(*field) || !of_others.contains(column));
    let claims = claims.flat_map(|&(column, field, sure)| {
        let claim = Claim {
            column,
            field,
            sure,
        };
        let second = second_of(field).map(|field| Claim {
            field,
            sure: sure - SECOND,
            ..claim
        });
        std::iter::once(claim).chain(second)
    });
    (claims.collect(), of_others)
}

/// Whether a field is a way to reach somebody.
const fn reaches(field: Field) -> bool {
    second_of(field).is_some() || matches!(field, Field::Email2 | Field::Phone2)
}

/// Of what somebody may have two.
const fn second_of(field: Field) -> Option<Field> {
    match field {
        Field::Email => Some(Field::Email2),
        Field::Phone => Some(Field::Phone2),
        _ => None,
    }
}

/// Whether between the first column of such addresses or numbers and this one somebody else is
/// named: a parent, or the people of a second list.
fn is_of_another(
    claims: &[(usize, Field, f32)],
    headers: &[String],
    (column, field): (usize, Field),
) -> bool {
    let alike = claims.iter().filter(|(_, other, _)| *other == field);
    let Some(first) = alike.map(|&(column, ..)| column).min() else {
        return false;
    };
    let is_named_before = |field: Field| {
        let mut before = claims.iter().filter(|(at, ..)| *at < first);
        before.any(|&(_, other, _)| other == field)
    };
    let mut between = first + 1..column;
    between.any(|at| {
        let mut named = claims.iter().filter(|(column, ..)| *column == at);
        let again = named.any(|&(_, field, _)| {
            matches!(
                field,
                Field::FullName | Field::GivenName | Field::FamilyName
            ) && is_named_before(field)
        });
        let header = &headers[at];
        again || is_further_name(header) || is_of_somebody_else(header) && names_another(header)
    })
}

/// "Secondary name".
fn is_further_name(header: &str) -> bool {
    let words = words(header);
    let is_further = |word: &String| FURTHER.contains(&word.as_str());
    words.first().is_some_and(is_further) && words.last().is_some_and(|word| word == "name")
}

fn names_another(header: &str) -> bool {
    words(header)
        .iter()
        .any(|word| OTHERS.contains(&word.as_str()) || NAMES.contains(&word.as_str()))
}
