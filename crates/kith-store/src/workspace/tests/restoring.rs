use std::fs;
use std::sync::Arc;

use crate::testing::{PASSPHRASE, Place, clock, passphrase};
use crate::{Damage, Job, Over, Passphrase, Restore, Store, StoreError};

#[test]
fn a_restored_backup_stands_in_place_and_the_file_before_is_kept_whole() {
    let place = Place::new();
    let (store, _) = place.create();
    set(&store, "before");
    let backup = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    set(&store, "after");
    let key = store.about().unwrap().key;
    store.close();
    let replaced = place.bytes();

    let restored = restore(&place, &backup.path, PASSPHRASE).unwrap();
    assert_eq!(restored.about.key, key, "the same workspace");
    let kept = restored.kept.expect("a file was there");
    assert_eq!(fs::read(kept).unwrap(), replaced, "byte for byte");
    let store = place.open().unwrap();
    assert_eq!(get(&store), ["before"], "as it was at the backup");
    assert_eq!(store.backups().unwrap().len(), 2, "both copies are listed");
}

#[test]
fn a_damaged_workspace_is_restored_and_its_journal_goes_with_it() {
    let place = Place::new();
    let backup = place.create_backed_up();
    let mut bytes = place.bytes();
    bytes[100] ^= 8;
    fs::write(place.path(), &bytes).unwrap();
    fs::write(place.file("w.kith-journal"), [0xd9; 40_000]).unwrap();
    let restored = restore(&place, &backup.path, PASSPHRASE).unwrap();
    let kept = restored.kept.unwrap();
    assert_eq!(fs::read(&kept).unwrap(), bytes, "the damage is kept too");
    let mut journal = kept.into_os_string();
    journal.push("-journal");
    assert_eq!(
        fs::read(journal).unwrap().len(),
        40_000,
        "with the journal that belongs to it"
    );
    assert!(
        !place.file("w.kith-journal").exists(),
        "which does not meet the restored file"
    );
    place.open().expect("it opens again").close();
}

#[test]
fn a_workspace_that_is_gone_can_be_restored_too() {
    let place = Place::new();
    let backup = place.create_backed_up();
    fs::remove_file(place.path()).unwrap();
    assert_eq!(
        Store::backups_of(&place.path(), &place.home()),
        std::slice::from_ref(&backup),
        "the data folder knows what was there"
    );
    let restored = restore(&place, &backup.path, PASSPHRASE).unwrap();
    assert_eq!(restored.kept, None, "nothing was there to keep");
    place.open().expect("it is back").close();
}

#[test]
fn what_cannot_be_proved_is_not_restored() {
    let place = Place::new();
    let (store, _) = place.create();
    let backup = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap()
        .path;
    let refused = restore(&place, &backup, PASSPHRASE).unwrap_err();
    assert!(
        matches!(refused, StoreError::Held { .. }),
        "not over an open workspace: {refused:?}"
    );
    store.close();
    let before = place.bytes();

    let refused = restore(&place, &backup, "guess").unwrap_err();
    assert!(
        matches!(refused, StoreError::WrongPassphrase),
        "not without its passphrase: {refused:?}"
    );
    let sound = fs::read(&backup).unwrap();
    let mut flipped = sound.clone();
    let last = flipped.len() - 100;
    flipped[last] ^= 1;
    fs::write(&backup, &flipped).unwrap();
    let refused = restore(&place, &backup, PASSPHRASE).unwrap_err();
    assert!(
        matches!(
            &refused,
            StoreError::Damaged {
                what: Damage::Found(_),
                ..
            }
        ),
        "not with a damaged page: {refused:?}"
    );
    fs::write(&backup, &sound[..20_001]).unwrap();
    let refused = restore(&place, &backup, "guess").unwrap_err();
    assert!(
        matches!(&refused, StoreError::NotAWorkspace { path, .. } if *path == backup),
        "not what is none: {refused:?}"
    );
    assert_eq!(place.bytes(), before, "through all of it the file stayed");
    assert_eq!(
        Store::backups_of(&place.path(), &place.home()).len(),
        1,
        "and nothing was put beside it"
    );
}

#[test]
fn another_workspace_makes_way_only_where_that_is_meant() {
    let place = Place::new();
    let (store, _) = place.create();
    set(&store, "mine");
    store.close();
    let mine = place.bytes();
    let elsewhere = Place::new();
    let (other, _) = elsewhere.create();
    set(&other, "theirs");
    let backup = place.file("theirs.kith");
    other.back_up_to(&backup, Arc::new(Job::quiet())).unwrap();

    let refused = restore(&place, &backup, PASSPHRASE).unwrap_err();
    assert!(
        matches!(&refused, StoreError::AnotherThere { backup, .. } if backup == "Long table"),
        "not without asking: {refused:?}"
    );
    assert_eq!(place.bytes(), mine, "nothing was put there");
    let restored = restore_over(&place, &backup, PASSPHRASE, Over::Anything).unwrap();
    let kept = restored.kept.expect("a file was there");
    assert_eq!(fs::read(kept).unwrap(), mine, "and it is kept");
    assert_eq!(get(&place.open().unwrap()), ["theirs"], "as was meant");

    let stranger = Place::new();
    fs::write(stranger.path(), b"a shopping list").unwrap();
    let refused = restore(&stranger, &backup, PASSPHRASE).unwrap_err();
    assert!(
        matches!(&refused, StoreError::AnotherThere { .. }),
        "nor a file that nobody knows: {refused:?}"
    );
}

#[test]
fn a_backup_does_not_take_its_own_place() {
    let place = Place::new();
    place.create().0.close();
    let before = place.bytes();
    let refused = restore(&place, &place.path(), PASSPHRASE).unwrap_err();
    assert!(
        matches!(&refused, StoreError::OntoItself { .. }),
        "it says why: {refused:?}"
    );
    assert_eq!(place.bytes(), before, "the file stayed");
}

#[test]
fn a_backup_under_an_older_passphrase_takes_that_one() {
    let place = Place::new();
    let (store, _) = place.create();
    let backup = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    store.change_passphrase(Passphrase::new("new")).unwrap();
    store.close();
    restore(&place, &backup.path, PASSPHRASE).unwrap();
    place.open().expect("with the old passphrase").close();
    let refused = place.open_with(&passphrase("new")).unwrap_err();
    assert!(
        matches!(refused, StoreError::WrongPassphrase),
        "the new one went with the file it was set on: {refused:?}"
    );
}

fn restore(
    place: &Place,
    from: &std::path::Path,
    typed: &str,
) -> Result<crate::Restored, StoreError> {
    restore_over(place, from, typed, Over::Itself)
}

fn restore_over(
    place: &Place,
    from: &std::path::Path,
    typed: &str,
    over: Over,
) -> Result<crate::Restored, StoreError> {
    let wanted = Restore {
        path: &place.path(),
        from,
        unlock: &passphrase(typed),
        over,
    };
    Store::restore(wanted, &clock(), &place.home())
}

fn set(store: &Store, name: &'static str) {
    store
        .thread
        .run(move |workspace| {
            Ok(workspace
                .conn()
                .execute("INSERT INTO setting (name, value) VALUES (?1, '')", [name])?)
        })
        .unwrap();
}

fn get(store: &Store) -> Vec<String> {
    store
        .read(|read| {
            let mut statement = read.conn().prepare("SELECT name FROM setting")?;
            let names = statement.query_map([], |row| row.get(0))?;
            Ok(names.collect::<Result<_, _>>()?)
        })
        .unwrap()
}
