#![allow(
    unsafe_code,
    reason = "the session extension's own interface: rusqlite's wrapper opens a savepoint, which is quadratic in SQLCipher builds, and cannot filter a changeset"
)]

use std::ffi::{CStr, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use rusqlite::{Connection, Error, ffi};

/// What a changeset meets where a row is not as it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// The row is there and differs, or its place is taken.
    Different,
    /// The row is not there.
    Missing,
    /// A rule of the schema stands against it.
    Ruled,
}

/// What to do about it. `Insist` is only heeded for [`Met::Different`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    PassBy,
    Insist,
}

/// Inverts a changeset and applies it, inside the caller's transaction and
/// without a savepoint. After an error the caller must roll back.
/// A broken reference at the end always comes out as an error.
pub(super) fn apply_inverse(
    conn: &Connection,
    changeset: &[u8],
    mut decide: impl FnMut(&str, i64, Met) -> Decision,
) -> rusqlite::Result<()> {
    let mut decide: &mut Decide<'_> = &mut decide;
    // The update loop would open savepoints of its own to untangle rows that
    // exchanged unique values, and count changes that it takes back.
    let flags = ffi::SQLITE_CHANGESETAPPLY_NOSAVEPOINT
        | ffi::SQLITE_CHANGESETAPPLY_NOUPDATELOOP
        | ffi::SQLITE_CHANGESETAPPLY_INVERT;
    // SAFETY: the connection outlives the call; SQLite reads `length` bytes and
    // writes none; `decide` lives on this frame, and the callback takes it back
    // as the type it is given as.
    check(unsafe {
        ffi::sqlite3changeset_apply_v2(
            conn.handle(),
            length(changeset)?,
            changeset.as_ptr().cast::<c_void>().cast_mut(),
            None,
            Some(on_conflict),
            ptr::from_mut(&mut decide).cast(),
            ptr::null_mut(),
            ptr::null_mut(),
            flags,
        )
    })
}

/// How many references of this transaction lead nowhere as it stands.
pub(super) fn broken_references(conn: &Connection) -> rusqlite::Result<i32> {
    let (mut count, mut unused) = (0, 0);
    // SAFETY: both results are written to integers of this frame.
    check(unsafe {
        ffi::sqlite3_db_status(
            conn.handle(),
            ffi::SQLITE_DBSTATUS_DEFERRED_FKS,
            &mut count,
            &mut unused,
            0,
        )
    })?;
    Ok(count)
}

/// Changesets one after another, read as what they come to. Changes whose row
/// `wanted` refuses stay out.
pub(super) fn combine(
    conn: &Connection,
    changesets: &[&[u8]],
    mut wanted: impl FnMut(&str, i64) -> bool,
) -> rusqlite::Result<Vec<u8>> {
    let group = Group::new(conn)?;
    for changeset in changesets {
        let rows = Rows::new(changeset)?;
        while rows.next()? {
            let (table, key) = rows.row()?;
            if wanted(table, key) {
                // SAFETY: both handles are alive, and the iterator stands on a change.
                check(unsafe { ffi::sqlite3changegroup_add_change(group.0, rows.0) })?;
            }
        }
    }
    group.output()
}

type Decide<'a> = dyn FnMut(&str, i64, Met) -> Decision + 'a;

/// SQLite calls this for every conflict, with the pointer that
/// [`apply_inverse`] handed it.
unsafe extern "C" fn on_conflict(
    decide: *mut c_void,
    kind: c_int,
    change: *mut ffi::sqlite3_changeset_iter,
) -> c_int {
    let met = match kind {
        ffi::SQLITE_CHANGESET_DATA | ffi::SQLITE_CHANGESET_CONFLICT => Met::Different,
        ffi::SQLITE_CHANGESET_NOTFOUND => Met::Missing,
        ffi::SQLITE_CHANGESET_CONSTRAINT => Met::Ruled,
        // Broken references: here the change itself must not be looked at.
        _ => return ffi::SQLITE_CHANGESET_ABORT,
    };
    // SAFETY: the pointer is `apply_inverse`'s, whose frame waits for this call;
    // no panic crosses back into C.
    let decided = catch_unwind(AssertUnwindSafe(|| unsafe {
        let decide = &mut *decide.cast::<&mut Decide<'_>>();
        row_of(change).map(|(table, key)| decide(table, key, met))
    }));
    match decided {
        Ok(Ok(Decision::Insist)) if met == Met::Different => ffi::SQLITE_CHANGESET_REPLACE,
        Ok(Ok(_)) => ffi::SQLITE_CHANGESET_OMIT,
        _ => ffi::SQLITE_CHANGESET_ABORT,
    }
}

