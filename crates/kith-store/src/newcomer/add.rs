use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use kith_model::ImportBatchId;
use kith_model::step::Noun;

use super::handful::{Handful, Keys, Registrar};
use super::scattered::indexed_at_the_end;
use crate::enrollment::Checks;
use crate::history::Table;
use crate::{StoreError, Tx, bulk, index, live, references};

/// A person has at most so many ways to be reached, on the average.
const CONTACTS: usize = 8;

/// So many people are expected, under these keys.
#[derive(Debug)]
pub struct Announced {
    people: Range<i64>,
    ranges: Vec<(Table, RangeInclusive<i64>)>,
}

/// Sets keys aside for `count` newcomers, who came in rows of `batch`, if that
/// is new.
///
/// # Errors
/// `NotFound` for the batch; `Constraint` for more than one step can hold.
pub fn announce(
    tx: &Tx<'_>,
    batch: Option<ImportBatchId>,
    count: usize,
) -> Result<(Announced, Registrar), StoreError> {
    if let Some(batch) = batch {
        live::exists(tx, Table::ImportBatch, batch.get())?;
    }
    let keys = Keys {
        people: bulk::reserve(tx, count)?,
        contacts: bulk::reserve(tx, count.saturating_mul(CONTACTS))?,
        affiliations: bulk::reserve(tx, count)?,
        enrollments: bulk::reserve(tx, count)?,
        stage_events: bulk::reserve(tx, count)?,
        rows: bulk::reserve(tx, count)?,
    };
    let ranges = [
        (Table::Person, &keys.people),
        (Table::ContactPoint, &keys.contacts),
        (Table::Affiliation, &keys.affiliations),
        (Table::Enrollment, &keys.enrollments),
        (Table::StageEvent, &keys.stage_events),
        (Table::ImportRow, &keys.rows),
    ];
    let announced = Announced {
        people: keys.people.clone(),
        ranges: ranges
            .map(|(table, keys)| (table, keys.start..=keys.end - 1))
            .to_vec(),
    };
    let registrar = Registrar {
        keys,
        created: tx.now().timestamp_millis(),
        batch,
    };
    Ok((announced, registrar))
}

/// Adds newcomers as they were registered, and answers their keys: contiguous,
/// in the order given.
///
/// # Errors
/// What one could not be registered for; `NotFound` for a cohort or an
/// organization, `Broken::Enrollment` where it is of another program, `Broken::Seats` where
/// it is full; `Canceled`.
pub fn add(
    tx: &Tx<'_>,
    announced: Announced,
    handfuls: impl Iterator<Item = Result<Handful, StoreError>>,
) -> Result<Range<i64>, StoreError> {
    let Announced { people, ranges } = announced;
    if people.is_empty() {
        return Ok(people);
    }
    let mut checks = Checks::default();
    let mut organizations = BTreeSet::new();
    let mut came = 0;
    let insert = |tx: &Tx<'_>| {
        let mut inserted = 0;
        index::merge_later(tx.conn())?;
        for handful in handfuls {
            let handful = handful?;
            tx.progress(came as u64, (people.end - people.start) as u64)?;
            came += handful.seats.len() as i64;
            for (seat, stage) in &handful.seats {
                checks.alone(tx, seat, *stage)?;
            }
            for &organization in &handful.organizations {
                if organizations.insert(organization) {
                    live::exists(tx, Table::Organization, organization.get())?;
                }
            }
            inserted += handful.insert(tx.conn())?;
        }
        index::merge_again(tx.conn())?;
        Ok(inserted)
    };
    // What newcomers refer to stands above, or came in the same handful.
    tx.bulk_with_derived(&ranges, |tx| {
        let conn = tx.conn();
        indexed_at_the_end(conn, (people.end - people.start) as u64, || {
            references::known_to_hold(conn, || insert(tx))
        })
    })?;
    for cohort in checks.cohorts() {
        tx.touch(Noun::Cohort, cohort);
    }
    Ok(people.start..people.start + came)
}
