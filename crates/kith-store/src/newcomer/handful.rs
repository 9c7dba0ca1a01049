use std::collections::BTreeSet;
use std::ops::Range;

use kith_model::affiliation::NewAffiliation;
use kith_model::enrollment::{Enrollment, NewEnrollment, NewStageEvent, Stage};
use kith_model::{ImportBatchId, OrganizationId, PersonId};
use rusqlite::Connection;

use super::{Arrival, Seat};
use crate::index::{Derived, NameKeys, Words};
use crate::staged::Staged;
use crate::{Broken, StoreError, affiliation, contact_point, enrollment, import, person};

/// Makes arrivals into rows, under keys that were set aside for them. It needs
/// no workspace, so it works beside the thread that writes.
#[derive(Debug)]
pub struct Registrar {
    pub(super) keys: Keys,
    /// In milliseconds.
    pub(super) created: i64,
    pub(super) batch: Option<ImportBatchId>,
}

/// Keys not given out yet; what is left of them is never used.
#[derive(Debug)]
pub(super) struct Keys {
    pub people: Range<i64>,
    pub contacts: Range<i64>,
    pub affiliations: Range<i64>,
    pub enrollments: Range<i64>,
    pub stage_events: Range<i64>,
    pub rows: Range<i64>,
}

/// Rows of some newcomers, ready to be written.
#[derive(Debug)]
pub struct Handful {
    /// Seats to be asked for.
    pub(super) seats: Vec<(Enrollment, Stage)>,
    /// Where people work.
    pub(super) organizations: BTreeSet<OrganizationId>,
    people: Staged,
    contacts: Staged,
    affiliations: Staged,
    enrollments: Staged,
    stage_events: Staged,
    rows: Staged,
    derived: Derived,
}

impl Registrar {
    /// Makes arrivals into rows.
    ///
    /// # Errors
    /// `Broken` where the model's rules say no to one; `Constraint` where more
    /// come than were announced.
    pub fn register(
        &mut self,
        arrivals: impl IntoIterator<Item = Arrival>,
    ) -> Result<Handful, StoreError> {
        let arrivals = arrivals.into_iter();
        let mut handful = Handful::expecting(arrivals.size_hint().0);
        for arrival in arrivals {
            self.enter(arrival, &mut handful)?;
        }
        Ok(handful)
    }

    fn enter(&mut self, arrival: Arrival, handful: &mut Handful) -> Result<(), StoreError> {
        let created = self.created;
        let id = PersonId::from(take(&mut self.keys.people)?);
        let person = arrival.person.with_id(id);
        person.check().map_err(Broken::from)?;
        let work = arrival.work.as_ref().map(|work| work.name.as_str());
        let body = [work, person.city.as_deref(), person.headline.as_deref()];
        let words = Words::of_person(person.name(), body);
        let names = NameKeys::of_person(person.name());
        let audience = person.directory_audience;
        handful.derived.person(id.get(), names, words, audience);
        handful.people.push(person::cells(person, created));
        for mut contact in arrival.contacts {
            contact.person = Some(id);
            let contact = contact.with_id(take(&mut self.keys.contacts)?.into());
            contact.check().map_err(Broken::from)?;
            let row = contact_point::cells(contact, created);
            handful.contacts.push(row);
        }
        if let Some(work) = arrival.work {
            handful.organizations.insert(work.organization);
            let mut tie = NewAffiliation::new(id, work.organization);
            tie.title = work.title;
            let tie = tie.with_id(take(&mut self.keys.affiliations)?.into());
            handful.affiliations.push(affiliation::cells(tie, created));
        }
        if let (Some(batch), Some(mut row)) = (self.batch, arrival.row) {
            row.person = Some(id);
            let row = import::row_cells(take(&mut self.keys.rows)?, created, batch, row);
            handful.rows.push(row);
        }
        let Seat {
            program,
            cohort,
            role,
            stage,
            on_date,
        } = arrival.seat;
        let seat = NewEnrollment::new(id, program, Some(cohort), role);
        let seat = seat.with_id(take(&mut self.keys.enrollments)?.into());
        let event = NewStageEvent::new(seat.id, stage, on_date);
        let event = event.with_id(take(&mut self.keys.stage_events)?.into());
        handful.derived.seat(&seat, &event, audience);
        let row = enrollment::event_cells(event, created);
        handful.stage_events.push(row);
        let row = enrollment::cells(seat.clone(), created);
        handful.enrollments.push(row);
        handful.seats.push((seat, stage));
        Ok(())
    }
}

fn take(keys: &mut Range<i64>) -> Result<i64, StoreError> {
    keys.next().ok_or_else(|| StoreError::Constraint {
        rule: "more rows came than were announced".to_owned(),
    })
}

impl Handful {
    fn expecting(people: usize) -> Self {
        let rows = || Staged::expecting(people);
        Self {
            seats: Vec::with_capacity(people),
            organizations: BTreeSet::new(),
            people: rows(),
            contacts: Staged::expecting(2 * people),
            affiliations: rows(),
            enrollments: rows(),
            stage_events: rows(),
            rows: rows(),
            derived: Derived::expecting(people),
        }
    }

    /// Writes the rows, parents before children, and those derived from them;
    /// answers how many the first are.
    pub(super) fn insert(self, conn: &Connection) -> Result<usize, StoreError> {
        let rows = self.people.insert(conn, person::INSERT)?
            + self.contacts.insert(conn, contact_point::INSERT)?
            + self.affiliations.insert(conn, affiliation::INSERT)?
            + self.enrollments.insert(conn, enrollment::INSERT)?
            + self.stage_events.insert(conn, enrollment::INSERT_EVENT)?
            + self.rows.insert(conn, import::INSERT_ROW)?;
        self.derived.insert(conn)?;
        Ok(rows)
    }
}
