use serde_json::Value;
use support::window::{Theme, Window};

use super::{NARROW, ROOMY, assert_quiet, into_practice, keys, look_at, open, texts};

/// A circle whose sessions keep who was there.
const CIRCLE: &str = "Farmers & Chefs Circle";
/// In the order of their keys.
const LENSES: [&str; 6] = ["me", "team", "circle", "client", "funder", "projector"];

#[test]
fn a_circle_is_seen_through_every_lens_in_light() {
    see(Theme::Light, ROOMY);
}

#[test]
fn a_circle_is_seen_through_every_lens_in_a_small_dark_window() {
    see(Theme::Dark, NARROW);
}

fn see(theme: Theme, size: (u32, u32)) {
    let window = open(theme, size);
    into_practice(&window);
    window.click_beginning(CIRCLE);
    window.wait_for("Stage of the community");
    let people = names(&window);
    for (at, lens) in LENSES.iter().enumerate() {
        look_as(&window, at);
        overview(&window, lens, &people);
        roster(&window, lens, &people);
        reports(&window, lens);
        if *lens != "me" {
            put_away(&window, lens);
        }
    }
    leave_the_projector(&window);
    assert_quiet(&window);
}

fn overview(window: &Window, lens: &str, people: &[String]) {
    window.click_beginning_in(".tabs", "Overview");
    look_at(window, &format!("cohort-{lens}"));
    let text = window.text();
    assert!(
        text.contains("Who came, session by session"),
        "the cohort is there for {lens}"
    );
    if is_outside(lens) {
        let told: Vec<_> = people.iter().filter(|name| text.contains(*name)).collect();
        assert!(told.is_empty(), "nobody is named for {lens}: {told:?}");
    }
    assert_eq!(
        text.contains("Recent change"),
        lens == "me",
        "changes are taken back under Me alone, not under {lens}"
    );
}

fn roster(window: &Window, lens: &str, people: &[String]) {
    let tabs = texts(window, ".tabs button");
    let has_roster = tabs.iter().any(|tab| tab.starts_with("Roster"));
    assert_eq!(
        has_roster,
        !is_outside(lens),
        "a list of names tells who is in the circle: {lens} has {tabs:?}"
    );
    if !has_roster {
        return;
    }
    window.click_beginning_in(".tabs", "Roster");
    window.wait_for(&people[0]);
    look_at(window, &format!("roster-{lens}"));
    let text = window.text();
    assert_eq!(
        text.contains("Bring in a roster"),
        lens == "me",
        "under {lens} one looks"
    );
    if lens == "projector" {
        assert!(!text.contains('@'), "no address stands on the wall");
    }
}

fn reports(window: &Window, lens: &str) {
    window.click_beginning_in(".head", "Report");
    window.wait_for("Left out, and why");
    look_at(window, &format!("reports-{lens}"));
    let left_out = window.text().contains("Nothing is left out");
    assert_eq!(
        left_out,
        ["me", "team"].contains(&lens),
        "what is left out for {lens} is counted"
    );
    window.press("\u{e00a}\u{e012}\u{e000}");
    window.wait_for("Overview");
}

/// Today and the other programs are not to be found.
fn put_away(window: &Window, lens: &str) {
    window.press(keys::FIND_ANYTHING);
    window.wait_until_ready();
    let offered = texts(window, "[role='option'] .pal__t");
    for words in [
        "Go to Today",
        "Alumni Circle",
        "Bring in a roster",
        "Undo the last change",
    ] {
        assert!(
            !offered.iter().any(|row| row == words),
            "{words} is not offered to {lens}: {offered:?}"
        );
    }
    assert!(
        offered.iter().any(|row| row == CIRCLE),
        "the circle is: {offered:?}"
    );
    window.press(keys::ESCAPE);
    window.wait_until_ready();
}

fn leave_the_projector(window: &Window) {
    assert_eq!(seen_as(window), "projector", "the last of the six");
    window.press(keys::ESCAPE);
    window.wait_for("Escape once more");
    look_at(window, "projector-leaving");
    assert_eq!(seen_as(window), "projector", "one Escape shows nothing yet");
    window.press(keys::DOWN);
    window.press(keys::ESCAPE);
    assert_eq!(seen_as(window), "projector", "something came between");
    window.press(keys::ESCAPE);
    window.wait_until_ready();
    assert_eq!(seen_as(window), "me", "two in a row lead back");
}

fn look_as(window: &Window, at: usize) {
    if at > 0 {
        window.press(keys::SEEN_AS);
        look_at(window, &format!("lenses-{at}"));
        window.press(&(at + 1).to_string());
    }
    window.wait_until_ready();
    assert_eq!(seen_as(window), LENSES[at], "the frame says who looks");
}

fn seen_as(window: &Window) -> String {
    let lens = window.evaluate("return document.documentElement.dataset.lens", Value::Null);
    lens.as_str().unwrap_or_default().to_owned()
}

fn is_outside(lens: &str) -> bool {
    ["client", "funder"].contains(&lens)
}

/// Everybody in the circle, by name.
fn names(window: &Window) -> Vec<String> {
    window.click_beginning_in(".tabs", "Roster");
    window.wait_for("Organization");
    window.wait_until_ready();
    let names = texts(window, "tr[data-row] .who .clip");
    assert!(names.len() > 5, "the circle is there: {names:?}");
    names
}
