use support::kith::{Desk, PASSPHRASE, binary};
use support::{mounts, roster};

#[test]
fn a_workspace_of_no_bytes_is_told_and_left_alone() {
    let desk = Desk::new();
    desk.write("w.kith", "");
    desk.on(["list", "people"])
        .with_code(1)
        .saying("w.kith is empty. It is no Kith workspace.");
    assert!(desk.bytes("w.kith").is_empty(), "still empty");
}

#[test]
fn a_file_that_is_no_workspace_is_told_and_left_alone() {
    let desk = Desk::new();
    let table = roster::of(50);
    desk.write("w.kith", &table);
    desk.on(["list", "people"])
        .with_code(1)
        .saying("is no Kith workspace");
    assert!(
        desk.bytes("w.kith") == table.as_bytes(),
        "not a byte is different"
    );
}

#[test]
fn a_damaged_page_is_told_with_the_newest_backup_which_brings_everything_back() {
    let desk = Desk::with_protected_workspace();
    let table = desk.write("r.csv", roster::of(40));
    desk.unlocked(["import", table, "--cohort", "Spring"])
        .done();
    desk.unlocked(["backup"]).done();
    let mut bytes = desk.bytes("w.kith");
    let last = bytes.len() - 100;
    bytes[last] ^= 0x40;
    desk.write("w.kith", bytes);
    let told = desk
        .unlocked(["list", "people"])
        .with_code(6)
        .saying("damaged");
    let backup = told
        .err
        .lines()
        .find_map(|line| line.strip_prefix("Backup: "))
        .expect("it names the newest backup")
        .to_owned();
    desk.unlocked(["restore", &backup]).done();
    let people = desk.unlocked(["list", "people", "--json"]).json();
    assert_eq!(
        people.as_array().map(Vec::len),
        Some(40),
        "everybody is back"
    );
}

#[test]
fn damage_to_the_first_page_is_no_wrong_passphrase_where_a_backup_tells() {
    let desk = Desk::with_protected_workspace();
    desk.unlocked(["backup"]).done();
    let mut bytes = desk.bytes("w.kith");
    bytes[5_000] ^= 0x40;
    desk.write("w.kith", bytes);
    desk.unlocked(["list", "people"])
        .with_code(6)
        .saying("The newest good backup is");
}

#[test]
fn a_read_only_folder_is_told_and_nothing_changes() {
    let desk = Desk::with_workspace();
    let before = desk.bytes("w.kith");
    let mount = "mount --bind \"$D\" \"$D\" && mount -o remount,ro,bind \"$D\"";
    for script in ["list people", "check", "program add Growers"] {
        let script = format!("exec \"$KITH\" -w \"$D/w.kith\" {script}");
        let home = desk.home();
        let Some(ended) = mounts::within(
            &desk.path(""),
            mount,
            &script,
            &[("KITH", binary()), ("KITH_HOME", &home)],
        ) else {
            return;
        };
        assert_eq!(ended.status.code(), Some(1), "{script}: {ended:?}");
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(
            said.contains("cannot be written to") || said.contains("Read-only"),
            "{script}: {said}"
        );
        assert!(!said.contains("panicked"), "{script}: {said}");
    }
    assert!(desk.bytes("w.kith") == before, "not a byte is different");
}

#[test]
fn a_full_disk_is_told_and_the_workspace_stays_as_it_was() {
    let desk = Desk::new();
    let (table, small) = (desk.path("r.csv"), desk.path("small"));
    std::fs::write(&table, roster::of(5_000)).expect("the desk takes a roster");
    std::fs::create_dir(&small).expect("and a folder");
    let script = r#"
        kith() { "$KITH" -w "$D/w.kith" "$@"; }
        "$KITH" new "$D/w.kith" --no-passphrase || exit 90
        kith program add Growers || exit 91
        cp "$D/w.kith" "$D/../before.kith"
        kith import "$TABLE" --cohort Spring; echo "ended $?" >&2
        kith check || exit 92
        kith list people --json"#;
    let home = desk.home();
    let variables = [
        ("KITH", binary()),
        ("KITH_HOME", home.as_path()),
        ("TABLE", table.as_path()),
    ];
    let Some(ended) = mounts::within(
        &small,
        "mount -t tmpfs -o size=4m none \"$D\"",
        script,
        &variables,
    ) else {
        return;
    };
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(
        ended.status.code(),
        Some(0),
        "it can be opened and looked at afterward: {said}"
    );
    assert!(
        said.contains("no room left on this disk") && said.contains("ended 1"),
        "{said}"
    );
    assert_eq!(
        String::from_utf8_lossy(&ended.stdout).trim(),
        "[]",
        "nobody was taken in by half"
    );
}

#[test]
fn a_new_workspace_that_cannot_be_made_leaves_nothing_behind() {
    let desk = Desk::new();
    let secret = desk.write("secret", PASSPHRASE);
    desk.kith(["new", "no/such/folder/w.kith", "--passphrase-file", secret])
        .with_code(1)
        .saying("no folder folder");
    desk.kith(["new", "w.kith", "--passphrase-file", "no-such-file"])
        .with_code(1);
    desk.kith(["new", "w.kith"])
        .with_code(2)
        .saying("A passphrase is needed");
    assert!(
        !desk.path("w.kith").exists() && !desk.path("no").exists(),
        "nothing was made"
    );
}
