use std::fs;

use serde_json::{Value, json};
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::{NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, open, texts};

/// One row with a date that is none and an address with two @ signs, and one
/// person who is known under another address.
const ROSTER: &str = "\
First Name,Last Name,Email,Birthday
Łucja,Benally,lucja@@post.example,1990-02-30
Bao,Trinh,bao.trinh@post.example,1991-01-13
Esperanza,Concho,espe@laguna.example,
Darius,Freeman,darius@post.example,
";

#[test]
fn a_roster_is_looked_over_put_right_and_taken_back_in_light() {
    look_over(Theme::Light, ROOMY);
}

#[test]
fn a_roster_is_looked_over_put_right_and_taken_back_in_a_small_dark_window() {
    look_over(Theme::Dark, NARROW);
}

#[test]
fn a_row_left_for_later_waits_in_the_tray_and_is_decided_there() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = with_roster(&folder, Theme::Light, ROOMY);
    window.click_beginning("Import 2 people");
    window.wait_for("1 row waits in the tray");
    window.click_words("Open the tray");
    window.wait_for("Are these the same person?");
    look_at(&window, "tray");
    window.click("[data-row='1'] [data-cell='5']");
    window.press(keys::F2);
    let typed = format!(
        "{}{}concho@laguna.example{}",
        keys::END,
        keys::BACK.repeat(22),
        keys::ENTER
    );
    window.type_into("input.cellfield", &typed);
    window.wait_for("Put right a row that waits");
    look_at(&window, "tray-mended");
    window.click_beginning("Same person");
    window.wait_for("Nothing waits");
    look_at(&window, "tray-empty");
    window.press(keys::UNDO);
    window.wait_for("1 row waits until you decide");
    assert_quiet(&window);
}

fn look_over(theme: Theme, size: (u32, u32)) {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = with_roster(&folder, theme, size);
    let before = people(&window);
    window.wait_for("Last name is the same");
    look_at(&window, "import-review");

    window.click("[data-row='1'] [data-cell='6']");
    window.wait_for("The calendar has no such day.");
    look_at(&window, "import-fault");
    save_what_stays_out(&window, &folder);
    window.click("[data-row='1'] [data-cell='6']");
    window.press(keys::F2);
    let typed = format!(
        "{}{}1990-03-02{}",
        keys::END,
        keys::BACK.repeat(10),
        keys::ENTER
    );
    window.type_into("input.cellfield", &typed);
    window.wait_for("Did you mean lucja@post.example?");
    window.click_words("Use this");
    window.wait_for("Import 3 people");
    window.click("[data-row='3'] [data-cell='0']");
    window.press("s");
    window.wait_for("Import 4 people");
    let counts = texts(&window, ".counts button");
    assert!(
        counts
            .iter()
            .any(|count| count.starts_with('1') && count.contains("Updated")),
        "Esperanza is known now, and nothing is left to decide: {counts:?}"
    );
    look_at(&window, "import-decided");

    window.click_beginning("Import 4 people");
    window.wait_for("4 people came in to Spring readers");
    look_at(&window, "import-done");
    assert_eq!(people(&window), before + 3, "three are new");
    window.click_words("Undo the import");
    window.wait_for("Undid: Imported 4 people");
    assert_eq!(people(&window), before, "as it was before the roster");
    assert_quiet(&window);
}

/// The rows to fix leave as a table of their own, with why.
fn save_what_stays_out(window: &Window, folder: &TempDir) {
    let out = folder.path().join("to fix.csv");
    window.answer_dialog(Some(&out));
    window.click_beginning("Save the row to fix");
    window.wait_for("Saved 1 row in “to fix.csv”");
    let saved = fs::read_to_string(out).expect("the table is text");
    let lines: Vec<&str> = saved.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(
        lines.first(),
        Some(&"First Name,Last Name,Email,Birthday,Why it stays out"),
        "the file's own columns: {saved}"
    );
    assert!(
        lines.len() == 2 && lines[1].starts_with("Łucja,Benally,lucja@@post.example,1990-02-30,"),
        "the row as it stands: {saved}"
    );
}

/// A practice workspace that knows Esperanza Concho, and the roster dropped on it.
fn with_roster(folder: &TempDir, theme: Theme, size: (u32, u32)) -> Window {
    let window = open(theme, size);
    into_practice(&window);
    window.know("Esperanza", "Concho", "concho@laguna.example");
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    window.bring_in_with_doubt(&folder.path().join("spring_readers.csv"), ROSTER);
    let covered = window.evaluate(
        "return document.querySelector('dialog[open]') !== null",
        Value::Null,
    );
    assert_eq!(covered, json!(false), "nothing lies over what was dropped");
    window
}

fn people(window: &Window) -> usize {
    let everybody = window.call("person_list", json!({ "lens": "me" }));
    everybody.expect("the list is given")["people"]
        .as_array()
        .map_or(0, Vec::len)
}
