//! Folders that cannot be written, and disks that are full. Permissions do not
//! bind root, so a small file system is mounted, where that is possible: in a
//! mount space of this test's own, started again under `unshare`.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Arc;

use crate::testing::{PASSPHRASE, Place, clock, new_workspace, passphrase};
use crate::{Job, Passphrase, Store, StoreError};

const WHERE: &str = "KITH_TEST_MOUNTED";

#[test]
fn a_read_only_folder_is_told_and_nothing_changes() {
    let place = Place::new();
    place.create().0.close();
    let before = place.bytes();
    within_mounts(
        &place,
        "mount --bind \"$D\" \"$D\" && mount -o remount,ro,bind \"$D\"",
        "workspace::tests::mounts::in_a_read_only_folder",
    );
    assert_eq!(place.bytes(), before, "not a byte");
}

#[test]
fn in_a_read_only_folder() {
    let Some((file, home)) = mounted() else {
        return;
    };
    let refused = Store::open(&file, &passphrase(PASSPHRASE), clock(), &home).unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly), "{refused:?}");
    let refused = Store::create(
        &file.with_file_name("new.kith"),
        &new_workspace(Passphrase::none()),
        clock(),
        &home,
    )
    .unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly), "{refused:?}");
}

#[test]
fn a_full_disk_is_told_and_the_workspace_stays_as_it_was() {
    let place = Place::new();
    within_mounts(
        &place,
        "mount -t tmpfs -o size=3m none \"$D\"",
        "workspace::tests::mounts::on_a_small_disk",
    );
}

#[test]
fn on_a_small_disk() {
    let Some((file, home)) = mounted() else {
        return;
    };
    let new = new_workspace(Passphrase::new(PASSPHRASE));
    let (store, _) = Store::create(&file, &new, clock(), &home).unwrap();
    let rows = |store: &Store| {
        store
            .read(|read| {
                let count = "SELECT count(*) FROM setting";
                Ok(read
                    .conn()
                    .query_row(count, [], |row| row.get::<_, i64>(0))?)
            })
            .unwrap()
    };
    let write = |store: &Store, sql: &'static str| {
        store
            .thread
            .run(move |workspace| Ok(workspace.conn().execute_batch(sql)?))
    };
    write(
        &store,
        "INSERT INTO setting (name, value) VALUES ('kept', '')",
    )
    .unwrap();
    let full = write(
        &store,
        "INSERT INTO setting (name, value) SELECT 'x' || x, hex(randomblob(6000)) FROM (
             WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 400) SELECT x FROM n)",
    )
    .unwrap_err();
    assert!(matches!(full, StoreError::DiskFull), "a write: {full:?}");
    assert_eq!(rows(&store), 1, "nothing of it stayed");

    // Closed before anybody looks at it again, after pages had been written.
    write(
        &store,
        "PRAGMA cache_size = 10;
         INSERT INTO setting (name, value) SELECT 'y' || x, hex(randomblob(300)) FROM (
             WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 99) SELECT x FROM n)",
    )
    .unwrap();
    let full = write(&store, "UPDATE setting SET value = hex(randomblob(20000))").unwrap_err();
    assert!(matches!(full, StoreError::DiskFull), "a spill: {full:?}");
    store.close();
    let store = Store::open(&file, &passphrase(PASSPHRASE), clock(), &home)
        .expect("what the failed write had begun is taken back first");
    assert_eq!(rows(&store), 100, "all of it");
    let report = store.check(crate::Depth::Full, Arc::new(Job::quiet()));
    assert_eq!(report.unwrap().findings, [], "and all is well");
    write(&store, "DELETE FROM setting WHERE name <> 'kept'").unwrap();

    let filler = file.with_file_name("filler");
    let _ = std::fs::write(&filler, vec![1; 4_000_000]);
    let quiet = || Arc::new(Job::quiet());
    let full = store.back_up(crate::Reason::Asked, quiet()).unwrap_err();
    assert!(matches!(full, StoreError::DiskFull), "a backup: {full:?}");
    let full = store.change_passphrase(Passphrase::new("new")).unwrap_err();
    assert!(matches!(full, StoreError::DiskFull), "a rekey: {full:?}");
    assert_eq!(rows(&store), 1, "it goes on being read");
    store.close();
    let full =
        Store::create(&file.with_file_name("second.kith"), &new, clock(), &home).unwrap_err();
    assert!(matches!(full, StoreError::DiskFull), "a new one: {full:?}");

    let store = Store::open(&file, &passphrase(PASSPHRASE), clock(), &home)
        .expect("the old passphrase still opens it, full as the disk is");
    assert_eq!(rows(&store), 1, "as it was");
    std::fs::remove_file(filler).unwrap();
    write(
        &store,
        "INSERT INTO setting (name, value) VALUES ('more', '')",
    )
    .expect("and is written again once there is room");
    store.close();
}

fn mounted() -> Option<(PathBuf, PathBuf)> {
    let folder = PathBuf::from(std::env::var_os(WHERE)?);
    Some((folder.join("w.kith"), folder.join("home")))
}

/// Runs one test of this program with the mount over the place's folder.
/// Skipped, with a word on why, where mounting is not allowed.
fn within_mounts(place: &Place, mount: &str, test: &str) {
    let folder = place.path().parent().unwrap().to_owned();
    let run = |script: &str| -> Option<Output> {
        Command::new("unshare")
            .args(["--mount", "--map-root-user", "sh", "-c", script])
            .env("D", &folder)
            .env(WHERE, &folder)
            .env("TEST", test)
            .env("EXE", std::env::current_exe().unwrap())
            .output()
            .ok()
    };
    if !run(mount).is_some_and(|tried| tried.status.success()) {
        use std::io::Write as _;
        let _ = writeln!(
            std::io::stderr(),
            "skipped {test}: this machine does not let a test mount a file system"
        );
        return;
    }
    let ended = run(&format!("{mount} && \"$EXE\" --exact \"$TEST\"")).unwrap();
    assert!(
        ended.status.success(),
        "within the mount: {}",
        String::from_utf8_lossy(&ended.stdout)
    );
}
