use chrono::NaiveDate;
use kith_model::enrollment::{Role, Stage};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{CohortId, EnrollmentId};

use super::{Roster, RosterColumn, RosterFilter, RosterSort};
use crate::cell::{Cells, bind};
use crate::enrollment::roster_as_of;
use crate::person::{PersonColumn, place, ranks};
use crate::search::people;
use crate::{Read, StoreError, live};

/// The enrollments of a roster, in order, without those whose person the lens
/// does not see.
pub fn roster_ids(
    read: &Read<'_>,
    roster: Roster,
    filter: &RosterFilter,
    sort: RosterSort,
    lens: Lens,
) -> Result<Vec<EnrollmentId>, StoreError> {
    let mut seats = seats(read, roster, lens)?;
    seats.retain(|seat| {
        (filter.roles.is_empty() || filter.roles.contains(&seat.role))
            && (filter.stages.is_empty() || filter.stages.contains(&seat.stage))
    });
    if let Some(found) = people(read, filter.text.as_deref())? {
        seats.retain(|seat| found.contains(&seat.person));
    }
    let cohort = match roster {
        Roster::Of(cohort) | Roster::AsOf(cohort, _) => Some(cohort),
        Roster::Whole => None,
    };
    let names = ranks(read, PersonColumn::Name, cohort, lens)?;
    let own = match person_column(sort.by) {
        Some(PersonColumn::Name) | None => None,
        Some(by) => Some(ranks(read, by, cohort, lens)?),
    };
    seats.sort_by_cached_key(|seat| {
        let name = names.get(seat.person);
        let first = match (&own, sort.by) {
            (Some(own), _) => own.get(seat.person),
            (None, RosterColumn::Role) => Some(seat.role as u32),
            (None, RosterColumn::Stage) => Some(seat.stage as u32),
            (None, RosterColumn::Since) => Some(seat.since),
            (None, _) => name,
        };
        (place(first, sort.descending), name, seat.enrollment)
    });
    Ok(seats.into_iter().map(|seat| seat.enrollment).collect())
}

struct Seat {
    enrollment: EnrollmentId,
    person: i64,
    role: Role,
    stage: Stage,
    /// Year, month and day as one number.
    since: u32,
}

fn seats(read: &Read<'_>, roster: Roster, lens: Lens) -> Result<Vec<Seat>, StoreError> {
    let seen = lens.sql(Matter::Person, &[Layer::mask("n.audience")]);
    let (which, cohort) = match roster {
        Roster::AsOf(cohort, day) => return past_seats(read, cohort, day, lens),
        Roster::Of(cohort) => ("n.cohort = ?1", Some(cohort)),
        Roster::Whole => ("?1 IS NULL", None),
    };
    let parts = [("seen", seen.as_str()), ("which", which)];
    let sql = live::fill(include_str!("seats.sql"), &parts);
    live::list(read, &sql, bind![cohort], |row| {
        let mut cells = Cells::of(row);
        Ok(Seat {
            enrollment: cells.take()?,
            person: cells.take()?,
            role: cells.take()?,
            stage: cells.take()?,
            since: number(row.get_ref(4)?.as_str()?),
        })
    })
}

fn past_seats(
    read: &Read<'_>,
    cohort: CohortId,
    day: NaiveDate,
    lens: Lens,
) -> Result<Vec<Seat>, StoreError> {
    let seats = roster_as_of(read, cohort, day, lens)?.into_iter();
    Ok(seats
        .map(|seat| Seat {
            enrollment: seat.enrollment,
            person: seat.person.get(),
            role: seat.role,
            stage: seat.stage,
            since: number(&seat.since.to_string()),
        })
        .collect())
}

const fn person_column(by: RosterColumn) -> Option<PersonColumn> {
    match by {
        RosterColumn::Name => Some(PersonColumn::Name),
        RosterColumn::Organization => Some(PersonColumn::Organization),
        RosterColumn::GivenName => Some(PersonColumn::GivenName),
        RosterColumn::FamilyName => Some(PersonColumn::FamilyName),
        RosterColumn::PreferredName => Some(PersonColumn::PreferredName),
        RosterColumn::Pronouns => Some(PersonColumn::Pronouns),
        RosterColumn::City => Some(PersonColumn::City),
        RosterColumn::Region => Some(PersonColumn::Region),
        RosterColumn::Country => Some(PersonColumn::Country),
        RosterColumn::Email => Some(PersonColumn::Email),
        RosterColumn::Phone => Some(PersonColumn::Phone),
        RosterColumn::Role | RosterColumn::Stage | RosterColumn::Since => None,
    }
}

/// A date's digits; quicker than a date where there are very many.
fn number(date: &str) -> u32 {
    let digits = date.bytes().filter(u8::is_ascii_digit);
    digits.fold(0, |number, digit| {
        number.saturating_mul(10) + u32::from(digit - b'0')
    })
}
