use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::TimeDelta;
use kith_model::step::{Label, StepKind};

use crate::testing::{PASSPHRASE, Place, clock, new_workspace, passphrase};
use crate::{Clock, Damage, Job, Passphrase, Reason, Store, StoreError};

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
        .back_up(Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    let second = store
        .back_up(Reason::Asked, Arc::new(Job::quiet()))
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

/// A clock that a test sets, minutes from its start.
fn moving() -> (Clock, Arc<AtomicI64>) {
    let minutes = Arc::new(AtomicI64::new(0));
    let shown = Arc::clone(&minutes);
    let start = clock()();
    let clock = move || start + TimeDelta::minutes(shown.load(Ordering::Relaxed));
    (Arc::new(clock), minutes)
}

fn change(store: &Store) {
    let label = Label::new(StepKind::OrganizationAdded);
    store
        .transact(label, |tx| {
            let key = tx.next_key()?;
            tx.conn().execute(
                "INSERT INTO organization (id, created_at, name) VALUES (?1, 0, 'Mill')",
                [key],
            )?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_backup_is_made_after_half_an_hour_of_change_and_not_for_nothing() {
    let place = Place::new();
    let (clock, minutes) = moving();
    let new = new_workspace(Passphrase::new(PASSPHRASE));
    let (store, _) = Store::create(&place.path(), &new, clock, &place.home()).unwrap();
    let made = || {
        store
            .back_up_changes(Reason::Due, TimeDelta::minutes(30), Arc::new(Job::quiet()))
            .unwrap()
            .is_some()
    };
    assert!(!made(), "nothing has been changed yet");
    change(&store);
    assert!(made(), "the first change has no backup");
    minutes.store(10, Ordering::Relaxed);
    change(&store);
    assert!(!made(), "the newest is ten minutes old");
    minutes.store(31, Ordering::Relaxed);
    assert!(made(), "half an hour has gone by");
    minutes.store(100, Ordering::Relaxed);
    assert!(!made(), "nothing was changed since");
}

#[test]
fn backups_are_thinned_as_they_are_made() {
    let place = Place::new();
    let (clock, minutes) = moving();
    let new = new_workspace(Passphrase::new(PASSPHRASE));
    let (store, _) = Store::create(&place.path(), &new, clock, &place.home()).unwrap();
    for passed in [0, 30, 60, 60 * 24 * 10] {
        minutes.store(passed, Ordering::Relaxed);
        store
            .back_up(Reason::Asked, Arc::new(Job::quiet()))
            .unwrap();
    }
    let ages: Vec<i64> = store
        .backups()
        .unwrap()
        .iter()
        .map(|backup| (clock_at(&minutes) - backup.made_at).num_hours())
        .collect();
    assert_eq!(ages, [0, 239], "of the first day its newest stays");
}

fn clock_at(minutes: &AtomicI64) -> chrono::DateTime<chrono::Utc> {
    clock()() + TimeDelta::minutes(minutes.load(Ordering::Relaxed))
}

#[test]
fn a_backup_says_how_much_it_holds_to_whoever_has_the_passphrase() {
    let place = Place::new();
    let (store, _) = place.create();
    let backup = store
        .back_up(Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    let contents = store.look_into(&backup.path).unwrap();
    assert_eq!(contents.map(|held| held.people), Some(0), "nobody yet");
    store
        .change_passphrase(Passphrase::new("another one"))
        .unwrap();
    assert_eq!(
        store.look_into(&backup.path).unwrap(),
        None,
        "it keeps the old passphrase"
    );
    let opens = |typed| store.is_opened_by(passphrase(typed));
    assert!(opens("another one").unwrap(), "the new one holds");
    assert!(!opens(PASSPHRASE).unwrap(), "the old one does not");
}

#[test]
fn a_new_name_is_told_in_the_history_and_shown_at_once() {
    let place = Place::new();
    let (store, _) = place.create();
    store.rename("Short table".into()).unwrap();
    assert_eq!(store.about().unwrap().name, "Short table", "at once");
    store.close();
    let store = place.open().unwrap();
    assert_eq!(store.about().unwrap().name, "Short table", "and for good");
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
            .back_up(Reason::Asked, Arc::new(Job::quiet()))
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

#[test]
fn the_backups_speak_for_a_workspace_that_was_moved() {
    let place = Place::new();
    let (store, _) = place.create();
    let backup = store
        .back_up(Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    store.close();
    let moved = place.file("elsewhere.kith");
    fs::rename(place.path(), &moved).unwrap();
    let open = || Store::open(&moved, &passphrase(PASSPHRASE), clock(), &place.home());
    open().unwrap().close();
    let mut bytes = fs::read(&moved).unwrap();
    bytes[5 * 16_384 + 700] ^= 1;
    fs::write(&moved, bytes).unwrap();
    let refused = open().unwrap_err();
    assert!(
        matches!(&refused, StoreError::Damaged { newest_backup: Some(path), .. } if *path == backup.path),
        "the backup was made at the old place: {refused:?}"
    );
}
