//! A process that is killed while it writes leaves the workspace as before or
//! as after. The process is this test's own program, started again.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use rusqlite::params;

use crate::testing::{PASSPHRASE, Place, clock, passphrase};
use crate::{Passphrase, Store, StoreError};

const WHERE: &str = "KITH_TEST_KILLED_WORKSPACE";
const NEW: &str = "another passphrase";
const ROWS: i64 = 300;
const KILLS: u64 = 60;

#[test]
fn a_rekey_killed_anywhere_leaves_a_file_that_one_of_the_two_opens() {
    let place = Place::new();
    let (store, _) = place.create();
    fill(&store);
    store.close();
    let sound = place.bytes();
    let (mut before, mut after, mut played_back) = (0, 0, 0);
    for n in 0..KILLS {
        std::fs::write(place.path(), &sound).unwrap();
        kill(&place, Moment::of(n, sound.len() as u64));
        played_back += u32::from(journal(&place) > 0);
        if n % 10 == 0 {
            let guessed = place.open_with(&passphrase("guess")).unwrap_err();
            assert!(
                matches!(guessed, StoreError::WrongPassphrase),
                "kill {n}: a guess, which also plays the journal back: {guessed:?}"
            );
        }
        let store = match place.open() {
            Ok(store) => {
                before += 1;
                store
            }
            Err(StoreError::WrongPassphrase) => {
                after += 1;
                place
                    .open_with(&passphrase(NEW))
                    .unwrap_or_else(|error| panic!("kill {n}: neither opens it: {error:?}"))
            }
            // Opening looks at every page, and after such an end at all of it.
            Err(error) => panic!("kill {n}: {error:?}"),
        };
        assert_eq!(count(&store), ROWS, "kill {n}: every row is there");
        store.close();
    }
    assert!(
        before > 0 && after > 0 && played_back > 0,
        "kills fell before, within and after: {before} old, {after} new, {played_back} hot journals"
    );
}

/// When the other process is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// As the journal has grown to so many bytes.
    Journal(u64),
    /// As this many turns were waited once the journal is whole: the pages are
    /// being written then.
    Pages(u64),
    /// As it says that it is done.
    Done,
}

impl Moment {
    fn of(n: u64, whole: u64) -> Self {
        match n % 3 {
            0 => Self::Journal(1 + whole * n / KILLS),
            1 => Self::Pages(n * 500),
            _ if n + 6 > KILLS => Self::Done,
            _ => Self::Pages(n * 20_000),
        }
    }
}

/// The other process's part; does nothing when run as a test of its own.
#[test]
fn another_process_changes_the_passphrase() {
    let Some(folder) = std::env::var_os(WHERE) else {
        return;
    };
    let folder = PathBuf::from(folder);
    let store = Store::open(
        &folder.join("w.kith"),
        &passphrase(PASSPHRASE),
        clock(),
        &folder.join("home"),
    )
    .unwrap();
    say("ready");
    std::io::stdin().read_exact(&mut [0]).unwrap();
    store.change_passphrase(Passphrase::new(NEW)).unwrap();
    say("done");
    // Until the pipe closes with whoever kills this.
    let _ = std::io::stdin().read_exact(&mut [0]);
    store.close();
}

fn say(word: &str) {
    // Not by a macro: the harness would keep it to itself.
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{word}").unwrap();
    out.flush().unwrap();
}

fn kill(place: &Place, moment: Moment) {
    let mut child = start(place);
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut hear = |word: &str| {
        let heard = said.any(|line| line.is_ok_and(|line| line == word));
        assert!(heard, "the other process came to say {word}");
    };
    hear("ready");
    let mut go: ChildStdin = child.stdin.take().unwrap();
    go.write_all(b"!").unwrap();
    match moment {
        Moment::Journal(bytes) => grown(place, bytes, &mut child),
        Moment::Pages(turns) => {
            let whole = std::fs::metadata(place.path()).unwrap().len();
            grown(place, whole, &mut child);
            (0..turns).for_each(|_| std::hint::spin_loop());
        }
        Moment::Done => hear("done"),
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Looks until the journal has so many bytes; its folder tells, nothing is
/// opened. A journal that came and went meanwhile ends it too.
fn grown(place: &Place, bytes: u64, child: &mut Child) {
    let mut seen = 0;
    loop {
        let now = journal(place);
        if now >= bytes || now < seen {
            return;
        }
        seen = now;
        assert!(child.try_wait().unwrap().is_none(), "it runs until killed");
        // A rekey that was over between two looks has its backup by now.
        if !Store::backups_of(&place.path(), &place.home()).is_empty() && now == 0 {
            return;
        }
    }
}

fn journal(place: &Place) -> u64 {
    let found = place.file("w.kith-journal").metadata();
    found.map_or(0, |journal| journal.len())
}

fn start(place: &Place) -> Child {
    let _ = std::fs::remove_dir_all(place.home());
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "--nocapture",
            "workspace::tests::killed::another_process_changes_the_passphrase",
        ])
        .env(WHERE, place.path().parent().unwrap())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

fn fill(store: &Store) {
    store
        .thread
        .run(|workspace| {
            let tx = workspace.conn().unchecked_transaction()?;
            for n in 0..ROWS {
                tx.execute(
                    "INSERT INTO setting (name, value) VALUES (?1, hex(randomblob(6000)))",
                    params![n.to_string()],
                )?;
            }
            Ok(tx.commit()?)
        })
        .unwrap();
}

fn count(store: &Store) -> i64 {
    store
        .read(|read| {
            let rows = "SELECT count(*) FROM setting WHERE length(value) = 12000";
            Ok(read.conn().query_row(rows, [], |row| row.get(0))?)
        })
        .unwrap()
}
