#![allow(
    unsafe_code,
    reason = "a virtual table has to be laid out as SQLite expects it, and gets its rows by pointer"
)]

//! The virtual table `staged`, through which SQLite reads rows in memory.

use std::borrow::Cow;
use std::ffi::{CStr, CString, c_int};
use std::marker::PhantomData;
use std::rc::Rc;

use rusqlite::types::{ToSql, ToSqlOutput};
use rusqlite::vtab::{
    Context, Filters, IndexConstraintOp, IndexInfo, Module, VTab, VTabConnection, VTabCursor,
};
use rusqlite::{Connection, ffi};

use super::Staged;
use crate::StoreError;

const NAME: &CStr = c"staged";
/// The most columns a table may have.
pub(super) const WIDTH: usize = 32;
/// The hidden column behind them, through which the rows come in.
const ROWS: c_int = WIDTH as c_int;

/// Makes the table known to a connection.
pub(crate) fn load(conn: &Connection) -> Result<(), StoreError> {
    const MODULE: Module<'_, Table> = Module::eponymous_only_module();
    Ok(conn.create_module(NAME, &MODULE, None)?)
}

/// As a statement is given them.
pub(super) struct Rows(pub(super) Rc<Staged>);

impl ToSql for Rows {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from_rc(Rc::clone(&self.0), NAME))
    }
}

#[repr(C)]
struct Table {
    base: ffi::sqlite3_vtab,
}

// SAFETY: laid out as C does, with SQLite's own part first.
unsafe impl<'vtab> VTab<'vtab> for Table {
    type Aux = ();
    type Cursor = Cursor<'vtab>;

    fn connect(
        _: &mut VTabConnection,
        _: Option<&()>,
        _: &[u8],
        _: &[u8],
        _: &[u8],
        _: &[&[u8]],
    ) -> rusqlite::Result<(Cow<'static, CStr>, Self)> {
        let columns: Vec<String> = (0..WIDTH).map(|place| format!("c{place}")).collect();
        let sql = CString::new(format!(
            "CREATE TABLE x({}, rows hidden)",
            columns.join(", ")
        ))?;
        let base = ffi::sqlite3_vtab::default();
        Ok((Cow::Owned(sql), Self { base }))
    }

    fn best_index(&self, info: &mut IndexInfo) -> rusqlite::Result<bool> {
        let mut given = false;
        for (constraint, mut usage) in info.constraints_and_usages() {
            if constraint.is_usable()
                && constraint.column() == ROWS
                && constraint.operator() == IndexConstraintOp::SQLITE_INDEX_CONSTRAINT_EQ
            {
                usage.set_argv_index(1);
                usage.set_omit(true);
                given = true;
            }
        }
        Ok(given)
    }

    fn open(&'vtab mut self) -> rusqlite::Result<Cursor<'vtab>> {
        Ok(Cursor::default())
    }
}

#[derive(Default)]
#[repr(C)]
struct Cursor<'vtab> {
    base: ffi::sqlite3_vtab_cursor,
    rows: Option<&'vtab Staged>,
    /// Where the present row begins.
    at: usize,
    table: PhantomData<&'vtab Table>,
}

// SAFETY: laid out as C does, with SQLite's own part first.
unsafe impl VTabCursor for Cursor<'_> {
    fn filter(&mut self, _: c_int, _: Option<&str>, given: &Filters<'_>) -> rusqlite::Result<()> {
        // SAFETY: a pointer of this name is only ever bound by `Rows`, whose
        // statement keeps it for as long as the cursor reads.
        self.rows = unsafe { given.get_pointer(0, NAME) };
        self.at = self.rows.map_or(0, |rows| rows.written);
        Ok(())
    }

    fn next(&mut self) -> rusqlite::Result<()> {
        self.at += self.rows.map_or(0, |rows| rows.width);
        Ok(())
    }

    fn eof(&self) -> bool {
        self.rows.is_none_or(|rows| self.at >= rows.cells.len())
    }

    fn column(&self, context: &mut Context, place: c_int) -> rusqlite::Result<()> {
        match (self.rows, usize::try_from(place)) {
            (Some(rows), Ok(place)) if place < rows.width => {
                let value = rows.value(rows.cells[self.at + place]);
                context.set_result(ToSqlOutput::Borrowed(value))
            }
            _ => Ok(()),
        }
    }

    fn rowid(&self) -> rusqlite::Result<i64> {
        Ok(self.at as i64)
    }
}
