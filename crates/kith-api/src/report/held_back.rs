use kith_model::PersonId;

use super::circle::{Circle, Told};
use crate::leaving::HeldBack;

/// Names that a file does not hold.
pub fn of_people(circle: &Circle, people: &[PersonId]) -> Vec<HeldBack> {
    let gone = people.iter().filter(|person| circle.is_gone(**person));
    let gone = gone.count();
    let (count, why) = if circle.is_named() {
        let hidden = people
            .iter()
            .filter(|person| circle.person(**person).is_none());
        (
            hidden.count() - gone,
            "not listed for this audience, by their own wish",
        )
    } else {
        (people.len() - gone, "kept in the circle")
    };
    [
        held(count, "name", "names", why),
        held(
            gone,
            "name",
            "names",
            "taken away since; their marks are counted",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Attendance lists, titles and counts that a file does not hold.
pub fn of_attendance(
    circle: &Circle,
    told: &[(&kith_model::session::Session, Told)],
) -> Vec<HeldBack> {
    let count = |is: &dyn Fn(&kith_model::session::Session, Told) -> bool| {
        told.iter()
            .filter(|(session, told)| is(session, *told))
            .count()
    };
    [
        held(
            count(&|session, told| told != Told::Listed && !circle.is_open(session)),
            "attendance list",
            "attendance lists",
            "kept in the room by the rule of the session",
        ),
        held(
            count(&|session, _| !circle.knows(session)),
            "title of a session",
            "titles of sessions",
            "not meant for this audience",
        ),
        held(
            count(&|_, told| told == Told::Withheld),
            "count of a session",
            "counts of sessions",
            "a small group could be told from it",
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Some of a kind; nothing where there is none.
pub fn held(count: usize, one: &str, many: &str, why: &str) -> Option<HeldBack> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    (count > 0).then(|| HeldBack {
        what: if count == 1 { one } else { many }.to_owned(),
        count,
        why: why.to_owned(),
    })
}
