//! Second addresses, and those of whoever a table names beside its people.

use super::Field;
use super::assign::Claim;
use super::header::{is_of_somebody_else, words};

/// So much less sure is the second address of a column that may hold the first.
pub(super) const SECOND: f32 = 0.5;

/// Words for a name, and for people who stand beside those a table is about.
const OTHERS: &[&str] = &[
    "name",
    "nombre",
    "nome",
    "nom",
    "naam",
    "namn",
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

/// What says that a column holds addresses says that it may hold second ones;
/// that counts for less than anything else. Gives the columns whose addresses are
/// somebody else's, too, by what stands to their left.
pub(super) fn with_second_addresses(
    claims: &[(usize, Field, f32)],
    headers: &[String],
) -> (Vec<Claim>, Vec<usize>) {
    let of_others: Vec<usize> = claims
        .iter()
        .filter(|&&(column, field, _)| {
            field == Field::Email && is_of_another(claims, headers, column)
        })
        .map(|&(column, ..)| column)
        .collect();
    let claims = claims
        .iter()
        .filter(|(column, field, _)| *field != Field::Email || !of_others.contains(column));
    let claims = claims.flat_map(|&(column, field, sure)| {
        let claim = Claim {
            column,
            field,
            sure,
        };
        let second = Claim {
            field: Field::Email2,
            sure: sure - SECOND,
            ..claim
        };
        std::iter::once(claim).chain((field == Field::Email).then_some(second))
    });
    (claims.collect(), of_others)
}

/// Whether between the first column of addresses and this one somebody else is named: a
/// parent, or the people of a second list.
fn is_of_another(claims: &[(usize, Field, f32)], headers: &[String], column: usize) -> bool {
    let addresses = claims.iter().filter(|(_, field, _)| *field == Field::Email);
    let Some(first) = addresses.map(|&(column, ..)| column).min() else {
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
        again || is_of_somebody_else(&headers[at]) && names_another(&headers[at])
    })
}

fn names_another(header: &str) -> bool {
    words(header)
        .iter()
        .any(|word| OTHERS.contains(&word.as_str()))
}
