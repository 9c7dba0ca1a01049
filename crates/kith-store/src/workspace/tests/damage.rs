use std::fs;
use std::sync::Arc;

use rusqlite::OptionalExtension as _;

use crate::testing::{PASSPHRASE, Place, passphrase};
use crate::workspace::connect::Access;
use crate::workspace::open::{Look, find_key};
use crate::{Damage, Job, StoreError};

/// Where the bits flip: spread over the file, none on page 1, which has its
/// own test.
fn flips(bytes: usize) -> impl Iterator<Item = usize> {
    let (first, step) = (16_384 + 700, (bytes - 16_384 - 1_400) / 40);
    (0..40).map(move |n| first + n * step)
}

#[test]
fn opening_finds_every_flipped_bit_and_offers_the_backup() {
    let place = Place::new();
    let (store, _) = place.create();
    with_free_pages(&store);
    let backup = store
        .back_up(crate::Reason::Asked, Arc::new(Job::quiet()))
        .unwrap();
    store.close();
    let sound = place.bytes();
    let mut missed_by_the_trees = 0;
    for at in flips(sound.len()) {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(place.path(), &bytes).unwrap();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(&refused, StoreError::Damaged { newest_backup: Some(path), .. } if *path == backup.path),
            "a bit at {at}: {refused:?}"
        );
        assert_eq!(
            fs::read(place.path()).unwrap(),
            bytes,
            "looking repairs nothing and worsens nothing"
        );
        missed_by_the_trees += u32::from(trees_look_sound(&place));
    }
    assert!(
        missed_by_the_trees > 0,
        "the campaign can fail: integrity_check alone misses free pages"
    );
    fs::write(place.path(), &sound).unwrap();
    place.open().expect("and the sound file opens").close();
}

#[test]
fn a_workspace_cut_down_to_nothing_is_damaged_and_offers_the_backup() {
    let place = Place::new();
    let backup = place.create_backed_up();
    let sound = place.bytes();
    for left in [0, 10] {
        fs::write(place.path(), &sound[..left]).unwrap();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(
                &refused,
                StoreError::Damaged { what: Damage::CutShort { bytes }, newest_backup: Some(path) }
                    if *bytes == left as u64 && *path == backup.path
            ),
            "{left} bytes are left: {refused:?}"
        );
    }
}

#[test]
fn a_workspace_cut_short_is_damaged_and_no_wrong_passphrase_even_without_a_backup() {
    let place = Place::new();
    place.create().0.close();
    let sound = place.bytes();
    let page = 16_384;
    for left in [
        page,
        10 * page,
        sound.len() / 2,
        sound.len() - page,
        100_000,
    ] {
        fs::write(place.path(), &sound[..left]).unwrap();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(
                &refused,
                StoreError::Damaged {
                    newest_backup: None,
                    ..
                }
            ),
            "{left} of {} bytes are left: {refused:?}",
            sound.len()
        );
        let refused = place.open_with(&passphrase("guess")).unwrap_err();
        assert!(
            !matches!(refused, StoreError::Damaged { .. }),
            "to a guess it tells nothing: {refused:?}"
        );
    }
}

#[test]
fn damage_to_the_first_page_of_a_file_cut_short_is_damage_as_well() {
    let place = Place::new();
    let backup = place.create_backed_up();
    let sound = place.bytes();
    for left in [16_384, sound.len() / 2, sound.len() - 16_384] {
        let mut bytes = sound[..left].to_vec();
        bytes[5_000] ^= 1;
        fs::write(place.path(), bytes).unwrap();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(&refused, StoreError::Damaged { newest_backup: Some(path), .. } if *path == backup.path),
            "{left} bytes are left: {refused:?}"
        );
    }
}

#[test]
fn a_page_damaged_while_open_is_named_by_the_check_with_its_kind() {
    let place = Place::new();
    let (store, _) = place.create();
    store.close();
    let mut bytes = place.bytes();
    let last = bytes.len() - 300;
    bytes[last] ^= 1;
    fs::write(place.path(), bytes).unwrap();
    let refused = place.open().unwrap_err();
    assert!(
        matches!(&refused, StoreError::Damaged { what: Damage::Found(found), newest_backup: None } if found.len() == 1),
        "one page, and no backup to offer: {refused:?}"
    );
}

#[test]
fn reading_a_damaged_page_is_told_as_damage() {
    let place = Place::new();
    let (store, _) = place.create();
    with_free_pages(&store);
    store.close();
    let sound = place.bytes();
    let look = Look::at(&place.path()).unwrap();
    let unlock = passphrase(PASSPHRASE);
    let mut told = 0;
    for at in flips(sound.len()) {
        let mut bytes = sound.clone();
        bytes[at] ^= 1;
        fs::write(place.path(), &bytes).unwrap();
        let refused = place.open().unwrap_err();
        assert!(
            matches!(refused, StoreError::Damaged { .. }),
            "a bit at {at} is no wrong passphrase, backup or not: {refused:?}"
        );
        let (conn, _) = find_key(&place.path(), Access::Read, &unlock, &look.salt)
            .unwrap()
            .expect("page 1 is sound");
        for table in ["workspace", "setting", "person", "search_config"] {
            let sql = format!("SELECT * FROM {table}");
            if let Err(error) = conn.query_row(&sql, [], |_| Ok(())).optional() {
                let error = StoreError::from(error);
                assert!(
                    matches!(error, StoreError::Damaged { .. }),
                    "a bit at {at}, reading {table}: {error:?}"
                );
                told += 1;
            }
        }
    }
    assert!(told > 0, "some of the bits lay in these tables");
}

fn with_free_pages(store: &crate::Store) {
    store
        .thread
        .run(|workspace| {
            workspace.conn().execute_batch(
                "CREATE TABLE filler (x); INSERT INTO filler SELECT randomblob(12000) FROM (
                     WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 60) SELECT x FROM n);
                 DROP TABLE filler;",
            )?;
            Ok(())
        })
        .unwrap();
}

/// What a check without SQLCipher's own would have said.
fn trees_look_sound(place: &Place) -> bool {
    let look = Look::at(&place.path()).unwrap();
    let unlock = passphrase(PASSPHRASE);
    let Ok(Some((conn, _))) = find_key(&place.path(), Access::Read, &unlock, &look.salt) else {
        return false;
    };
    conn.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))
        .is_ok_and(|said| said == "ok")
}
