//! One column to one field, by the best total.

use super::Field;

/// What a column may mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Claim {
    pub column: usize,
    pub field: Field,
    /// From 0 to 1.
    pub sure: f32,
}

/// The claims that hold together: no column and no field twice, as many sure
/// ones as can be. A column gives way where what it means second best, and what
/// the other means, are surer together. Of equals the first column's holds.
pub(super) fn assign(claims: &[Claim]) -> Vec<Claim> {
    let mut held: Vec<Claim> = Vec::new();
    let mut wanted: Vec<Claim> = claims.to_vec();
    wanted.sort_by(|one, other| {
        other
            .sure
            .total_cmp(&one.sure)
            .then(one.column.cmp(&other.column))
    });
    for claim in &wanted {
        let is_free = |held: &[Claim], other: &Claim| {
            held.iter()
                .all(|held| held.column != other.column && held.field != other.field)
        };
        if is_free(&held, claim) {
            held.push(*claim);
            continue;
        }
        if held.iter().any(|held| held.column == claim.column) {
            continue;
        }
        let Some(at) = held.iter().position(|held| held.field == claim.field) else {
            continue;
        };
        let before = held[at];
        let mut rest = held.clone();
        rest[at] = *claim;
        let best = |column: usize, held: &[Claim]| {
            let mut others = wanted.iter().filter(|other| other.column == column);
            others.find(|other| is_free(held, other))
        };
        let own = best(claim.column, &held).map_or(0.0, |own| own.sure);
        if let Some(otherwise) = best(before.column, &rest)
            && claim.sure + otherwise.sure > before.sure + own
        {
            rest.push(*otherwise);
            held = rest;
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_gives_way_where_both_are_surer_together() {
        let claim = |column, field, sure| Claim {
            column,
            field,
            sure,
        };
        let claims = [
            claim(0, Field::Email, 1.0),
            claim(0, Field::Email2, 0.9),
            claim(1, Field::Email, 0.95),
            claim(2, Field::City, 0.9),
            claim(3, Field::City, 0.9),
        ];
        let mut held = assign(&claims);
        held.sort_by_key(|claim| claim.column);
        let held: Vec<(usize, Field)> = held
            .iter()
            .map(|claim| (claim.column, claim.field))
            .collect();
        assert_eq!(
            held,
            [(0, Field::Email2), (1, Field::Email), (2, Field::City)],
            "two addresses, one town"
        );
    }
}
