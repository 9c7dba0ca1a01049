use std::collections::HashMap;

use kith_model::CohortId;
use kith_model::cohort::Cohort;
use kith_model::enrollment::{Role, Seats, Stage};

use crate::cell::Cells;
use crate::{Broken, Read, StoreError, cohort};

/// A cohort's seats: how many there are and how many are taken.
///
/// # Errors
/// `NotFound` where the cohort is deleted.
pub fn seats(read: &Read<'_>, cohort: CohortId) -> Result<Seats, StoreError> {
    of(read, &cohort::get(read, cohort)?)
}

/// Counts from the events themselves, since a command may ask in the middle.
fn of(read: &Read<'_>, cohort: &Cohort) -> Result<Seats, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("seats.sql"))?;
    let mut rows = statement.query([cohort.id.get()])?;
    let mut taken = 0;
    while let Some(row) = rows.next()? {
        let mut cells = Cells::of(row);
        let (role, stage): (Role, Option<Stage>) = (cells.take()?, cells.take()?);
        taken += u32::from(stage.is_some_and(|stage| Seats::takes(role, stage)));
    }
    Ok(Seats {
        capacity: cohort.capacity,
        taken,
    })
}

/// Asks for one more seat in a cohort, where this takes one.
///
/// # Errors
/// `Broken::Seats` where the cohort is full.
pub(super) fn claim(
    read: &Read<'_>,
    cohort: &Cohort,
    role: Role,
    stage: Stage,
) -> Result<(), StoreError> {
    Claims::default().add(read, cohort, role, stage)
}

/// Seats asked for by one command, counted once per cohort.
#[derive(Default)]
pub(super) struct Claims {
    left: HashMap<CohortId, Seats>,
}

impl Claims {
    /// As [`claim`].
    pub(super) fn add(
        &mut self,
        read: &Read<'_>,
        cohort: &Cohort,
        role: Role,
        stage: Stage,
    ) -> Result<(), StoreError> {
        if cohort.capacity.is_none() || !Seats::takes(role, stage) {
            return Ok(());
        }
        let seats = match self.left.get_mut(&cohort.id) {
            Some(seats) => seats,
            None => self.left.entry(cohort.id).or_insert(of(read, cohort)?),
        };
        seats.check(1).map_err(Broken::from)?;
        seats.taken += 1;
        Ok(())
    }
}
