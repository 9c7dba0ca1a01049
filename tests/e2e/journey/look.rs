//! Looks at a screen, in both themes and at twice the size.

use std::env;
use std::path::Path;

use serde_json::{Value, json};
use support::window::Window;

/// How large everything is drawn, in percent.
pub const USUAL: u16 = 100;
pub const LARGE: u16 = 200;

/// Asserts that everybody can use the screen as it is now.
/// Keeps a picture of it under `name` where `KITH_PICTURES` names a folder.
pub fn look_at(window: &Window, name: &str) {
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

/// The same in light and in dark.
pub fn look_in_both(window: &Window, name: &str) {
    let [other, own] = both_themes(window);
    look_over(window, name, &[other, own], &[USUAL]);
    draw_as_before(window, own);
}

/// The same at twice the size, too.
pub fn look_large(window: &Window, name: &str) {
    let [_, own] = both_themes(window);
    look_over(window, name, &[own], &[LARGE, USUAL]);
    draw_as_before(window, own);
}

/// The same in light and in dark, each at twice the size, too.
pub fn look_closely(window: &Window, name: &str) {
    let [other, own] = both_themes(window);
    look_over(window, name, &[other, own], &[LARGE, USUAL]);
    draw_as_before(window, own);
}

/// In each theme at each size. Whatever is drawn large is within reach, and nothing of it is cut.
pub fn look_over(window: &Window, name: &str, themes: &[&str], sizes: &[u16]) {
    let none: [String; 0] = [];
    for &size in sizes {
        for (nth, theme) in themes.iter().enumerate() {
            prefer(window, theme, size);
            if size == USUAL {
                look_at(window, name);
                continue;
            }
            put_toast_away(window);
            if nth == 0 {
                assert_eq!(window.out_of_reach(), none, "{name} at twice the size");
            }
            look_at(window, &format!("{name}-large"));
        }
    }
}

/// Draws everything in a theme and a size, in percent.
pub fn prefer(window: &Window, theme: &str, size: u16) {
    set(
        window,
        &json!({ "theme": theme, "text_size": size, "idle_minutes": 0 }),
    );
    until_drawn(window, theme);
    until_sized(window, size);
}

/// Waits until everything is drawn so large, in percent.
pub fn until_sized(window: &Window, size: u16) {
    window.evaluate(
        "const differs = () => Math.abs(outerWidth / innerWidth - given / 100) > 0.03;
         while (differs()) await new Promise(requestAnimationFrame)",
        json!(size),
    );
    window.wait_until_ready();
}

/// In the theme of the desktop, which is this one.
fn draw_as_before(window: &Window, own: &str) {
    set(window, &json!({}));
    until_drawn(window, own);
}

fn until_drawn(window: &Window, theme: &str) {
    window.evaluate(
        "while (document.documentElement.dataset.theme !== given) await new Promise(requestAnimationFrame)",
        json!(theme),
    );
    window.wait_until_ready();
}

fn set(window: &Window, preferences: &Value) {
    window
        .call("preferences_set", preferences.clone())
        .expect("they are kept");
}

/// The one that is not drawn now, and the one that is.
fn both_themes(window: &Window) -> [&'static str; 2] {
    let drawn = "return document.documentElement.dataset.theme";
    if window.evaluate(drawn, Value::Null) == "dark" {
        ["light", "dark"]
    } else {
        ["dark", "light"]
    }
}

/// A toast goes by itself, and what it lies over is there again.
fn put_toast_away(window: &Window) {
    window.evaluate(
        "document.querySelector('.toast [aria-label=\"Close\"]')?.click()",
        Value::Null,
    );
    window.wait_until_ready();
}
