//! A backup that cannot be made is told wherever one would rely on it, until there is one again.

use std::fs;

use support::window::{Setup, Window};
use tempfile::TempDir;

use super::upkeep::{add_program, make_open, settings};
use super::{assert_quiet, look_closely, look_in_both, texts};

const WARNING: &str = "Saved here, the last backup could not be made";

#[test]
fn a_backup_that_fails_warns_until_one_is_made() {
    let home = TempDir::new().expect("a home");
    let window = Window::open(&Setup {
        home: Some(home.path().to_owned()),
        ..Setup::default()
    });
    make_open(&window);
    let backups = home.path().join("backups");
    if backups.exists() {
        fs::remove_dir_all(&backups).expect("nobody has it open");
    }
    fs::write(&backups, "in the way").expect("a file in its place");
    add_program(&window, "Growers");
    import(&window, &home);

    window.wait_for("No backup could be made ahead of it.");
    look_in_both(&window, "import-no-backup");
    settings(&window);
    window.wait_for("The last backup could not be made.");
    assert_eq!(texts(&window, ".saved"), [WARNING], "and in the sidebar");
    look_closely(&window, "settings-no-backup");
    window.click_beginning("Back up now");
    window.wait_until_ready();
    let told = texts(&window, ".toast > span");
    assert!(
        told.len() == 1 && !told[0].contains("Made a backup"),
        "it fails again: {told:?}"
    );
    assert_eq!(texts(&window, ".saved"), [WARNING], "and stays told");

    fs::remove_file(&backups).expect("the way is free");
    window.click_beginning("Back up now");
    window.wait_for("Made a backup, and opened it once to see that it is sound");
    window.wait_in(".saved", "Saved here, not protected");
    assert!(
        !window.text().contains("could not be made"),
        "nothing is in the way any more"
    );
    assert_quiet(&window);
}

fn import(window: &Window, home: &TempDir) {
    let roster = "Name,Email\nRosa Begay,rosa@post.example\n";
    window.bring_in(&home.path().join("spring.csv"), roster);
    window.type_into("#program", "Growers\t");
    window.wait_for("Import 1 person");
    window.click_beginning("Import 1 person");
    window.wait_for("1 person came in to Spring");
}
