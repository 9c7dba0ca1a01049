//! The long ways through Kith, in the real window over the real store.

mod archive;
mod arrivals;
mod at_once;
mod backup;
mod closely;
mod comings;
mod grid;
mod grid_keys;
#[cfg(target_os = "linux")]
mod heard;
mod history;
mod import;
mod keyboard;
mod large;
mod leaving;
mod lens;
mod look;
mod looking;
mod menu_bar;
mod nothing;
mod onboarding;
mod otherwise;
mod paced;
mod palette;
mod passed_by;
mod pasted;
mod people;
mod practice;
mod protected;
mod reports;
mod roster;
mod sessions;
mod still;
mod trouble;
mod unfinished;
mod upkeep;

use std::path::PathBuf;

use serde_json::json;
use support::kith::{Answer, Desk};
use support::window::{Setup, Theme, Window, keys};

use look::{
    LARGE, USUAL, look_at, look_closely, look_in_both, look_large, look_over, prefer, until_sized,
};

const ROOMY: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (1024, 680);

fn open(theme: Theme, size: (u32, u32)) -> Window {
    Window::open(&Setup {
        theme,
        size,
        ..Setup::default()
    })
}

/// Asserts that the page had nothing to complain about all along.
fn assert_quiet(window: &Window) {
    let none: [String; 0] = [];
    assert_eq!(
        window.said(),
        none,
        "a healthy page says nothing on its console"
    );
}

/// The texts of all elements that `css` selects.
fn texts(window: &Window, css: &str) -> Vec<String> {
    let found = window.evaluate(
        "return [...document.querySelectorAll(given)].map((one) => one.innerText.trim())",
        json!(css),
    );
    serde_json::from_value(found).expect("texts are texts")
}

/// Fills a field, or chooses in one, as its own window of days or choices does.
fn put_in(window: &Window, css: &str, value: &str) {
    window.evaluate(
        "const one = document.querySelector(given[0]);
         one.value = given[1];
         for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, { bubbles: true }))",
        json!([css, value]),
    );
    window.wait_until_ready();
}

/// Waits until a dialog with this title lies over the screen.
fn wait_for_dialog(window: &Window, title: &str) {
    window.wait_in("dialog[open] h2, dialog[open] h3", title);
}

/// By the palette.
fn run_command(window: &Window, words: &str) {
    window.press(keys::FIND_ANYTHING);
    window.type_into("dialog.pal [role='combobox']", words);
    window.wait_until_ready();
    window.press(keys::ENTER);
}

/// A workspace that is not protected, made in the terminal with keys as slow as the window's.
fn make_elsewhere(desk: &Desk, name: &str) -> PathBuf {
    let mut new = desk.command(["new", name, "--no-passphrase"]);
    Answer::of(new.env_remove("KITH_CHEAP_KEYS")).done();
    desk.path(name)
}

/// Walks from the first screen into a practice workspace.
fn into_practice(window: &Window) {
    window.click_beginning("Walk into the practice room");
    window.wait_for("Recent change");
}
