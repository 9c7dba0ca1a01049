use std::collections::HashMap;

use kith_model::PersonId;

use super::Decision;
use super::decide::{CERTAIN, MARGIN, Verdict};

/// A row that would be taken for a known person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claim {
    person: PersonId,
    /// Its place among the rows of the file.
    pub row: u32,
    points: i32,
}

impl Claim {
    pub fn of(row: u32, verdict: &Verdict) -> Option<Self> {
        let person = verdict.person?;
        (verdict.decision == Decision::Match).then_some(Self {
            person,
            row,
            points: verdict.points,
        })
    }
}

/// The claims on people whom rows of more than one part of the file claim; `part` tells which
/// part a row is in.
pub(super) fn across(claims: &mut [Claim], part: impl Fn(u32) -> u32) -> Vec<Claim> {
    claims.sort_by_key(|claim| (claim.person, claim.row));
    let claims = claims.chunk_by(|one, other| one.person == other.person);
    let spread = claims.filter(|claims| match claims {
        [first, .., last] => part(first.row) != part(last.row),
        _ => false,
    });
    spread.flatten().copied().collect()
}

/// Rows that a human is to see, by their place, and the place of the row each of them is
/// held against.
pub(super) type Doubts = HashMap<u32, u32>;

/// One row for one person: where rows that are not one person's fit the same
/// known person, the one that leads by a margin has it, and a human sees the rest.
/// Rows that an id or an address decides are left to the order of the file.
pub(super) fn doubts(claims: &mut [Claim], are_one: impl Fn(u32, u32) -> bool) -> Doubts {
    claims.sort_by_key(|claim| (claim.person, std::cmp::Reverse(claim.points), claim.row));
    let mut doubts = Doubts::new();
    for claims in claims.chunk_by(|one, other| one.person == other.person) {
        let [first, others @ ..] = claims else {
            continue;
        };
        if others.iter().all(|other| other.points == CERTAIN) {
            continue;
        }
        let rivals: Vec<&Claim> = others
            .iter()
            .filter(|other| !are_one(other.row, first.row))
            .collect();
        let is_certain = rivals
            .iter()
            .all(|rival| first.points - rival.points >= MARGIN);
        for rival in rivals.iter().filter(|rival| rival.points < CERTAIN) {
            doubts.insert(rival.row, first.row);
        }
        if let (false, Some(rival)) = (is_certain || first.points == CERTAIN, rivals.first()) {
            doubts.insert(first.row, rival.row);
        }
    }
    doubts
}
