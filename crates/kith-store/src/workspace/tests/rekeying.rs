use std::sync::Arc;

use crate::testing::{PASSPHRASE, Place, clock, new_workspace, passphrase};
use crate::{Depth, Job, Passphrase, Purged, Store, StoreError, Unlock};

#[test]
fn a_changed_passphrase_opens_and_the_old_one_and_its_words_do_not() {
    let place = Place::new();
    let (store, old_words) = place.create();
    let new_words = store
        .change_passphrase(Passphrase::new("new bread"))
        .unwrap()
        .expect("it is protected, so there are words");
    assert!(new_words != old_words, "a new code goes with it");
    let report = store.check(Depth::Full, Arc::new(Job::quiet())).unwrap();
    assert!(
        report.findings.is_empty(),
        "every page is sound: {report:?}"
    );
    let salt = store.backups().unwrap()[0].path.clone();
    store.close();
    for old in [passphrase(PASSPHRASE), Unlock::Words(old_words)] {
        let refused = place.open_with(&old).unwrap_err();
        assert!(
            matches!(refused, StoreError::WrongPassphrase),
            "the old way in is shut: {refused:?}"
        );
    }
    for new in [passphrase("new bread"), Unlock::Words(new_words)] {
        place.open_with(&new).expect("the new one is open").close();
    }
    assert_eq!(
        std::fs::read(salt).unwrap()[..16],
        place.bytes()[..16],
        "the salt stayed, in the file and in its new backup"
    );
}

#[test]
fn the_old_passphrase_is_wrong_and_not_damage_though_it_opens_an_old_backup() {
    let place = Place::new();
    let (store, _) = place.create();
    store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    store.change_passphrase(Passphrase::new("new")).unwrap();
    store.close();
    let refused = place.open().unwrap_err();
    assert!(
        matches!(refused, StoreError::WrongPassphrase),
        "a backup under the old passphrase says nothing: {refused:?}"
    );
}

#[test]
fn the_old_passphrase_of_a_file_that_got_its_new_one_elsewhere_is_wrong_and_no_damage() {
    let here = Place::new();
    let (store, _) = here.create();
    store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    store.close();
    let elsewhere = Place::new();
    std::fs::copy(here.path(), elsewhere.path()).unwrap();
    let store = elsewhere.open().unwrap();
    store.change_passphrase(Passphrase::new("new")).unwrap();
    store.close();
    std::fs::copy(elsewhere.path(), here.path()).unwrap();
    let refused = here.open().unwrap_err();
    assert!(
        matches!(refused, StoreError::WrongPassphrase),
        "every page is sound under the new one: {refused:?}"
    );
}

#[test]
fn protection_can_be_taken_away_and_given() {
    let place = Place::new();
    let (store, _) = place.create();
    let words = store.change_passphrase(Passphrase::none()).unwrap();
    assert!(words.is_none(), "nothing to recover");
    assert!(!store.about().unwrap().protected, "and it says so");
    store.close();
    let store = place.open_with(&Unlock::unprotected()).unwrap();
    store.change_passphrase(Passphrase::new("again")).unwrap();
    assert!(store.about().unwrap().protected, "protected again");
    store.close();
    place
        .open_with(&passphrase("again"))
        .expect("with what was set last")
        .close();
}

#[test]
fn purging_takes_the_backups_that_only_the_old_passphrase_opens() {
    let place = Place::new();
    let (store, _) = place.create();
    let old = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    store.change_passphrase(Passphrase::new("new")).unwrap();
    let kept = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    let half = kept.path.with_file_name(".kith-half");
    std::fs::create_dir(&half).unwrap();
    std::fs::write(half.join("draft.kith"), b"under the old key").unwrap();
    let purged = store.purge_backups().unwrap();
    assert!(!half.exists(), "nor does half a backup stay");
    assert_eq!(
        purged,
        Purged::Removed(vec![old.path.clone()]),
        "the old one alone"
    );
    assert!(!old.path.exists(), "it is gone");
    assert!(kept.path.exists(), "the new one stays");
    assert_eq!(
        store.backups().unwrap().len(),
        2,
        "as does the one made with the change"
    );
}

#[test]
fn a_copy_under_another_passphrase_does_not_take_the_backups_of_the_first() {
    let place = Place::new();
    let (store, _) = place.create();
    let backup = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    let copy = place.file("copy.kith");
    store.back_up_to(&copy, Arc::new(Job::quiet())).unwrap();
    store.close();
    let opened = |typed: &str| {
        Store::open(&copy, &passphrase(typed), clock(), &place.home()).expect("the copy opens")
    };
    let store = opened(PASSPHRASE);
    store.change_passphrase(Passphrase::new("new")).unwrap();
    assert_eq!(
        store.purge_backups().unwrap(),
        Purged::SparedFor(place.path()),
        "the first one still opens with the old passphrase"
    );
    assert!(backup.path.exists(), "and keeps its backup");
    store.close();
    std::fs::remove_file(place.path()).unwrap();
    let store = opened("new");
    assert_eq!(
        store.purge_backups().unwrap(),
        Purged::Removed(vec![backup.path]),
        "once it is gone nobody needs them"
    );
}

#[test]
fn whether_it_is_protected_is_made_good_after_a_death_in_between() {
    let place = Place::new();
    let (store, words) = Store::create(
        &place.path(),
        &new_workspace(Passphrase::none()),
        clock(),
        &place.home(),
    )
    .unwrap();
    assert!(words.is_none(), "not protected");
    store
        .thread
        .run(|workspace| {
            workspace
                .conn()
                .execute_batch("UPDATE workspace SET protected = 1")?;
            Ok(())
        })
        .unwrap();
    store.close();
    let store = place.open_with(&Unlock::unprotected()).unwrap();
    assert!(
        !store.about().unwrap().protected,
        "what opens it is the truth"
    );
}
