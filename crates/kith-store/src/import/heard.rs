use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash, RandomState};

use kith_model::{CohortId, PersonId};

use super::kept::BETWEEN;
use crate::{Read, StoreError};

/// Of whom a file says something beside the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whom {
    /// Somebody known.
    Person(PersonId),
    /// Whoever this line of the file at hand brings in.
    OnLine(u32),
    /// Nobody: a human left out the row of this fingerprint.
    LeftOut([u8; 16]),
}

/// Words that files said beside the fields, each remembered by a hash of 64 bits with whom it was
/// said of and under which header; blanks around them do not count.
#[derive(Debug, Default)]
pub struct Heard {
    words: HashSet<u64>,
    hasher: RandomState,
}

impl Heard {
    /// Hears a cell.
    pub fn hear(&mut self, whom: Whom, header: &str, cell: &str) {
        self.words.insert(self.word(whom, header, ""));
        for part in cell.split(BETWEEN) {
            self.words.insert(self.word(whom, header, part));
        }
    }

    /// Whether anything was heard under a header.
    pub fn has_any(&self, whom: Whom, header: &str) -> bool {
        self.words.contains(&self.word(whom, header, ""))
    }

    /// Whether everything that a cell says was heard.
    pub fn has(&self, whom: Whom, header: &str, cell: &str) -> bool {
        let mut parts = cell.split(BETWEEN);
        parts.all(|part| self.words.contains(&self.word(whom, header, part)))
    }

    fn word(&self, whom: impl Hash, header: &str, part: &str) -> u64 {
        self.hasher.hash_one((whom, header, part.trim()))
    }
}

/// What every import into a cohort said beside the fields, also of rows that were left out.
///
/// # Errors
/// When the workspace cannot be read.
pub fn heard(read: &Read<'_>, cohort: CohortId) -> Result<Heard, StoreError> {
    let mut statement = read.conn().prepare_cached(include_str!("heard.sql"))?;
    let mut rows = statement.query([cohort.get()])?;
    let mut heard = Heard::default();
    while let Some(row) = rows.next()? {
        let whom = match row.get::<_, Option<i64>>(0)? {
            Some(person) => Whom::Person(PersonId::from(person)),
            None => Whom::LeftOut(row.get(1)?),
        };
        let record = row.get_ref(2)?.as_str().unwrap_or_default();
        let Ok(said) = serde_json::from_str::<HashMap<String, String>>(record) else {
            continue;
        };
        for (header, cell) in said {
            heard.hear(whom, &header, &cell);
        }
    }
    Ok(heard)
}
