//! States of a screen that other ways pass by: everybody can use them, in both themes and at twice
//! the size.

use std::slice;

use serde_json::{Value, json};
use support::window::{Theme, Window};

use super::grid::{cell, focus, into_roster};
use super::large::click;
use super::{
    LARGE, ROOMY, assert_quiet, into_practice, keys, look_closely, open, prefer, run_command, texts,
};

const CIRCLE: &str = "Farmers & Chefs Circle";
const LONG: &str =
    "The Growers and Cooks of the Upper Valley, Taos and Questa, in their own association";

#[test]
fn a_session_whose_roll_was_called() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.click("[aria-labelledby='h-rolls'] li:first-child button");
    window.wait_for("Everyone here");
    window.evaluate(
        "document.querySelector('[role=listbox]').focus()",
        Value::Null,
    );
    window.press(keys::EVERYONE_HERE);
    window.wait_until_ready();
    window.press(keys::DOWN);
    window.press("a");
    window.wait_until_ready();
    look_closely(&window, "session-roll");
    window.press(keys::SEND);
    window.wait_for("came, of those expected");
    look_closely(&window, "session-held");
    assert_quiet(&window);
}

#[test]
fn a_cohort_and_its_reports_as_a_client_sees_them() {
    see_as("4", "client");
}

#[test]
fn a_cohort_and_its_reports_as_a_funder_sees_them() {
    see_as("5", "funder");
}

#[test]
fn a_roster_in_which_several_are_chosen() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    focus(&window, "Name", 1);
    window.press(" ");
    for _ in 0..2 {
        window.press(keys::DOWN);
        window.press(" ");
    }
    window.wait_for("3 people chosen");
    look_closely(&window, "roster-several");
    assert_eq!(
        texts(&window, ".bulk__n"),
        ["3 people chosen"],
        "they were all along"
    );
    assert_quiet(&window);
}

#[test]
fn a_cell_being_typed_into_beside_one_that_does_not_fit() {
    let window = open(Theme::Light, ROOMY);
    into_roster(&window);
    focus(&window, "Organization", 2);
    window.press(LONG);
    window.press(keys::ENTER);
    window.wait_until_ready();
    assert_eq!(cell(&window, "Organization", 2), LONG, "it is written down");
    let cut = "const one = [...document.querySelectorAll('tr[data-row] td')].find((cell) => cell.innerText.trim() === given);
        return one !== undefined && one.scrollWidth > one.clientWidth && one.title === given";
    let does_not_fit = |window: &Window| {
        assert_eq!(
            window.evaluate(cut, json!(LONG)),
            json!(true),
            "more than the cell can show, which it tells under the hand"
        );
    };
    does_not_fit(&window);
    look_closely(&window, "roster-long");
    focus(&window, "Home", 3);
    window.press("S");
    look_closely(&window, "roster-typed");
    does_not_fit(&window);
    let typed = "const { activeElement: one } = document; return [one.matches('.is-edit input'), one.value]";
    assert_eq!(
        window.evaluate(typed, Value::Null),
        json!([true, "S"]),
        "it was typed into all along"
    );
    window.press(keys::ESCAPE);
    assert_quiet(&window);
}

#[test]
fn what_could_not_be_read_and_is_asked_for_again() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    let unreadable = json!({ "code": "damaged", "message": "", "details": {} });
    window.refuse(
        &["today", "roster_list", "people_list", "history_list"],
        Some(unreadable),
    );
    for (command, name) in [
        ("Go to People", "people-unread"),
        ("Go to History", "history-unread"),
        ("Go to Today", "home-unread"),
    ] {
        run_command(&window, command);
        window.wait_for("A part of this file cannot be read");
        look_closely(&window, name);
    }
    click(&window, ".tree button", CIRCLE);
    window.wait_in("h1", CIRCLE);
    window.click_beginning_in(".tabs", "Roster");
    window.wait_for("A part of this file cannot be read");
    look_closely(&window, "roster-unread");
    window.refuse(&[], None);
    window.click_words("Try again");
    window.wait_for("Organization");
    window.wait_until_ready();
    assert!(
        !window.text().contains("cannot be read"),
        "it is there now, and nothing else is said"
    );
    assert_quiet(&window);
}

#[test]
fn a_dialog_that_waits_for_what_it_asks_about() {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    for theme in ["dark", "light"] {
        prefer(&window, theme, LARGE);
        window.refuse(&["program_presets"], None);
        run_command(&window, "New program");
        until_long(&window);
        let none: [String; 0] = [];
        assert_eq!(window.violations(), none, "it waits, in {theme}");
        window.evaluate(
            "document.querySelector('dialog[open] .awaits button').click()",
            Value::Null,
        );
        window.refuse(&[], None);
        window.wait_for("Try again");
        if theme == "dark" {
            window.press(keys::ESCAPE);
        }
    }
    window.wait_for("Try again");
    look_closely(&window, "dialog-stopped");
    let failed = json!({ "code": "failed", "message": "The disk did not answer.", "details": {} });
    window.refuse(&["program_presets"], Some(failed));
    window.click_words("Try again");
    window.wait_for("The disk did not answer.");
    look_closely(&window, "dialog-failed");
    window.refuse(&[], None);
    window.click_words("Try again");
    window.wait_for("Add this program");
    assert_eq!(
        texts(&window, "dialog[open] [role='alert']"),
        [""; 0],
        "what went wrong is over"
    );
    assert_quiet(&window);
}

fn see_as(key: &str, lens: &str) {
    let window = open(Theme::Light, ROOMY);
    into_practice(&window);
    window.click_beginning(CIRCLE);
    window.wait_for("Stage of the community");
    window.press(keys::SEEN_AS);
    window.wait_until_ready();
    window.press(key);
    window.wait_for("Who came, session by session");
    look_closely(&window, &format!("cohort-{lens}"));
    window.click_beginning_in(".head", "Report");
    window.wait_for("Left out, and why");
    look_closely(&window, &format!("reports-{lens}"));
    let seen = "return document.documentElement.dataset.lens";
    assert_eq!(
        window.evaluate(seen, Value::Null),
        lens,
        "so it was seen all along"
    );
    let kinds = texts(&window, ".kinds__b");
    assert!(kinds.len() > 1, "there is a choice: {kinds:?}");
    for (nth, kind) in kinds.iter().enumerate().skip(1) {
        click(&window, ".kinds__b", kind);
        window.wait_until_ready();
        assert_eq!(
            texts(&window, ".kinds__b[aria-current]"),
            slice::from_ref(kind),
            "it is the one in view"
        );
        look_closely(&window, &format!("reports-{lens}-{nth}"));
    }
    assert_quiet(&window);
}

/// Until one is told that it takes a while: the screen itself is not ready meanwhile.
fn until_long(window: &Window) {
    window.evaluate(
        "while (!document.querySelector('dialog[open] .awaits')) await new Promise(requestAnimationFrame)",
        Value::Null,
    );
}
