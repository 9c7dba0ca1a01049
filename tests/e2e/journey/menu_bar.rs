//! The menu bar, which does what it says and ends Kith with everything kept.

use std::fs;

use serde_json::{Value, json};
use support::window::{Setup, Theme, Window};
use tempfile::TempDir;

use super::upkeep::{add_program, make_open, programs, settings};
use super::{ROOMY, assert_quiet, keys, look_at, look_closely, open, wait_for_dialog};

#[test]
fn the_menu_bar_does_what_it_says() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = open(Theme::Light, ROOMY);
    make_open(&window);
    window.choose_item("settings");
    window.wait_for("How Kith looks on this computer");
    take_back_and_do_again(&window);
    resize(&window);
    edit(&window);
    fill_the_screen(&window);
    lead_about(&window, &folder);

    window.choose_item("new");
    window.wait_for("Make this workspace");
    assert!(
        !window.text().contains("Growers"),
        "this one is locked behind it"
    );
    window.click_beginning("Back");
    window.wait_for("Opened before");
    look_closely(&window, "welcome-again");
    window.click_beginning("Circle");
    window.wait_for("Growers");
    window.choose_item("lock");
    window.wait_for("not protected");
    assert_quiet(&window);
}

fn take_back_and_do_again(window: &Window) {
    add_program(window, "Growers");
    window.choose_item("undo");
    window.wait_for("Undid: Added Growers");
    window.choose_item("redo");
    window.wait_for("Did again: Added Growers");
}

fn resize(window: &Window) {
    let width = || window.evaluate("return innerWidth", Value::Null).as_u64();
    let before = width();
    window.choose_item("larger");
    window.wait_for("110%");
    assert!(width() < before, "less fits into the window: {:?}", width());
    window.choose_item("usual_size");
    window.wait_for("100%");
    window.choose_item("smaller");
    window.wait_for("90%");
    window.choose_item("usual_size");
    window.wait_for("100%");
    look_at(window, "settings-menu");
}

/// In the field of the workspace's name.
fn edit(window: &Window) {
    let until = |condition: &str| {
        let wait = "const field = document.querySelector('#ws-name');
            while (!(CONDITION)) await new Promise(requestAnimationFrame)";
        window.evaluate(&wait.replace("CONDITION", condition), Value::Null);
    };
    window.click("#ws-name");
    window.press(keys::END);
    window.choose_item("select_all");
    until("field.selectionStart === 0 && field.selectionEnd === 'Circle'.length");
    window.choose_item("cut");
    until("field.value === ''");
    window.choose_item("paste");
    until("field.value === 'Circle'");
    window.choose_item("select_all");
    until("field.selectionEnd - field.selectionStart === 'Circle'.length");
    window.choose_item("copy");
    window.press(keys::END);
    window.choose_item("paste");
    until("field.value === 'CircleCircle'");
    window.press(keys::ESCAPE);
    until("field.value === 'Circle'");
}

/// And stands among the others again. On a display without a window manager it can but ask.
fn fill_the_screen(window: &Window) {
    let stands = window.on_screen();
    window.choose_item("full_screen");
    assert!(stands.wants_all(), "the whole screen");
    window.choose_item("full_screen");
    assert!(!stands.wants_all(), "no longer");
}

/// What lies over a screen, and what is one.
fn lead_about(window: &Window, folder: &TempDir) {
    let open = |css: &str| {
        let open =
            "while (!document.querySelector(given)) await new Promise(requestAnimationFrame)";
        window.evaluate(open, json!(css));
        window.press(keys::ESCAPE);
    };
    window.choose_item("find");
    open("dialog.pal[open]");
    window.choose_item("keys");
    open("dialog.keysheet[open]");
    window.choose_item("guide");
    open("dialog.guide[open]");
    window.choose_item("paste_in");
    wait_for_dialog(window, "Paste a table or addresses");
    // What is asked for from outside the page is not laid beneath what covers it.
    window.choose_item("history");
    window.wait_for("Every change, the newest first");
    window.choose_item("sidebar");
    open(".app--rail");
    window.choose_item("sidebar");
    open(".app:not(.app--rail)");
    window.choose_item("back_up");
    window.wait_for("Made a backup");

    let roster = folder.path().join("spring_readers.csv");
    fs::write(&roster, "Name\nBao Trinh\n").expect("the folder takes a file");
    window.answer_dialog(Some(&roster));
    window.choose_item("bring_in");
    window.wait_for("Look it over before anything is saved");
    window.wait_for("Bao Trinh");
}

#[test]
fn a_window_that_is_closed_has_kept_everything_first() {
    let home = TempDir::new().expect("a home");
    let setup = Setup {
        home: Some(home.path().to_owned()),
        ..Setup::default()
    };
    let window = Window::open(&setup);
    make_open(&window);
    add_program(&window, "Growers");
    settings(&window);
    window.click("#ws-name");
    window.press(&format!("{} of growers", keys::END));
    window.close();
    assert!(
        !home.path().join("Circle.kith.lock").exists(),
        "the workspace was closed"
    );

    let again = Window::open(&setup);
    again.click_words("Open");
    again.wait_for_title("Circle of growers · Kith");
    assert_eq!(programs(&again), ["Growers"], "what was written is there");
    assert_quiet(&again);
}
