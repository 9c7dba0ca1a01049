use kith_model::enrollment::{Enrollment, Stage, StageEvent};
use kith_model::lens::Audience;
use rusqlite::Connection;

use super::{NameKeys, Words, names, search};
use crate::StoreError;
use crate::cell::cells;
use crate::history::Table;
use crate::staged::Staged;

/// Derived rows of new people and their first seats, made along with these
/// instead of read back by a refresh.
#[derive(Debug)]
pub(crate) struct Derived {
    names: Staged,
    words: Staged,
    seats: Staged,
}

const SEAT: &str = include_str!("insert_now.sql");

impl Derived {
    /// With room for so many people.
    pub(crate) fn expecting(people: usize) -> Self {
        Self {
            names: Staged::expecting(people),
            words: Staged::expecting(people),
            seats: Staged::expecting(people),
        }
    }

    /// What a person sorts by and is found by, in a list for this audience.
    pub(crate) fn person(&mut self, key: i64, name: NameKeys, words: Words, audience: Audience) {
        let row = names::cells(key, Table::Person, name, audience.bits());
        self.names.push(row);
        self.words.push(search::cells(key, Table::Person, words));
    }

    /// Where a person stands after the only event there is.
    pub(crate) fn seat(&mut self, enrollment: &Enrollment, event: &StageEvent, audience: Audience) {
        let started = (event.stage == Stage::Active).then_some(event.on_date);
        self.seats.push(cells![
            enrollment.id,
            enrollment.cohort,
            enrollment.person,
            enrollment.role,
            event.stage,
            event.on_date,
            started,
            audience,
        ]);
    }

    /// Writes them.
    pub(crate) fn insert(self, conn: &Connection) -> Result<(), StoreError> {
        self.names.insert(conn, names::INSERT)?;
        self.seats.insert(conn, SEAT)?;
        self.words.insert_each(conn, search::INSERT)?;
        Ok(())
    }
}
