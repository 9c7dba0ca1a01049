//! Who else may have the file: nobody. Another process is this test's own
//! program, started again.

use std::process::{Command, Stdio};
use std::sync::Arc;

use crate::testing::Place;
use crate::testing::{PASSPHRASE, clock, passphrase};
use crate::{Depth, Job, Over, Passphrase, Reason, Restore, Store, StoreError};

const WHERE: &str = "KITH_TEST_HELD_WORKSPACE";

#[test]
fn a_second_process_is_refused_and_told_who_holds_it() {
    let place = Place::new();
    let (store, _) = place.create();
    let said = another_process(&place);
    assert!(
        said.contains(&format!("held by {}", std::process::id())),
        "the lock file names this process: {said}"
    );
    // What could drop SQLite's lock, were the path opened and closed again.
    assert!(
        matches!(place.open(), Err(StoreError::Held { holder: Some(_) })),
        "nor does this process open it twice"
    );
    store.back_up(Reason::Asked, quiet()).unwrap();
    store.back_up_to(&place.file("copy.kith"), quiet()).unwrap();
    store.check(Depth::Full, quiet()).unwrap();
    store
        .change_passphrase(Passphrase::new(PASSPHRASE))
        .unwrap();
    store.purge_backups().unwrap();
    let said = another_process(&place);
    assert!(
        said.contains("held by") && said.contains("restore held"),
        "the lock survived all that: {said}"
    );
    store.close();
    let said = another_process(&place);
    assert!(
        said.contains("opened") && said.contains("restored"),
        "free after closing: {said}"
    );
    place.open().expect("and what was restored opens").close();
}

#[test]
fn a_copy_over_the_open_workspace_is_refused() {
    let place = Place::new();
    let (store, _) = place.create();
    let refused = store.back_up_to(&place.path(), quiet()).unwrap_err();
    assert!(
        matches!(refused, StoreError::Held { .. }),
        "it is in use, by us: {refused:?}"
    );
    assert!(another_process(&place).contains("held by"), "and stays so");
}

#[test]
fn another_name_for_an_open_workspace_is_no_way_in() {
    let place = Place::new();
    let (store, _) = place.create();
    #[cfg(unix)]
    {
        let link = place.file("link.kith");
        std::os::unix::fs::symlink(place.path(), &link).unwrap();
        let refused = Store::open(&link, &passphrase(PASSPHRASE), clock(), &place.home());
        assert!(
            matches!(refused, Err(StoreError::Held { holder: Some(_) })),
            "a link leads to the same file and its lock's words: {refused:?}"
        );
    }
    store.close();
}

/// The other process's part; does nothing when run as a test of its own.
#[test]
fn another_process_tries_to_open() {
    let Some(folder) = std::env::var_os(WHERE) else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let opened = Store::open(
        &folder.join("w.kith"),
        &passphrase(PASSPHRASE),
        clock(),
        &folder.join("home"),
    );
    let said = match opened {
        Ok(store) => {
            store.close();
            "opened".to_owned()
        }
        Err(StoreError::Held { holder }) => {
            format!("held by {}", holder.map_or(0, |holder| holder.pid))
        }
        Err(error) => format!("{error:?}"),
    };
    // Nothing may be put in the place of a workspace that somebody has open.
    let wanted = Restore {
        path: &folder.join("w.kith"),
        from: &folder.join("copy.kith"),
        unlock: &passphrase(PASSPHRASE),
        over: Over::Itself,
    };
    let restored = Store::restore(wanted, &clock(), &folder.join("home"));
    let said = match restored {
        Ok(_) => format!("{said}, restored"),
        Err(StoreError::Held { .. }) => format!("{said}, restore held"),
        Err(error) => format!("{said}, {error:?}"),
    };
    std::fs::write(folder.join("said"), said).unwrap();
}

fn quiet() -> Arc<Job> {
    Arc::new(Job::quiet())
}

fn another_process(place: &Place) -> String {
    let ended = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "workspace::tests::holding::another_process_tries_to_open",
        ])
        .env(WHERE, place.path().parent().unwrap())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(ended.success(), "the other process ran");
    std::fs::read_to_string(place.file("said")).unwrap()
}
