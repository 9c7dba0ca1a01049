use chrono::NaiveDate;
use kith_model::enrollment::Enrollment;
use kith_model::lens::Lens;
use kith_model::step::Noun;
use kith_model::{EnrollmentId, PersonId};

use crate::enrollment::{self, stage_events};
use crate::{Read, StoreError, Tx, live};

/// Moves enrollments. Where both stand in one cohort in one role, the one that
/// began first is the person's place there and the other is hidden.
pub(super) fn hand_over(tx: &Tx<'_>, from: PersonId, into: PersonId) -> Result<(), StoreError> {
    for seat in enrollment::list_of_person(tx, from)? {
        let moved = Enrollment {
            person: into,
            ..seat.clone()
        };
        match enrollment::open_beside(tx, &moved)? {
            Some(theirs) if first_day(tx, theirs)? <= first_day(tx, seat.id)? => {
                enrollment::delete(tx, seat.id)?;
                continue;
            }
            Some(theirs) => enrollment::delete(tx, theirs)?,
            None => {}
        }
        let sql = "UPDATE enrollment SET person = ?2 WHERE id = ?1";
        live::write(tx, sql, &[&seat.id.get(), &into.get()])?;
        if let Some(cohort) = seat.cohort {
            tx.touch(Noun::Cohort, cohort);
        }
    }
    Ok(())
}

fn first_day(read: &Read<'_>, id: EnrollmentId) -> Result<Option<NaiveDate>, StoreError> {
    let events = stage_events(read, id, Lens::Me)?;
    Ok(events.first().map(|event| event.on_date))
}
