//! A process that is killed while it writes leaves the workspace as before or as after.

use std::io::{Seek as _, SeekFrom, Write as _};
use std::process::Command;

use support::kith::{Desk, PASSPHRASE};
use support::roster;

use super::campaign::{Campaign, Tally};

const ROWS: usize = 5_000;
const NEW: &str = "another passphrase, of barley";
const TARGET: &str = "KITH_TEST_UNSAFE_TARGET";

#[test]
fn an_import_killed_anywhere_is_there_whole_or_not_at_all() {
    let desk = with_roster();
    let tally = campaign("import", &desk, &import, 80).run();
    sound(&tally);
}

#[test]
fn an_undo_killed_anywhere_is_done_whole_or_not_at_all() {
    let desk = with_people();
    let tally = campaign("undo", &desk, &|desk| on(desk, &["undo"]), 60).run();
    sound(&tally);
}

#[test]
fn a_new_passphrase_killed_anywhere_leaves_a_file_that_one_of_the_two_opens() {
    let desk = with_people();
    let change = |desk: &Desk| {
        let mut command = on(desk, &["passphrase"]);
        command.env("KITH_NEW_PASSPHRASE", NEW);
        command
    };
    let mut campaign = campaign("passphrase", &desk, &change, 60);
    campaign.passphrases = &[PASSPHRASE, NEW];
    sound(&campaign.run());
}

/// The calibration: a writer that everybody knows to be wrong.
#[test]
fn a_file_written_in_place_is_found_broken() {
    let desk = with_roster();
    let start = desk.bytes("w.kith");
    let done = import(&desk).output().expect("kith starts");
    assert!(done.status.success(), "the roster is taken in: {done:?}");
    std::fs::rename(desk.path("w.kith"), desk.path("after.kith")).expect("it moves");
    desk.write("w.kith", start);
    let unsafe_writer = |desk: &Desk| {
        let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
        command.args(["--exact", "kill::another_process_writes_in_place"]);
        command.env(TARGET, desk.path(""));
        command
    };
    let mut campaign = campaign("a writer in place (calibration)", &desk, &unsafe_writer, 12);
    campaign.kills = 12; // however long the others are
    let tally = campaign.run();
    assert!(
        !tally.broken.is_empty(),
        "the harness sees damage where there is some: {tally:?}"
    );
}

/// The calibration's other process; does nothing when run as a test of its own.
#[test]
fn another_process_writes_in_place() {
    let Some(folder) = std::env::var_os(TARGET) else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let after = std::fs::read(folder.join("after.kith")).expect("what it is to become");
    let mut file = std::fs::File::options()
        .write(true)
        .open(folder.join("w.kith"))
        .expect("it opens");
    // From the end to the beginning, a page at a time, each one synced.
    for page in (0..after.len() / 16_384).rev() {
        let from = page * 16_384;
        file.seek(SeekFrom::Start(from as u64)).expect("it seeks");
        file.write_all(&after[from..from + 16_384])
            .expect("it writes");
        file.sync_data().expect("it syncs");
    }
}

fn campaign<'d>(
    name: &'static str,
    desk: &'d Desk,
    command: &'d dyn Fn(&Desk) -> Command,
    kills: u32,
) -> Campaign<'d> {
    let long = std::env::var_os("KITH_LONG").is_some();
    Campaign {
        name,
        desk,
        command,
        passphrases: &[PASSPHRASE],
        // 200 in all, or 10,000.
        kills: if long { kills * 50 } else { kills },
    }
}

#[track_caller]
fn sound(tally: &Tally) {
    assert!(tally.broken.is_empty(), "{:#?}", tally.broken);
    assert!(
        tally.before > 0 && tally.after > 0,
        "kills fell on both sides of the commit: {tally:?}"
    );
}

fn with_roster() -> Desk {
    let desk = Desk::with_protected_workspace();
    desk.write("roster.csv", roster::of(ROWS));
    desk
}

fn with_people() -> Desk {
    let desk = with_roster();
    let done = import(&desk).output().expect("kith starts");
    assert!(done.status.success(), "the roster is taken in: {done:?}");
    desk
}

fn import(desk: &Desk) -> Command {
    on(
        desk,
        &[
            "import",
            "roster.csv",
            "--cohort",
            "Spring",
            "--program",
            "Growers",
        ],
    )
}

fn on(desk: &Desk, arguments: &[&str]) -> Command {
    let mut command = desk.command(["-w", "w.kith"]);
    command.args(arguments).env("KITH_PASSPHRASE", PASSPHRASE);
    command
}
