use kith_model::PersonId;
use kith_model::enrollment::Role;
use kith_model::figures::Cell;
use kith_report::{Count, People, Person, RoleCount};

use super::circle::Circle;

/// Who is in the cohort today: with a seat, or through it to the end.
pub fn present(circle: &Circle) -> Vec<PersonId> {
    let today = circle.now.date();
    let is_in = |person: &PersonId| {
        circle.grid.people.iter().any(|seat| {
            seat.person == *person
                && seat
                    .spells
                    .stage_on(today)
                    .is_some_and(|stage| stage.takes_seat() || stage.is_completed())
        })
    };
    circle.people().into_iter().filter(is_in).collect()
}

/// Who is in the cohort, and whoever had a seat in it before they left.
pub fn everybody(circle: &Circle) -> Vec<PersonId> {
    let present = present(circle);
    let counted = circle.counted();
    let sat = |person| {
        counted
            .held()
            .any(|session| circle.seat(session, person).is_some())
    };
    let mut people = circle.people();
    people.retain(|person| present.contains(person) || sat(*person));
    people
}

/// These people, as much as may be told of them.
pub fn told(circle: &Circle, people: &[PersonId]) -> People {
    if circle.is_named() {
        let named = people.iter().filter_map(|person| named(circle, *person));
        return People::Named(named.collect());
    }
    let of_role = |role| {
        let held = people
            .iter()
            .filter(|person| circle.role(**person) == Some(role));
        u32::try_from(held.count()).unwrap_or(u32::MAX)
    };
    let counts: Vec<(Role, u32)> = Role::ALL
        .iter()
        .map(|role| (*role, of_role(*role)))
        .filter(|(_, count)| *count > 0)
        .collect();
    People::Counted(suppressed(circle, &counts))
}

fn named(circle: &Circle, person: PersonId) -> Option<Person> {
    let row = circle.person(person)?;
    let since = circle
        .grid
        .people
        .iter()
        .filter(|seat| seat.person == person)
        .filter_map(|seat| seat.spells.started_on())
        .min();
    Some(Person {
        name: row.name.clone(),
        role: circle.role(person)?,
        since,
        organization: row.organization.clone(),
    })
}

/// Roles with their counts; those that are left out are told as one group,
/// whose count is theirs together, where that may be told.
fn suppressed(circle: &Circle, counts: &[(Role, u32)]) -> Vec<RoleCount> {
    let plain: Vec<u32> = counts.iter().map(|(_, count)| *count).collect();
    let row = circle.row(&plain);
    let told: Vec<RoleCount> = counts
        .iter()
        .zip(&row.cells)
        .filter_map(|((role, _), cell)| {
            Some(RoleCount {
                role: Some(*role),
                count: Count::Known(cell.count()?),
            })
        })
        .collect();
    if told.len() == counts.len() {
        return told;
    }
    let known: u32 = row.cells.iter().filter_map(|cell| cell.count()).sum();
    let others = match row.total {
        Cell::Count(total) => Count::Known(total - known),
        Cell::LeftOut => Count::Under(bound(plain.iter().sum())),
    };
    told.into_iter()
        .chain([RoleCount {
            role: None,
            count: others,
        }])
        .collect()
}

/// The first round number above `count`: 5, 10, 20, 50, 100 …
fn bound(count: u32) -> u32 {
    let powers = std::iter::successors(Some(1_u32), |power| power.checked_mul(10));
    powers
        .flat_map(|power| [5, 10, 20].map(|step| power.saturating_mul(step)))
        .find(|round| *round > count)
        .unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::bound;

    #[test]
    fn a_bound_is_round_and_above() {
        for (count, round) in [
            (0, 5),
            (4, 5),
            (5, 10),
            (9, 10),
            (10, 20),
            (20, 50),
            (199, 200),
        ] {
            assert_eq!(bound(count), round, "above {count}");
        }
        assert_eq!(bound(u32::MAX), u32::MAX, "there is nothing above");
    }
}
