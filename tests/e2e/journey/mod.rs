//! The long ways through Kith, in the real window over the real store.

mod arrivals;
#[cfg(target_os = "linux")]
mod heard;
mod history;
mod import;
mod large;
mod lens;
mod otherwise;
mod paced;
mod palette;
mod pasted;
mod people;
mod practice;
mod protected;
mod reports;
mod roster;
mod sessions;
mod upkeep;

use std::env;
use std::path::Path;

use serde_json::{Value, json};
use support::window::{Setup, Theme, Window, keys};

const ROOMY: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (1024, 680);

fn open(theme: Theme, size: (u32, u32)) -> Window {
    Window::open(&Setup {
        theme,
        size,
        ..Setup::default()
    })
}

/// Asserts that everybody can use the screen as it is now.
/// Keeps a picture of it under `name` where `KITH_PICTURES` names a folder.
fn look_at(window: &Window, name: &str) {
    window.wait_until_ready();
    if let Some(folder) = env::var_os("KITH_PICTURES") {
        let about = "return `${document.documentElement.dataset.theme}-${innerWidth}`";
        let about = window.evaluate(about, Value::Null);
        let file = format!("{name}.{}.png", about.as_str().unwrap_or_default());
        window.save_picture(&Path::new(&folder).join(file));
    }
    let none: [String; 0] = [];
    assert_eq!(
        window.violations(),
        none,
        "everybody can use the screen: {name}"
    );
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

/// Walks from the first screen into a practice workspace.
fn into_practice(window: &Window) {
    window.click_beginning("Walk into the practice room");
    window.wait_for("Recent change");
}
