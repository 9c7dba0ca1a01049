//! Looking after a workspace: backups, going back to one, damage, locking.

use std::fs;

use serde_json::{Value, json};
use support::window::{Setup, Theme, Window};
use tempfile::TempDir;

use super::protected::{PASSPHRASE, make};
use super::{NARROW, ROOMY, assert_quiet, keys, look_at, look_closely, look_large, open};

#[test]
fn a_backup_is_made_gone_back_to_and_taken_back_in_light() {
    back_up_and_go_back(Theme::Light, ROOMY);
}

#[test]
fn a_backup_is_made_gone_back_to_and_taken_back_in_a_small_dark_window() {
    back_up_and_go_back(Theme::Dark, NARROW);
}

fn back_up_and_go_back(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    make_open(&window);
    add_program(&window, "Growers");
    settings(&window);
    look_at(&window, "settings-empty");
    window.click_beginning("Back up now");
    window.wait_for("0 people, 0 cohorts, 0 sessions");
    add_program(&window, "Cooks");
    look_at(&window, "settings");

    window.click(".baks li:first-child button");
    window.wait_for("What is there now is kept among the backups");
    look_large(&window, "settings-restore");
    window.click(".dlg button[type='submit']");
    window.wait_for("The workspace is as it was");
    assert_eq!(programs(&window), ["Growers"], "as the backup has it");
    window.click(".toast .b");
    window.wait_for("The workspace is as it was before the backup");
    assert_eq!(programs(&window), ["Cooks", "Growers"], "taken back");

    window.click_beginning("Check now");
    window.wait_for("All is well");
    look_at(&window, "settings-checked");
    assert_quiet(&window);
}

#[test]
fn a_damaged_workspace_is_restored_from_whichever_backup_one_chooses() {
    let home = TempDir::new().expect("a home");
    let file = home.path().join("Circle.kith");
    let setup = Setup {
        home: Some(home.path().to_owned()),
        ..Setup::default()
    };
    {
        let window = Window::open(&setup);
        make(&window, "Circle");
        add_program(&window, "Growers");
        let back_up = || {
            window
                .call("workspace_backup", json!({ "place": null }))
                .expect("a backup")
        };
        back_up();
        add_program(&window, "Cooks");
        back_up();
        add_program(&window, "Elders");
        window.press(keys::LOCK);
        window.wait_for("Use recovery words");
    }
    let mut bytes = fs::read(&file).expect("the workspace is there");
    bytes[5_000] ^= 1;
    fs::write(&file, &bytes).expect("damage is done");

    let window = Window::open(&setup);
    window.wait_for("Use recovery words");
    window.type_into("#passphrase", PASSPHRASE);
    window.press(keys::ENTER);
    window.wait_for("A part of this file cannot be read");
    window.wait_for("The newest backup that opens was made today");
    look_closely(&window, "damaged");
    window.evaluate(
        "const one = document.querySelector('.trouble__s select'); one.selectedIndex = 1; one.dispatchEvent(new Event('change', { bubbles: true }))",
        Value::Null,
    );
    window.type_into("#passphrase", PASSPHRASE);
    window.click_beginning("Put that backup in its place");
    window.wait_for("All changes");
    assert_eq!(programs(&window), ["Growers"], "as the backup has it");
    let kept = fs::read_dir(home.path().join("backups"))
        .expect("backups are kept")
        .flatten()
        .filter(|workspace| workspace.path().is_dir())
        .flat_map(|workspace| {
            fs::read_dir(workspace.path())
                .into_iter()
                .flatten()
                .flatten()
        })
        .filter(|backup| fs::read(backup.path()).is_ok_and(|kept| kept == bytes))
        .count();
    assert_eq!(kept, 1, "the damaged file is kept, byte for byte");
    assert_quiet(&window);
}

#[test]
fn a_window_that_nobody_has_a_hand_on_locks_itself() {
    let window = open(Theme::Light, ROOMY);
    make(&window, "Circle");
    // The clock of the page goes on, as over a night asleep.
    let later = |minutes: u32| {
        window.evaluate(
            "const now = Date.now(); Date.now = () => now + given * 60000;
             window.dispatchEvent(new PointerEvent('pointermove'));",
            json!(minutes),
        );
    };
    later(14);
    window.wait_until_ready();
    assert!(
        !window.text().contains("Use recovery words"),
        "a minute is left"
    );
    later(15);
    window.wait_for("Use recovery words");
    window.type_into("#passphrase", PASSPHRASE);
    window.press(keys::ENTER);
    window.wait_for("The circle is still open");
    assert_quiet(&window);
}

/// A workspace without a passphrase, entered.
pub fn make_open(window: &Window) {
    window.click_beginning("Start a new workspace");
    window.type_into("#name", "Circle");
    window.click(".choices label:nth-of-type(2) input");
    window.click_beginning("Make this workspace");
    window.wait_for("The circle is still open");
}

pub fn add_program(window: &Window, name: &str) {
    window
        .call("program_add", json!({ "name": name, "kind": "other" }))
        .expect("it is added");
    window.wait_for(&format!("Added {name}"));
}

pub fn settings(window: &Window) {
    window.click(".side > ul:last-of-type li:last-child button");
    window.wait_for("How Kith looks on this computer");
}

pub fn programs(window: &Window) -> Vec<String> {
    let listed = window
        .call("program_list", json!({}))
        .expect("a workspace is open");
    let programs = listed["programs"].as_array().cloned().unwrap_or_default();
    let name = |program: &Value| program["name"].as_str().unwrap_or_default().to_owned();
    programs.iter().map(name).collect()
}
