use std::fs;
use std::sync::Arc;

use crate::testing::{PASSPHRASE, Place, clock, new_workspace, passphrase};
use crate::{Depth, Finding, Job, Passphrase, Reason, Store, StoreError, Unlock};

#[test]
fn a_new_workspace_opens_with_its_passphrase_and_with_its_words() {
    let place = Place::new();
    let (store, words) = place.create();
    let about = store.about().unwrap();
    assert_eq!(about.name, "Long table", "it knows its name");
    assert!(about.protected, "it has a passphrase");
    assert!(!about.practice, "its people are real");
    assert_eq!(about.check_due, None, "it is small");
    store.close();
    place.open().expect("the passphrase opens it").close();
    place
        .open_with(&Unlock::Words(words))
        .expect("so do the words")
        .close();
}

#[test]
fn nothing_lies_beside_a_closed_workspace() {
    let place = Place::new();
    place.create().0.close();
    let store = place.open().unwrap();
    write(&store);
    store.close();
    let mut left: Vec<String> = fs::read_dir(place.path().parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["home", "w.kith"], "no journal, no lock, no draft");
}

#[test]
fn without_a_passphrase_it_is_not_protected_and_has_no_words() {
    let place = Place::new();
    let (store, words) = Store::create(
        &place.path(),
        &new_workspace(Passphrase::none()),
        clock(),
        &place.home(),
    )
    .unwrap();
    assert!(words.is_none(), "there is nothing to recover");
    assert!(!store.about().unwrap().protected, "and it says so");
    store.close();
    place
        .open_with(&Unlock::unprotected())
        .expect("it opens without one")
        .close();
    let refused = place.open_with(&passphrase("something")).unwrap_err();
    assert!(
        matches!(refused, StoreError::WrongPassphrase),
        "but not with any other: {refused:?}"
    );
}

#[test]
fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let place = Place::new();
    place.create().0.close();
    let before = place.bytes();
    let refused = place.open_with(&passphrase("guess")).unwrap_err();
    assert!(
        matches!(refused, StoreError::WrongPassphrase),
        "no backup says otherwise: {refused:?}"
    );
    assert_eq!(place.bytes(), before, "a guess leaves no trace");
}

#[test]
fn what_is_no_workspace_is_called_that() {
    let place = Place::new();
    assert!(
        matches!(place.open(), Err(StoreError::NotThere { .. })),
        "nothing is there"
    );
    let plain = [b"SQLite format 3\0".as_slice(), &[0; 16_368]].concat();
    for bytes in [&b""[..], b"name,email\n", &[7; 20_000], &plain] {
        fs::write(place.path(), bytes).unwrap();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(refused, StoreError::NotAWorkspace { bytes: n, .. } if n == bytes.len() as u64),
            "{} bytes: {refused:?}",
            bytes.len()
        );
        assert_eq!(place.bytes(), bytes, "a stranger's file stays as it is");
    }
    fs::remove_file(place.path()).unwrap();
    fs::create_dir(place.path()).unwrap();
    assert!(
        matches!(place.open(), Err(StoreError::NotAWorkspace { .. })),
        "a folder is none"
    );
}

#[test]
fn a_file_that_is_there_is_not_overwritten_by_a_new_workspace() {
    let place = Place::new();
    fs::write(place.path(), b"mine").unwrap();
    let refused = Store::create(
        &place.path(),
        &new_workspace(Passphrase::none()),
        clock(),
        &place.home(),
    )
    .unwrap_err();
    assert!(
        matches!(refused, StoreError::AlreadyThere { .. }),
        "it says so: {refused:?}"
    );
    assert_eq!(place.bytes(), b"mine", "and leaves it");
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_new_workspace_and_its_backups() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let place = Place::new();
    let (store, _) = place.create();
    let backup = store
        .back_up(Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    for file in [place.path(), backup.path] {
        let rights = fs::metadata(&file).unwrap().mode() & 0o777;
        assert_eq!(rights, 0o600, "{}", file.display());
    }
    let shared = place.file("copy.kith");
    fs::write(&shared, b"").unwrap();
    fs::set_permissions(&shared, fs::Permissions::from_mode(0o640)).unwrap();
    store.back_up_to(&shared, Arc::new(Job::quiet())).unwrap();
    let rights = fs::metadata(&shared).unwrap().mode() & 0o777;
    assert_eq!(rights, 0o640, "who may read what is replaced still may");
}

#[test]
fn a_new_workspace_does_not_inherit_a_journal() {
    let place = Place::new();
    fs::write(place.file("w.kith-journal"), [0xd9; 40_000]).unwrap();
    place.create().0.close();
    assert!(
        !place.file("w.kith-journal").exists(),
        "it belonged to a file that is gone"
    );
    place.open().expect("and it opens again").close();
}

#[test]
fn a_later_version_is_refused_byte_for_byte() {
    for later in [
        "PRAGMA user_version = 99",
        "UPDATE workspace SET min_writer = 99",
        "UPDATE workspace SET min_reader = 99",
        "PRAGMA user_version = 99; ALTER TABLE workspace RENAME TO elsewhere",
    ] {
        let place = Place::new();
        let (store, _) = place.create();
        store
            .thread
            .run(move |workspace| Ok(workspace.conn().execute_batch(later)?))
            .unwrap();
        store.close();
        let before = place.bytes();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(refused, StoreError::TooNew { found: 99, max } if max == crate::migrate::VERSION),
            "after {later}: {refused:?}"
        );
        assert_eq!(place.bytes(), before, "not a byte changed after {later}");
    }
}

#[test]
fn a_stale_lock_file_means_a_full_check_and_a_rule_broken_is_told() {
    let place = Place::new();
    let (store, _) = place.create();
    store
        .thread
        .run(|workspace| {
            Ok(workspace.conn().execute_batch(
                "INSERT INTO program (id, created_at, name, kind, status) VALUES (1, 0, 'p', 'fellowship', 'active');
                 INSERT INTO person (id, created_at) VALUES (2, 0);
                 INSERT INTO enrollment (id, created_at, person, program, role) VALUES (3, 0, 2, 1, 'fellow');",
            )?)
        })
        .unwrap();
    let report = store.check(Depth::Pages, Arc::new(Job::quiet())).unwrap();
    assert!(
        report.findings.is_empty(),
        "the pages are sound: {report:?}"
    );
    store.close();
    place.open().expect("a clean end asks for no more").close();
    fs::write(place.file("w.kith.lock"), b"{}").unwrap();
    let store = place.open().expect("our mistake keeps nobody out");
    assert_eq!(
        store.about().unwrap().found,
        [Finding::Rule {
            rule: "enrollment_has_a_stage",
            rows: vec![3]
        }],
        "the domain's rules were asked"
    );
}

#[test]
fn the_recovery_words_of_another_workspace_do_not_open_this_one() {
    let (one, other) = (Place::new(), Place::new());
    one.create().0.close();
    let (store, words) = other.create();
    store.close();
    let refused = one.open_with(&Unlock::Words(words)).unwrap_err();
    assert!(
        matches!(refused, StoreError::WrongPassphrase),
        "their key is another: {refused:?}"
    );
    assert_ne!(
        one.bytes()[..16],
        other.bytes()[..16],
        "the same passphrase is salted differently"
    );
    assert!(!PASSPHRASE.is_empty(), "both were protected");
}

fn write(store: &Store) {
    store
        .thread
        .run(|workspace| {
            workspace
                .conn()
                .execute_batch("INSERT INTO setting (name, value) VALUES ('a', 'b')")?;
            Ok(())
        })
        .unwrap();
}
