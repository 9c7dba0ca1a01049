//! The pictures of the README and the guide: the real window on the practice workspace, at a
//! moment that stands still, so that the same code makes the same pictures.
//!
//! `cargo xtask shots` runs it on a display of its own.

mod dark;
mod light;

use std::env;
use std::path::PathBuf;

use serde_json::{Value, json};
use support::window::{Setup, Theme, Window, keys};

/// A Wednesday morning, which anchors the practice workspace to its week.
const NOW: &str = "2026-10-14T09:20:00-06:00";
const CIRCLE: &str = "Farmers & Chefs Circle";

fn main() {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.expect("the folder for the pictures");
    light::take(&Studio::new(Theme::Light, folder.clone()));
    dark::take(&Studio::new(Theme::Dark, folder));
}

/// A window that has its picture taken.
struct Studio {
    window: Window,
    folder: PathBuf,
}

impl Studio {
    fn new(theme: Theme, folder: PathBuf) -> Self {
        let window = Window::open(&Setup {
            theme,
            now: Some(NOW),
            ..Setup::default()
        });
        Self { window, folder }
    }

    /// Takes a picture when everything has come to rest.
    fn take(&self, name: &str) {
        self.window.wait_until_ready();
        self.window.rest_pointer();
        self.window.evaluate(
            "document.querySelector('.toast [aria-label=\"Close\"]')?.click();
             await new Promise(requestAnimationFrame);
             await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
             await Promise.all([...document.images].map((image) => image.decode()));
             await new Promise(requestAnimationFrame);
             await new Promise(requestAnimationFrame);",
            Value::Null,
        );
        self.window
            .save_picture(&self.folder.join(format!("{name}.png")));
    }

    fn enter_practice(&self) {
        self.window.click_beginning("Walk into the practice room");
        self.window.wait_for("Recent change");
    }

    fn enter_circle(&self) {
        self.window.click_beginning(CIRCLE);
        self.window.wait_for("Overview");
        self.window.click_beginning_in(".tabs", "Overview");
        self.window.wait_for("Stage of the community");
    }

    /// Goes where the sidebar leads, or the rail in its place.
    fn go_to(&self, place: &str, words: &str) {
        self.window.evaluate(
            "const called = (one) => one.getAttribute('aria-label') ?? one.textContent.trim();
             [...document.querySelectorAll('.side button')].find((one) => called(one).startsWith(given)).click()",
            json!(place),
        );
        self.window.wait_for(words);
    }

    fn call(&self, name: &str, request: Value) -> Value {
        let answer = self.window.call(name, request);
        answer.unwrap_or_else(|refused| panic!("{name}: {refused}"))
    }

    fn press(&self, keys: &str) {
        self.window.press(keys);
        self.window.wait_until_ready();
    }
}
