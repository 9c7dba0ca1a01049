//! Wherever the keyboard is, one sees it: every stop of Tab on the main screens, in both themes.

use serde_json::Value;
use support::window::{Theme, Window};
use tempfile::TempDir;

use super::grid::{focus, into_roster};
use super::{NARROW, ROOMY, assert_quiet, into_practice, keys, open, prefer, run_command};

/// After so many stops the rest of a screen is more of the same.
const MANY: usize = 80;
const ROSTER: &str = "\
First Name,Last Name,Email,Birthday
Łucja,Benally,lucja@@post.example,1990-02-30
Esperanza,Concho,espe@laguna.example,
";

#[test]
fn the_keyboard_is_seen_on_every_place() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    walk(&window, "Today", 20);
    for (command, words) in [
        ("Go to Sessions", "Across all your programs"),
        ("Go to People", "Taken away"),
        ("Go to Reports", "Who will read it"),
        ("Go to History", "Every change, the newest first"),
        ("Go to Settings", "How Kith looks on this computer"),
    ] {
        run_command(&window, command);
        window.wait_for(words);
        walk(&window, command, 15);
    }
    assert_quiet(&window);
}

#[test]
fn the_keyboard_is_seen_in_a_cohort() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    walk(&window, "roster", 20);
    for (tab, words) in [
        ("Overview", "Who came, session by session"),
        ("Sessions", "Behind us"),
        ("Attendance", "seats taken"),
    ] {
        window.click_beginning_in(".tabs", tab);
        window.wait_for(words);
        walk(&window, tab, 15);
    }
    window.click_beginning_in(".tabs", "Sessions");
    window.wait_for("Behind us");
    window.click(".sl__b");
    window.wait_for("Hold the session");
    walk(&window, "session", 15);
    assert_quiet(&window);
}

#[test]
fn the_keyboard_is_seen_in_an_import_and_at_the_door() {
    let folder = TempDir::new().expect("a folder for the roster");
    let window = open(Theme::Light, ROOMY);
    walk(&window, "welcome", 4);
    into_practice(&window);
    window.know("Esperanza", "Concho", "concho@laguna.example");
    window.bring_in_with_doubt(&folder.path().join("spring_readers.csv"), ROSTER);
    walk(&window, "import", 15);
    assert_quiet(&window);
}

#[test]
fn nobody_with_the_keyboard_is_under_what_floats_for_those_chosen() {
    let window = open(Theme::Light, NARROW);
    into_roster(&window);
    window.rest_pointer();
    focus(&window, "Organization", 1);
    // By a hand: what the driver itself sends an element it first scrolls to.
    let scrolled = "return document.querySelector('.ro__grid').scrollTop > 0";
    while window.evaluate(scrolled, Value::Null) == false {
        window.type_at_pace(keys::DOWN, 0);
        window.wait_until_ready();
    }
    window.type_at_pace(" ", 0);
    window.wait_for("1 person chosen");
    let none: [String; 0] = [];
    assert_eq!(window.stop().found, none, "whoever was just chosen");
    for key in [keys::UP; 3].into_iter().chain([keys::DOWN; 3]) {
        window.type_at_pace(key, 0);
        window.wait_until_ready();
        assert_eq!(window.stop().found, none, "one on from there");
    }
    assert_quiet(&window);
}

#[test]
fn a_stop_without_a_sign_or_out_of_sight_is_noticed() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.evaluate(
        "const [first, second, third] = document.querySelectorAll('main .rows__b');
         first.style.outlineColor = 'transparent';
         second.style.outlineStyle = 'none';
         third.style.cssText += 'position: fixed; top: -400px; transition: none';",
        Value::Null,
    );
    let (_, found) = stops(&window);
    let told = |what: &str| found.iter().filter(|one| one.starts_with(what)).count();
    assert_eq!(
        (told("focused without a sign"), told("focused out of sight")),
        (2, 1),
        "each of the three: {found:?}"
    );
}

/// In light and in dark, over at least so many stops.
fn walk(window: &Window, name: &str, least: usize) {
    let none: [String; 0] = [];
    for theme in ["dark", "light"] {
        prefer(window, theme, 100);
        window.rest_pointer();
        let (seen, found) = stops(window);
        assert!(
            seen.len() >= least,
            "Tab goes through {name} in {theme}: {seen:?}"
        );
        assert_eq!(found, none, "one sees where one is on {name} in {theme}");
    }
}

/// From the first stop on: each by its words, and what is amiss with it.
fn stops(window: &Window) -> (Vec<String>, Vec<String>) {
    window.evaluate(
        "delete window.__stops;
         delete window.__stop;
         const first = [...document.querySelectorAll('button, a[href], input')].find((one) => one.getClientRects().length > 0 && one.tabIndex >= 0);
         document.activeElement?.blur();
         first.focus();
         first.blur()",
        Value::Null,
    );
    let (mut seen, mut found) = (Vec::new(), Vec::new());
    for _ in 0..MANY {
        window.tab();
        let stop = window.stop();
        found.extend(stop.found);
        match stop.seen {
            Some(words) => seen.push(words),
            None => break,
        }
    }
    seen.dedup();
    window.evaluate("document.activeElement?.blur()", Value::Null);
    found.extend(window.stop().found);
    (seen, found)
}
