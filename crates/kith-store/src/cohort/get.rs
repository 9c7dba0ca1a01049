use kith_model::cohort::Cohort;
use kith_model::match_key::sort_key;
use kith_model::{CohortId, ProgramId};
use rusqlite::Row;

use crate::cell::Cells;
use crate::history::Table;
use crate::index::named;
use crate::{Read, StoreError, live};

/// One cohort.
///
/// # Errors
/// `NotFound` where it is deleted.
pub fn get(read: &Read<'_>, id: CohortId) -> Result<Cohort, StoreError> {
    let sql = include_str!("select.sql");
    live::get(read, sql, Table::Cohort, id.get(), from_row)
}

/// The live cohorts of one program, by number and name; or all of them, by name.
pub fn list(read: &Read<'_>, program: Option<ProgramId>) -> Result<Vec<Cohort>, StoreError> {
    let Some(program) = program else {
        return live::list(read, include_str!("list.sql"), &[], from_row);
    };
    let sql = include_str!("list_of_program.sql");
    let mut cohorts = live::list(read, sql, &[&program.get()], from_row)?;
    cohorts.sort_by_cached_key(|cohort| (cohort.number, sort_key(&cohort.name), cohort.id));
    Ok(cohorts)
}

/// The live cohorts of that name, in one program or in all; accents, case and
/// order of words aside.
pub fn find(
    read: &Read<'_>,
    program: Option<ProgramId>,
    name: &str,
) -> Result<Vec<CohortId>, StoreError> {
    let mut found: Vec<CohortId> = named(read, Table::Cohort, name)?;
    if let Some(program) = program {
        let mut kept = Vec::new();
        for id in found {
            if get(read, id)?.program == program {
                kept.push(id);
            }
        }
        found = kept;
    }
    Ok(found)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Cohort> {
    let mut cells = Cells::of(row);
    Ok(Cohort {
        id: cells.take()?,
        program: cells.take()?,
        name: cells.take()?,
        number: cells.take()?,
        status: cells.take()?,
        starts_on: cells.take()?,
        ends_on: cells.take()?,
        capacity: cells.take()?,
        delivery: cells.take()?,
        cadence: cells.take()?,
        zone: cells.take()?,
        agreements: cells.take()?,
        default_privacy: cells.take_privacy()?,
    })
}
