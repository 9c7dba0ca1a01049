//! For unit tests of every noun in this room.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::DateTime;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{
    Backup, Clock, Job, NewWorkspace, Passphrase, Reason, RecoveryWords, Store, StoreError, Unlock,
};
use crate::{keys, migrate, search, staged};

/// An empty, migrated workspace in memory: no file, no key, no thread.
pub(crate) fn test_connection() -> Connection {
    let conn = Connection::open_in_memory().expect("memory is there");
    conn.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;",
    )
    .expect("settings hold in memory too");
    staged::load(&conn).expect("a table of rows in memory");
    search::load(&conn).expect("the words of an index to come");
    migrate::migrate(&conn).expect("the migrations run");
    keys::claim(&conn, "test", DateTime::UNIX_EPOCH, |bytes| {
        bytes.fill(7);
        Ok(())
    })
    .expect("an empty workspace takes a device");
    conn
}

/// A folder for a workspace, one for Kith's data, and what opens them.
pub(crate) struct Place {
    folder: TempDir,
}

pub(crate) const PASSPHRASE: &str = "sorghum, rye and a long table";

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder for the test"),
        }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("w.kith")
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Any other file beside the workspace.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A protected workspace, open, and its words.
    pub(crate) fn create(&self) -> (Store, RecoveryWords) {
        let (store, words) = Store::create(
            &self.path(),
            &new_workspace(Passphrase::new(PASSPHRASE)),
            clock(),
            &self.home(),
        )
        .expect("an empty folder takes a workspace");
        (store, words.expect("a protected workspace has words"))
    }

    /// A protected workspace that was backed up as asked, and closed.
    pub(crate) fn create_backed_up(&self) -> Backup {
        let (store, _) = self.create();
        let backup = store
            .back_up(Reason::Asked, Arc::new(Job::quiet()))
            .expect("a sound workspace is backed up");
        store.close();
        backup
    }

    pub(crate) fn open_with(&self, unlock: &Unlock) -> Result<Store, StoreError> {
        Store::open(&self.path(), unlock, clock(), &self.home())
    }

    pub(crate) fn open(&self) -> Result<Store, StoreError> {
        self.open_with(&passphrase(PASSPHRASE))
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.path()).expect("the workspace is closed and there")
    }
}

pub(crate) fn new_workspace(passphrase: Passphrase) -> NewWorkspace {
    NewWorkspace {
        name: "Long table".into(),
        passphrase,
        practice: false,
    }
}

pub(crate) fn passphrase(typed: &str) -> Unlock {
    Unlock::Passphrase(Passphrase::new(typed))
}

/// A clock that stands still.
pub(crate) fn clock() -> Clock {
    let stands = DateTime::from_timestamp(1_700_000_000, 0).expect("within range");
    Arc::new(move || stands)
}