/// The table and key of the change an iterator stands on.
///
/// # Safety
/// `change` stands on a change, and what is returned is used only while it does.
unsafe fn row_of<'a>(change: *mut ffi::sqlite3_changeset_iter) -> rusqlite::Result<(&'a str, i64)> {
    let (mut table, mut columns, mut operation, mut indirect) = (ptr::null(), 0, 0, 0);
    let mut key = ptr::null_mut();
    // SAFETY: the caller's promise; every result is written to this frame. The
    // key is always recorded, as new value of an insert and old value otherwise.
    unsafe {
        check(ffi::sqlite3changeset_op(
            change,
            &mut table,
            &mut columns,
            &mut operation,
            &mut indirect,
        ))?;
        check(if operation == ffi::SQLITE_INSERT {
            ffi::sqlite3changeset_new(change, 0, &mut key)
        } else {
            ffi::sqlite3changeset_old(change, 0, &mut key)
        })?;
        if key.is_null() {
            return Err(Error::InvalidColumnIndex(0));
        }
        Ok((
            CStr::from_ptr(table).to_str()?,
            ffi::sqlite3_value_int64(key),
        ))
    }
}

struct Rows<'a>(
    *mut ffi::sqlite3_changeset_iter,
    std::marker::PhantomData<&'a [u8]>,
);

impl<'a> Rows<'a> {
    fn new(changeset: &'a [u8]) -> rusqlite::Result<Self> {
        let mut rows = ptr::null_mut();
        // SAFETY: the bytes are borrowed for as long as the iterator lives, and
        // only read.
        check(unsafe {
            ffi::sqlite3changeset_start(
                &mut rows,
                length(changeset)?,
                changeset.as_ptr().cast::<c_void>().cast_mut(),
            )
        })?;
        Ok(Self(rows, std::marker::PhantomData))
    }

    fn next(&self) -> rusqlite::Result<bool> {
        // SAFETY: the handle is alive.
        match unsafe { ffi::sqlite3changeset_next(self.0) } {
            ffi::SQLITE_ROW => Ok(true),
            ffi::SQLITE_DONE => Ok(false),
            code => Err(Error::SqliteFailure(ffi::Error::new(code), None)),
        }
    }

    fn row(&self) -> rusqlite::Result<(&str, i64)> {
        // SAFETY: called only after `next` said that it stands on a change; the
        // borrow of `self` ends before the next step.
        unsafe { row_of(self.0) }
    }
}

impl Drop for Rows<'_> {
    fn drop(&mut self) {
        // SAFETY: made by `new`, finalized once. Its result repeats an error
        // that `next` has told.
        unsafe { ffi::sqlite3changeset_finalize(self.0) };
    }
}

struct Group(*mut ffi::sqlite3_changegroup);

impl Group {
    fn new(conn: &Connection) -> rusqlite::Result<Self> {
        let mut group = ptr::null_mut();
        // SAFETY: the result is written to this frame.
        check(unsafe { ffi::sqlite3changegroup_new(&mut group) })?;
        let group = Self(group);
        // SAFETY: both handles are alive, the name is a C string. With the
        // schema known, older changesets with fewer columns can be combined.
        check(unsafe { ffi::sqlite3changegroup_schema(group.0, conn.handle(), c"main".as_ptr()) })?;
        Ok(group)
    }

    fn output(&self) -> rusqlite::Result<Vec<u8>> {
        let (mut length, mut bytes) = (0, ptr::null_mut());
        // SAFETY: the handle is alive; on success SQLite hands over `length`
        // bytes, which are copied and given back to its allocator once.
        unsafe {
            check(ffi::sqlite3changegroup_output(
                self.0,
                &mut length,
                &mut bytes,
            ))?;
            let copied = if bytes.is_null() {
                Vec::new()
            } else {
                std::slice::from_raw_parts(bytes.cast::<u8>(), length.unsigned_abs() as usize)
                    .to_vec()
            };
            ffi::sqlite3_free(bytes);
            Ok(copied)
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // SAFETY: made by `new`, deleted once.
        unsafe { ffi::sqlite3changegroup_delete(self.0) };
    }
}

fn length(changeset: &[u8]) -> rusqlite::Result<c_int> {
    c_int::try_from(changeset.len())
        .map_err(|_| Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_TOOBIG), None))
}

fn check(code: c_int) -> rusqlite::Result<()> {
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(Error::SqliteFailure(ffi::Error::new(code), None)),
    }
}
