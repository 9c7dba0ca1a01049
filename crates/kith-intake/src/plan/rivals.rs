use std::collections::HashMap;

use kith_model::PersonId;

use super::decide::{CERTAIN, MARGIN, Verdict};
use super::row::Row;
use super::{Decision, Reason};
use crate::people::Frequencies;

/// One row for one person: where rows that are not one person's fit the same
/// known person, the one that leads by a margin has it, and a human sees the rest.
/// Rows that an id or an address decides are left to the order of the file.
pub(super) fn settle(rows: &[Row<'_>], verdicts: &mut [Option<Verdict>], among: &Frequencies) {
    let mut claims: HashMap<PersonId, Vec<usize>> = HashMap::new();
    for (at, verdict) in verdicts.iter().enumerate() {
        if let Some(verdict) = verdict.filter(|verdict| verdict.decision == Decision::Match)
            && let Some(person) = verdict.person
        {
            claims.entry(person).or_default().push(at);
        }
    }
    for mut claims in claims.into_values().filter(|claims| claims.len() > 1) {
        let points = |at: usize| verdicts[at].map_or(0, |verdict| verdict.points);
        claims.sort_by_key(|&at| (std::cmp::Reverse(points(at)), at));
        let (first, most) = (claims[0], points(claims[0]));
        let rivals: Vec<(usize, i32)> = claims[1..]
            .iter()
            .map(|&at| (at, points(at)))
            .filter(|&(at, _)| !rows[at].is_of_one_person_with(&rows[first], among))
            .collect();
        let is_certain = rivals.iter().all(|&(_, points)| most - points >= MARGIN);
        for &(at, _) in rivals.iter().filter(|&&(_, points)| points < CERTAIN) {
            doubt(&mut verdicts[at], rows[first].line());
        }
        if let (false, Some(&(rival, _))) = (is_certain || most == CERTAIN, rivals.first()) {
            doubt(&mut verdicts[first], rows[rival].line());
        }
    }
}

fn doubt(verdict: &mut Option<Verdict>, line: u32) {
    *verdict = verdict.map(|verdict| verdict.doubted(Reason::OtherRowFits { line }));
}
