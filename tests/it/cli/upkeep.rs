use serde_json::json;
use support::kith::{Desk, PASSPHRASE};

#[test]
fn a_sound_workspace_is_told_to_be_sound() {
    let desk = Desk::with_workspace();
    assert_eq!(
        desk.on(["check", "--json"]).json(),
        json!({ "sound": true, "findings": [], "backups": [] }),
        "nothing is found"
    );
}

#[test]
fn a_backup_brings_back_what_was() {
    let desk = Desk::with_protected_workspace();
    desk.unlocked(["program", "add", "Growers"]).done();
    let made = desk
        .unlocked(["backup", "--to", "kept.kith", "--json"])
        .json();
    assert_eq!(made["file_name"], "kept.kith", "where it was asked for");
    desk.unlocked(["program", "add", "Cooks"]).done();
    desk.unlocked(["restore", "kept.kith"]).done();
    let programs = desk.unlocked(["list", "programs", "--json"]).json();
    assert_eq!(
        programs.as_array().map(Vec::len),
        Some(1),
        "as it was: {programs}"
    );
    let kept = desk.home().join("backups");
    let replaced = std::fs::read_dir(kept).expect("backups are kept").count();
    assert!(replaced > 0, "what was there before is among the backups");
}

#[test]
fn backups_are_listed_with_what_they_hold() {
    let desk = Desk::with_protected_workspace();
    desk.unlocked(["person", "add", "--given", "Rosa"]).done();
    desk.unlocked(["backup"]).done();
    let listed = desk.unlocked(["backups", "--json"]).json();
    assert_eq!(listed["total"], 1, "one was made: {listed}");
    assert_eq!(
        listed["backups"][0]["holds"]["people"], 1,
        "it was opened to see what it holds: {listed}"
    );
}

#[test]
fn a_workspace_takes_another_name() {
    let desk = Desk::with_workspace();
    desk.on(["rename", "Long table"])
        .done()
        .saying("called Long table");
    let told = desk.on(["history", "--json"]).json();
    assert_eq!(
        told[0]["kind"], "workspace_renamed",
        "and it is told: {told}"
    );
    desk.on(["rename", " "]).with_code(1).saying("needs a name");
}

#[test]
fn a_backup_under_another_passphrase_changes_nothing() {
    let desk = Desk::with_protected_workspace();
    let secret = desk.write("secret", "some other long passphrase");
    desk.kith(["new", "other.kith", "--passphrase-file", secret])
        .done();
    let before = desk.bytes("w.kith");
    desk.unlocked(["restore", "other.kith"]).with_code(5);
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
}

#[test]
fn another_workspace_makes_way_only_where_that_is_said() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.kith(["new", "other.kith", "--no-passphrase"]).done();
    let before = desk.bytes("w.kith");
    desk.on(["restore", "other.kith"])
        .with_code(3)
        .saying("--replace");
    desk.on(["restore", "w.kith"])
        .with_code(1)
        .saying("is the backup itself");
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
    desk.on(["restore", "other.kith", "--replace"])
        .done()
        .saying("kept among the backups");
    assert_eq!(
        desk.on(["list", "programs", "--json"]).json(),
        json!([]),
        "the other one stands there"
    );
}

#[test]
fn what_a_restore_kept_is_named_and_takes_the_restore_back() {
    let desk = Desk::with_workspace();
    desk.on(["program", "add", "Growers"]).done();
    desk.on(["backup", "--to", "kept.kith"]).done();
    desk.on(["program", "add", "Cooks"]).done();
    let restored = desk.on(["restore", "kept.kith", "--json"]).json();
    let kept = restored["kept"].as_str().expect("a file was there");
    let listed = desk.on(["backups", "--json"]).json();
    assert_eq!(
        (
            &listed["backups"][0]["file"],
            &listed["backups"][0]["replaced"]
        ),
        (&json!(kept), &json!(true)),
        "it is listed where it lies: {listed}"
    );
    desk.on(["restore", kept]).done();
    let programs = desk.on(["list", "programs", "--json"]).json();
    assert_eq!(programs.as_array().map(Vec::len), Some(2), "{programs}");
    std::fs::remove_file(desk.path("w.kith")).expect("it is there");
    let said = desk.on(["restore", "kept.kith"]).done().err;
    assert!(!said.contains("kept"), "nothing was there to keep: {said}");
}

#[test]
fn something_else_is_no_backup() {
    let desk = Desk::with_workspace();
    let table = desk.write("people.csv", support::roster::of(3));
    let before = desk.bytes("w.kith");
    desk.on(["restore", table]).with_code(1);
    desk.on(["restore", "nowhere.kith"]).with_code(1);
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
}

#[test]
fn a_practice_workspace_is_full_of_people_and_not_protected() {
    let desk = Desk::new();
    desk.kith(["new", "w.kith", "--practice"]).done();
    let count = |noun| {
        desk.on(["list", noun, "--json"])
            .json()
            .as_array()
            .map_or(0, Vec::len)
    };
    assert!(count("cohorts") >= 4, "at least 4 cohorts");
    assert!(count("people") >= 80, "at least 80 people");
    assert!(count("sessions") >= 40, "a year of sessions");
    desk.on(["check"]).done();
}

#[test]
fn words_for_people_go_to_standard_error_and_lists_to_standard_output() {
    let desk = Desk::new();
    let secret = desk.write("secret", PASSPHRASE);
    let made = desk
        .kith(["new", "w.kith", "--passphrase-file", secret])
        .done()
        .saying("Made w.kith");
    assert_eq!(
        made.text().split_whitespace().count(),
        24,
        "the words alone on standard output"
    );
    let added = desk
        .unlocked(["program", "add", "Growers"])
        .done()
        .saying("Added Growers.");
    assert!(added.out.is_empty(), "nothing else there: {}", added.text());
    let listed = desk.unlocked(["list", "programs"]).done();
    assert!(listed.text().contains("Growers"), "{}", listed.text());
    assert!(listed.err.is_empty(), "no message: {}", listed.err);
}
