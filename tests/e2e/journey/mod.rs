//! The long ways through Kith, in the real window over the real store.

mod history;
mod import;
mod lens;
mod paced;
mod palette;
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
use support::window::{Setup, Theme, Window};

/// Keys as WebDriver names them.
mod keys {
    pub const ENTER: &str = "\u{e007}";
    pub const DOWN: &str = "\u{e015}";
    pub const BACK: &str = "\u{e003}";
    pub const HOME: &str = "\u{e011}";
    pub const SHIFT_DOWN: &str = "\u{e008}\u{e015}\u{e000}";
    pub const EVERYONE_HERE: &str = "\u{e008}H\u{e000}";
    /// The main action of a screen or dialog.
    pub const SEND: &str = "\u{e009}\u{e007}\u{e000}";
    pub const TAB: &str = "\u{e004}";
    pub const F2: &str = "\u{e032}";
    pub const UP: &str = "\u{e013}";
    pub const ALT_UP: &str = "\u{e00a}\u{e013}\u{e000}";
    pub const BACK_THERE: &str = "\u{e00a}\u{e012}\u{e000}";
    pub const ALL: &str = "\u{e009}a\u{e000}";
    pub const COPY: &str = "\u{e009}c\u{e000}";
    pub const PASTE: &str = "\u{e009}v\u{e000}";
    pub const DETAILS: &str = "\u{e009}i\u{e000}";
    pub const END: &str = "\u{e010}";
    pub const UNDO: &str = "\u{e009}z\u{e000}";
    pub const REDO: &str = "\u{e009}\u{e008}z\u{e000}";
    pub const FIND_HERE: &str = "\u{e009}f\u{e000}";
    pub const FIND_ANYTHING: &str = "\u{e009}k\u{e000}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const SEEN_AS: &str = "\u{e009}l\u{e000}";
    pub const LOCK: &str = "\u{e009}\u{e008}l\u{e000}";
}

const ROOMY: (u32, u32) = (1280, 800);
const NARROW: (u32, u32) = (1024, 680);

fn open(theme: Theme, size: (u32, u32)) -> Window {
    Window::open(&Setup {
        theme,
        size,
        home: None,
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
