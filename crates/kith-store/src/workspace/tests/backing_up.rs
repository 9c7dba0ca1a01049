use std::fs;
use std::sync::Arc;

use crate::testing::{PASSPHRASE, Place, clock, passphrase};
use crate::{Damage, Job, Store, StoreError};

#[test]
fn a_backup_is_a_workspace_that_the_same_passphrase_opens() {
    let place = Place::new();
    let (store, _) = place.create();
    let to = place.file("copy.kith");
    let made = store.back_up_to(&to, Arc::new(Job::quiet())).unwrap();
    assert_eq!(made.bytes, fs::metadata(&to).unwrap().len(), "all of it");
    let key = store.about().unwrap().key;
    let copy = Store::open(&to, &passphrase(PASSPHRASE), clock(), &place.home()).unwrap();
    assert_eq!(copy.about().unwrap().key, key, "it is the same workspace");
    copy.close();
    store.close();
    assert_eq!(
        fs::read(&to).unwrap()[..16],
        place.bytes()[..16],
        "with the same salt"
    );
}

#[test]
fn backups_gather_in_the_data_folder_and_in_the_log() {
    let place = Place::new();
    let (store, _) = place.create();
    let first = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    let second = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    assert_ne!(first.path, second.path, "neither replaces the other");
    assert_eq!(store.backups().unwrap().len(), 2, "both are listed");
    let logged: i64 = store
        .thread
        .run(|workspace| {
            Ok(workspace.conn().query_row(
                "SELECT count(*) FROM backup_log WHERE outcome = 'verified' AND bytes > 0",
                [],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(logged, 2, "and logged");
}

#[test]
fn a_backup_is_due_once_the_newest_is_old_enough() {
    let place = Place::new();
    let (store, _) = place.create();
    let day = chrono::TimeDelta::days(1);
    let due = |age| {
        store
            .back_up_when_due(age, Arc::new(Job::quiet()))
            .unwrap()
            .is_some()
    };
    assert!(due(day), "there is none yet");
    assert!(!due(day), "the clock stands, so it is not a day old");
    assert!(due(chrono::TimeDelta::zero()), "but as old as that");
}

#[test]
fn a_canceled_backup_leaves_nothing_behind() {
    let place = Place::new();
    let (store, _) = place.create();
    let job = Job::quiet();
    job.cancel();
    let to = place.file("copy.kith");
    let stopped = store.back_up_to(&to, Arc::new(job)).unwrap_err();
    assert!(matches!(stopped, StoreError::Canceled), "{stopped:?}");
    assert!(!to.exists(), "no half copy");
    let drafts = fs::read_dir(to.parent().unwrap())
        .unwrap()
        .filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .starts_with('.')
        })
        .count();
    assert_eq!(drafts, 0, "nor a draft of one");
}

#[test]
fn a_damaged_first_page_is_told_from_a_wrong_passphrase_by_the_newest_backup() {
    for at in [3, 20, 5_000] {
        let place = Place::new();
        let (store, _) = place.create();
        let backup = store
            .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
            .unwrap();
        store.close();
        let mut bytes = place.bytes();
        bytes[at] ^= 1;
        fs::write(place.path(), bytes).unwrap();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(&refused, StoreError::Damaged { what: Damage::FirstPage, newest_backup: Some(path) } if *path == backup.path),
            "byte {at}: the passphrase opens the backup: {refused:?}"
        );
        let refused = place.open_with(&passphrase("guess")).unwrap_err();
        assert!(
            matches!(refused, StoreError::WrongPassphrase),
            "byte {at}: this one opens neither: {refused:?}"
        );
    }
}
