//! Cells that imports kept beside the fields, on their way into one.

use std::collections::HashSet;

use kith_model::lens::Lens;
use kith_model::match_key::fold;
use kith_model::{PersonId, ProgramId};
use serde_json::{Map, Value};

use crate::cell::{Cells, bind};
use crate::import::kept;
use crate::{Read, StoreError, Tx, cohort, live};

/// A column that imports into a program kept, as one of its files calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCells {
    /// Its header.
    pub header: String,
    /// What it says of whom, each person once.
    pub cells: Vec<(PersonId, String)>,
}

/// What the imports into a program's cohorts kept beside the fields, earlier cohorts first.
/// It is for its author alone, as [`kept`] is.
///
/// # Errors
/// Only those of reading.
pub fn kept_cells(
    read: &Read<'_>,
    program: ProgramId,
    lens: Lens,
) -> Result<Vec<KeptCells>, StoreError> {
    let mut all = Vec::<KeptCells>::new();
    let mut cohorts = cohort::list(read, Some(program))?;
    cohorts.sort_by_key(|cohort| cohort.id);
    for cohort in cohorts {
        let kept = kept(read, Some(cohort.id), lens)?;
        for header in kept.headers {
            let told = kept.cells.iter();
            let mut told: Vec<(PersonId, String)> = told
                .filter_map(|(person, cells)| Some((*person, cells.get(&header)?.clone())))
                .collect();
            told.sort_unstable();
            match all
                .iter_mut()
                .find(|one| fold(&one.header) == fold(&header))
            {
                Some(one) => {
                    // Of somebody in two cohorts the later one says it.
                    let again: HashSet<PersonId> = told.iter().map(|(person, _)| *person).collect();
                    one.cells.retain(|(person, _)| !again.contains(person));
                    one.cells.append(&mut told);
                }
                None => all.push(KeptCells {
                    header,
                    cells: told,
                }),
            }
        }
    }
    Ok(all)
}

/// Lets go of the cells under a header of these people, which stand in a field by now, so
/// that nothing is told twice.
///
/// # Errors
/// Only those of writing.
pub fn let_go(
    tx: &Tx<'_>,
    program: ProgramId,
    header: &str,
    people: &HashSet<PersonId>,
) -> Result<(), StoreError> {
    let header = fold(header);
    let rows: Vec<(i64, PersonId, String)> =
        live::list(tx, include_str!("kept.sql"), bind![program], |row| {
            let mut cells = Cells::of(row);
            Ok((cells.take()?, cells.take()?, cells.take()?))
        })?;
    for (id, _, record) in rows
        .into_iter()
        .filter(|(_, person, _)| people.contains(person))
    {
        let Ok(mut record) = serde_json::from_str::<Map<String, Value>>(&record) else {
            continue;
        };
        let before = record.len();
        record.retain(|name, _| fold(name) != header);
        if record.len() < before {
            let left = (!record.is_empty()).then(|| Value::Object(record).to_string());
            live::write(tx, include_str!("let_go.sql"), bind![id, left])?;
        }
    }
    Ok(())
}
