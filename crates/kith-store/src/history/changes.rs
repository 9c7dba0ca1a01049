use std::collections::BTreeSet;
use std::io::Read as Bytes;

use kith_model::StepId;
use rusqlite::Connection;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter, Session};

use super::tables::Table;
use super::{RowKey, ffi};
use crate::StoreError;
use crate::packed::{pack, unpack, unreadable};

/// What one step did to the watched tables, as SQLite's changeset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Changes(Vec<u8>);

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    Inserted,
    Updated,
    Deleted,
}

/// One row of a changeset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    pub row: RowKey,
    pub done: Done,
    /// Columns an update set, by their place in the table.
    pub columns: Vec<usize>,
}

/// Begins to record every watched table.
pub(crate) fn watch(conn: &Connection) -> Result<Session<'_>, StoreError> {
    let mut session = Session::new(conn)?;
    for table in Table::ALL {
        session.attach(Some(table.name()))?;
    }
    Ok(session)
}

impl Changes {
    /// What a session saw so far.
    pub(crate) fn recorded(session: &mut Session<'_>) -> Result<Self, StoreError> {
        let mut bytes = Vec::new();
        session.changeset_strm(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// Those that history keeps of a step row by row.
    pub(super) fn of(conn: &Connection, step: StepId) -> Result<Self, StoreError> {
        let packed: Option<Vec<u8>> = conn
            .prepare_cached("SELECT changes FROM history_step WHERE id = ?1")?
            .query_row([step.get()], |row| row.get(0))?;
        Self::unpack(packed.as_deref())
    }

    /// As it stands in history.
    pub(crate) fn unpack(packed: Option<&[u8]>) -> Result<Self, StoreError> {
        packed.map_or_else(|| Ok(Self::default()), |packed| unpack(packed).map(Self))
    }

    /// As history keeps it: nothing for no changes.
    pub(crate) fn pack(&self) -> Option<Vec<u8>> {
        (!self.is_empty()).then(|| pack(&self.0))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Every row in it, in the order of the changeset.
    pub(crate) fn rows(&self) -> Result<Vec<Change>, StoreError> {
        let mut rows = Vec::new();
        self.each(|row, done, item| {
            let columns = match done {
                Done::Updated => {
                    let width = usize::try_from(item.op()?.number_of_columns()).unwrap_or(0);
                    (1..width)
                        .filter(|&place| item.new_value(place).is_ok())
                        .collect()
                }
                Done::Inserted | Done::Deleted => Vec::new(),
            };
            rows.push(Change { row, done, columns });
            Ok(())
        })?;
        Ok(rows)
    }

    /// Looks at every change with its values.
    pub(crate) fn each(
        &self,
        mut look: impl FnMut(RowKey, Done, &ChangesetItem) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut bytes = self.0.as_slice();
        let stream: &mut dyn Bytes = &mut bytes;
        let mut items = ChangesetIter::start_strm(&stream)?;
        while let Some(item) = items.next()? {
            let operation = item.op()?;
            let (done, key) = match operation.code() {
                Action::SQLITE_INSERT => (Done::Inserted, item.new_value(0)?),
                Action::SQLITE_UPDATE => (Done::Updated, item.old_value(0)?),
                Action::SQLITE_DELETE => (Done::Deleted, item.old_value(0)?),
                _ => return Err(unreadable()),
            };
            let table = Table::named(operation.table_name()).ok_or_else(unreadable)?;
            let key = key.as_i64().map_err(|_| unreadable())?;
            look(RowKey { table, key }, done, item)?;
        }
        Ok(())
    }

    /// What takes them back.
    pub(super) fn inverse(&self) -> Result<Self, StoreError> {
        let mut bytes = Vec::with_capacity(self.0.len());
        rusqlite::session::invert_strm(&mut self.0.as_slice(), &mut bytes)?;
        Ok(Self(bytes))
    }

    /// The same without some rows.
    pub(crate) fn without(
        &self,
        conn: &Connection,
        rows: &BTreeSet<RowKey>,
    ) -> Result<Self, StoreError> {
        if rows.is_empty() {
            return Ok(self.clone());
        }
        Self::filtered(conn, &[self], |row| !rows.contains(&row))
    }

    /// What several come to, one after another, for the rows that are wanted.
    pub(crate) fn filtered(
        conn: &Connection,
        parts: &[&Self],
        wanted: impl Fn(RowKey) -> bool,
    ) -> Result<Self, StoreError> {
        let parts: Vec<&[u8]> = parts.iter().map(|part| part.bytes()).collect();
        let bytes = ffi::combine(conn, &parts, |table, key| {
            Table::named(table).is_some_and(|table| wanted(RowKey { table, key }))
        })?;
        Ok(Self(bytes))
    }
}
