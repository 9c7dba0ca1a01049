use std::collections::{HashMap, HashSet};

use kith_model::lens::{Lens, Matter, Privacy};
use kith_model::{CohortId, PersonId};

use crate::{Read, StoreError};

/// Cells of imported rows that no field of Kith took.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// In the order of the files, earlier files first.
    pub headers: Vec<String>,
    /// By person and header; of several files the latest says it, of several rows of one
    /// file all do.
    pub cells: HashMap<PersonId, HashMap<String, String>>,
}

/// What the imports into a cohort brought along beside the fields. Nobody said
/// what it is, so it is for its author, as notes are; other lenses get nothing.
///
/// # Errors
/// When the workspace cannot be read.
pub fn kept(read: &Read<'_>, cohort: CohortId, lens: Lens) -> Result<Kept, StoreError> {
    let mut kept = Kept::default();
    if !lens.sees(Matter::Remark, &[Privacy::AUTHOR]) {
        return Ok(kept);
    }
    let mut statement = read.conn().prepare_cached(include_str!("kept.sql"))?;
    let mut rows = statement.query([cohort.get()])?;
    let mut batch = None;
    let mut fresh = HashSet::new();
    while let Some(row) = rows.next()? {
        let (of, person): (i64, i64) = (row.get(0)?, row.get(2)?);
        if batch != Some(of) {
            batch = Some(of);
            fresh.clear();
            kept.hear_headers(&row.get::<_, String>(1)?);
        }
        kept.hear(
            PersonId::from(person),
            &row.get::<_, String>(3)?,
            &mut fresh,
        );
    }
    let told: Vec<&HashMap<String, String>> = kept.cells.values().collect();
    kept.headers
        .retain(|header| told.iter().any(|cells| cells.contains_key(header)));
    Ok(kept)
}

impl Kept {
    /// The unmapped columns of a batch, in the order of its file.
    fn hear_headers(&mut self, recognition: &str) {
        let recognition: serde_json::Value = serde_json::from_str(recognition).unwrap_or_default();
        let columns = recognition["columns"].as_array();
        for column in columns
            .into_iter()
            .flatten()
            .filter(|column| column[1].is_null())
        {
            if let Some(header) = column[0].as_str().filter(|header| !header.is_empty()) {
                self.know(header);
            }
        }
    }

    /// `fresh` are the cells that an earlier row of the same batch said.
    fn hear(&mut self, person: PersonId, record: &str, fresh: &mut HashSet<(PersonId, String)>) {
        let Ok(record) = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(record)
        else {
            return;
        };
        for (header, cell) in record {
            if let Some(cell) = cell.as_str() {
                self.know(&header);
                let said = self.cells.entry(person).or_default();
                let said = said.entry(header.clone()).or_default();
                if fresh.insert((person, header)) {
                    cell.clone_into(said);
                } else if said.split("; ").all(|other| other != cell) {
                    said.push_str("; ");
                    said.push_str(cell);
                }
            }
        }
    }

    fn know(&mut self, header: &str) {
        if !self.headers.iter().any(|known| known == header) {
            self.headers.push(header.to_owned());
        }
    }
}
