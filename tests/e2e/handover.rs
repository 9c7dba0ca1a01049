//! Files that come in through dialogs and drops.

use std::path::Path;

use serde_json::{Value, json};
use support::window::{Setup, Window};
use tempfile::TempDir;

/// Hears the next `kith:dropped` and keeps its payload in `window.__heard`.
const HEAR: &str = "
    const kith = window.__TAURI_INTERNALS__;
    window.__heard = new Promise((resolve) => {
        const hear = ({ message }) => message?.event === 'kith:dropped' && resolve(message.payload);
        window.__listening = kith.invoke('hear', { told: `__CHANNEL__:${kith.transformCallback(hear)}` });
    });
    await window.__listening;";

#[test]
fn a_table_that_was_chosen_comes_by_its_name_and_not_by_its_path() {
    let (folder, window) = folder_and_window();
    let table = file(&folder, "roster.csv", "Name\nRosa Begay\n");
    window.answer_dialog(Some(&table));
    let chosen = window
        .call("table_choose", json!({}))
        .expect("a dialog was answered");
    assert_eq!(
        chosen["file_name"], "roster.csv",
        "the person sees which file it is"
    );
    assert_no_path(&chosen, &folder);
}

#[test]
fn a_new_workspace_is_proposed_under_a_name_every_file_system_takes() {
    let (folder, window) = folder_and_window();
    window.answer_dialog(Some(folder.path()));
    let request = json!({ "name": "Farmers/Chefs: 2026?" });
    let chosen = window
        .call("workspace_place", request)
        .expect("a dialog was answered");
    assert_eq!(
        chosen["name"], "Farmers Chefs  2026",
        "characters that may not be are blanks"
    );
    assert_no_path(&chosen, &folder);
}

#[test]
fn a_canceled_dialog_answers_nothing() {
    let (_folder, window) = folder_and_window();
    window.answer_dialog(None);
    let chosen = window.call("workspace_choose", json!({}));
    assert_eq!(chosen, Ok(Value::Null), "to cancel is no mistake");
}

#[test]
fn a_dropped_table_is_told_by_its_name_and_not_by_its_path() {
    let (folder, window) = folder_and_window();
    let table = file(&folder, "roster.csv", "Name\nRosa Begay\n");
    window.evaluate(HEAR, Value::Null);
    window.drop_file(&table);
    let heard = window.evaluate("return await window.__heard", Value::Null);
    assert_eq!(
        heard["file_name"], "roster.csv",
        "the window hears which file was dropped"
    );
    assert_no_path(&heard, &folder);
}

#[test]
fn a_file_held_over_the_window_is_told_what_becomes_of_it() {
    let (folder, window) = folder_and_window();
    let hint = "return document.querySelector('.drophint')?.innerText ?? null";
    for (name, words) in [
        ("roster.csv", "Drop it to look it over"),
        ("circle.kith", "Drop it to open it"),
    ] {
        window.hold_file(Some(&file(&folder, name, "")));
        window.wait_in(".drophint p", words);
        window.hold_file(None);
        assert_eq!(
            window.evaluate(hint, Value::Null),
            Value::Null,
            "{name} was taken away again"
        );
    }
}

#[test]
fn a_dropped_workspace_is_told_as_a_place() {
    let (folder, window) = folder_and_window();
    let workspace = file(&folder, "circle.kith", "");
    window.evaluate(HEAR, Value::Null);
    window.drop_file(&workspace);
    let heard = window.evaluate("return await window.__heard", Value::Null);
    assert_eq!(
        heard["name"], "circle",
        "a workspace goes by its file's name"
    );
    assert!(
        heard["place"].is_string(),
        "it can be opened by its place: {heard}"
    );
    assert_no_path(&heard, &folder);
}

#[test]
fn a_second_start_hands_its_file_over_and_ends() {
    let (folder, window) = folder_and_window();
    let table = file(&folder, "roster.csv", "Name\nRosa Begay\n");
    window.evaluate(HEAR, Value::Null);
    let status = window.start_again(&[&table]);
    assert!(
        status.success(),
        "there is one window, and it has the file: {status}"
    );
    let heard = window.evaluate("return await window.__heard", Value::Null);
    assert_eq!(
        heard["file_name"], "roster.csv",
        "the first window hears of the file"
    );
}

fn folder_and_window() -> (TempDir, Window) {
    let folder = TempDir::new().expect("a folder for the files");
    (folder, Window::open(&Setup::default()))
}

fn file(folder: &TempDir, name: &str, content: &str) -> std::path::PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, content).expect("the file can be written");
    path
}

fn assert_no_path(told: &Value, folder: &TempDir) {
    let path = Path::new(folder.path()).to_string_lossy().into_owned();
    assert!(
        !told.to_string().contains(&path),
        "the window never sees a path: {told}"
    );
}
