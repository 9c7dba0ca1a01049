use std::collections::HashSet;

use chrono::NaiveDate;
use kith_model::enrollment::{Role, Stage};
use kith_model::lens::{Layer, Lens, Matter};
use kith_model::{CohortId, EnrollmentId};

use super::{Roster, RosterColumn, RosterFilter, RosterOrder, RosterSort};
use crate::cell::{Cells, bind};
use crate::enrollment::roster_as_of;
use crate::narrow::Kept;
use crate::person::{PersonColumn, place, ranks};
use crate::search::{people, people_alike};
use crate::{Read, StoreError, custom_field, live};

/// The enrollments of a roster, in order, without those whose person the lens
/// does not see.
pub fn roster_ids(
    read: &Read<'_>,
    roster: Roster,
    filter: &RosterFilter,
    sort: RosterSort,
    lens: Lens,
) -> Result<Vec<EnrollmentId>, StoreError> {
    let by = match sort.by {
        RosterOrder::Column(by) => by,
        RosterOrder::Own(_) => RosterColumn::Name,
    };
    let mut seats = match roster {
        Roster::AsOf(cohort, day) => past_seats(read, cohort, day, filter, by, lens)?,
        Roster::Of(cohort) => seats(read, Some(cohort), filter, by, lens)?,
        Roster::Whole => seats(read, None, filter, by, lens)?,
    };
    let cohort = match roster {
        Roster::Of(cohort) | Roster::AsOf(cohort, _) => Some(cohort),
        Roster::Whole => None,
    };
    let mut kept = Kept::default();
    kept.by_organization(read, &filter.organizations)?;
    kept.by_city(read, &filter.cities)?;
    for (field, chosen) in &filter.own {
        kept.by_own(read, cohort, *field, chosen, lens)?;
    }
    seats.retain(|seat| kept.holds(seat.person));
    if let Some(mut found) = found(read, filter.text.as_deref(), cohort, lens)? {
        if !seats.iter().any(|seat| found.contains(&seat.person)) {
            found = people_alike(read, filter.text.as_deref())?;
        }
        seats.retain(|seat| found.contains(&seat.person));
    }
    let names = ranks(read, PersonColumn::Name, cohort, lens)?;
    let own = match sort.by {
        RosterOrder::Own(field) => Some(custom_field::ranks(read, field, lens)?),
        RosterOrder::Column(_) => match person_column(by) {
            Some(PersonColumn::Name) | None => None,
            Some(by) => Some(ranks(read, by, cohort, lens)?),
        },
    };
    seats.sort_by_cached_key(|seat| {
        let name = names.get(seat.person);
        let first = match (&own, by) {
            (Some(own), _) => own.get(seat.person),
            (None, RosterColumn::Name) => name,
            (None, _) => Some(seat.own),
        };
        (place(first, sort.descending), name, seat.enrollment)
    });
    Ok(seats.into_iter().map(|seat| seat.enrollment).collect())
}

/// Who is found by a typed text: as in search, or in a field of the program's own.
fn found(
    read: &Read<'_>,
    text: Option<&str>,
    cohort: Option<CohortId>,
    lens: Lens,
) -> Result<Option<HashSet<i64>>, StoreError> {
    let Some(mut found) = people(read, text)? else {
        return Ok(None);
    };
    if let (Some(text), Some(cohort)) = (text, cohort) {
        found.extend(custom_field::people_with(read, cohort, text, lens)?);
    }
    Ok(Some(found))
}

/// How many enrollments the roster of a cohort holds for this lens.
pub fn roster_count(read: &Read<'_>, cohort: CohortId, lens: Lens) -> Result<u32, StoreError> {
    let sql = live::fill(include_str!("count.sql"), &[("seen", &seen(lens))]);
    live::count(read, &sql, bind![cohort])
}

struct Seat {
    enrollment: EnrollmentId,
    person: i64,
    /// Role, stage or day as a number, where it is sorted by that.
    own: u32,
}

fn seen(lens: Lens) -> String {
    lens.sql(Matter::Person, &[Layer::mask("n.audience")])
}

/// Reads no more columns than it is sorted by: each costs as much as the row.
fn seats(
    read: &Read<'_>,
    cohort: Option<CohortId>,
    filter: &RosterFilter,
    by: RosterColumn,
    lens: Lens,
) -> Result<Vec<Seat>, StoreError> {
    let parts = [
        ("seen", seen(lens)),
        (
            "which",
            cohort.map_or("?1 IS NULL", |_| "n.cohort = ?1").to_owned(),
        ),
        (
            "role",
            among("n.role", filter.roles.iter().map(|role| role.code())),
        ),
        (
            "stage",
            among("n.stage", filter.stages.iter().map(|stage| stage.code())),
        ),
        (
            "own",
            dated(by).map_or("NULL".to_owned(), |own| format!("n.{own}")),
        ),
    ];
    let parts = parts.each_ref().map(|(name, sql)| (*name, sql.as_str()));
    let sql = live::fill(include_str!("seats.sql"), &parts);
    live::list(read, &sql, bind![cohort], |row| {
        let mut cells = Cells::of(row);
        Ok(Seat {
            enrollment: cells.take()?,
            person: cells.take()?,
            own: match by {
                RosterColumn::Role => cells.take::<Role>()? as u32,
                RosterColumn::Stage => cells.take::<Stage>()? as u32,
                RosterColumn::Since => number(row.get_ref(2)?.as_str()?),
                _ => 0,
            },
        })
    })
}

fn past_seats(
    read: &Read<'_>,
    cohort: CohortId,
    day: NaiveDate,
    filter: &RosterFilter,
    by: RosterColumn,
    lens: Lens,
) -> Result<Vec<Seat>, StoreError> {
    let seats = roster_as_of(read, cohort, day, lens)?.into_iter();
    let kept = seats.filter(|seat| {
        (filter.roles.is_empty() || filter.roles.contains(&seat.role))
            && (filter.stages.is_empty() || filter.stages.contains(&seat.stage))
    });
    Ok(kept
        .map(|seat| Seat {
            enrollment: seat.enrollment,
            person: seat.person.get(),
            own: match by {
                RosterColumn::Role => seat.role as u32,
                RosterColumn::Stage => seat.stage as u32,
                _ => number(&seat.since.to_string()),
            },
        })
        .collect())
}

/// The condition that a column holds one of these codes; none means any.
fn among(column: &str, codes: impl Iterator<Item = &'static str>) -> String {
    let codes: Vec<_> = codes.map(|code| format!("'{code}'")).collect();
    match codes.as_slice() {
        [] => "(1)".to_owned(),
        codes => format!("{column} IN ({})", codes.join(", ")),
    }
}

/// What stands with the enrollment itself.
fn dated(by: RosterColumn) -> Option<&'static str> {
    person_column(by).is_none().then(|| by.code())
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
