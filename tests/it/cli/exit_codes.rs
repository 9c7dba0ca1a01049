use std::io::Read as _;
use std::process::Stdio;

use serde_json::Value;
use support::kith::{Answer, Desk, PASSPHRASE};
use support::{raw, roster};

#[test]
fn done_is_0() {
    Desk::with_workspace().on(["list", "people"]).with_code(0);
}

#[test]
fn what_could_not_be_done_is_1() {
    let desk = Desk::with_workspace();
    desk.on(["session", "hold", "0000000000001"])
        .with_code(1)
        .saying("There is no session");
    desk.on(["person", "add"]).with_code(1);
    desk.kith(["-w", "nowhere.kith", "check"])
        .with_code(1)
        .saying("no file at nowhere.kith");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_finds_no_room_is_1_and_recovery_words_are_shown_all_the_same() {
    let full = || {
        let device = std::fs::File::options().write(true).open("/dev/full");
        Stdio::from(device.expect("Linux has it"))
    };
    let desk = Desk::with_workspace();
    for asked in [&["list", "programs", "--json"][..], &["--help"]] {
        let mut command = desk.command(["-w", "w.kith"]);
        Answer::of(command.args(asked).stdout(full()))
            .with_code(1)
            .saying("could not be written");
    }
    let mut new = desk.command(["new", "p.kith"]);
    let told = Answer::of(new.env("KITH_PASSPHRASE", PASSPHRASE).stdout(full()))
        .with_code(1)
        .saying("could not be written")
        .saying("Recovery words, shown this once");
    let words = told.err.lines().filter(|line| line.split(' ').count() == 6);
    assert!(words.count() >= 4, "the 24 words: {}", told.err);
}

#[test]
fn a_workspace_without_a_passphrase_opens_with_one_given_and_says_so() {
    let desk = Desk::with_workspace();
    let mut list = desk.command(["-w", "w.kith", "list", "programs"]);
    Answer::of(list.env("KITH_PASSPHRASE", PASSPHRASE))
        .with_code(0)
        .saying("is not protected");
}

#[test]
fn what_was_not_understood_is_2() {
    let desk = Desk::with_workspace();
    for asked in [
        &["lisst"][..],
        &["list", "chairs"],
        &["undo", "--keep-later", "--go-back"],
        &["attendance", "mark", "0000000000001", "there"],
    ] {
        desk.on(asked).with_code(2);
    }
    desk.kith(["list", "people"])
        .with_code(2)
        .saying("Name the workspace");
}

#[test]
fn what_a_person_has_to_decide_is_3() {
    let desk = Desk::with_workspace();
    for program in ["Growers", "Cooks"] {
        desk.on(["program", "add", program]).done();
        desk.on(["cohort", "add", "Spring", "--program", program])
            .done();
    }
    let table = desk.write("r.csv", roster::of(2));
    desk.on(["import", table, "--cohort", "Spring"])
        .with_code(3)
        .saying("Name the program");
    desk.on(["list", "people", "--cohort", "Spring"])
        .with_code(3);
    desk.on(["import", table, "--cohort", "Spring", "--program", "Cooks"])
        .done();

    let twin = desk.on(["program", "add", "Cooks", "--json"]).json();
    let twin = twin["program"].as_str().expect("a key");
    desk.on(["import", table, "--cohort", "Fall", "--program", "Cooks"])
        .with_code(3)
        .saying("Several programs are called Cooks");
    desk.on(["import", table, "--cohort", "Fall", "--program", twin])
        .done();
}

#[test]
fn a_workspace_that_is_held_is_4() {
    let desk = Desk::with_workspace();
    let table = desk.write("r.csv", roster::of(20_000));
    let mut holding = desk
        .command(["-w", "w.kith", "import", table, "--cohort", "Spring"])
        .stderr(Stdio::piped())
        .spawn()
        .expect("kith starts");
    let lock = desk.path("w.kith.lock");
    while !lock.exists() {
        assert!(
            holding.try_wait().expect("it can be asked").is_none(),
            "it holds the workspace for a while"
        );
        std::thread::yield_now();
    }
    desk.on(["list", "people"])
        .with_code(4)
        .saying("open in another Kith");
    let ended = holding.wait().expect("it ends");
    let mut said = String::new();
    let _ = holding
        .stderr
        .take()
        .map(|mut err| err.read_to_string(&mut said));
    assert!(
        ended.success(),
        "and whoever held it was not disturbed: {said}"
    );
    desk.on(["list", "people"]).done();
}

#[test]
fn a_wrong_passphrase_is_5_and_so_is_none() {
    let desk = Desk::with_protected_workspace();
    let before = desk.bytes("w.kith");
    let wrong = Answer::of(
        desk.command(["-w", "w.kith", "check"])
            .env("KITH_PASSPHRASE", "a guess"),
    );
    wrong.with_code(5).saying("does not open this workspace");
    desk.on(["check"])
        .with_code(5)
        .saying("A passphrase is needed");
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
    desk.unlocked(["check"]).done();
}

#[test]
fn a_damaged_workspace_is_6() {
    let desk = Desk::with_workspace();
    damage(&desk);
    desk.on(["check"]).with_code(6).saying("damaged");
}

#[test]
fn a_newer_workspace_is_7_and_not_a_byte_of_it_changes() {
    let desk = Desk::new();
    let made = Answer::of(
        desk.command(["new", "w.kith", "--json"])
            .env("KITH_PASSPHRASE", PASSPHRASE),
    )
    .json();
    let conn = raw::open(&desk.path("w.kith"), &words(&made));
    conn.pragma_update(None, "user_version", 99)
        .expect("the file says it is newer");
    conn.close().expect("it closes");
    let before = desk.bytes("w.kith");
    desk.unlocked(["list", "people"])
        .with_code(7)
        .saying("A newer Kith wrote this workspace");
    let into = desk.command(["-w", "new.kith", "restore", "w.kith"]);
    Answer::of({ into }.env("KITH_PASSPHRASE", PASSPHRASE)).with_code(7);
    assert!(!desk.path("new.kith").exists(), "nothing was put anywhere");
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
}

fn words(made: &Value) -> String {
    let words = made["recovery_words"]
        .as_array()
        .expect("a protected workspace has words");
    words
        .iter()
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

fn damage(desk: &Desk) {
    let mut bytes = desk.bytes("w.kith");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    desk.write("w.kith", bytes);
}
