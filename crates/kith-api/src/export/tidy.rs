//! Attendance with one row for each person and session, as programs for statistics take it.

use kith_model::PersonId;
use kith_model::session::Session;

use super::{ExportOf, Records};
use crate::report::{Circle, Told};

const HEADERS: [&str; 7] = [
    "Name",
    "Role",
    "Session ID",
    "Session date",
    "Session",
    "Status",
    "Counts",
];

/// The marks of sessions whose list is open to the lens; none of the others.
pub(super) fn records(
    of: &ExportOf,
    circle: &Circle,
    told: &[(&Session, Told)],
    people: &[PersonId],
) -> Records {
    let header = HEADERS.iter().map(|words| of.header(words));
    let header = std::iter::once(of.id().to_owned()).chain(header).collect();
    let named = people.iter().filter(|_| circle.is_named());
    let listed: Vec<&Session> = told
        .iter()
        .filter(|(_, told)| *told == Told::Listed)
        .map(|(session, _)| *session)
        .collect();
    let rows = named.flat_map(|person| {
        let sessions = listed.iter();
        sessions.filter_map(|session| row(circle, session, *person))
    });
    std::iter::once(header).chain(rows).collect()
}

fn row(circle: &Circle, session: &Session, person: PersonId) -> Option<Vec<String>> {
    let seat = circle.seat(session, person)?;
    Some(vec![
        person.to_string(),
        circle.person(person)?.name.clone(),
        circle.role(person)?.label().to_owned(),
        session.id.to_string(),
        session.starts_local.date().to_string(),
        circle.title(session).to_string(),
        seat.status.code().to_owned(),
        if seat.counts { "yes" } else { "no" }.to_owned(),
    ])
}
